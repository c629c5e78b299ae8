using System.Text.Json;

namespace CompBot.Discord.Gateway;

/// <summary>A gateway payload's envelope; Data is the range of "d" within the payload, read only where its event is handled.</summary>
public readonly record struct Frame(int Op, long? Seq, string? Type, Range Data)
{
    /// <summary>Null where the payload is no JSON object with a number for "op".</summary>
    public static Frame? TryRead(ReadOnlySpan<byte> payload)
    {
        try
        {
            return Read(payload);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Frame? Read(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        (int? op, long? seq, string? type, var data) = (default(int?), default(long?), default(string?), 0..0);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "op":
                    op = reader.GetInt32();
                    break;
                case "s" when reader.TokenType == JsonTokenType.Number:
                    seq = reader.GetInt64();
                    break;
                case "t" when reader.TokenType == JsonTokenType.String:
                    type = reader.GetString();
                    break;
                case "d":
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    data = start..(int)reader.BytesConsumed;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return op is { } known ? new Frame(known, seq, type, data) : null;
    }
}
