namespace CompBot.Slack.Blocks;

/// <summary>A modal or the App Home tab.</summary>
public sealed record View(string Type, IReadOnlyList<Block> Blocks)
{
    public TextObject? Title { get; init; }

    public TextObject? Submit { get; init; }

    public TextObject? Close { get; init; }

    public string? CallbackId { get; init; }

    public string? PrivateMetadata { get; init; }
}

/// <summary>A message with the complete text that notifications, screen readers and the plain fallback show.</summary>
public sealed record SlackMessage(string Text, IReadOnlyList<Block> Blocks);
