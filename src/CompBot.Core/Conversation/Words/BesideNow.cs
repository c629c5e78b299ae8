using System.Globalization;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>What a person earns now beside the offer, for the person alone: never part of what is said or sent.</summary>
internal static class BesideNow
{
    /// <summary>The rows of the private figures; none where present pay was not told.</summary>
    public static IEnumerable<Chat.Fact> Rows(CaseDraft draft, NegotiationPlan plan)
    {
        if (Cases.PresentPay(draft) is not { } now || Situations.Of(draft) is Situation.AtHome)
        {
            yield break;
        }

        yield return new("Your base now", BaseText.Amount(now, draft.Own?.Offer, draft.PresentCurrency ?? plan.Currency));
        if (IsComparable(draft) && draft.Own?.Offer is { Base: { } theirs } offer)
        {
            yield return new("Their base against it", Apart(theirs - now, offer.Currency));
        }
    }

    /// <summary>Both bases in a sentence, and the ask where there is one; null where there is nothing to compare.</summary>
    public static string? Sentence(CaseDraft draft, NegotiationPlan? plan)
    {
        if (Cases.PresentPay(draft) is not { } now || draft is not { Own.Offer: { Base: { } theirs } offer } || Situations.Of(draft) is Situation.AtHome)
        {
            return null;
        }

        if (!IsComparable(draft))
        {
            return $"You earn {BaseText.Amount(now, offer, draft.PresentCurrency!)} now and they offer {BaseText.Amount(theirs, offer, offer.Currency)}, in other money: compare what is left after tax, rent and moving, not the two figures.";
        }

        var asked = plan?.AskBase is { } ask && ask != theirs ? $" With your ask of {BaseText.Amount(ask, offer, offer.Currency)} it would be {Apart(ask - now, offer.Currency)}." : "";
        return $"In base alone you earn {BaseText.Amount(now, offer, offer.Currency)} now and they offer {BaseText.Amount(theirs, offer, offer.Currency)}: {Apart(theirs - now, offer.Currency)}.{asked}";
    }

    private static bool IsComparable(CaseDraft draft) => draft.PresentCurrency is null || draft.Own is null || draft.PresentCurrency == draft.Own.Offer.Currency;

    private static string Apart(decimal yearly, Currency currency) =>
        yearly == 0 ? "the same" : string.Create(CultureInfo.InvariantCulture, $"{MoneyText.Short(Math.Abs(yearly), currency)} a year {(yearly > 0 ? "more" : "less")}");
}
