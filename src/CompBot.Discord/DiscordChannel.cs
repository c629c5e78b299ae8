using System.Collections.Concurrent;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Discord.Answering;
using CompBot.Discord.Reading;
using CompBot.Discord.Rest;
using CompBot.Engine;

namespace CompBot.Discord;

/// <summary>How replies reach Discord: through the interaction that asked for them, by direct message, and from the first to the second where that must be.</summary>
public sealed class DiscordChannel : IReplyChannel
{
    private readonly DiscordApi _api;
    private readonly InteractionAnswers _answers;
    private readonly DirectMessages _direct;
    private readonly LiveInteractions _live;
    private readonly Pictures _pictures;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<long, Outgoing> _halfSent = [];

    internal DiscordChannel(DiscordApi api, InteractionAnswers answers, DirectMessages direct, LiveInteractions live, Pictures pictures, TimeProvider clock) =>
        (_api, _answers, _direct, _live, _pictures, _clock) = (api, answers, direct, live, pictures, clock);

    public string Platform => DiscordReader.Platform;

    public Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken) => queued.Effect.Match(
        say => DeliverAsync(queued, say.Reply, say.Reply.IsDurable, cancellationToken),
        direct => DeliverAsync(queued, direct.Reply, goesDirectly: true, cancellationToken),
        note => Task.FromResult<Delivery>(new Delivery.Impossible("a note is not a message here")),
        erase => Task.FromResult<Delivery>(new Delivery.Impossible("an erasure is not a message")));

    public async Task<Sequence<string>> EraseMessagesAsync(ConversationKey conversation, Sequence<string> messageReferences, CancellationToken cancellationToken)
    {
        var left = 0;
        foreach (var parts in messageReferences.SelectMany(reference => reference.Split(' ')).Select(reference => reference.Split('/')).Where(parts => parts.Length == 2))
        {
            var result = await _api.DeleteMessageAsync(parts[0], parts[1], cancellationToken);
            left += result.Succeeded || result.Has(ErrorCode.UnknownMessage, ErrorCode.UnknownChannel) ? 0 : 1;
        }

        return left == 0 ? [DiscordWording.YourOwnMessages] : [DiscordWording.YourOwnMessages, DiscordWording.CouldNotDelete(left)];
    }

    private async Task<Delivery> DeliverAsync(QueuedEffect queued, Reply reply, bool goesDirectly, CancellationToken cancellationToken)
    {
        if (DiscordRoute.TryRead(queued.Address) is not { } route)
        {
            return new Delivery.Impossible("the address is not one of Discord's");
        }

        // Where no files are allowed, charts are text bars and what is a file goes to the direct messages.
        var noFiles = route.NoFiles == true;
        goesDirectly |= noFiles && reply.Attachment is not null;
        if (!_halfSent.TryRemove(queued.Id, out var outgoing))
        {
            outgoing = new Outgoing(queued, reply, route, noFiles && !goesDirectly ? [] : await _pictures.DrawAsync(reply, cancellationToken));
        }

        var delivery = await RouteAsync(outgoing, goesDirectly && !outgoing.IsPrefaced, cancellationToken);
        if (delivery is Delivery.RetryLater or Delivery.Delivered && outgoing.Sent > 0 && !outgoing.IsDone)
        {
            _halfSent[queued.Id] = outgoing;
        }

        return delivery is not Delivery.Delivered ? delivery
            : !outgoing.IsDone ? new Delivery.Partly(outgoing.Progress)
            : new Delivery.Delivered(outgoing.References.Count > 0 ? string.Join(' ', outgoing.References) : null) { IsMarkedAtOnce = outgoing.IsPosted };
    }

    private Task<Delivery> RouteAsync(Outgoing outgoing, bool goesDirectly, CancellationToken cancellationToken) => (outgoing.IsShared, goesDirectly, outgoing.Route.Interaction) switch
    {
        (true, true, _) => DirectlyAsync(outgoing, cancellationToken),
        (_, _, { }) => ThroughInteractionAsync(outgoing, cancellationToken),
        (_, _, null) => ByMessageAsync(outgoing, cancellationToken),
    };

    private async Task<Delivery> ByMessageAsync(Outgoing outgoing, CancellationToken cancellationToken) =>
        Outcome.Of(await _direct.SendAsync(outgoing, outgoing.Route.Channel, cancellationToken));

    /// <summary>From a shared place to the direct messages; where those are closed, for the person's eyes only in place.</summary>
    private async Task<Delivery> DirectlyAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var result = await _direct.SendAsync(outgoing, channel: null, cancellationToken);
        if (result.Succeeded)
        {
            if (_live.Find(outgoing.Route.Interaction) is { } interaction)
            {
                interaction.SentDirectly = true;
            }

            return new Delivery.Delivered();
        }

        if (!Outcome.IsDirectClosed(result) || outgoing.Sent > 0)
        {
            return Outcome.Of(result);
        }

        outgoing.Preface(DiscordWording.DirectMessagesClosed);
        return await ThroughInteractionAsync(outgoing, cancellationToken);
    }

    private async Task<Delivery> ThroughInteractionAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var result = IsOver(outgoing.Route) ? new RestResult.Refused(401, ErrorCode.InvalidWebhookToken) : await _answers.SendAsync(outgoing, cancellationToken);
        if (Outcome.IsBlockedByFilter(result) && outgoing.IsShared)
        {
            // A server's filter does not read direct messages.
            result = await _direct.SendAsync(outgoing, channel: null, cancellationToken);
            return Outcome.IsDirectClosed(result) ? new Delivery.Impossible("a filter of the server blocked it and direct messages are closed") : Outcome.Of(result);
        }

        return !Outcome.IsExpired(result) && !result.Has(ErrorCode.UnknownMessage) ? Outcome.Of(result)
            : outgoing.IsShared ? new Delivery.AddressDied()
            : await ByMessageAsync(outgoing, cancellationToken);
    }

    /// <summary>A token's fifteen minutes, by the wall clock: the address may be older than this process. One under way is left to Discord's judgement.</summary>
    private bool IsOver(DiscordRoute route) =>
        _live.Find(route.Interaction) is null && route.ReceivedAt is { } received && _clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(received) > DiscordLimits.TokenLife;
}
