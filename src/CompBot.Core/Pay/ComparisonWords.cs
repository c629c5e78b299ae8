namespace CompBot.Core.Pay;

/// <summary>What follows from a comparison: the one line a person should take away, and the point where two offers tie.</summary>
internal static class ComparisonWords
{
    /// <summary>The best two of one currency, where they are close and the equity of one is not certain money.</summary>
    public static BreakEven? BreakEven(Sequence<ComparedOffer> compared, ComparisonTerms terms)
    {
        var best = compared.Where(offer => offer.Average > 0m && offer.Source.Offer.Currency == terms.Currency);
        if (best.Count < 2 || best[1].Average < best[0].Average * (1m - OfferComparison.Close))
        {
            return null;
        }

        return Tie(best[0], best[1]) ?? Tie(best[1], best[0]);
    }

    /// <summary>What the person holds comes first; a yes to the ask is only hoped for.</summary>
    public static string SoWhat(Sequence<ComparedOffer> compared, BreakEven? breakEven, ComparisonTerms terms)
    {
        var ranked = compared.Where(offer => OfferComparison.RankedValue(offer, terms) is not null);
        var held = ranked.Where(offer => !offer.Source.IsAsk);
        var first = held switch
        {
            { Count: 0 } => "None of these gives a yearly figure yet, so they cannot be set side by side.",
            { Count: 1 } => $"{held[0].Source.Name} pays {Average(held[0])} in an average year.{Fall(held[0])}",
            _ => $"{First(held)}{Fall(held[0])}",
        };
        var asked = ranked.FirstOrDefault(offer => offer.Source.IsAsk) is { } ask ? $" {ask.Source.Name} would come to {Average(ask)}." : "";
        return $"{first}{asked}{(breakEven is null ? "" : Tied(breakEven))}";
    }

    private static BreakEven? Tie(ComparedOffer one, ComparedOffer other)
    {
        var offer = one.Source.Offer;
        if (offer.Equity is not { Amount: > 0m } equity || one.EquityPerYear <= 0m || !IsUncertain(equity.Kind) || one.Average is null || other.Average is null)
        {
            return null;
        }

        var cash = OfferValue.Average(offer, 1m)!.Value - one.EquityPerYear;
        var needed = other.Average.Value - cash;
        return needed > 0m
            ? new BreakEven(one.Source.Name, other.Source.Name, new Money(needed, offer.Currency), needed / one.EquityPerYear, equity.Kind)
            : null;
    }

    private static bool IsUncertain(EquityKind kind) => kind == EquityKind.ProfitSharing || OfferValue.IsPrivate(kind);

    private static string First(Sequence<ComparedOffer> ranked)
    {
        var (best, next) = (ranked[0], ranked[1]);
        var same = best.Source.Offer.Currency == next.Source.Offer.Currency;
        var gap = best.Average - next.Average;
        return !same ? $"{best.Source.Name} comes first at the day's exchange rate, then {next.Source.Name}."
            : gap == 0m ? $"{best.Source.Name} and {next.Source.Name} pay the same in an average year, {Average(best)}."
            : $"{best.Source.Name} pays the most in an average year: {Average(best)}, {Text(gap ?? 0m, best.Source.Offer.Currency)} more than {next.Source.Name}.";
    }

    private static string Tied(BreakEven tie) =>
        $" {tie.Offer} ties with {tie.Other} when the {EquityWords.Of(tie.Kind)} comes to {Text(tie.EquityPerYear.Amount, tie.EquityPerYear.Currency)} a year.";

    // Front-loaded grants and sign-on pay less from some year on, and an average hides it.
    private static string Fall(ComparedOffer offer)
    {
        var falls = Enumerable.Range(1, offer.Years.Count - 1).Where(year => offer.Years[year] < offer.Years[0] * 0.9m).ToList();
        return falls.Count == 0 ? ""
            : $" Look at year {falls[0] + 1}: it pays {Text(offer.Years[falls[0]], offer.Source.Offer.Currency)}, after {Text(offer.Years[0], offer.Source.Offer.Currency)} in year 1.";
    }

    private static string Average(ComparedOffer offer) => Text(offer.Average ?? 0m, offer.Source.Offer.Currency);

    // For looking at, not for saying: hundreds are fine enough.
    private static string Text(decimal amount, Currency currency) => MoneyText.Short(Math.Round(amount / 100m, MidpointRounding.AwayFromZero) * 100m, currency);
}
