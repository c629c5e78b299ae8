using System.Text.Json;

namespace CompBot.Discord.Gateway;

/// <summary>
/// Servers tell of every message in them, without its text; all but those that name the bot are passed over before anything is copied. Pure.
/// </summary>
internal static class WorthReading
{
    /// <summary>True for what is not from a server, and for what holds the bot's own id.</summary>
    public static bool Is(string type, ReadOnlySpan<byte> data, ReadOnlySpan<byte> self) => type switch
    {
        "MESSAGE_CREATE" => data.IndexOf(self) >= 0 || !IsFromServer(data),
        "MESSAGE_UPDATE" or "MESSAGE_DELETE" => !IsFromServer(data),
        _ => true,
    };

    /// <summary>By the event's own field: what is quoted or forwarded in it may have one of its own.</summary>
    private static bool IsFromServer(ReadOnlySpan<byte> data)
    {
        try
        {
            var reader = new Utf8JsonReader(data);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isIt = reader.ValueTextEquals("guild_id"u8);
                reader.Read();
                if (isIt)
                {
                    return reader.TokenType == JsonTokenType.String;
                }

                reader.Skip();
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Whoever reads it says so.
        }

        return false;
    }
}
