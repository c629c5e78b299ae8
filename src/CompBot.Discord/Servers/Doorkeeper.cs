using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Discord.Reading;
using CompBot.Engine;
using CompBot.Engine.Venues;

namespace CompBot.Discord.Servers;

/// <summary>What the servers have settled, and how often each person was answered in them today.</summary>
internal sealed record DiscordVenues(VenueBook Book, DailyUse Use);

/// <summary>Who is let in where in a server, by what it has settled.</summary>
internal sealed class Doorkeeper(DiscordVenues venues, SettingsDesk desk, Pointer pointer)
{
    /// <summary>What the server has settled, or the sentence that whoever comes is told in place of an answer. Direct messages have neither.</summary>
    public async ValueTask<(Venue? Venue, string? Refusal)> AdmitAsync(Ticket ticket)
    {
        if (ticket.Visit is not { } visit)
        {
            return (null, null);
        }

        var settings = await SettledAsync(visit.Server);
        var refusal = ServerRules.Refusal(settings, visit)
            ?? (venues.Use.TryUse(visit.Server, ticket.Person, settings.DailyLimit) ? null : VenueWording.LimitUsedUp);
        return (settings.Venue, refusal);
    }

    /// <summary>Where the server wants no answer, a mention gets none either.</summary>
    public async Task PointAsync(Incoming.Mention mention)
    {
        if (ServerRules.Refusal(await SettledAsync(mention.Visit.Server), mention.Visit) is null)
        {
            await pointer.AnswerAsync(mention);
        }
    }

    /// <exception cref="StoreUnavailableException">Nothing was kept.</exception>
    public Task SettleAsync(Incoming.Settle settle, Sequence<string> languages, long deadline) => desk.AnswerAsync(settle, languages, deadline);

    public Task ForgetAsync(string server) => venues.Book.ForgetAsync(server);

    /// <summary>Where they cannot be looked up, nothing can be stored either, and whoever comes is told so.</summary>
    private async ValueTask<VenueSettings> SettledAsync(string server)
    {
        try
        {
            return await venues.Book.FindAsync(server);
        }
        catch (StoreUnavailableException)
        {
            return VenueSettings.Open;
        }
    }
}
