using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;
using CompBot.Slack.Rendering;
using CompBot.Slack.Sending;

namespace CompBot.Slack.Receiving;

/// <summary>What a person has told already, by field of a form.</summary>
public delegate Task<Sequence<FilledField>> ReadKnown(ConversationKey person, FormId form, CancellationToken cancellationToken);

/// <summary>Opens forms inside their three seconds: a loading view first, with no commit and no look-up before it, then the form.</summary>
public sealed class Modals(SlackApi api, FindInstallation installations, People people, ReadKnown known, TimeProvider clock)
{
    public async Task OpenAsync(SlackReading.FormAsked asked, CancellationToken cancellationToken)
    {
        if (await installations(asked.Route.Team, cancellationToken) is not { } installation)
        {
            return;
        }

        var web = new SlackWeb(api, installation);
        var opened = await web.OpenViewAsync(asked.TriggerId, FormRenderer.Loading(asked.Form), cancellationToken);
        if (opened is ApiAnswer.Ok ok && ok.Body.Text("view", "id") is { } view)
        {
            var told = await known(new ConversationKey(SlackPlatform.Name, asked.Route.Team, asked.Route.User), asked.Form, cancellationToken);
            var filled = await web.UpdateViewAsync(view, null, FormRenderer.Filled(asked.Form, asked.Route with { Envelope = null }, 0, told), cancellationToken);
            if (filled is not ApiAnswer.Ok)
            {
                await web.UpdateViewAsync(view, null, FormRenderer.Failed(asked.Form), cancellationToken);
            }
        }
        else
        {
            await AskAgainAsync(web, asked, cancellationToken);
        }
    }

    /// <summary>What was typed stays: its blocks keep their ids. A second press of the same view finds another hash and changes nothing.</summary>
    public async Task AddOfferAsync(SlackReading.OfferAdded added, CancellationToken cancellationToken)
    {
        if (await installations(added.Route.Team, cancellationToken) is { } installation)
        {
            var offers = Math.Min(added.Route.Offers + 1, FormRenderer.MostOffers);
            await new SlackWeb(api, installation).UpdateViewAsync(added.ViewId, added.ViewHash, FormRenderer.Filled(FormId.Case, added.Route, offers, []), cancellationToken);
        }
    }

    private async Task AskAgainAsync(SlackWeb web, SlackReading.FormAsked asked, CancellationToken cancellationToken)
    {
        SlackMessage message = MessageRenderer.Render(Wording.PressAgain(asked.Form), Surface.Message)[0];
        if (asked.Route.ResponseUrl is { } url)
        {
            await new ResponseUrls(api, clock).PostAsync(url, message, forEveryone: false, cancellationToken);
        }
        else if (await people.DirectAsync(web, asked.Route.Team, asked.Route.User, cancellationToken) is { Channel: { } channel })
        {
            await web.PostMessageAsync(channel, null, message, null, cancellationToken);
        }
    }
}
