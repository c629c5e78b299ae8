using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>Shows back what was understood: one short card per offer, its assumptions beside it.</summary>
internal static class OfferCards
{
    public static IEnumerable<ReplyPart> All(CaseDraft draft, Library library)
    {
        if (draft.Company is not null)
        {
            yield return Case(draft, library);
        }

        foreach (var held in draft.Offers.OrderBy(held => held.ToStay))
        {
            yield return new ReplyPart.Facts(Heading(held, draft), [.. Rows(held), .. draft.IsOwn(held) ? Asked(draft, library) : []]);
        }

        if (draft.MinimumBase is not null || draft.MinimumTotal is not null || draft.LeftBehind is not null || (draft.Hoped ?? draft.HopedTotal ?? draft.KnownPay) is not null)
        {
            yield return new ReplyPart.Facts("For you alone", Own(draft, Cases.CurrencyOf(draft, library)).ToSequence());
        }

        var assumptions = draft.Offers.SelectMany(held => Assumptions(held, draft)).Distinct().ToList();
        if (assumptions.Count > 0)
        {
            yield return new ReplyPart.Note(string.Join(' ', assumptions));
        }
    }

    public static ReplyPart Case(CaseDraft draft, Library library)
    {
        var rows = new List<Fact>();
        if (draft.Role is not null)
        {
            rows.Add(new("Role", draft.Role));
        }

        if (draft.Region is not null)
        {
            rows.Add(new("Where", draft.Level is null ? draft.Region : $"{draft.Region}, level {OfferWords.Level(draft.Level)}"));
        }

        rows.Add(new("Pay band", Cases.BandOf(draft, library) is { } band ? BandWords.Short(band) : "none I know of; I work from your offers"));
        return new ReplyPart.Facts($"You negotiate with {draft.Company}", rows.ToSequence());
    }

    private static IEnumerable<Fact> Asked(CaseDraft draft, Library library)
    {
        if (draft.AskMade is { } made)
        {
            yield return new("You asked for", PlanWords.Asked(made, Cases.Of(draft, library)));
        }
        else if (draft.Chosen is { } chosen)
        {
            yield return new("You want to ask for", BaseText.Amount(chosen, draft.Own?.Offer, Cases.CurrencyOf(draft, library)));
        }

        if (draft.Wishes.AskTerms.Count > 0)
        {
            yield return new("You want beside pay", string.Join("; ", draft.Wishes.AskTerms.Map(term => term.Words)));
        }
    }

    private static IEnumerable<Fact> Own(CaseDraft draft, Currency currency)
    {
        if (draft.MinimumBase is { } yearly)
        {
            yield return new("Your minimum base", BaseText.Shown(yearly, draft.Own?.Offer, currency));
        }

        if (draft.MinimumTotal is { } total)
        {
            yield return new("Your minimum in total", MoneyText.Short(total, currency));
        }

        if (draft.LeftBehind is { } left)
        {
            yield return new("Left behind", MoneyText.Short(left, currency));
        }

        if (draft.Hoped is { } hoped)
        {
            yield return new("You hope for", BaseText.Amount(hoped, draft.Own?.Offer, currency));
        }

        if (draft.HopedTotal is { } whole)
        {
            yield return new("You hope for", $"{MoneyText.Short(whole, currency)} in total");
        }

        if (draft.HopedEquity is { } equity)
        {
            yield return new("You hope for", $"{MoneyText.Short(equity.Amount, currency)} of equity{(equity.Period is EquityPeriod.Year ? " a year" : $" over {equity.Years} years")}");
        }

        if (draft.HopedSignOn is { } once)
        {
            yield return new("You hope for", $"{MoneyText.Short(once, currency)} sign-on");
        }

        if (draft.KnownPay is { } paid)
        {
            yield return new("Others are paid", BaseText.Amount(paid, draft.Own?.Offer, currency));
        }
    }

    private static string Heading(HeldOffer held, CaseDraft draft) =>
        string.Join(", ", [OfferWords.Whose(held, draft), .. held.ToStay ? ["to stay"] : Sequence<string>.Empty, .. held.IsFinal ? ["final"] : Sequence<string>.Empty, .. held.Evidence is { } evidence ? [OfferWords.Firmness(evidence)] : Sequence<string>.Empty]);

    private static IEnumerable<Fact> Rows(HeldOffer held)
    {
        var offer = held.Offer;
        if (offer.Base is { } yearly)
        {
            yield return new("Base", yearly == 0 ? "none" : BaseText.Shown(yearly, offer, offer.Currency));
        }

        if (offer.Bonus is { } bonus)
        {
            yield return new("Bonus", OfferWords.Bonus(bonus, offer.Currency));
        }

        if (held.EquityIsOpen)
        {
            yield return new("Equity", offer.Equity is { } open ? OfferWords.Equity(open, offer.Currency) : "amount not said");
        }
        else if (offer.Equity is { } equity)
        {
            yield return new("Equity", OfferWords.Equity(equity, offer.Currency));
        }

        if (offer.SignOn is { } signOn)
        {
            yield return new(held.ToStay ? "One payment" : "Sign-on", OfferWords.SignOn(signOn, offer.Currency));
        }

        if (offer.Relocation is { } relocation)
        {
            yield return new("Relocation", MoneyText.Short(relocation, offer.Currency));
        }

        if (offer.StatedTotal is { } total)
        {
            yield return new(held.Terms.Any(term => term.Kind == OfferTerm.OnTarget) ? "A year on target" : "Total as stated", MoneyText.Short(total, offer.Currency));
        }

        if (held.Terms.Where(term => term.Kind != OfferTerm.OnTarget) is { Count: > 0 } terms)
        {
            yield return new("Beside pay", string.Join("; ", terms.Map(term => term.Words)));
        }

        if (offer.Base is null && offer.StatedTotal is null && offer.Equity is null)
        {
            yield return new("Figures", "not told yet");
        }

        if (held.Deadline is { } day)
        {
            yield return new("Answer due", held.DeadlineTime is { } time ? $"{OfferWords.Day(day)}, {time}" : OfferWords.Day(day));
        }
    }

    private static IEnumerable<string> Assumptions(HeldOffer held, CaseDraft draft)
    {
        foreach (var assumption in held.Assumptions)
        {
            yield return assumption.EndsWith('.') || assumption.EndsWith('"') ? assumption : assumption + ".";
        }

        if (held.EquityIsOpen)
        {
            yield return Wording.EquityOpen(OfferWords.Name(held, draft), draft.IsOwn(held));
        }

        if (HeldDoubts.Period(held) is not null && held.Offer.Equity?.Amount is { } whole)
        {
            yield return $"I take {OfferWords.Name(held, draft)}'s {MoneyText.Short(whole, held.Offer.Equity.Currency ?? held.Offer.Currency)} as the whole grant, not per year.";
        }

        if (held.CurrencyAssumed && (held.Offer.Base ?? held.Offer.Equity?.Amount ?? held.Offer.StatedTotal) is > 0)
        {
            yield return $"I take amounts without a currency as {held.Offer.Currency.Code}.";
        }

        if (held.Offer.Equity is { Kind: EquityKind.Unknown, Amount: > 0 })
        {
            yield return $"I count equity from {OfferWords.Name(held, draft)} in full. Say \"it is private\" if it cannot be sold.";
        }
    }
}
