using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>Cases in few words; amounts are in thousands, grants over four years.</summary>
internal static class Cases
{
    public static NegotiationCase Of(Guide guide, string region) => new()
    {
        Company = guide.Company,
        Role = guide.Role,
        Region = region,
        Guide = guide,
        Band = guide.Bands.First(band => band.Region == region),
    };

    public static Offer Pays(
        decimal baseK, decimal grantK = 0m, EquityKind kind = EquityKind.Rsu, decimal yearlyK = 0m, string currency = "USD") => new()
        {
            Currency = Currency.Of(currency),
            Base = baseK * 1_000m,
            Equity = grantK > 0m ? new EquityGrant { Amount = grantK * 1_000m, Period = EquityPeriod.Grant, Years = 4, Kind = kind }
            : yearlyK > 0m ? new EquityGrant { Amount = yearlyK * 1_000m, Period = EquityPeriod.Year, Kind = EquityKind.ProfitSharing }
            : null,
        };

    public static Alternative Written(Offer offer, string? company = null) => new(company, Evidence.Written, offer);

    public static Alternative Verbal(Offer offer, string? company = null) => new(company, Evidence.Verbal, offer);
}
