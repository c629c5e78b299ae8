namespace CompBot.Playground.Feed;

/// <summary>Whose line of the feed it is.</summary>
public enum FeedSource
{
    You,
    Bot,

    /// <summary>Everything before this line was erased.</summary>
    Erased,
}

/// <summary>
/// One line of a conversation's feed. Seq grows, across restarts too. Message is the client's id of the message it belongs to. Effect is the queue's
/// id of the bot's effect (0 for other lines): delivered again, it is shown once. Json is the line as the page reads it, in UTF-8.
/// </summary>
public sealed record FeedEntry(long Seq, FeedSource From, string Message, long Effect, ReadOnlyMemory<byte> Json);
