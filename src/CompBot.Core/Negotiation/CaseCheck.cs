using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Refuses amounts that no plan should be made of. A refusal is one line that says which amount and why.</summary>
public static class CaseCheck
{
    /// <summary>More than anyone earns in any currency, and far from where the arithmetic ends.</summary>
    public const decimal Most = 1_000_000_000_000m;

    public const int MostYears = 20;

    /// <summary>Null where the case can be planned.</summary>
    public static string? Problem(NegotiationCase it) =>
        OfferProblem(it.Offer, "offer")
        ?? it.Alternatives.Select((other, index) => OfferProblem(other.Offer, $"alternatives[{index}]")).FirstOrDefault(problem => problem is not null)
        ?? Positive(it.MinimumBase, "minimumBase")
        ?? Positive(it.MinimumTotal, "minimumTotal")
        ?? NotNegative(it.LeftBehind, "leftBehind")
        ?? (it.PrivateStockAt is < 0m or > 1m ? "privateStockAt must be from 0 to 1" : null);

    public static string? OfferProblem(Offer? offer, string name) => offer is null ? null
        : Positive(offer.Base, $"{name}.base")
        ?? Positive(offer.StatedTotal, $"{name}.total")
        ?? NotNegative(offer.Bonus?.Amount, $"{name}.bonus")
        ?? (offer.Bonus?.Percent is < 0m or > 1_000m ? $"{name}.bonus must be from 0 to 1000 percent" : null)
        ?? offer.SignOn?.ByYear.Select(paid => NotNegative(paid, $"{name}.signOn")).FirstOrDefault(problem => problem is not null)
        ?? EquityProblem(offer.Equity, $"{name}.equity");

    private static string? EquityProblem(EquityGrant? equity, string name) =>
        NotNegative(equity?.Amount, $"{name}.amount")
        ?? (equity?.Years is < 1 or > MostYears ? $"{name}.years must be from 1 to {MostYears}" : null);

    private static string? Positive(decimal? amount, string name) =>
        amount <= 0m ? $"{name} must be more than 0" : TooMuch(amount, name);

    private static string? NotNegative(decimal? amount, string name) =>
        amount < 0m ? $"{name} must not be less than 0" : TooMuch(amount, name);

    private static string? TooMuch(decimal? amount, string name) =>
        amount > Most ? $"{name} must be at most {Most:0}" : null;
}
