using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CompBot.Core;

namespace CompBot.Storage;

/// <summary>How values are written down: camel case, enums by name, each case of a family by its "$type", nothing for null or for what is computed.</summary>
public static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            TypeInfoResolver = CoreJson.Default,
        };
        EnumJson.AddTo(options, JsonNamingPolicy.CamelCase);
        options.MakeReadOnly();
        return options;
    }
}
