using System.Globalization;

namespace CompBot.Core.Conversation;

/// <summary>What is said about letting a coach read a case.</summary>
internal static partial class Wording
{
    public const string ShareWhat =
        "A coach can read your case here, and leave you a note; they can change nothing. They see the offers, the ask and the words. They do not see your minimum, what you would stop at, "
        + "what you hope for or what you earn now, unless you add that.";

    public const string NothingToShare = "There is no case to share yet. Tell me an offer first.";

    public const string ShareFull = "You have as many codes open as there can be. Take one back first.";

    public const string ShareEnded = "Taken back. That code opens nothing any more.";

    public const string ShareGone = "That code had ended already.";

    public const string PrivateAdded = "Whoever has that code now sees your private numbers as well.";

    public const string PrivateRemoved = "Whoever has that code no longer sees your private numbers.";

    public const string CoachHow = "Give me the code you were given, as in \"/coach code:abcd-efgh-jkmn\". With \"note:\" behind it you leave a note for the person.";

    public const string CoachNoSuchCode = "That code opens nothing: it may have ended, been taken back, or been typed differently.";

    public const string CoachReadOnly = "You see this because its person gave you the code. Please keep it between you and them.";

    public const string CoachNoNumber = "There is no number yet; the case is still being collected.";

    public const string CoachNoteSent = "I pass your note on.";

    public const string CoachPrivateHeading = "Without private numbers: what is shown here was worked out as if the person had told none.";

    public static string ShareOpened(string code, DateTimeOffset until) =>
        $"The code is {code}. Give it to your coach: they write \"/coach code:{code}\" to me, and see your case as it is then. It ends by itself on {Day(until)}.";

    public static string ShareRow(DateTimeOffset until, bool withPrivate) => $"until {Day(until)}, {(withPrivate ? "with" : "without")} your private numbers";

    public static string CoachNote(string text) => $"A note from your coach:\n\n{text}";

    public static string NoteFrom(DateTimeOffset at) => $"Coach, {Day(at)}";

    private static string Day(DateTimeOffset at) => at.ToString("d MMMM", CultureInfo.InvariantCulture);
}
