namespace CompBot.Core.Pay;

/// <summary>Rates of one day, as units of each currency for one US dollar. For comparison only: a plan or a script never converts.</summary>
public sealed record ExchangeRates(DateOnly Date, string Source, IReadOnlyDictionary<string, decimal> PerDollar)
{
    public static readonly ExchangeRates None = new(DateOnly.MinValue, "", new Dictionary<string, decimal>());

    /// <summary>Null where a rate is missing.</summary>
    public Money? Convert(Money money, Currency to) =>
        money.Currency == to ? money
        : RateOf(money.Currency) is { } from && RateOf(to) is { } into ? new Money(money.Amount / from * into, to)
        : null;

    private decimal? RateOf(Currency currency) =>
        currency.Code == "USD" ? 1m : PerDollar.TryGetValue(currency.Code, out var rate) && rate > 0 ? rate : null;
}
