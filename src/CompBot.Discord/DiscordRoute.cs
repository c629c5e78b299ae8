using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core.Chat;
using CompBot.Discord.Wire;

namespace CompBot.Discord;

/// <summary>Where an answer goes on Discord; the text of a DeliveryAddress. Interaction and Token are absent for a direct message. NoFiles: the place allows us no attachments.</summary>
public sealed record DiscordRoute(
    [property: JsonPropertyName("a")] string Application,
    [property: JsonPropertyName("c")] string? Channel,
    [property: JsonPropertyName("i")] string? Interaction = null,
    [property: JsonPropertyName("t")] string? Token = null,
    [property: JsonPropertyName("k")] int? Kind = null,
    [property: JsonPropertyName("u")] bool? Updates = null,
    [property: JsonPropertyName("r")] long? ReceivedAt = null,
    [property: JsonPropertyName("f")] bool? NoFiles = null)
{
    public string ToText() => JsonSerializer.Serialize(this, DiscordJson.Wire.DiscordRoute);

    /// <summary>Null where the text is not one of ours.</summary>
    public static DiscordRoute? TryRead(DeliveryAddress address)
    {
        try
        {
            return JsonSerializer.Deserialize(address.Route, DiscordJson.Wire.DiscordRoute);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
