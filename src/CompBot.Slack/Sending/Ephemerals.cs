using System.Globalization;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;
using CompBot.Slack.Receiving;
using CompBot.Slack.Rendering;

namespace CompBot.Slack.Sending;

/// <summary>Shows a reply to one person in a shared place: in the acknowledgement, else by the response address, else with the Web API.</summary>
internal sealed class Ephemerals(ResponseUrls responses, LiveEnvelopes live, Charts charts)
{
    /// <summary>One message of it: what is for one person's eyes has no mark that could be looked for, so each is marked on the disk before the next.</summary>
    public async Task<Delivery> ShowAsync(SlackWeb web, Route route, QueuedEffect queued, Reply reply, CancellationToken cancellationToken)
    {
        var messages = MessageRenderer.Render(reply, Surface.Message);
        var number = int.TryParse(queued.Progress, CultureInfo.InvariantCulture, out var shown) ? Math.Min(shown, messages.Count - 1) : 0;
        return await ShowOneAsync(web, route, messages[number], cancellationToken) is not Delivery.Delivered and var failed ? failed
            : number + 1 < messages.Count ? new Delivery.Partly((number + 1).ToString(CultureInfo.InvariantCulture))
            : new Delivery.Delivered { IsMarkedAtOnce = true };
    }

    /// <summary>Posts for everyone in the channel to see, where a person pressed to share.</summary>
    public async Task<Delivery> ShareAsync(SlackWeb web, Route route, QueuedEffect queued, Reply reply, CancellationToken cancellationToken)
    {
        if (queued.MayBeSent)
        {
            return new Delivery.Impossible("sharing was interrupted");
        }

        foreach (var message in MessageRenderer.Render(reply, Surface.Message))
        {
            var delivery = route.ResponseUrl is { } url
                ? await RespondAsync(url, message, forEveryone: true, cancellationToken)
                : Outcome(await charts.SendAsync(message, it => web.PostMessageAsync(route.Channel ?? "", route.Thread, it, null, cancellationToken), DirectMessages.IsTaken));
            if (delivery is not Delivery.Delivered)
            {
                // Never twice in front of everyone: whatever failed is for the person to press again.
                return delivery is Delivery.Impossible ? delivery : new Delivery.Impossible("sharing failed");
            }
        }

        return new Delivery.Delivered { IsMarkedAtOnce = true };
    }

    private async Task<Delivery> ShowOneAsync(SlackWeb web, Route route, SlackMessage message, CancellationToken cancellationToken)
    {
        if (live.Find(route.Envelope) is { IsGiven: false } ack)
        {
            if (charts.MayRide(message) && await AnswerAsync(ack, message) == AckOutcome.Sent)
            {
                return new Delivery.Delivered();
            }

            await ack.GiveAsync();
        }

        if (route.ResponseUrl is { } url)
        {
            return await RespondAsync(url, message, forEveryone: false, cancellationToken);
        }

        return route.Channel is { } channel
            ? Outcome(await PostAsync(web, channel, route, message, cancellationToken))
            : new Delivery.AddressDied();
    }

    private static Task<AckOutcome> AnswerAsync(Acknowledgement ack, SlackMessage message) =>
        ack.GiveAsync(SlackJson.Bytes(writer => ResponseUrls.Write(writer, message, forEveryone: false)));

    private async Task<Delivery> RespondAsync(string url, SlackMessage message, bool forEveryone, CancellationToken cancellationToken)
    {
        var outcome = await charts.SendAsync(
            message, it => responses.PostAsync(url, it, forEveryone, cancellationToken), it => it == ResponseOutcome.Posted ? true : it == ResponseOutcome.BadContent ? false : null);
        return outcome switch
        {
            ResponseOutcome.Posted => new Delivery.Delivered(),
            ResponseOutcome.Later => new Delivery.RetryLater(),
            ResponseOutcome.Dead => new Delivery.AddressDied(),
            ResponseOutcome.BadContent => new Delivery.Impossible("refused as plain text too"),
        };
    }

    private Task<ApiAnswer> PostAsync(SlackWeb web, string channel, Route route, SlackMessage message, CancellationToken cancellationToken) =>
        charts.SendAsync(message, it => web.PostEphemeralAsync(channel, route.User, route.Thread, it, cancellationToken), DirectMessages.IsTaken);

    /// <summary>What may be on the screen, and may not, is shown again: twice for one person's eyes is harmless, and never is not.</summary>
    private static Delivery Outcome(ApiAnswer answer) => answer.Match<Delivery>(
        _ => new Delivery.Delivered(), refused => new Delivery.Impossible(refused.Error), busy => new Delivery.RetryLater(busy.After),
        _ => new Delivery.RetryLater(), _ => new Delivery.RetryLater());
}
