using CompBot.Core;
using CompBot.Engine.Venues;

namespace CompBot.Discord.Servers;

/// <summary>Who came, and where in a server. Parent is the channel that a thread belongs to.</summary>
public sealed record Visit(string Server, string? Channel, string? Parent, Sequence<string> Roles, bool Manages);

/// <summary>Who is answered where. Pure.</summary>
public static class ServerRules
{
    /// <summary>What a visitor is told in place of an answer; null where they are answered. A thread counts as the channel it belongs to.</summary>
    public static string? Refusal(VenueSettings settings, Visit visit)
    {
        var isHere = settings.Channels.Count == 0 || settings.Channels.Contains(visit.Channel) || settings.Channels.Contains(visit.Parent);
        return !isHere ? DiscordWording.NotInThisChannel(settings.Channels)
            : settings.Roles.Count > 0 && !settings.Roles.Any(visit.Roles.Contains) ? DiscordWording.NotForYourRoles
            : null;
    }
}
