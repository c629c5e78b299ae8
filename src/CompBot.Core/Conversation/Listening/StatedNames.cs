using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>"The company is Nexline", "role is design engineer, and ...": names told as what they are, and so never in doubt. Null where one is not told so.</summary>
internal sealed record StatedNames(string? Company, string? Role, string? Region)
{
    private const int MostWords = 7;

    public static readonly StatedNames None = new(null, null, null);

    public static StatedNames In(TalkBook book, Utterance utterance) =>
        utterance.Clauses.All(clause => clause.IsAsked) ? None : new(Behind("company-is", book, utterance), Behind("role-is", book, utterance), Behind("place-is", book, utterance));

    private static string? Behind(string list, TalkBook book, Utterance utterance)
    {
        var tokens = utterance.Tokens;
        if (book.IndexIn(list, utterance, 0, tokens.Count) is not (>= 0 and var at))
        {
            return null;
        }

        var from = at + book.LengthAt(list, utterance, at, tokens.Count);
        var to = from;
        while (to < tokens.Count && tokens[to].Kind is WordKind.Word or WordKind.Number && (char.IsUpper(utterance.Text[tokens[to].At.From]) || book.LengthAt("name-stop", utterance, to, tokens.Count) == 0))
        {
            to++;
        }

        var asked = utterance.Clauses.FirstOrDefault(clause => clause.From <= at && at < clause.To) is { IsAsked: true };
        return asked || to == from || to - from > MostWords || tokens[from].Kind is WordKind.Number ? null : Names.Clean(utterance.Quote(new Span(tokens[from].At.From, tokens[to - 1].At.To)));
    }
}
