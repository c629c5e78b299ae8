using CompBot.Core.Guides;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Settles a doubt about the period of equity, one way or the other.</summary>
internal static class PeriodDoubts
{
    /// <summary>As shown on the card: the doubtful equity taken as a whole grant. The doubt stays, for the button.</summary>
    public static HeldOffer Assumed(HeldOffer held, Library library) =>
        HeldDoubts.Period(held) is { } doubt ? OfferMerge.Merge(held, doubt.Answers[0].Reading with { Doubts = held.Doubts }, library) : held;

    public static HeldOffer PerYear(HeldOffer held, Library library) =>
        HeldDoubts.Period(held) is { } doubt
            ? OfferMerge.Merge(held, doubt.Answers[1].Reading, library) with { Doubts = held.Doubts.Where(other => !HeldDoubts.IsPeriod(other)) }
            : held;
}
