using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompBot.Slack.Blocks;

/// <summary>How everything is written for Slack: snake case, nothing absent, and text unescaped where JSON allows, as an acknowledgement has few bytes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(RichPart.Section), TypeInfoPropertyName = "RichSection")]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(IReadOnlyList<SelectOption>))]
internal sealed partial class SlackWire : JsonSerializerContext;

/// <summary>Writes Slack's wire form.</summary>
public static class SlackJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SlackWire Wire = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Leaves the property out where the value is null or empty: Slack refuses both.</summary>
    public static void Put(this Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }

    public static void Put(this Utf8JsonWriter writer, string name, IReadOnlyList<Block> blocks)
    {
        if (blocks.Count > 0)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, blocks, Wire.IReadOnlyListBlock);
        }
    }

    public static void Put(this Utf8JsonWriter writer, string name, View view)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, view, Wire.View);
    }

    public static void Put(this Utf8JsonWriter writer, string name, IReadOnlyList<SelectOption> options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, options, Wire.IReadOnlyListSelectOption);
    }
}
