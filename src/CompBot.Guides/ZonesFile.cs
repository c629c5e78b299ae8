using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompBot.Guides;

/// <summary>Reads data/zones.json: the short names of time zones as people write them, and their hours from UTC.</summary>
public static class ZonesFile
{
    public static IReadOnlyDictionary<string, decimal> Read(string json) => JsonSerializer.Deserialize(json, ZonesJson.Default.DictionaryStringDecimal) ?? [];
}

[JsonSerializable(typeof(Dictionary<string, decimal>))]
internal sealed partial class ZonesJson : JsonSerializerContext;
