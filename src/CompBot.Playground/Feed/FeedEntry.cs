using CompBot.Playground.Rendering;

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
public sealed record FeedEntry(long Seq, FeedSource From, string Message, long Effect, ReadOnlyMemory<byte> Json)
{
    /// <summary>How its choices are labelled.</summary>
    public ChoiceLabel[] Labels { get; init; } = [];
}

/// <summary>What a pressed button or a picked option is called, so that a press can be shown in words.</summary>
public sealed record ChoiceLabel(string ChoiceId, string? Value, string Label)
{
    public static ChoiceLabel[] Of(WireEntry entry) => [.. (entry.Reply?.Choices ?? []).SelectMany(Of)];

    private static IEnumerable<ChoiceLabel> Of(WireChoice choice) => choice.Options is { } options
        ? options.Select(option => new ChoiceLabel(choice.Id, option.Value, option.Label))
        : choice.Form is null ? [new ChoiceLabel(choice.Id, null, choice.Label)] : [];
}
