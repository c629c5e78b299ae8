using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>What a step may look at beside the state: the library in force and the moment.</summary>
internal sealed record Scene(Library Library, Moment Moment)
{
    /// <summary>Counts what a step costs.</summary>
    public Language.Text.Steps Work { get; init; } = new();

    public DateOnly Today => DateOnly.FromDateTime(Moment.Now.ToOffset(Moment.UtcOffset ?? TimeSpan.Zero).DateTime);

    private const decimal WeeksAYear = 52m;

    /// <summary>The case of today: an offer whose day has passed moves no figure and is never spoken of.</summary>
    public NegotiationCase CaseOf(CaseDraft draft) => Cases.Of(draft, Library).On(Today);

    /// <summary>The currency of a case is handed on only where something has fixed it.</summary>
    public MessageReading Read(string text, CaseDraft draft, Sequence<HolderHint>? hints = null)
    {
        var isKnown = Cases.BandOf(draft, Library) is not null || draft.Offers.Any(offer => !offer.CurrencyAssumed);
        return OfferText.Read(text, Context(isKnown ? Cases.CurrencyOf(draft, Library) : null) with
        {
            Hints = hints ?? [],
            Spoken = draft.Offers.Select(held => held.Company).Append(draft.Company).OfType<string>().Distinct().ToSequence(),
            HeldBase = HeldBase(draft),
            HeldHoursAWeek = draft.Own?.Offer.HoursPaid / WeeksAYear,
            IsByTheHour = draft.Own is { Offer.HoursPaid: not null } || draft is { Own: null, PostedRange: null, PresentHours: not null },
        }, Work);
    }

    /// <summary>Their yearly base, else what they gave as the range for it.</summary>
    private static decimal? HeldBase(CaseDraft draft) =>
        draft.Own is { Offer: { HoursPaid: null, Base: { } held } } ? held : draft.Own?.Offer.HoursPaid is null ? draft.PostedRange?.Low : null;

    /// <summary>A day by itself, in the words of a form's field; null where it is none.</summary>
    public OfferReading? ReadDay(string text) => OfferText.ReadDay(text, Context(null));

    private ReadingContext Context(Currency? currency) => new(Library, Moment.Now, Moment.UtcOffset, currency);
}
