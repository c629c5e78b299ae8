using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core.Negotiation;

namespace CompBot.Guides;

/// <summary>The laws of data/pay-laws.json, or the one problem that kept it from being read.</summary>
public sealed record PayLawReading(Sequence<PayLaw> Laws, string? Problem);

/// <summary>Reads data/pay-laws.json.</summary>
public static class PayLawFile
{
    public static PayLawReading Read(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, PayLawJson.Default.LawsWire);
            return new((file?.Laws ?? []).Select(ToLaw).ToSequence(), null);
        }
        catch (JsonException wrong)
        {
            return new([], $"The file of pay laws cannot be read (line {wrong.LineNumber + 1}).");
        }
    }

    private static PayLaw ToLaw(LawWire law) =>
        new(law.Region, law.Kind, law.From, law.Summary, law.Source, law.CheckedOn) { Places = (law.Places ?? []).ToSequence() };
}

/// <summary>The file as it is written.</summary>
public sealed record LawsWire([property: JsonRequired] IReadOnlyList<LawWire> Laws);

public sealed record LawWire(
    [property: JsonRequired] string Region,
    [property: JsonRequired] PayLawKind Kind,
    [property: JsonRequired] DateOnly From,
    [property: JsonRequired] string Summary,
    [property: JsonRequired] string Source,
    [property: JsonRequired] DateOnly CheckedOn,
    IReadOnlyList<string>? Places);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(LawsWire))]
internal sealed partial class PayLawJson : JsonSerializerContext;
