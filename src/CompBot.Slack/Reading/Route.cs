using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core.Chat;

namespace CompBot.Slack.Reading;

/// <summary>Which kind of delivery a person's contact was.</summary>
public enum ContactKind
{
    Message,
    Mention,
    Command,
    Click,
    Form,
    Shortcut,
}

/// <summary>
/// Where an answer goes: our own text in a DeliveryAddress and in a modal's private metadata. ResponseUrl is a secret for 30 minutes.
/// Channel is null for a place without one (App Home, a global shortcut): the direct message then.
/// </summary>
public sealed record Route
{
    [JsonPropertyName("k")]
    public ContactKind Kind { get; init; }

    [JsonPropertyName("t")]
    public string Team { get; init; } = "";

    [JsonPropertyName("u")]
    public string User { get; init; } = "";

    [JsonPropertyName("c")]
    public string? Channel { get; init; }

    [JsonPropertyName("h")]
    public string? Thread { get; init; }

    [JsonPropertyName("r")]
    public string? ResponseUrl { get; init; }

    /// <summary>The live envelope whose acknowledgement may still carry the answer.</summary>
    [JsonPropertyName("e")]
    public string? Envelope { get; init; }

    /// <summary>The person wrote a figure where others can read it.</summary>
    [JsonPropertyName("f")]
    public bool FigureInPublic { get; init; }

    /// <summary>The channel is the bot's own direct message with the person.</summary>
    [JsonPropertyName("d")]
    public bool IsDirect { get; init; }

    /// <summary>Offers added in the form so far.</summary>
    [JsonPropertyName("n")]
    public int Offers { get; init; }

    public DeliveryAddress At(Place place) => new(place, ToText());

    public string ToText() => JsonSerializer.Serialize(this, RouteJson.Default.Route);

    /// <summary>Null where the text is not one of ours.</summary>
    public static Route? TryRead(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(text, RouteJson.Default.Route);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Route))]
internal sealed partial class RouteJson : JsonSerializerContext;
