using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompBot.Wire;

/// <summary>A case as a line of JSON. Names follow docs and never change; null means not said.</summary>
internal sealed record CaseJson
{
    public string? Company { get; init; }

    public string? Role { get; init; }

    public string? Region { get; init; }

    public string? Level { get; init; }

    public string? Stage { get; init; }

    public OfferJson? Offer { get; init; }

    public IReadOnlyList<OfferJson?>? Alternatives { get; init; }

    public decimal? MinimumBase { get; init; }

    public decimal? MinimumTotal { get; init; }

    public decimal? LeftBehind { get; init; }

    public decimal? PrivateStockAt { get; init; }
}

/// <summary>An offer; company and evidence are for alternatives only.</summary>
internal sealed record OfferJson
{
    public string? Company { get; init; }

    public string? Evidence { get; init; }

    public string? Currency { get; init; }

    public decimal? Base { get; init; }

    public decimal? Bonus { get; init; }

    public decimal? SignOn { get; init; }

    public EquityJson? Equity { get; init; }
}

internal sealed record EquityJson
{
    public decimal? Amount { get; init; }

    public string? Period { get; init; }

    public int? Years { get; init; }

    public string? Kind { get; init; }
}

/// <summary>A plan as a line of JSON; every name is always there, null where the plan has no such figure.</summary>
internal sealed record PlanJson
{
    public string? Currency { get; init; }

    public decimal? AskBase { get; init; }

    public AskEquityJson? AskEquity { get; init; }

    public decimal? AskSignOn { get; init; }

    public AskBonusJson? AskBonus { get; init; }

    /// <summary>The parts that the first request names: base, equity, signOn, bonus; two at most.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    public decimal? AskTotal { get; init; }

    public decimal? FloorBase { get; init; }

    public decimal? WalkAwayTotal { get; init; }

    public required IReadOnlyList<string> Verdicts { get; init; }

    public required IReadOnlyList<ReasonJson> Reasons { get; init; }
}

/// <summary>Years only where the period is a grant.</summary>
internal sealed record AskEquityJson(
    decimal Amount, string Period, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Years);

/// <summary>A percent of base, or money a year; the other name is left out.</summary>
internal sealed record AskBonusJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Percent,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Amount);

internal sealed record ReasonJson(string Figure, string Why);

internal sealed record ErrorJson(string Error);

/// <summary>Money in full cents at most, without trailing zeros.</summary>
internal sealed class AmountJson : JsonConverter<decimal>
{
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Math.Round(value, 2, MidpointRounding.AwayFromZero) / One);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNameCaseInsensitive = false, NumberHandling = JsonNumberHandling.Strict,
    Converters = [typeof(AmountJson)])]
[JsonSerializable(typeof(CaseJson))]
[JsonSerializable(typeof(PlanJson))]
[JsonSerializable(typeof(ErrorJson))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
