using CompBot.Core.Pay;

namespace CompBot.Core.Guides;

/// <summary>What the figures of a band's main range are.</summary>
public enum BandBasis
{
    Unknown,
    Base,
    Total,
}

/// <summary>What one role pays in one region (and at one level, where the guide has levels). Yearly, before tax, in Currency.</summary>
public sealed record PayBand
{
    /// <summary>Without flags, currency and "(HQ)"; "any" where the guide has no regions.</summary>
    public required string Region { get; init; }

    public bool IsHeadquarters { get; init; }

    public string? Level { get; init; }

    public string? Title { get; init; }

    public required Currency Currency { get; init; }

    public BandBasis Basis { get; init; } = BandBasis.Base;

    /// <summary>Base pay; with an unknown basis, the range whose meaning the guide does not say.</summary>
    public PayRange? Base { get; init; }

    public EquityBand? Equity { get; init; }

    public BonusBand? Bonus { get; init; }

    public PayRange? SignOn { get; init; }

    public PayRange? Total { get; init; }

    public SecondCurrencyBand? Second { get; init; }

    /// <summary>The line of the guide's file that the band stands in, counted from 1.</summary>
    public int Line { get; init; }
}

/// <summary>The equity part of a band; Range is money per Period, null where the guide gives words only. Years where the period is a grant.</summary>
public sealed record EquityBand(PayRange? Range, EquityKind Kind, EquityPeriod Period, int? Years, string? VehicleName = null, string? Words = null);

/// <summary>The bonus part of a band: a percent of base, a yearly amount, or words.</summary>
public sealed record BonusBand(decimal? PercentLow, decimal? PercentHigh, PayRange? Amount, bool Open = false, string? Words = null);

/// <summary>The same row in a second currency, for information.</summary>
public sealed record SecondCurrencyBand(Currency Currency, PayRange? Base, PayRange? Equity, PayRange? Total);
