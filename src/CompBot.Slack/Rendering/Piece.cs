using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>One block with the same content in words, and how much of a message's character budget it takes.</summary>
internal sealed record Piece(Block Block, string Words)
{
    public int Characters { get; init; } = SlackText.Escape(Words).Length;
}

/// <summary>What the place a message goes to can show.</summary>
public sealed record Surface(bool Tables, bool Charts)
{
    public static readonly Surface Message = new(Tables: true, Charts: true);

    /// <summary>Modals and the App Home take neither tables nor charts.</summary>
    public static readonly Surface View = new(Tables: false, Charts: false);
}
