using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a step may look at beside the state: the library in force and the moment.</summary>
internal sealed record Scene(Library Library, Moment Moment)
{
    public DateOnly Today => DateOnly.FromDateTime(Moment.Now.ToOffset(Moment.UtcOffset ?? TimeSpan.Zero).DateTime);

    /// <summary>The case of today: an offer whose day has passed moves no figure and is never spoken of.</summary>
    public NegotiationCase CaseOf(CaseDraft draft) => Cases.Of(draft, Library).On(Today);

    /// <summary>The currency of a case is handed on only where something has fixed it.</summary>
    public MessageReading Read(string text, CaseDraft draft)
    {
        var isKnown = Cases.BandOf(draft, Library) is not null || draft.Offers.Any(offer => !offer.CurrencyAssumed);
        return OfferText.Read(text, new ReadingContext(Library, Moment.Now, Moment.UtcOffset, isKnown ? Cases.CurrencyOf(draft, Library) : null));
    }
}

/// <summary>What a step comes to before it is made a turn: where the conversation goes, and what is said before the next question.</summary>
internal sealed record Move(ConversationState Next, Sequence<string> Lead)
{
    /// <summary>A message of its own instead of the next question; the question stays open.</summary>
    public Chat.Reply? Instead { get; init; }

    public Sequence<Effect> Also { get; init; } = [];

    /// <summary>False where nothing is to be said at all.</summary>
    public bool Speaks { get; init; } = true;

    public static Move To(ConversationState next, params IEnumerable<string> lead) => new(next, lead.ToSequence());

    public static Move Aside(ConversationState same, Chat.Reply reply) => new(same, []) { Instead = reply };
}
