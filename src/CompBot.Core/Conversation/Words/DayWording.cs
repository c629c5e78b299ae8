namespace CompBot.Core.Conversation;

/// <summary>What is said of the days by which offers must be answered.</summary>
internal static partial class Wording
{
    /// <summary>Of is the rival's name; null for the employer's own offer.</summary>
    public static string MovedToWhichDay(string? of) => $"Good, more time. Which day is it now? Write it like {DeadlineIs(of, "12 December")}.";

    /// <summary>Of as above.</summary>
    public static string DayPassed(DateOnly day, string? of) => of is null
        ? $"{OfferWords.Day(day)} has passed. If the offer still stands, tell me the new day."
        : $"{OfferWords.Day(day)} has passed, so {of}'s offer no longer counts. If it still stands, tell me the new day.";

    /// <summary>Of as above.</summary>
    public static string DayInDoubt(string words, DateOnly read, DateOnly other, string? of) =>
        $"I read {words} as {OfferWords.Day(read)}. If it is {OfferWords.ShortDay(other)}, write {DeadlineIs(of, OfferWords.ShortDay(other))}.";

    /// <summary>Worked out from the day before it, so it is to be checked. Of as above.</summary>
    public static string ShiftedDay(DateOnly day, string? of) => $"I counted from the day I had. If {OfferWords.Day(day)} is not what they said, write {DeadlineIs(of, "12 December")}.";

    private static string DeadlineIs(string? of, string day) => $"\"the deadline{(of is null ? "" : $" at {of}")} is {day}\"";

    /// <summary>At is the company, where it was named.</summary>
    public static string NoDeadline(string? at) => $"No deadline{(at is null ? "" : $" at {at}")} any more.";

    public const string NoDates = "There is no day to put into a calendar yet. Tell me one, as in \"the deadline is Friday 5pm PST\".";

    public const string CalendarHere = "Here are the days as a calendar file. Open it in a calendar of your own, not in one that an employer can read.";

    public static string AnswerDue(string of) => $"Answer due: {of}";

    public const string MoreTime = "If that is too soon, say \"more time\" for how to ask for it.";

    public const string UnreadDeadline = "I could not read that day. Write it like \"28 November\" or \"Friday\".";
}
