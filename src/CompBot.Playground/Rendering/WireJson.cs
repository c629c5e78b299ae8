using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompBot.Playground.Rendering;

/// <summary>JSON that is written already, in UTF-8: it goes into an answer as it is.</summary>
[JsonConverter(typeof(AsItIs))]
public sealed record WireJson(ReadOnlyMemory<byte> Utf8)
{
    internal sealed class AsItIs : JsonConverter<WireJson>
    {
        public override WireJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("An answer is written and never read.");

        public override void Write(Utf8JsonWriter writer, WireJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
