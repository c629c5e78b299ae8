namespace CompBot.Core.Conversation.Steps;

/// <summary>Which of the offers held a text speaks of by its company's name, or by the last word of it ("DeepMind").</summary>
internal static class NamedOffers
{
    public static Sequence<HeldOffer> In(CaseDraft draft, string text) =>
        draft.Offers.Where(held => (held.Company ?? (draft.IsOwn(held) ? draft.Company : null)) is { } name && (HasWords(text, name) || HasWords(text, name.Split(' ')[^1])));

    /// <summary>Whole words: "ramping up" does not speak of Ramp.</summary>
    private static bool HasWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
