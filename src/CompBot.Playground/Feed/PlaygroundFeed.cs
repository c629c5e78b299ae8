using System.Text;
using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Playground.Rendering;

namespace CompBot.Playground.Feed;

/// <summary>
/// Where replies to the page arrive: the last lines of each conversation. Memory is bounded: the conversations that were quiet longest go first. The page's own
/// conversations are kept in the store as well, so that they outlive a restart; a program keeps its own history.
/// </summary>
public sealed class PlaygroundFeed(TimeProvider clock, IKeptLines kept) : IReplyChannel
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

    public async Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        var (kind, reply) = queued.Effect.Match<(string, Reply?)>(
            say => ("say", say.Reply), sayDirectly => ("say-directly", sayDirectly.Reply), note => ("leave-note", null), erase => ("erase", null));
        if (reply is null)
        {
            return new Delivery.Impossible("no message");
        }

        await AddAsync(
            queued.Conversation,
            new LineOf(FeedSource.Bot, queued.Address.Route, queued.Id),
            (seq, at) => WireEntry.OfBot(seq, at, queued.Address.Route, kind, reply),
            cancellationToken);
        return new Delivery.Delivered(queued.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>What is kept in the store goes with the erasure there.</summary>
    public Task<Sequence<string>> EraseMessagesAsync(
        ConversationKey conversation, Sequence<string> messageReferences, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var feed = Use(conversation) ?? Begin(conversation, []);
            _bytes -= feed.Bytes;
            feed.Clear();
            _bytes += feed.Bytes;
            Add(feed, Made(new LineOf(FeedSource.Erased, "", 0), WireEntry.OfErasure));
        }

        return Task.FromResult(Sequence<string>.Empty);
    }

    /// <summary>Shows what the person did; told again under the same message id, it is shown once.</summary>
    /// <exception cref="StoreUnavailableException">It could not be kept, and is not shown.</exception>
    public Task ShowPersonAsync(ConversationKey conversation, string message, string text, CancellationToken cancellationToken) =>
        AddAsync(conversation, new LineOf(FeedSource.You, message, 0), (seq, at) => WireEntry.OfPerson(seq, at, message, text), cancellationToken);

    public async Task<string?> LabelOfAsync(ConversationKey conversation, string choiceId, string? value, CancellationToken cancellationToken)
    {
        var feed = await OpenAsync(conversation, cancellationToken);
        lock (_lock)
        {
            return feed.LabelOf(choiceId, value);
        }
    }

    public async Task<FeedEntry[]> AfterAsync(ConversationKey conversation, long seq, CancellationToken cancellationToken) =>
        (await WatchAsync(conversation, seq, cancellationToken)).Entries;

    public async Task<FeedEntry[]> RepliesToAsync(ConversationKey conversation, string message, CancellationToken cancellationToken)
    {
        var feed = await OpenAsync(conversation, cancellationToken);
        lock (_lock)
        {
            return feed.RepliesTo(message);
        }
    }

    /// <summary>The lines after seq, and a task that completes when there are more.</summary>
    public async Task<(FeedEntry[] Entries, Task More)> WatchAsync(ConversationKey conversation, long seq, CancellationToken cancellationToken)
    {
        var feed = await OpenAsync(conversation, cancellationToken);
        lock (_lock)
        {
            return (feed.After(seq), feed.Next);
        }
    }

    /// <summary>Which line it is: Effect is the queue's id of a reply, 0 for other lines.</summary>
    private sealed record LineOf(FeedSource From, string Message, long Effect);

    private static bool IsKept(ConversationKey conversation) => conversation.Workspace == Playground.PageWorkspace;

    /// <summary>Kept first, then shown: what the page shows as sent is not lost. One line of a conversation at a time, so that they are shown in the order of their numbers.</summary>
    private async Task AddAsync(ConversationKey conversation, LineOf of, Func<long, DateTimeOffset, WireEntry> line, CancellationToken cancellationToken)
    {
        var feed = await OpenAsync(conversation, cancellationToken);
        await feed.Turn.WaitAsync(cancellationToken);
        try
        {
            if (Number(feed, of, line) is not { } entry)
            {
                return;
            }

            if (IsKept(conversation))
            {
                await kept.KeepLineAsync(conversation, new KeptLine(entry.Seq, entry.Effect, Encoding.UTF8.GetString(entry.Json.Span)), clock.GetUtcNow(), cancellationToken);
            }

            lock (_lock)
            {
                // One that was dropped meanwhile is read again from what is kept.
                if (Use(conversation) == feed)
                {
                    Add(feed, entry);
                }
            }
        }
        finally
        {
            feed.Turn.Release();
        }
    }

    /// <summary>Null where it is shown already.</summary>
    private FeedEntry? Number(ConversationFeed feed, LineOf of, Func<long, DateTimeOffset, WireEntry> line)
    {
        lock (_lock)
        {
            return feed.Holds(of.From, of.Message, of.Effect) ? null : Made(of, line);
        }
    }

    private FeedEntry Made(LineOf of, Func<long, DateTimeOffset, WireEntry> line)
    {
        var entry = line(++_seq, clock.GetUtcNow());
        return new FeedEntry(_seq, of.From, of.Message, of.Effect, JsonSerializer.SerializeToUtf8Bytes(entry, PlaygroundJson.Default.WireEntry)) { Labels = ChoiceLabel.Of(entry) };
    }

    private void Add(ConversationFeed feed, FeedEntry entry)
    {
        var before = feed.Bytes;
        feed.Add(entry);
        _bytes += feed.Bytes - before;
        DropQuietest();
    }

    private async Task<ConversationFeed> OpenAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Use(conversation) is { } open)
            {
                return open;
            }
        }

        var lines = IsKept(conversation) ? await kept.KeptLinesAsync(conversation, cancellationToken) : [];
        lock (_lock)
        {
            return Use(conversation) ?? Begin(conversation, lines.Select(Again));
        }
    }

    private static FeedEntry Again(KeptLine line)
    {
        var entry = JsonSerializer.Deserialize(line.Body, PlaygroundJson.Default.WireEntry)!;
        var from = line.Effect == 0 ? FeedSource.You : FeedSource.Bot;
        return new FeedEntry(line.Seq, from, entry.Message ?? "", line.Effect, Encoding.UTF8.GetBytes(line.Body)) { Labels = ChoiceLabel.Of(entry) };
    }

    private void DropQuietest()
    {
        while ((_bytes > MostBytes || _byUse.Count > MostConversations) && _byUse.Count > 1)
        {
            Drop(_byUse.First!);
        }
    }

    /// <summary>Null where it is not in memory.</summary>
    private ConversationFeed? Use(ConversationKey conversation)
    {
        if (!_feeds.TryGetValue(conversation.ToString(), out var node))
        {
            return null;
        }

        _byUse.Remove(node);
        _byUse.AddLast(node);
        return node.Value.Feed;
    }

    private ConversationFeed Begin(ConversationKey conversation, IEnumerable<FeedEntry> lines)
    {
        var key = conversation.ToString();
        var node = _byUse.AddLast((key, new ConversationFeed()));
        _feeds.Add(key, node);
        foreach (var line in lines)
        {
            node.Value.Feed.Add(line);
            // A clock that was set back must not number new lines below old ones.
            _seq = Math.Max(_seq, line.Seq);
        }

        _bytes += node.Value.Feed.Bytes;
        DropQuietest();
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
