using System.Globalization;
using System.Text;
using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Offers;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Deadlines and the next steps as a calendar file (RFC 5545), with a reminder the day before what is due.</summary>
internal static class CalendarFile
{
    /// <summary>Octets in a line; longer ones go on in the next, behind a blank.</summary>
    private const int LineLength = 75;

    private sealed record Entry(string Key, string Title, DateOnly Day, DueTime? Time, bool Reminds);

    public static Move For(ConversationState state, Scene scene)
    {
        var entries = Entries(state, scene).ToList();
        return Move.Aside(state, entries.Count == 0 ? Answers.Say(Wording.NoDates) : new Reply
        {
            Parts = [new ReplyPart.Text(Wording.CalendarHere)],
            Attachment = new Attachment("compbot.ics", "text/calendar", Text(entries, scene.Moment.Now)),
            IsDurable = true,
        });
    }

    private static IEnumerable<Entry> Entries(ConversationState state, Scene scene)
    {
        var draft = state.Carried.Case;
        foreach (var (held, at) in draft.Offers.Select((held, at) => (held, at)))
        {
            if (held.Deadline is { } day && day >= scene.Today)
            {
                yield return new Entry($"due-{at}", Wording.AnswerDue(OfferWords.Name(held, draft)), day, held.DeadlineTime, Reminds: true);
            }
        }

        if (state is ConversationState.NotStarted or ConversationState.Asking || HomeRaise.Of(draft, scene) is not null || SituationPage.Fits(draft))
        {
            yield break;
        }

        foreach (var (step, at) in PlaybookPrompt.Written(draft, scene).FirstPage.Dated.Select((step, at) => (step, at)))
        {
            yield return new Entry($"step-{at}", Capital($"{step.What}"), step.Day, null, Reminds: false);
        }
    }

    private static string Text(IEnumerable<Entry> entries, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Lines(text, ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CompBot//EN", "CALSCALE:GREGORIAN"]);
        foreach (var entry in entries)
        {
            Lines(text, ["BEGIN:VEVENT", $"UID:{entry.Key}-{entry.Day:yyyyMMdd}@compbot", $"DTSTAMP:{Utc(now)}", .. When(entry), $"SUMMARY:{Escaped(entry.Title)}", "TRANSP:TRANSPARENT"]);
            Lines(text, entry.Reminds ? ["BEGIN:VALARM", "ACTION:DISPLAY", $"DESCRIPTION:{Escaped(entry.Title)}", "TRIGGER:-P1D", "END:VALARM"] : []);
            Lines(text, ["END:VEVENT"]);
        }

        Lines(text, ["END:VCALENDAR"]);
        return text.ToString();
    }

    /// <summary>A time with its zone is an instant; one without is the clock's where the person is; without a time it is the day.</summary>
    private static IEnumerable<string> When(Entry entry) => entry.Time switch
    {
        { Offset: { } offset } time => [$"DTSTART:{Utc(new DateTimeOffset(entry.Day.ToDateTime(time.At), offset))}"],
        { } time => [$"DTSTART:{entry.Day.ToDateTime(time.At).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}"],
        null => [$"DTSTART;VALUE=DATE:{entry.Day:yyyyMMdd}", $"DTEND;VALUE=DATE:{(entry.Day < DateOnly.MaxValue ? entry.Day.AddDays(1) : entry.Day):yyyyMMdd}"],
    };

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static void Lines(StringBuilder text, Sequence<string> lines)
    {
        foreach (var line in lines)
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > LineLength)
                {
                    text.Append("\r\n ");
                    octets = 1;
                }

                text.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }

            text.Append("\r\n");
        }
    }
}
