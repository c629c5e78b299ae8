using System.Text.Json;
using CompBot.Slack.Reading;
using CompBot.Slack.Receiving;

namespace CompBot.Slack.Socket;

/// <summary>A frame of Socket Mode.</summary>
internal sealed record SocketFrame(string Type, string? EnvelopeId, JsonElement Payload, bool TakesAnswer, string? Reason, int Connections, TimeSpan? LifeTime, bool IsRetry)
{
    /// <summary>Null where the frame is no JSON object with a type.</summary>
    public static SocketFrame? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            var root = JsonElement.Parse(json.Span);
            return root.Text("type") is { } type
                ? new SocketFrame(
                    type, root.Text("envelope_id"), root.At("payload") ?? default, root.IsTrue("accepts_response_payload"), root.Text("reason"),
                    (int)(root.Number("num_connections") ?? 0), LifeOf(root), (root.Number("retry_attempt") ?? 0) > 0)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null for an envelope of a kind we do not know.</summary>
    public DeliveryKind? Kind => Type switch
    {
        "events_api" => DeliveryKind.Event,
        "slash_commands" => DeliveryKind.Command,
        "interactive" => DeliveryKind.Interaction,
        _ => null,
    };

    private static TimeSpan? LifeOf(JsonElement root) => root.Number("debug_info", "approximate_connection_time") is { } seconds and > 0 and < 1_000_000
        ? TimeSpan.FromSeconds(seconds)
        : null;
}
