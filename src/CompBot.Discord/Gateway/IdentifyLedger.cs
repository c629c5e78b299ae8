using System.Text.Json;
using CompBot.Core;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Gateway;

/// <summary>Identifies of the last 24 hours, kept over restarts: above Discord's 1,000 it resets the bot's token. Pure.</summary>
public sealed record IdentifyLedger(Sequence<DateTimeOffset> Times)
{
    public const int WarnAt = 200;
    public const int Most = 800;

    public static readonly IdentifyLedger Empty = new([]);

    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    public IdentifyLedger Add(DateTimeOffset now) => new([.. Times.Where(time => now - time < Window), now]);

    public int Count(DateTimeOffset now) => Times.Count(time => now - time < Window);

    /// <summary>How long until another identify is safe.</summary>
    public TimeSpan Wait(DateTimeOffset now)
    {
        var recent = Times.Where(time => now - time < Window);
        return recent.Count < Most ? TimeSpan.Zero : recent[recent.Count - Most] + Window - now;
    }

    public string ToText() => JsonSerializer.Serialize([.. Times.Map(time => time.ToUnixTimeSeconds())], DiscordJson.Wire.ListInt64);

    public static IdentifyLedger Read(string? text)
    {
        try
        {
            return text is null ? Empty : new((JsonSerializer.Deserialize(text, DiscordJson.Wire.ListInt64) ?? []).Select(DateTimeOffset.FromUnixTimeSeconds).ToSequence());
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentOutOfRangeException)
        {
            return Empty;
        }
    }
}
