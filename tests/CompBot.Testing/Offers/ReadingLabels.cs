using System.Text.Json.Nodes;
using CompBot.Core.Pay;

namespace CompBot.Testing.Offers;

/// <summary>A reading in the words of the labels: the first offer's fields, then the list where there are several.</summary>
public static class ReadingLabels
{
    public static JsonObject Of(MessageReading reading)
    {
        var offers = reading.Offers.Where(offer => offer.Whose == Whose.Offered);
        var posted = reading.Offers.FirstOrDefault(offer => offer.Whose == Whose.Posted);
        var main = offers.Count > 0 ? offers[0] : posted ?? new OfferReading();
        main = main.BaseRange is null && main.Base is null && offers.Count < 2 ? main with { BaseRange = posted?.BaseRange, Currency = main.Currency ?? posted?.Currency } : main;
        var labels = Of(main);
        Set(labels, "company", main.Company ?? (offers.Count < 2 ? reading.Company : null));
        Set(labels, "role", main.Role ?? (offers.Count < 2 ? reading.Role : null));
        Set(labels, "region", main.Region ?? (offers.Count < 2 ? reading.Region : null));
        Set(labels, "level", main.Level ?? (offers.Count < 2 ? reading.Level : null));
        if (offers.Count > 1)
        {
            labels["offers"] = new JsonArray([.. offers.Select(offer => (JsonNode)Of(offer))]);
        }

        AddOthers(labels, reading);
        return labels;
    }

    private static void AddOthers(JsonObject labels, MessageReading reading)
    {
        var current = reading.Offers.FirstOrDefault(offer => offer.Whose == Whose.Current);
        Set(labels, "current_base", current?.Base);
        Set(labels, "current_total", current?.Total);
        Set(labels, "current_currency", current?.Currency?.Code);
        var wanted = reading.Offers.FirstOrDefault(offer => offer.Whose == Whose.Wanted);
        Set(labels, "ask", wanted?.Base ?? wanted?.Total);
        if (reading.Vague.Count > 0)
        {
            labels["vague"] = reading.Vague[0];
        }
    }

    public static JsonObject Of(OfferReading offer)
    {
        var labels = new JsonObject();
        Set(labels, "company", offer.Company);
        Set(labels, "role", offer.Role);
        Set(labels, "region", offer.Region);
        Set(labels, "level", offer.Level);
        Set(labels, "currency", offer.Currency?.Code);
        Set(labels, "currency_hint", offer.Currency is null ? offer.LikelyCurrency?.Code : null);
        Set(labels, "base", offer.Base);
        Set(labels, "base_range", offer.BaseRange);
        Set(labels, "bonus_pct", offer.Bonus is { UpTo: false } bonus ? bonus.Percent : null);
        Set(labels, "bonus_pct_range", offer.BonusRange);
        Set(labels, "bonus_annual", offer.Bonus is { UpTo: false } ? offer.Bonus.Amount : null);
        Set(labels, "bonus_annual_range", offer.BonusAmountRange);
        Set(labels, "signon_range", offer.SignOnRange);
        Set(labels, "total", offer.Total);
        Set(labels, "total_range", offer.TotalRange);
        Set(labels, "deadline", offer.DeadlineWords);
        Set(labels, "relocation", offer.Relocation);
        Set(labels, "rate", offer.Rate?.Amount);
        Set(labels, "rate_period", offer.Rate?.Per switch
        {
            PayPeriod.Hour => "hour",
            PayPeriod.Day => "day",
            PayPeriod.Week => "week",
            PayPeriod.Month => "month",
            null => null,
            _ => null,
        });
        AddEquity(labels, offer);
        AddLists(labels, offer);
        return labels;
    }

    private static void AddEquity(JsonObject labels, OfferReading offer)
    {
        var yearly = offer.Equity?.Period == EquityPeriod.Year;
        Set(labels, yearly ? "equity_annual" : "equity_total", offer.Equity?.Amount);
        Set(labels, yearly ? "equity_annual_range" : "equity_total_range", offer.EquityRange);
        Set(labels, "vest_years", offer.Equity?.Years);
        Set(labels, "equity_units", offer.Equity?.Units);
        Set(labels, "equity_percent", offer.Equity?.PercentOfCompany);
        Set(labels, "equity_currency", offer.Equity?.Currency?.Code);
        Set(labels, "strike_price", offer.StrikePrice);
        Set(labels, "share_price", offer.SharePrice);
        Set(labels, "equity_kind", offer.Equity is { } equity && (equity.Amount is null or > 0) && (equity.Amount is not null || equity.Units is not null || equity.PercentOfCompany is not null || equity.Kind != EquityKind.Unknown || offer.EquityRange is not null || equity.Schedule is null) ? KindName(equity.Kind) : null);
        if (offer.Equity?.Schedule is { } schedule)
        {
            labels["vest_schedule"] = new JsonArray([.. schedule.Shares.Select(share => (JsonNode)decimal.Round(share * 100, 1))]);
        }
    }

    private static string KindName(EquityKind kind) => kind switch
    {
        EquityKind.Unknown or EquityKind.Phantom or EquityKind.Carry => "unknown",
        EquityKind.Rsu => "rsu",
        EquityKind.Options => "options",
        EquityKind.PreIpo => "pre_ipo",
        EquityKind.ProfitSharing => "profit_sharing",
        EquityKind.ProfitUnits => "ppu",
        _ => "unknown",
    };

    private static void AddLists(JsonObject labels, OfferReading offer)
    {
        Set(labels, "signon", offer.SignOn?.Sum);
        if (offer.SignOn?.ByYear.Count > 1)
        {
            labels["signon_schedule"] = new JsonArray([.. offer.SignOn.ByYear.Select(value => (JsonNode)value)]);
        }

        if (offer.Positional.Count > 0)
        {
            labels["positional"] = new JsonArray([.. offer.Positional.Select(value => (JsonNode)value)]);
        }

        var none = new[] { ("bonus", offer.Bonus is { Amount: 0 } or { Percent: 0 }), ("equity", offer.Equity is { Amount: 0 }), ("signon", offer.SignOn is { Sum: 0 }) }.Where(part => part.Item2).Select(part => (JsonNode)part.Item1).ToArray();
        if (none.Length > 0)
        {
            labels["none_stated"] = new JsonArray(none);
        }

        if (offer.Pending.Count > 0)
        {
            labels["pending"] = new JsonArray([.. offer.Pending.Select(part => (JsonNode)part.ToString().ToLowerInvariant())]);
        }
    }

    private static void Set(JsonObject labels, string key, string? value)
    {
        if (value is not null)
        {
            labels[key] = value;
        }
    }

    private static void Set(JsonObject labels, string key, decimal? value)
    {
        if (value is not null)
        {
            labels[key] = value;
        }
    }

    private static void Set(JsonObject labels, string key, PayRange? value)
    {
        if (value is { High: { } high })
        {
            labels[key] = new JsonArray(value.Low, high);
        }
    }
}
