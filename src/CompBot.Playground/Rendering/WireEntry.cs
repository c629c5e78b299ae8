using CompBot.Core.Chat;

namespace CompBot.Playground.Rendering;

/// <summary>One line of the feed as it goes over the wire (docs/playground-api.md). From is "you", "bot" or "erased".</summary>
public sealed record WireEntry(
    long Seq, string From, DateTimeOffset At, string? Message = null, string? Text = null, string? Effect = null, WireReply? Reply = null)
{
    /// <summary>Longest text of the person's own that is shown back, in characters.</summary>
    public const int LongestOwnText = 4_000;

    public static WireEntry OfBot(long seq, DateTimeOffset at, string message, string effect, Reply reply) =>
        new(seq, "bot", at, message, Effect: effect, Reply: WireReply.Of(reply));

    public static WireEntry OfPerson(long seq, DateTimeOffset at, string message, string text) =>
        new(seq, "you", at, message, text.Length <= LongestOwnText ? text : text[..LongestOwnText] + " …");

    public static WireEntry OfErasure(long seq, DateTimeOffset at) => new(seq, "erased", at);
}
