using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Listening;

/// <summary>What one has or is that the work asks for: "I have my ASE master", "I'm bilingual".</summary>
internal static class Credential
{
    private const int Longest = 30;

    /// <summary>A sentence about oneself with a word for such a thing, which denies and asks nothing.</summary>
    public static bool IsTold(TalkBook book, string words) =>
        book.Read(words) is { Clauses: [{ } opening, ..], Tokens.Count: <= Longest } said
        && Enumerable.Range(opening.From, Math.Max(0, opening.To - opening.From)).SkipWhile(at => book.Grammar.Joiners.Contains(said.Tokens[at].Form)).Take(1).Any(at => book.LengthAt("of-my-own", said, at, opening.To) > 0)
        && said.Clauses.Any(clause => book.Holds("credential", said, clause))
        && !said.Clauses.Any(clause => clause.IsAsked || book.Denies(said, clause));
}
