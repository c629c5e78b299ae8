using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using Microsoft.Extensions.Logging;

namespace CompBot.Engine;

/// <summary>Carries out queued effects in order and records what became of each.</summary>
internal sealed class EffectRunner(
    IConversationStore store, IEnumerable<IReplyChannel> channels, TurnRunner turns, (TimeProvider Clock, Func<double> Chance, EngineOptions Options) how,
    Func<InboundMessage, CancellationToken, Task> accept, ILogger logger)
{
    private readonly Dictionary<string, IReplyChannel> _channels = channels.ToDictionary(channel => channel.Platform);

    /// <summary>
    /// Tries each effect of one conversation once, in order. The first that must wait makes those behind it wait as well. What is not begun by the middle of the
    /// lease is left to the outbox, so that two never deliver the same effect at once.
    /// </summary>
    public async Task RunAsync(Sequence<QueuedEffect> effects, DateTimeOffset leasedUntil, CancellationToken cancellationToken)
    {
        DateTimeOffset? postponed = null;
        foreach (var queued in effects)
        {
            if (!store.HoldsLeases || how.Clock.GetUtcNow() > leasedUntil - (how.Options.Lease / 2))
            {
                return;
            }

            if (postponed is { } until)
            {
                await store.PostponeAsync(queued, until, cancellationToken);
            }
            else
            {
                postponed = await RunAsync(queued, cancellationToken);
            }
        }
    }

    /// <summary>Answers when to try again; null where the effect is done with.</summary>
    private Task<DateTimeOffset?> RunAsync(QueuedEffect queued, CancellationToken cancellationToken) => queued.Effect.Match(
        say: _ => SendAsync(queued, cancellationToken),
        sayDirectly: _ => SendAsync(queued, cancellationToken),
        leaveNote: note => LeaveNoteAsync(queued, note, cancellationToken),
        erase: _ => EraseAsync(queued, cancellationToken));

    /// <summary>It becomes a delivery of the other conversation, safe in the inbox before it counts as left here; by its cause it is stepped once.</summary>
    private async Task<DateTimeOffset?> LeaveNoteAsync(QueuedEffect queued, Effect.LeaveNote note, CancellationToken cancellationToken)
    {
        var now = how.Clock.GetUtcNow();
        if (await store.FindShareAsync(note.Code, now, cancellationToken) is { } shared && shared.Owner != queued.Conversation)
        {
            await accept(new InboundMessage(shared.Owner, $"note:{queued.Id}", new ConversationEvent.Noted(note.Code, note.Text), shared.Address, now), cancellationToken);
        }

        await store.RecordAsync(queued, new Delivery.Delivered(), null, cancellationToken);
        return null;
    }

    private async Task<DateTimeOffset?> SendAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        var delivery = GiveUp(queued, await DeliverAsync(queued, cancellationToken));
        while (delivery is Delivery.Partly { Progress: var progress })
        {
            await store.RecordAsync(queued, delivery, null, cancellationToken);
            queued = queued with { Progress = progress };
            delivery = GiveUp(queued, await DeliverAsync(queued, cancellationToken));
        }

        DateTimeOffset? next = delivery is Delivery.RetryLater { After: var asked }
            ? how.Clock.GetUtcNow() + Backoff.Wait(queued.Attempts + 1, asked, how.Options, how.Chance())
            : null;
        EngineMeters.Sent(queued.Conversation.Platform, delivery, how.Clock.GetUtcNow() - queued.QueuedAt);
        await store.RecordAsync(queued, delivery, next, cancellationToken);
        return next;
    }

    private async Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        if (!_channels.TryGetValue(queued.Conversation.Platform, out var channel))
        {
            return new Delivery.RetryLater();
        }

        try
        {
            return await channel.DeliverAsync(queued, cancellationToken);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            logger.LogError("{Platform} failed on effect {Id}: {Mistake}", channel.Platform, queued.Id, mistake.GetType().Name);
            return new Delivery.RetryLater();
        }
    }

    private Delivery GiveUp(QueuedEffect queued, Delivery delivery)
    {
        var final = delivery is Delivery.RetryLater && queued.Attempts + 1 >= how.Options.MaxAttempts
            ? new Delivery.Impossible($"gave up after {how.Options.MaxAttempts} attempts")
            : delivery;
        if (final is Delivery.Impossible impossible)
        {
            logger.LogWarning("{Platform} effect {Id} is a dead letter: {Why}", queued.Conversation.Platform, queued.Id, impossible.Why);
        }

        return final;
    }

    /// <summary>
    /// The platform's copies first, then ours together with the confirmation: until that one transaction the effect stays in the outbox, so a
    /// crash repeats the erasure and never loses its confirmation.
    /// </summary>
    private async Task<DateTimeOffset?> EraseAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        var references = await store.MessageReferencesAsync(queued.Conversation, cancellationToken);
        var remaining = _channels.TryGetValue(queued.Conversation.Platform, out var channel)
            ? await channel.EraseMessagesAsync(queued.Conversation, references, cancellationToken)
            : [];
        var confirmation = turns.Confirm(queued, new ConversationEvent.Erased(remaining));
        var effects = await store.EraseAsync(confirmation, cancellationToken);
        await RunAsync(effects, confirmation.At + how.Options.Lease, cancellationToken);
        return null;
    }
}
