using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Engine;

namespace CompBot.Testing;

/// <summary>A platform that keeps what it is sent. Answers can be scripted; without a script everything is delivered.</summary>
public sealed class CollectingChannel(string platform = "test") : IReplyChannel
{
    private readonly Lock _gate = new();
    private readonly List<QueuedEffect> _attempts = [];
    private readonly List<QueuedEffect> _delivered = [];
    private readonly Queue<Delivery> _script = [];

    public string Platform { get; } = platform;

    /// <summary>What EraseMessagesAsync answers as remaining.</summary>
    public Sequence<string> Remaining { get; set; } = [];

    /// <summary>The references EraseMessagesAsync was last given.</summary>
    public Sequence<string> ErasedReferences { get; private set; } = [];

    /// <summary>Called before each answer, with no lock held: a test may wait or throw in it.</summary>
    public Func<QueuedEffect, Task>? BeforeDelivery { get; set; }

    /// <summary>Each attempt, delivered or not.</summary>
    public Sequence<QueuedEffect> Attempts
    {
        get
        {
            lock (_gate)
            {
                return _attempts.ToSequence();
            }
        }
    }

    public Sequence<QueuedEffect> Delivered
    {
        get
        {
            lock (_gate)
            {
                return _delivered.ToSequence();
            }
        }
    }

    /// <summary>Delivered replies in order.</summary>
    public Sequence<Reply> Replies => Delivered.Map(queued => queued.Effect.Match(
        say => say.Reply, direct => direct.Reply, _ => throw new InvalidOperationException("A note never reaches a channel."), _ => throw new InvalidOperationException("An erasure never reaches a channel.")));

    /// <summary>Answers the next attempts so, in this order.</summary>
    public void AnswerNext(params ReadOnlySpan<Delivery> deliveries)
    {
        lock (_gate)
        {
            foreach (var delivery in deliveries)
            {
                _script.Enqueue(delivery);
            }
        }
    }

    public async Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        if (BeforeDelivery is { } before)
        {
            await before(queued);
        }

        lock (_gate)
        {
            _attempts.Add(queued);
            var delivery = _script.TryDequeue(out var scripted) ? scripted : new Delivery.Delivered($"message-{queued.Id}");
            if (delivery is Delivery.Delivered)
            {
                _delivered.Add(queued);
            }

            return delivery;
        }
    }

    public Task<Sequence<string>> EraseMessagesAsync(ConversationKey conversation, Sequence<string> messageReferences, CancellationToken cancellationToken)
    {
        ErasedReferences = messageReferences;
        return Task.FromResult(Remaining);
    }
}
