namespace CompBot.Core.Pay;

/// <summary>
/// What an offer pays, in its own currency, before tax. Stock that cannot be sold counts for a share of its face value, 0 to 1; every other
/// kind counts as stated. An amount that is not given counts as nothing, and nothing is ever converted.
/// </summary>
public static class OfferValue
{
    /// <summary>The years a grant is spread over where nobody says otherwise.</summary>
    public const int UsualYears = 4;

    /// <summary>Private stock, options, profit units, phantom shares and carry cannot be sold freely.</summary>
    public static bool IsPrivate(EquityKind kind) => kind switch
    {
        EquityKind.PreIpo or EquityKind.Options or EquityKind.ProfitUnits or EquityKind.Phantom or EquityKind.Carry => true,
        EquityKind.Unknown or EquityKind.Rsu or EquityKind.ProfitSharing => false,
    };

    /// <summary>Base, bonus, and equity and sign-on spread over the years of the grant. Null where the offer gives no yearly pay at all.</summary>
    public static decimal? Average(Offer offer, decimal privateStockAt)
    {
        if (offer.Base is not { } yearlyBase)
        {
            return offer.StatedTotal;
        }

        var others = Bonus(offer) + (EquityPerYear(offer) * CountedShare(offer.Equity, privateStockAt)) + (SignOn(offer) / Years(offer.Equity));
        return others == 0m && offer.StatedTotal > yearlyBase ? offer.StatedTotal : yearlyBase + others;
    }

    /// <summary>What Average is made of, without the parts that come to nothing.</summary>
    public static Sequence<AveragePart> AverageParts(Offer offer, decimal privateStockAt)
    {
        if (Average(offer, privateStockAt) is not { } average)
        {
            return [];
        }

        Sequence<AveragePart> parts =
        [
            new(AveragePartKind.Base, offer.Base ?? 0m),
            new(AveragePartKind.Bonus, offer.Base is null ? 0m : Bonus(offer)),
            new(AveragePartKind.Equity, offer.Base is null ? 0m : EquityPerYear(offer) * CountedShare(offer.Equity, privateStockAt)),
            new(AveragePartKind.SignOn, offer.Base is null ? 0m : SignOn(offer) / Years(offer.Equity)),
        ];
        return [.. parts.Where(part => part.Amount > 0m), .. average > parts.Sum(part => part.Amount) ? [new AveragePart(AveragePartKind.NotSaid, average - parts.Sum(part => part.Amount))] : Sequence<AveragePart>.Empty];
    }

    /// <summary>What year 1, 2, 3… pays: sign-on in the year it is paid, a grant by its schedule (the offer's own, else the company's, else even).</summary>
    public static decimal InYear(Offer offer, int year, decimal privateStockAt, VestingSchedule? companySchedule = null)
    {
        var equity = EquityInYear(offer, year, companySchedule) * CountedShare(offer.Equity, privateStockAt);
        return (offer.Base ?? 0m) + Bonus(offer) + equity + (offer.SignOn?.PaidIn(year) ?? 0m);
    }

    /// <summary>Yearly, in the offer's currency.</summary>
    public static decimal Bonus(Offer offer) => offer.Bonus?.YearlyOn(offer.Base) ?? 0m;

    /// <summary>Face value a year. A period that is not said counts as a whole grant, over four years where the years are not said either.</summary>
    public static decimal EquityPerYear(Offer offer) => Counted(offer) is { } equity ? PerYear(equity) : 0m;

    /// <summary>Face value in one year.</summary>
    public static decimal EquityInYear(Offer offer, int year, VestingSchedule? companySchedule = null)
    {
        if (Counted(offer) is not { Amount: { } amount } equity)
        {
            return 0m;
        }

        return equity.Period == EquityPeriod.Year ? amount : amount * ScheduleOf(equity, companySchedule).ShareIn(year);
    }

    /// <summary>The offer's own schedule, else the company's where its length fits, else even shares.</summary>
    public static VestingSchedule ScheduleOf(EquityGrant equity, VestingSchedule? companySchedule) =>
        equity.Schedule
        ?? (companySchedule is not null && (equity.Years ?? companySchedule.Years) == companySchedule.Years ? companySchedule : null)
        ?? VestingSchedule.Even(Years(equity));

    public static decimal PerYear(EquityGrant equity) => (equity.Amount ?? 0m) / (equity.Period == EquityPeriod.Year ? 1 : Years(equity));

    /// <summary>The years that one-time money and grants are spread over.</summary>
    public static int Years(EquityGrant? equity) => equity?.Years is > 0 and var years ? years : equity?.Schedule?.Years ?? UsualYears;

    private static decimal SignOn(Offer offer) => offer.SignOn?.Sum ?? 0m;

    private static decimal CountedShare(EquityGrant? equity, decimal privateStockAt) =>
        equity is not null && IsPrivate(equity.Kind) ? privateStockAt : 1m;

    private static EquityGrant? Counted(Offer offer) =>
        offer.Equity is { Amount: not null } equity && (equity.Currency is null || equity.Currency == offer.Currency) ? equity : null;
}

/// <summary>NotSaid: what a stated total holds beyond the parts that were named.</summary>
public enum AveragePartKind
{
    Base,
    Bonus,
    Equity,
    SignOn,
    NotSaid,
}

/// <summary>Yearly, in the offer's currency.</summary>
public sealed record AveragePart(AveragePartKind Kind, decimal Amount);
