using System.Text.Json;
using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Guides;

/// <summary>One band of the export.</summary>
internal static class BandJson
{
    public static void Write(Utf8JsonWriter json, PayBand band)
    {
        json.WriteString("region", band.Region);
        json.WriteBoolean("headquarters", band.IsHeadquarters);
        json.WriteString("level", band.Level);
        json.WriteString("title", band.Title);
        json.WriteString("currency", band.Currency.Code);
        json.WriteString("basis", band.Basis switch
        {
            BandBasis.Unknown => "unknown",
            BandBasis.Base => "base",
            BandBasis.Total => "total",
        });
        Range(json, "base", band.Base);
        Equity(json, band.Equity);
        Bonus(json, band.Bonus);
        Range(json, "signOn", band.SignOn);
        Range(json, "total", band.Total);
        Second(json, band.Second);
    }

    public static void Number(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } known)
        {
            // Without the zeros that a multiplied decimal carries: 1.20 × 1,000,000 is 1200000, not 1200000.00.
            json.WriteNumber(name, known / 1.000000000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static string Period(EquityPeriod period) => period switch
    {
        EquityPeriod.Unknown => "unknown",
        EquityPeriod.Year => "year",
        EquityPeriod.Grant => "grant",
    };

    private static void Range(Utf8JsonWriter json, string name, PayRange? range)
    {
        if (range is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Number(json, "low", range.Low);
        Number(json, "high", range.High);
        json.WriteBoolean("open", range.Open);
        json.WriteEndObject();
    }

    private static void Equity(Utf8JsonWriter json, EquityBand? equity)
    {
        if (equity is null)
        {
            json.WriteNull("equity");
            return;
        }

        json.WriteStartObject("equity");
        Number(json, "low", equity.Range?.Low);
        Number(json, "high", equity.Range?.High);
        json.WriteBoolean("open", equity.Range?.Open ?? false);
        json.WriteString("kind", Kind(equity.Kind));
        json.WriteString("period", Period(equity.Period));
        Number(json, "years", equity.Years);
        json.WriteEndObject();
    }

    private static string Kind(EquityKind kind) => kind switch
    {
        EquityKind.Unknown => "unknown",
        EquityKind.Rsu => "rsu",
        EquityKind.Options => "options",
        EquityKind.PreIpo => "pre_ipo",
        EquityKind.ProfitSharing => "profit_sharing",
        EquityKind.ProfitUnits => "profit_units",
        EquityKind.Phantom => "phantom",
        EquityKind.Carry => "carry",
    };

    private static void Bonus(Utf8JsonWriter json, BonusBand? bonus)
    {
        if (bonus is null)
        {
            json.WriteNull("bonus");
            return;
        }

        json.WriteStartObject("bonus");
        Number(json, "percentLow", bonus.PercentLow);
        Number(json, "percentHigh", bonus.PercentHigh);
        Number(json, "low", bonus.Amount?.Low);
        Number(json, "high", bonus.Amount?.High);
        json.WriteBoolean("open", bonus.Open);
        json.WriteString("words", bonus.Words);
        json.WriteEndObject();
    }

    private static void Second(Utf8JsonWriter json, SecondCurrencyBand? second)
    {
        if (second is null)
        {
            json.WriteNull("second");
            return;
        }

        json.WriteStartObject("second");
        json.WriteString("currency", second.Currency.Code);
        Range(json, "base", second.Base);
        Range(json, "equity", second.Equity);
        Range(json, "total", second.Total);
        json.WriteEndObject();
    }
}
