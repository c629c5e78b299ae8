namespace CompBot.Core.Pay;

/// <summary>An offer under the name it is shown by. IsAsk: not an offer at all, but what the person would ask for.</summary>
public sealed record NamedOffer(string Name, Offer Offer, string? Company = null, bool IsAsk = false);

/// <summary>How an average year looks when what is not cash pays in full, as counted, at its low end, or not at all.</summary>
public sealed record OfferWay(string When, decimal Average);

/// <summary>
/// One offer year by year, in its own currency. Years holds year 1 first; Average counts private stock as the person does; Ways is empty
/// where everything is cash or listed stock. Converted is the average in the comparison's currency, for ranking only, and null where the
/// offer is in that currency already or no rate is known.
/// </summary>
public sealed record ComparedOffer
{
    public required NamedOffer Source { get; init; }

    public required Sequence<decimal> Years { get; init; }

    public decimal? Average { get; init; }

    public decimal Bonus { get; init; }

    /// <summary>Face value, an average year.</summary>
    public decimal EquityPerYear { get; init; }

    public Sequence<OfferWay> Ways { get; init; } = [];

    public Money? Converted { get; init; }

    /// <summary>What was taken for granted, in plain words.</summary>
    public Sequence<string> Assumptions { get; init; } = [];
}

/// <summary>The equity a year at which one offer pays as much as another; Share is that part of what it states.</summary>
public sealed record BreakEven(string Offer, string Other, Money EquityPerYear, decimal Share, EquityKind Kind);

/// <summary>What a comparison needs beside the offers. ProfitSharingLow is the low end of the employer's band, yearly.</summary>
public sealed record ComparisonTerms(
    Currency Currency, decimal PrivateStockAt, DateOnly Today, ExchangeRates Rates, Sequence<CompanyVesting> Vesting, decimal? ProfitSharingLow = null);

/// <summary>Offers side by side, the most valuable first; those whose value cannot be ranked come last.</summary>
public sealed record OfferComparison(Sequence<ComparedOffer> Offers, BreakEven? BreakEven, string SoWhat, string? RateNote)
{
    /// <summary>Two averages within a tenth of each other are close.</summary>
    public const decimal Close = 0.10m;

    public static OfferComparison Of(IEnumerable<NamedOffer> offers, ComparisonTerms terms)
    {
        var compared = offers.Select(offer => ComparedOffers.Of(offer, terms))
            .OrderByDescending(offer => RankedValue(offer, terms) is not null).ThenByDescending(offer => RankedValue(offer, terms))
            .ThenBy(offer => offer.Source.Name, StringComparer.Ordinal).ToSequence();
        var breakEven = ComparisonWords.BreakEven(compared, terms);
        return new(compared, breakEven, ComparisonWords.SoWhat(compared, breakEven, terms), NoteOn(compared, terms));
    }

    /// <summary>The average in the comparison's currency.</summary>
    public static decimal? RankedValue(ComparedOffer offer, ComparisonTerms terms) =>
        offer.Source.Offer.Currency == terms.Currency ? offer.Average : offer.Converted?.Amount;

    private static string? NoteOn(Sequence<ComparedOffer> compared, ComparisonTerms terms) => compared.Any(offer => offer.Converted is not null)
        ? $"Converted only to compare: {terms.Rates.Source}, {terms.Rates.Date.Day} {Months[terms.Rates.Date.Month - 1]} {terms.Rates.Date.Year}."
        : null;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
}
