using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Engine.Venues;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Workspaces;

/// <summary>What the workspaces have settled: who is let in, and an admin's card and form. Who is an admin is asked of Slack each time.</summary>
public sealed class WorkspaceDesk(SlackApi api, FindInstallation installations, VenueBook book, DailyUse use)
{
    /// <summary>What the workspace has settled, or the sentence that whoever comes is told in place of an answer. In direct messages everybody is answered.</summary>
    public async ValueTask<(Venue? Venue, string? Refusal)> AdmitAsync(InboundMessage message, Route route)
    {
        var settings = await SettledAsync(route.Team);
        var refusal = message.Address.Place == Place.Direct ? null
            : settings.Channels.Count > 0 && !settings.Channels.Contains(route.Channel) ? WorkspaceWording.NotInThisChannel
            : use.TryUse(route.Team, route.User, settings.DailyLimit) ? null
            : VenueWording.LimitUsedUp;
        return (settings.Venue, refusal);
    }

    /// <summary>What an admin's App Home shows beside their own case; nothing for others.</summary>
    public async Task<IReadOnlyList<Block>> CardAsync(SlackWeb web, ConversationKey person, CancellationToken cancellationToken) =>
        await IsAdminAsync(web, person.Person, cancellationToken) ? WorkspaceForm.Card(await SettledAsync(person.Workspace)) : [];

    public async Task OpenAsync(SlackReading.SettingsAsked asked, CancellationToken cancellationToken)
    {
        if (await installations(asked.Route.Team, cancellationToken) is { } installation && new SlackWeb(api, installation) is var web
            && await IsAdminAsync(web, asked.Route.User, cancellationToken))
        {
            await web.OpenViewAsync(asked.TriggerId, WorkspaceForm.Of(await SettledAsync(asked.Route.Team)), cancellationToken);
        }
    }

    /// <summary>A sentence for each field that could not be taken, by its id; then nothing is kept.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was kept.</exception>
    public async Task<IReadOnlyDictionary<string, string>> KeepAsync(SlackReading.SettingsSent sent, Sequence<string> languages, CancellationToken cancellationToken)
    {
        if (await installations(sent.Route.Team, cancellationToken) is not { } installation || !await IsAdminAsync(new SlackWeb(api, installation), sent.Route.User, cancellationToken))
        {
            return new Dictionary<string, string> { [VenueForm.Region] = WorkspaceWording.OnlyForAdmins };
        }

        var (settings, problems) = VenueForm.Read(await book.FindAsync(sent.Route.Team), sent.Fields, languages);
        if (problems.Count == 0)
        {
            var shares = sent.Fields.FirstOrDefault(field => field.Id == WorkspaceForm.Sharing)?.Text != WorkspaceForm.SharesNot;
            await book.KeepAsync(sent.Route.Team, settings with { Channels = sent.Channels, SharesBands = shares });
        }

        return problems;
    }

    /// <summary>The app was removed: nothing the workspace had settled is kept.</summary>
    public async Task ForgetAsync(string team)
    {
        try
        {
            await book.ForgetAsync(team);
        }
        catch (StoreUnavailableException)
        {
            // The event is acknowledged all the same; what is left holds nothing of a person.
        }
    }

    private static async Task<bool> IsAdminAsync(SlackWeb web, string user, CancellationToken cancellationToken) =>
        await web.UserAsync(user, cancellationToken) is ApiAnswer.Ok ok && (ok.Body.IsTrue("user", "is_admin") || ok.Body.IsTrue("user", "is_owner"));

    /// <summary>Where they cannot be looked up, nothing can be stored either, and whoever comes is told so.</summary>
    private async ValueTask<VenueSettings> SettledAsync(string team)
    {
        try
        {
            return await book.FindAsync(team);
        }
        catch (StoreUnavailableException)
        {
            return VenueSettings.Open;
        }
    }
}
