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
