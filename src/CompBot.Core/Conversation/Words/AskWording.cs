namespace CompBot.Core.Conversation;

/// <summary>What is said once the number was named: of their moves, and of the ask that was made.</summary>
internal static partial class Wording
{
    public const string HowMuchHoped = "What would that be in all? Write it like \"I hope for 230K\". It moves no figure, and I tell you how far the figures support it.";

    public const string OnlyTheyKnow = "Only they can say. Ask for the number I give you, with its reason, and let them answer.";

    /// <summary>The card beneath it asks for the same yes.</summary>
    public static string Raised(string what, string at, string now, string was, bool inWriting) =>
        $"Then the {what} at {at} is {now}, up from {was}. Right?{(inWriting ? "" : " Ask them for the new figure in writing.")}";

    /// <summary>The card beneath it asks for the same yes.</summary>
    public static string Lowered(string what, string at, string now, string was) =>
        $"Then the {what} at {at} is {now}, down from {was}. Right? Ask them what has changed, and hold on to the {was} if you have it in writing.";

    /// <summary>The card beneath it asks for the same yes.</summary>
    public static string HalfWay(string now, string was, string asked, string at, bool inWriting) =>
        $"Half way between their {was} and your {asked} is {now}. So the base at {at} is {now}, right?{(inWriting ? "" : " Ask them for the new figure in writing.")}";

    public const string HalfWayOfWhat = "Half way from their figure to yours, and I do not know what you asked for.";

    public const string WhatIsLeft = "A part of the offer went down, and I do not guess to what. Write what it is now, like \"base is 175K\" or \"sign-on is 40K\".";

    public const string WhatIsItThen = "What does that make it? Write the new figure, like \"base is 175K\".";

    /// <summary>IsTold: the person said that they asked; otherwise the coach takes it so and says how to put it right.</summary>
    public static string AskStays(string asked, bool isTold) =>
        $"{(isTold ? $"Your ask stays at {asked}" : $"I take it that you asked for {asked}, so that stays your ask")}: one that grows after they moved costs trust.{(isTold ? "" : NotAskedHint)}";

    /// <summary>IsTold as above.</summary>
    public static string AskIsMet(string asked, bool isTold) =>
        isTold ? $"That meets your ask of {asked}." : $"I take it that you asked for {asked}, and that meets it.{NotAskedHint}";

    private const string NotAskedHint = " If you have not asked yet, say \"I have not asked yet\".";

    public static string AskedNow(string asked) => $"Well done. I keep it as your ask: {asked}.";

    /// <summary>own: what was asked, as it stands behind "ask".</summary>
    public static string OwnAskAgreed(string own) => $"So they said yes to this: \"I'd like to ask {own}.\" Have it written into the letter, with its date or amount.";

    public const string AnswerTakenBack = "Then I take that answer back. Tell me what they did say.";

    /// <summary>own: what is asked, as it stands behind "ask".</summary>
    public static string OwnAskStands(string own) => $"Your words ask for what you said, and not for this number: \"I'd like to ask {own}.\" Under the script you can change that.";

    public const string YesToWhat = "A yes to that is worth having; get it in writing. If they agreed on the money too, tell me the figure, like \"they agreed to 215K\".";

    public const string OwnAskIsPrivate = "I leave that out of the words: the amount in it is one that stays between us, and once it is said it becomes their offer. Tell me another figure, or what to ask beside it.";

    public const string NotAskedYet = "Good to know. Then the number is yours to name once, and this is it:";

    public static string AgreedTo(string asked) => $"I take it that they agreed to all you asked for: {asked}. If it was another figure, write it like \"base is 215K\".";

    public const string AskAgain = "That is new to them, and it is a reason to ask once more: say what has changed, and stand by the number you gave before.";

    public const string AskStaysBelow = "What you asked for comes to less a year than your year to beat. Weigh that before you say yes.";

    public const string MatchedWhat = "Good. Did they match your ask, or the other offer? Write the figures as they are now, like \"base is 215K, sign-on 20K\".";

    public const string WhichAsk = "How much did you ask for? Write it like \"I asked for 230K base\".";

    public const string FigureLater = "Whether a figure is good, or one to ask for, depends on the company, the role, the place and their offer. Tell me those, and I set it beside what they support.";

    public const string NothingSupports = "I have nothing to measure that figure by: no range, and no base of theirs. Ask for their range first.";

    public static string JustThat(string ask) => $"Yes: {ask} is what the figures support. Name it once, with your reason.";

    public static string AboveTheAsk(string figure, string ask) =>
        $"You can ask for {figure}, and then you need a reason that carries it, such as a written offer at that height. What I know supports {ask}.";

    public static string NotAboveTheirs(string figure, string ask) => $"{figure} is no more than they offer already. What I know supports {ask}.";

    public static string BelowTheAsk(string figure, string ask) => $"You could, and you need not go as low as {figure}: what I know supports {ask}, and an ask leaves them room to answer.";
}
