using CompBot.Core;
using CompBot.Discord.Reading;
using CompBot.Discord.Rest;
using CompBot.Discord.Wire;
using CompBot.Engine.Venues;

namespace CompBot.Discord.Servers;

/// <summary>Answers whoever manages a server on the card of its settings: at once, because nothing of a conversation is needed.</summary>
internal sealed class SettingsDesk(DiscordVenues venues, DiscordApi api)
{
    /// <param name="settle">What is asked for.</param>
    /// <param name="languages">The languages that are spoken.</param>
    /// <param name="deadline">The monotonic timestamp at which the interaction's three seconds end.</param>
    public async Task AnswerAsync(Incoming.Settle settle, Sequence<string> languages, long deadline)
    {
        var server = settle.Ticket.Visit!.Server;
        var settings = await venues.Book.FindAsync(server);
        await settle.Change.Match(
            show => CardAsync(settle.Ticket, settings, [], deadline),
            channels => KeepAsync(settle.Ticket, settings with { Channels = channels.Picked }, [], deadline),
            roles => KeepAsync(settle.Ticket, settings with { Roles = roles.Picked }, [], deadline),
            sharing => KeepAsync(settle.Ticket, settings with { SharesBands = !settings.SharesBands }, [], deadline),
            edit => api.CallbackAsync(settle.Ticket.Route, new ModalCallbackJson(SettingsCard.Form(settings)), DiscordJson.Wire.ModalCallbackJson, [], deadline, CancellationToken.None),
            typed =>
            {
                var (read, problems) = VenueForm.Read(settings, typed.Fields, languages);
                return KeepAsync(settle.Ticket, read, problems.Values.ToSequence(), deadline);
            });
    }

    private async Task<RestResult> KeepAsync(Ticket ticket, VenueSettings settings, Sequence<string> problems, long deadline)
    {
        await venues.Book.KeepAsync(ticket.Visit!.Server, settings);
        return await CardAsync(ticket, settings, problems, deadline);
    }

    /// <summary>A press changes the card in place; a command makes a new one.</summary>
    private Task<RestResult> CardAsync(Ticket ticket, VenueSettings settings, Sequence<string> problems, long deadline)
    {
        var kind = ticket.Kind == InteractionType.Command ? CallbackType.Message : CallbackType.UpdateMessage;
        return api.CallbackAsync(ticket.Route, new CallbackJson(kind, SettingsCard.Of(settings, problems)), DiscordJson.Wire.CallbackJson, [], deadline, CancellationToken.None);
    }
}
