using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>
/// "600K RSU" without a period: the whole grant is the habit, so the card says that assumption and offers the other reading as a button.
/// Asking it in a turn of its own would cost the person one turn an offer.
/// </summary>
internal static class PeriodDoubts
{
    public static bool Is(Doubt doubt) =>
        doubt.Answers is [{ Reading.Equity.Period: EquityPeriod.Grant }, { Reading.Equity.Period: EquityPeriod.Year }];

    /// <summary>The doubt about the period that an offer still carries; null where there is none.</summary>
    public static Doubt? Of(HeldOffer held) => held.Doubts.FirstOrDefault(Is);

    /// <summary>As shown on the card: the doubtful equity taken as a whole grant.</summary>
    public static HeldOffer Assumed(HeldOffer held, Library library) =>
        Of(held) is { } doubt ? OfferMerge.Merge(held, doubt.Answers[0].Reading with { Doubts = held.Doubts }, library) : held;

    public static HeldOffer PerYear(HeldOffer held, Library library) =>
        Of(held) is { } doubt ? OfferMerge.Merge(held, doubt.Answers[1].Reading, library) with { Doubts = held.Doubts.Where(other => !Is(other)) } : held;
}
