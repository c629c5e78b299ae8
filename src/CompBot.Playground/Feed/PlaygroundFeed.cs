using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Playground.Rendering;

namespace CompBot.Playground.Feed;

/// <summary>
/// Where replies to the page arrive: the last lines of each conversation, in memory only, so that they outlive a reload of the page.
/// Bounded: the conversations that were quiet longest go first.
/// </summary>
public sealed class PlaygroundFeed(TimeProvider clock) : IReplyChannel
{
    /// <summary>Bytes all feeds together may take.</summary>
    public const long MostBytes = 4_000_000;

    /// <summary>Conversations that have a feed at once.</summary>
    public const int MostConversations = 5_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, ConversationFeed Feed)>> _feeds = [];
    private readonly LinkedList<(string Key, ConversationFeed Feed)> _byUse = new();
    private long _bytes;
    private long _seq = clock.GetUtcNow().ToUnixTimeMilliseconds() * 1_000;

    public string Platform => Playground.Platform;

    public Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        var (kind, reply) = queued.Effect.Match<(string, Reply?)>(
            say => ("say", say.Reply), sayDirectly => ("say-directly", sayDirectly.Reply), erase => ("erase", null));
        if (reply is null)
        {
            return Task.FromResult<Delivery>(new Delivery.Impossible("an erasure is no message"));
        }

        lock (_lock)
        {
            var feed = Use(queued.Conversation);
            Label(feed, reply);
            Add(feed, FeedSource.Bot, queued.Address.Route, queued.Id, (seq, at) => WireEntry.OfBot(seq, at, queued.Address.Route, kind, reply));
            return Task.FromResult<Delivery>(new Delivery.Delivered(queued.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    public Task<Sequence<string>> EraseMessagesAsync(
        ConversationKey conversation, Sequence<string> messageReferences, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var feed = Use(conversation);
            _bytes -= feed.Bytes;
            feed.Clear();
            _bytes += feed.Bytes;
            Add(feed, FeedSource.Erased, "", 0, WireEntry.OfErasure);
        }

        return Task.FromResult(Sequence<string>.Empty);
    }

    /// <summary>Shows what the person did; told again under the same message id, it is shown once.</summary>
    public void ShowPerson(ConversationKey conversation, string message, string text)
    {
        lock (_lock)
        {
            Add(Use(conversation), FeedSource.You, message, 0, (seq, at) => WireEntry.OfPerson(seq, at, message, text));
        }
    }

    public string? LabelOf(ConversationKey conversation, string choiceId, string? value)
    {
        lock (_lock)
        {
            return Use(conversation).LabelOf(choiceId, value);
        }
    }

    public FeedEntry[] After(ConversationKey conversation, long seq)
    {
        lock (_lock)
        {
            return Use(conversation).After(seq);
        }
    }

    public FeedEntry[] RepliesTo(ConversationKey conversation, string message)
    {
        lock (_lock)
        {
            return Use(conversation).RepliesTo(message);
        }
    }

    /// <summary>The lines after seq, and a task that completes when there are more.</summary>
    public (FeedEntry[] Entries, Task More) Watch(ConversationKey conversation, long seq)
    {
        lock (_lock)
        {
            var feed = Use(conversation);
            return (feed.After(seq), feed.Next);
        }
    }

    private void Label(ConversationFeed feed, Reply reply)
    {
        var before = feed.Bytes;
        foreach (var choice in PlainText.Numbered(reply))
        {
            feed.Label(choice);
        }

        _bytes += feed.Bytes - before;
    }

    private void Add(ConversationFeed feed, FeedSource from, string message, long effect, Func<long, DateTimeOffset, WireEntry> line)
    {
        if (from != FeedSource.Erased && feed.Holds(from, message, effect))
        {
            return;
        }

        var entry = line(++_seq, clock.GetUtcNow());
        var before = feed.Bytes;
        feed.Add(new FeedEntry(_seq, from, message, effect, JsonSerializer.SerializeToUtf8Bytes(entry, PlaygroundJson.Default.WireEntry)));
        _bytes += feed.Bytes - before;
        DropQuietest();
    }

    private void DropQuietest()
    {
        while ((_bytes > MostBytes || _byUse.Count > MostConversations) && _byUse.Count > 1)
        {
            Drop(_byUse.First!);
        }
    }

    private ConversationFeed Use(ConversationKey conversation)
    {
        var key = conversation.ToString();
        if (_feeds.TryGetValue(key, out var node))
        {
            _byUse.Remove(node);
            _byUse.AddLast(node);
        }
        else
        {
            node = _byUse.AddLast((key, new ConversationFeed()));
            _feeds.Add(key, node);
            _bytes += node.Value.Feed.Bytes;
            DropQuietest();
        }

        return node.Value.Feed;
    }

    private void Drop(LinkedListNode<(string Key, ConversationFeed Feed)> node)
    {
        _bytes -= node.Value.Feed.Bytes;
        _feeds.Remove(node.Value.Key);
        _byUse.Remove(node);
        node.Value.Feed.Wake();
    }
}
