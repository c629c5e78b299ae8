namespace CompBot.Core.Conversation.Sharing;

/// <summary>A case without what is for its person alone. What is counted from it, therefore, gives none of that away.</summary>
internal static class PublicCase
{
    public static CaseDraft Of(CaseDraft draft) => draft with
    {
        MinimumBase = null,
        MinimumTotal = null,
        LeftBehind = null,
        Hoped = null,
        HopedTotal = null,
        HopedEquity = null,
        HopedSignOn = null,
        KnownPay = null,
        PresentPay = null,
        PresentHours = null,
        PresentCurrency = null,
        HomeAnswers = [],
        BeforeWithdrawal = draft.BeforeWithdrawal is { } before ? Of(before) : null,
        Wishes = HoldsPrivate(draft, draft.Wishes.OwnAsk) ? draft.Wishes with { OwnAsk = null } : draft.Wishes,
    };

    /// <summary>Words of one's own may name the amount that the rest keeps back.</summary>
    private static bool HoldsPrivate(CaseDraft draft, string? words) => words is not null
        && Negotiation.PrivateAmounts.AreIn(words, new[] { draft.MinimumBase, draft.MinimumTotal, draft.PresentPay, draft.LeftBehind, draft.Hoped, draft.HopedTotal, draft.KnownPay }.OfType<decimal>(), draft.Own?.Offer.HoursPaid);
}
