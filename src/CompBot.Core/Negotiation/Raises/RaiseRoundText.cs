using CompBot.Core.Chat;
using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>The page after an answer of the employer: what it means, the next step with its day, the words to say and to send.</summary>
public static class RaiseRoundText
{
    /// <summary>Null before the first answer.</summary>
    public static Reply? Page(RaiseCase raise, RaisePlan plan, Library library) => Of(raise, plan, library) is var (round, words)
        ? new()
        {
            Visibility = Visibility.OnlyYou,
            Title = Title(round.Stage),
            IsDurable = true,
            Parts =
            [
                new ReplyPart.Text($"{words.Means}"),
                new ReplyPart.Text($"{words.Next}"),
                .. words.Outside.Count > 0 ? [new ReplyPart.Text(string.Join("\n", words.Outside))] : Sequence<ReplyPart>.Empty,
                new ReplyPart.Text("To say:"),
                new ReplyPart.Script($"{words.Say}"),
                new ReplyPart.Text("To send:"),
                new ReplyPart.Script(PlaybookText.Body(words.Send)),
            ],
        }
        : null;

    /// <summary>Where it stands, in two lines; null before the first answer.</summary>
    public static Reply? Short(RaiseCase raise, RaisePlan plan, Library library) => Of(raise, plan, library) is var (round, words)
        ? new() { Visibility = Visibility.OnlyYou, Title = Title(round.Stage), Parts = [new ReplyPart.Text($"{words.Means}"), new ReplyPart.Text($"{words.Next}")] }
        : null;

    /// <summary>The words alone; null before the first answer.</summary>
    public static (string Say, string Send)? Words(RaiseCase raise, RaisePlan plan, Library library) =>
        Of(raise, plan, library) is var (_, words) ? ($"{words.Say}", PlaybookText.Body(words.Send)) : null;

    private static (RaiseRound Round, RaiseRoundWords Words)? Of(RaiseCase raise, RaisePlan plan, Library library)
    {
        var facts = new RaiseFacts(raise, plan, library);
        return facts.Round is { } round && RaiseRoundWords.Write(facts) is { } words ? (round, words) : null;
    }

    private static string Title(RaiseStage stage) => stage switch
    {
        RaiseStage.Met => "They said yes",
        RaiseStage.Settled => "What you agreed on",
        RaiseStage.Bridge => "One thing more to ask",
        RaiseStage.Question => "A no without a reason",
        RaiseStage.Word => "Less than they had named",
        RaiseStage.Plan => "A plan in writing",
        RaiseStage.Waiting => "They need time",
        RaiseStage.Silent => "No answer yet",
        RaiseStage.Outside => "When to look outside",
    };
}
