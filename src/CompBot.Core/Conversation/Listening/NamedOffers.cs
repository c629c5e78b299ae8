namespace CompBot.Core.Conversation.Listening;

/// <summary>Which of the offers held a text speaks of by its company's name, or by a word at one end of it that no other of their names has ("DeepMind", "Kelso").</summary>
internal static class NamedOffers
{
    /// <summary>A shorter first word ("The", "Big") stands in too many sentences.</summary>
    private const int ShortestFirst = 4;

    public static Sequence<HeldOffer> In(CaseDraft draft, string text)
    {
        var names = draft.Offers.Map(NameOf);
        return draft.Offers.Where(held => NameOf(held) is { } name && (Names.HasWords(text, name) || Ends(name, names).Any(end => Names.HasWords(text, end))));

        string? NameOf(HeldOffer held) => held.Company ?? (draft.IsOwn(held) ? draft.Company : null);
    }

    /// <summary>Whether the tokens from From to the one before To speak of what somebody else offers, by name or as "my other offer".</summary>
    public static bool HoldsOther(Heard heard, CaseDraft draft, int from, int to) =>
        heard.Book.IndexIn("of-another", heard.Utterance, from, to) >= 0
        || In(draft, heard.Utterance.Quote(new Language.Text.Span(heard.Utterance.Tokens[from].At.From, heard.Utterance.Tokens[to - 1].At.To))).Any(held => !draft.IsOwn(held));

    private static IEnumerable<string> Ends(string name, Sequence<string?> names)
    {
        var words = name.Split(' ');
        yield return words[^1];
        if (words[0].Length >= ShortestFirst && names.Count(other => other is not null && Names.HasWords(other, words[0])) == 1)
        {
            yield return words[0];
        }
    }
}
