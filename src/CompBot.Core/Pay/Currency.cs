using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompBot.Core.Pay;

/// <summary>A currency by its ISO 4217 code, with the mark people write before an amount ("$", "£", "CHF ").</summary>
[JsonConverter(typeof(CurrencyJson))]
public sealed record Currency
{
    private static readonly FrozenDictionary<string, Currency> ByCode = new[]
    {
        ("USD", "$"), ("GBP", "£"), ("EUR", "€"), ("INR", "₹"), ("ILS", "₪"), ("JPY", "¥"), ("KRW", "₩"), ("CNY", "CN¥"),
        ("BRL", "R$"), ("AUD", "A$"), ("CAD", "C$"), ("SGD", "S$"), ("HKD", "HK$"), ("TWD", "NT$"), ("NZD", "NZ$"), ("MXN", "MX$"),
        ("CHF", "CHF "), ("SEK", "SEK "), ("NOK", "NOK "), ("DKK", "DKK "), ("ISK", "ISK "), ("PLN", "PLN "), ("CZK", "CZK "), ("HUF", "HUF "),
        ("RON", "RON "), ("BGN", "BGN "), ("TRY", "₺"), ("UAH", "₴"), ("RUB", "₽"), ("AED", "AED "), ("SAR", "SAR "), ("QAR", "QAR "),
        ("EGP", "EGP "), ("ZAR", "ZAR "), ("KES", "KES "), ("NGN", "₦"), ("IDR", "IDR "), ("MYR", "MYR "), ("THB", "฿"), ("VND", "₫"),
        ("PHP", "₱"), ("PKR", "PKR "), ("BDT", "BDT "), ("LKR", "LKR "), ("ARS", "ARS "), ("CLP", "CLP "), ("COP", "COP "), ("PEN", "PEN "),
        ("CRC", "CRC "), ("UYU", "UYU "), ("RSD", "RSD "), ("GEL", "GEL "), ("KZT", "KZT "), ("AMD", "AMD "),
    }.ToFrozenDictionary(pair => pair.Item1, pair => new Currency(pair.Item1, pair.Item2), StringComparer.OrdinalIgnoreCase);

    private Currency(string code, string mark)
    {
        Code = code;
        Mark = mark;
    }

    public static Currency Usd => Of("USD");

    public static Currency Gbp => Of("GBP");

    public static Currency Eur => Of("EUR");

    public static Currency Inr => Of("INR");

    /// <summary>Three upper-case letters.</summary>
    public string Code { get; }

    /// <summary>What stands directly before an amount; ends in a space where the mark is letters only.</summary>
    public string Mark { get; }

    /// <summary>The currency of a code known to the project; throws for any other, which is our own mistake.</summary>
    public static Currency Of(string code) => TryFind(code) ?? throw new ArgumentException($"No currency has the code '{code}'.", nameof(code));

    public static Currency? TryFind(string? code) => code is not null && ByCode.TryGetValue(code, out var found) ? found : null;

    public override string ToString() => Code;
}

/// <summary>A currency is stored as its code.</summary>
public sealed class CurrencyJson : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Currency.TryFind(reader.GetString()) ?? throw new JsonException("Not a currency code that is known here.");

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
