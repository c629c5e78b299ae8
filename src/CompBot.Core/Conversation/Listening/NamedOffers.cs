namespace CompBot.Core.Conversation.Listening;

/// <summary>Which of the offers held a text speaks of by its company's name, or by the last word of it ("DeepMind").</summary>
internal static class NamedOffers
{
    public static Sequence<HeldOffer> In(CaseDraft draft, string text) =>
        draft.Offers.Where(held => (held.Company ?? (draft.IsOwn(held) ? draft.Company : null)) is { } name && (Names.HasWords(text, name) || Names.HasWords(text, name.Split(' ')[^1])));
}
