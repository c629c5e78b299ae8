using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompBot.Discord.Wire;

/// <summary>Every wire type, read and written without reflection.</summary>
[JsonSerializable(typeof(MessageJson))]
[JsonSerializable(typeof(CallbackJson))]
[JsonSerializable(typeof(DeferJson))]
[JsonSerializable(typeof(SuggestionsCallbackJson))]
[JsonSerializable(typeof(ModalCallbackJson))]
[JsonSerializable(typeof(IReadOnlyList<CommandJson>))]
[JsonSerializable(typeof(OpenDirectJson))]
[JsonSerializable(typeof(InteractionJson))]
[JsonSerializable(typeof(GatewayMessageJson))]
[JsonSerializable(typeof(DeletedMessageJson))]
[JsonSerializable(typeof(TypingJson))]
[JsonSerializable(typeof(LeftServerJson))]
[JsonSerializable(typeof(IdentifyFrameJson))]
[JsonSerializable(typeof(ResumeFrameJson))]
[JsonSerializable(typeof(ReadyJson))]
[JsonSerializable(typeof(HelloJson))]
[JsonSerializable(typeof(GatewayBotJson))]
[JsonSerializable(typeof(StoredSessionJson))]
[JsonSerializable(typeof(ErrorJson))]
[JsonSerializable(typeof(IdJson))]
[JsonSerializable(typeof(ShownMessageJson))]
[JsonSerializable(typeof(CallbackResponseJson))]
[JsonSerializable(typeof(ApplicationInfoJson))]
[JsonSerializable(typeof(DiscordRoute))]
[JsonSerializable(typeof(List<long>))]
public sealed partial class DiscordJson : JsonSerializerContext
{
    /// <summary>Null members are left out, text is not escaped beyond what JSON needs, ids may come as text or as numbers.</summary>
    public static readonly DiscordJson Wire = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new TextOrNumber() },
    });

    /// <summary>Ids are text on the wire; a number is taken as the same id.</summary>
    private sealed class TextOrNumber : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? reader.GetUInt64().ToString(System.Globalization.CultureInfo.InvariantCulture) : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
