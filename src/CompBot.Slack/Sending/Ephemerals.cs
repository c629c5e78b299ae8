using System.Collections.Concurrent;
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
    /// <summary>Of a reply of several messages that was interrupted, how many are on the screen: the next attempt goes on behind them.</summary>
    private readonly ConcurrentDictionary<long, int> _shown = [];

    public async Task<Delivery> ShowAsync(SlackWeb web, Route route, long effect, Reply reply, CancellationToken cancellationToken)
    {
        var messages = MessageRenderer.Render(reply, Surface.Message);
        for (var number = _shown.GetValueOrDefault(effect); number < messages.Count; number++)
        {
            if (await ShowOneAsync(web, route, messages[number], cancellationToken) is not Delivery.Delivered and var failed)
            {
                return failed;
            }

            if (number + 1 < messages.Count)
            {
                _shown[effect] = number + 1;
            }
        }

        _shown.TryRemove(effect, out _);
        return new Delivery.Delivered();
    }

    /// <summary>Posts for everyone in the channel to see, where a person pressed to share.</summary>
    public async Task<Delivery> ShareAsync(SlackWeb web, Route route, Reply reply, CancellationToken cancellationToken)
    {
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

        return new Delivery.Delivered();
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
            ResponseOutcome.Dead or ResponseOutcome.Unknown => new Delivery.AddressDied(),
            ResponseOutcome.BadContent => new Delivery.Impossible("refused as plain text too"),
        };
    }

    private Task<ApiAnswer> PostAsync(SlackWeb web, string channel, Route route, SlackMessage message, CancellationToken cancellationToken) =>
        charts.SendAsync(message, it => web.PostEphemeralAsync(channel, route.User, route.Thread, it, cancellationToken), DirectMessages.IsTaken);

    private static Delivery Outcome(ApiAnswer answer) => answer.Match<Delivery>(
        _ => new Delivery.Delivered(), refused => new Delivery.Impossible(refused.Error), busy => new Delivery.RetryLater(busy.After),
        _ => new Delivery.RetryLater(), _ => new Delivery.AddressDied());
}
