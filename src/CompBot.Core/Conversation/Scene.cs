using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>What a step may look at beside the state: the library in force and the moment.</summary>
internal sealed record Scene(Library Library, Moment Moment)
{
    public DateOnly Today => DateOnly.FromDateTime(Moment.Now.ToOffset(Moment.UtcOffset ?? TimeSpan.Zero).DateTime);

    /// <summary>The case of today: an offer whose day has passed moves no figure and is never spoken of.</summary>
    private const decimal WeeksAYear = 52m;

    public NegotiationCase CaseOf(CaseDraft draft) => Cases.Of(draft, Library).On(Today);

    /// <summary>The currency of a case is handed on only where something has fixed it.</summary>
    public MessageReading Read(string text, CaseDraft draft, Sequence<HolderHint>? hints = null)
    {
        var isKnown = Cases.BandOf(draft, Library) is not null || draft.Offers.Any(offer => !offer.CurrencyAssumed);
        return OfferText.Read(text, Context(isKnown ? Cases.CurrencyOf(draft, Library) : null) with { Hints = hints ?? [], Spoken = draft.Offers.Select(held => held.Company).Append(draft.Company).OfType<string>().Distinct().ToSequence(), HeldBase = draft is { Own.Offer: { HoursPaid: null, Base: { } held } } ? held : null, HeldHoursAWeek = draft.Own?.Offer.HoursPaid / WeeksAYear, IsByTheHour = draft.Own is { Offer.HoursPaid: not null } || draft is { Own: null, PresentHours: not null } });
    }

    /// <summary>A day by itself, in the words of a form's field; null where it is none.</summary>
    public OfferReading? ReadDay(string text) => OfferText.ReadDay(text, Context(null));

    private ReadingContext Context(Currency? currency) => new(Library, Moment.Now, Moment.UtcOffset, currency);
}
