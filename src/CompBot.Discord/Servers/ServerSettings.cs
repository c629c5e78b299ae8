using CompBot.Core;
using CompBot.Core.Chat;

namespace CompBot.Discord.Servers;

/// <summary>What whoever manages a server has settled for it. Empty Channels or Roles: everywhere, everybody.</summary>
public sealed record ServerSettings
{
    /// <summary>Nothing is settled.</summary>
    public static readonly ServerSettings Open = new();

    public Sequence<string> Channels { get; init => field = value ?? []; } = [];

    public Sequence<string> Roles { get; init => field = value ?? []; } = [];

    public bool SharesBands { get; init; } = true;

    public string? Region { get; init; }

    public string? Language { get; init; }

    public string? Notice { get; init; }

    /// <summary>Commands and presses in the server that one person has a day; null: as many as they like.</summary>
    public int? DailyLimit { get; init; }

    /// <summary>What of it a conversation goes by.</summary>
    public Venue Venue => new() { SharesBands = SharesBands, Region = Region, Language = Language, Notice = Notice };
}

/// <summary>Who came, and where in a server. Parent is the channel that a thread belongs to.</summary>
public sealed record Visit(string Server, string? Channel, string? Parent, Sequence<string> Roles, bool Manages);

/// <summary>Who is answered where. Pure.</summary>
public static class ServerRules
{
    /// <summary>What a visitor is told in place of an answer; null where they are answered. A thread counts as the channel it belongs to.</summary>
    public static string? Refusal(ServerSettings settings, Visit visit)
    {
        var isHere = settings.Channels.Count == 0 || settings.Channels.Contains(visit.Channel) || settings.Channels.Contains(visit.Parent);
        return !isHere ? DiscordWording.NotInThisChannel(settings.Channels)
            : settings.Roles.Count > 0 && !settings.Roles.Any(visit.Roles.Contains) ? DiscordWording.NotForYourRoles
            : null;
    }
}
