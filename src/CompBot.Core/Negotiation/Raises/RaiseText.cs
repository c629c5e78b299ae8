using CompBot.Core.Chat;
using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>A raise as messages for the person's eyes only. What is said and what is sent are each alone in a message without a heading, so that copying it gives text to use.</summary>
public static class RaiseText
{
    /// <summary>The answers that stand in the messages; the others are one press away.</summary>
    public const int PushbacksShown = 6;

    public static Reply Number(RaiseCase raise, RaisePlan plan) => new() { Visibility = Visibility.OnlyYou, Title = "Your number", Parts = [.. RaiseNumber.Parts(raise, plan)] };

    /// <summary>The words for the meeting, the note, a page for the person; then the pushbacks, the plan for a no, and when to look outside.</summary>
    public static Sequence<Reply> Messages(RaiseCase raise, RaisePlan plan, Library library)
    {
        var words = RaiseWords.Write(new(raise, plan, library));
        return
        [
            Message(null, [new ReplyPart.Script(PlaybookText.Body(words.Meeting))]),
            Message(null, [new ReplyPart.Script(PlaybookText.Body(words.Note.Body))]),
            Message("Your raise", [.. RaisePage.Parts(raise, words)]),
            Message("If they push back", PlaybookText.Answers(words.Pushbacks.Take(PushbacksShown))),
            Message("If it is a no", [.. Paragraphs(words.ForYou("no")), new ReplyPart.Script(PlaybookText.Body(words.Plan))]),
            Message("When to look outside", [new ReplyPart.Text(string.Join("\n", words.ForYou("outside")))]),
        ];
    }

    /// <summary>The answers beyond those that Messages shows, the likelier first; empty where it shows all.</summary>
    public static Sequence<Reply> MorePushbacks(RaiseCase raise, RaisePlan plan, Library library)
    {
        var answers = RaiseWords.Write(new(raise, plan, library)).Pushbacks;
        return answers.Count <= PushbacksShown ? [] : [Message(null, PlaybookText.Answers(answers.Skip(PushbacksShown)))];
    }

    /// <summary>The answer to one pushback in this case, by its name; null where there is none of that name, or none of its answers fits.</summary>
    public static PushbackAnswer? Answer(string name, RaiseCase raise, RaisePlan plan, Library library) =>
        RaiseWords.Write(new(raise, plan, library)).Pushbacks.FirstOrDefault(answer => answer.Name == name);

    private static Reply Message(string? title, Sequence<ReplyPart> parts) => new() { Visibility = Visibility.OnlyYou, Title = title, Parts = parts, IsDurable = true };

    private static IEnumerable<ReplyPart> Paragraphs(Sequence<Line> lines) => lines.Select(line => (ReplyPart)new ReplyPart.Text(line.ToString()));
}
