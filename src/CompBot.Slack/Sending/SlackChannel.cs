using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Reading;
using CompBot.Slack.Receiving;

namespace CompBot.Slack.Sending;

/// <summary>Sends replies: in a shared place for the person's eyes only, and what must last to the direct message.</summary>
public sealed class SlackChannel : IReplyChannel
{
    private readonly SlackApi _api;
    private readonly FindInstallation _installations;
    private readonly Workspace _workspace;
    private readonly People _people;
    private readonly TypingSign _typing;
    private readonly LiveEnvelopes _live;
    private readonly DirectMessages _directs;
    private readonly Ephemerals _ephemerals;

    public SlackChannel(SlackApi api, Workspace workspace, People people, TypingSign typing, LiveEnvelopes live, IChartPictures pictures, TimeProvider clock)
    {
        (_api, _installations, _workspace, _people, _typing, _live) = (api, workspace.FindAsync, workspace, people, typing, live);
        var files = new Files(api);
        var charts = new Charts(pictures, files);
        _directs = new DirectMessages(files, charts, clock.GetUtcNow());
        _ephemerals = new Ephemerals(new ResponseUrls(api, clock), live, charts);
    }

    public string Platform => SlackPlatform.Name;

    /// <summary>Told of every delivery, as the person's App Home may show something else now.</summary>
    public Action<ConversationKey>? Changed { get; set; }

    public async Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        if (Route.TryRead(queued.Address.Route) is not { } route)
        {
            return new Delivery.Impossible("an address that is not Slack's");
        }

        if (await _installations(route.Team, cancellationToken) is not { } installation)
        {
            return new Delivery.Impossible("not installed there");
        }

        _typing.Answered(queued.Conversation);
        var web = new SlackWeb(_api, installation);
        var delivery = await queued.Effect.Match(
            say => SayAsync(web, queued, route, say.Reply, cancellationToken),
            direct => SendDirectlyAsync(web, queued, route, direct.Reply, cancellationToken),
            _ => Task.FromResult<Delivery>(new Delivery.Impossible("a note is not sent")),
            _ => Task.FromResult<Delivery>(new Delivery.Impossible("an erasure is not sent")));
        Changed?.Invoke(queued.Conversation);
        return delivery;
    }

    public async Task<Sequence<string>> EraseMessagesAsync(ConversationKey conversation, Sequence<string> messageReferences, CancellationToken cancellationToken)
    {
        _people.Forget(conversation.Workspace, conversation.Person);
        var left = 0;
        if (await _installations(conversation.Workspace, cancellationToken) is { } installation)
        {
            var erasure = new Erasure(new SlackWeb(_api, installation));
            foreach (var reference in messageReferences.SelectMany(references => references.Split(',')))
            {
                left += await erasure.EraseAsync(reference, cancellationToken) ? 0 : 1;
            }
        }

        return Erasure.Remaining(left);
    }

    private Task<Delivery> SayAsync(SlackWeb web, QueuedEffect queued, Route route, Reply reply, CancellationToken cancellationToken)
    {
        if (queued.Address.Place == Place.Direct)
        {
            return ToDirectAsync(web, queued, route, reply, cancellationToken);
        }

        if (reply.Visibility == Visibility.Everyone)
        {
            return _ephemerals.ShareAsync(web, route, queued, reply, cancellationToken);
        }

        return reply.IsDurable || reply.Attachment is not null
            ? SendDirectlyAsync(web, queued, route, reply, cancellationToken)
            : ShowAsync(web, queued, route, reply, cancellationToken);
    }

    private async Task<Delivery> ShowAsync(SlackWeb web, QueuedEffect queued, Route route, Reply reply, CancellationToken cancellationToken)
    {
        var shown = route.FigureInPublic ? reply with { Parts = reply.Parts.Add(Wording.FigureInPublic) } : reply;
        var delivery = await _ephemerals.ShowAsync(web, route, queued, shown, cancellationToken);
        return delivery is Delivery.Impossible ? await ToDirectAsync(web, queued, route, reply, cancellationToken) : delivery;
    }

    /// <summary>To the direct message, with a word where the person is; where direct messages are closed, all of it where they are.</summary>
    private async Task<Delivery> SendDirectlyAsync(SlackWeb web, QueuedEffect queued, Route route, Reply reply, CancellationToken cancellationToken)
    {
        var delivery = await ToDirectAsync(web, queued, route, reply, cancellationToken);
        if (queued.Address.Place == Place.Direct || delivery is Delivery.RetryLater)
        {
            return delivery;
        }

        var here = delivery is Delivery.Delivered ? Wording.SentDirectly : reply;
        var shown = await _ephemerals.ShowAsync(web, route, queued, here, cancellationToken);
        return delivery is Delivery.Delivered ? delivery : shown;
    }

    private async Task<Delivery> ToDirectAsync(SlackWeb web, QueuedEffect queued, Route route, Reply reply, CancellationToken cancellationToken)
    {
        if (_live.Find(route.Envelope) is { } ack && queued.Address.Place == Place.Direct)
        {
            await ack.GiveAsync();
        }

        var (channel, failure) = queued.Address.Place == Place.Direct && route.Channel is ['D', ..]
            ? (route.Channel, null)
            : await _people.DirectAsync(web, route.Team, route.User, cancellationToken);
        if (channel is null)
        {
            return failure is ApiAnswer.Refused refused ? Refused(refused) : new Delivery.RetryLater((failure as ApiAnswer.Busy)?.After);
        }

        var thread = channel == route.Channel ? route.Thread : null;
        var result = await _directs.PostAsync(web, channel, thread, queued, reply, cancellationToken);
        return result.Answer is ApiAnswer.Refused refusal ? Refused(refusal) : result.Delivery;
    }

    private Delivery.Impossible Refused(ApiAnswer.Refused refused)
    {
        if (refused.Group is ErrorGroup.DeadCredentials or ErrorGroup.WrongInstall)
        {
            _workspace.Trouble = string.Join(" ", refused.Details.Prepend(refused.Error));
        }

        return new Delivery.Impossible(refused.Error);
    }
}
