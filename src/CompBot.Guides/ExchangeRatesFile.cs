using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core.Pay;

namespace CompBot.Guides;

/// <summary>The rates of data/exchange-rates.json, or the one problem that kept them from being read.</summary>
public sealed record RatesReading(ExchangeRates Rates, string? Problem);

/// <summary>Reads data/exchange-rates.json: the rates of one day against one currency, as their source prints them, and official pegs to the dollar.</summary>
public static class ExchangeRatesFile
{
    public static RatesReading Read(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, RatesJson.Default.RatesWire);
            return file is null ? Refused("it is empty") : PerDollar(file);
        }
        catch (JsonException wrong)
        {
            return Refused($"line {wrong.LineNumber + 1}");
        }
    }

    private static RatesReading PerDollar(RatesWire file)
    {
        var all = file.Rates.Concat(file.Pegs?.PerDollar ?? []);
        if (all.FirstOrDefault(rate => rate.Value <= 0m || Currency.TryFind(rate.Key) is null) is { Key: { } wrong })
        {
            return Refused($"{wrong} is not a currency with a rate above zero");
        }

        if (!file.Rates.TryGetValue("USD", out var dollar) || !file.Rates.ContainsKey(file.Base))
        {
            return Refused($"it gives no rate for USD and {file.Base}");
        }

        var perDollar = file.Rates.ToDictionary(rate => rate.Key, rate => rate.Value / dollar);
        foreach (var (code, rate) in file.Pegs?.PerDollar ?? [])
        {
            perDollar[code] = rate;
        }

        return new(new ExchangeRates(file.Date, file.Source, perDollar), null);
    }

    private static RatesReading Refused(string why) => new(ExchangeRates.None, $"The file of exchange rates cannot be read ({why}).");
}

/// <summary>The file as it is written. Rates are units of each currency for one unit of Base.</summary>
internal sealed record RatesWire(
    [property: JsonRequired] DateOnly Date,
    [property: JsonRequired] string Source,
    [property: JsonRequired] string Base,
    [property: JsonRequired] Dictionary<string, decimal> Rates,
    PegsWire? Pegs);

internal sealed record PegsWire([property: JsonRequired] string Source, [property: JsonRequired] Dictionary<string, decimal> PerDollar);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(RatesWire))]
internal sealed partial class RatesJson : JsonSerializerContext;
