using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>
/// The doubts an offer still carries. "600K RSU" without a period is taken as the whole grant, as is the habit: the card says so and offers the
/// other reading as a button, because asking in a turn of its own would cost the person one turn an offer. Every other doubt is asked.
/// </summary>
internal static class HeldDoubts
{
    public static bool IsPeriod(Doubt doubt) =>
        doubt.Answers is [{ Reading.Equity.Period: EquityPeriod.Grant }, { Reading.Equity.Period: EquityPeriod.Year }];

    /// <summary>The doubt about the period; null where there is none.</summary>
    public static Doubt? Period(HeldOffer held) => held.Doubts.FirstOrDefault(IsPeriod);

    public static bool NeedsAsking(HeldOffer held) => held.Doubts.Any(doubt => !IsPeriod(doubt));

    /// <summary>The doubt that Question.Uncertain is about: the first that needs asking.</summary>
    public static Doubt Asked(HeldOffer held) => held.Doubts.First(doubt => !IsPeriod(doubt));
}
