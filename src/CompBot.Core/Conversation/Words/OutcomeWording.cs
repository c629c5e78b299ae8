using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>What is said about how a case came out.</summary>
internal static partial class Wording
{
    public const string WhatCameOut = "One question, if you like: what came out of it? I keep it with your case and ask only once.";

    public const string OutcomeKept = "Thank you. I keep that with your case, and it goes with it.";

    public const string OutcomeSkipped = "All right, I will not ask again.";

    public const string MayItCount = "May it also count, without your name, in this community's own figures? Others with the same role then see what people here settled on.";

    public const string HowItCounts =
        "Counted are company, role, place, the base as you last told it, rounded, whether they came up, and the year. Nothing is shown before five people have told theirs, and then the middle one alone. "
        + "Because nothing ties it to you, /forget cannot take it out again.";

    public const string OutcomeCounts = "Thank you. It counts from now on, without your name.";

    /// <summary>Behind a guide's own band.</summary>
    public static string FromCommunity(CommunityBand band) =>
        $"From this community: n = {band.Count}, since {band.Since}. The middle base that people here settled on, rounded: {MoneyText.Short(band.Middle, band.Currency)}.";
}
