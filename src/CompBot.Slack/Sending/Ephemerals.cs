using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;
using CompBot.Slack.Receiving;
using CompBot.Slack.Rendering;

namespace CompBot.Slack.Sending;

/// <summary>Shows a reply to one person in a shared place: in the acknowledgement, else by the response address, else with the Web API.</summary>
internal sealed class Ephemerals(ResponseUrls responses, LiveEnvelopes live)
{
    public async Task<Delivery> ShowAsync(SlackWeb web, Route route, Reply reply, Surface surface, CancellationToken cancellationToken)
    {
        var isBegun = false;
        foreach (var message in MessageRenderer.Render(reply, surface))
        {
            var delivery = await ShowOneAsync(web, route, message, cancellationToken);
            if (delivery is not Delivery.Delivered)
            {
                // Half a reply on the screen and the whole again later is better than a half alone, but never at once.
                return isBegun && delivery is Delivery.RetryLater ? new Delivery.AddressDied() : delivery;
            }

            isBegun = true;
        }

        return new Delivery.Delivered();
    }

    /// <summary>Posts for everyone in the channel to see, where a person pressed to share.</summary>
    public async Task<Delivery> ShareAsync(SlackWeb web, Route route, Reply reply, Surface surface, CancellationToken cancellationToken)
    {
        foreach (var message in MessageRenderer.Render(reply, surface))
        {
            var delivery = route.ResponseUrl is { } url
                ? await RespondAsync(url, message, forEveryone: true, cancellationToken)
                : Outcome(await web.PostMessageAsync(route.Channel ?? "", route.Thread, message, null, cancellationToken));
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
        if (live.Find(route.Envelope) is { IsGiven: false } ack && await AnswerAsync(ack, message) == AckOutcome.Sent)
        {
            return new Delivery.Delivered();
        }

        if (route.ResponseUrl is { } url)
        {
            return await RespondAsync(url, message, forEveryone: false, cancellationToken);
        }

        return route.Channel is { } channel
            ? Outcome(await PostAsync(web, channel, route, message, cancellationToken))
            : new Delivery.AddressDied();
    }

    /// <summary>An answer that does not fit goes another way, and the acknowledgement before it.</summary>
    private static async Task<AckOutcome> AnswerAsync(Acknowledgement ack, SlackMessage message)
    {
        var outcome = await ack.GiveAsync(SlackJson.Bytes(writer => ResponseUrls.Write(writer, message, forEveryone: false)));
        if (outcome == AckOutcome.DoesNotFit)
        {
            await ack.GiveAsync();
        }

        return outcome;
    }

    private async Task<Delivery> RespondAsync(string url, SlackMessage message, bool forEveryone, CancellationToken cancellationToken)
    {
        var outcome = await responses.PostAsync(url, message, forEveryone, cancellationToken);
        if (outcome == ResponseOutcome.BadContent)
        {
            outcome = await responses.PostAsync(url, new SlackMessage(message.Text, []), forEveryone, cancellationToken);
        }

        return outcome switch
        {
            ResponseOutcome.Posted => new Delivery.Delivered(),
            ResponseOutcome.Later => new Delivery.RetryLater(),
            ResponseOutcome.Dead or ResponseOutcome.Unknown => new Delivery.AddressDied(),
            ResponseOutcome.BadContent => new Delivery.Impossible("refused as plain text too"),
        };
    }

    private static async Task<ApiAnswer> PostAsync(SlackWeb web, string channel, Route route, SlackMessage message, CancellationToken cancellationToken)
    {
        var answer = await web.PostEphemeralAsync(channel, route.User, route.Thread, message, cancellationToken);
        return answer is ApiAnswer.Refused { Group: ErrorGroup.BadContent }
            ? await web.PostEphemeralAsync(channel, route.User, route.Thread, new SlackMessage(message.Text, []), cancellationToken)
            : answer;
    }

    private static Delivery Outcome(ApiAnswer answer) => answer.Match<Delivery>(
        _ => new Delivery.Delivered(), refused => new Delivery.Impossible(refused.Error), busy => new Delivery.RetryLater(busy.After),
        _ => new Delivery.RetryLater(), _ => new Delivery.AddressDied());
}
