using CompBot.Core.Chat;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>A reply as Slack messages: one where it fits, else several in order, with the choices on the last.</summary>
public static class MessageRenderer
{
    public static IReadOnlyList<SlackMessage> Render(Reply reply, Surface surface)
    {
        var messages = new List<List<Piece>> { new() };
        foreach (var piece in Pieces(reply, surface))
        {
            if (!Fits(messages[^1], piece))
            {
                messages.Add([]);
            }

            messages[^1].Add(piece);
        }

        return [.. messages.Where(pieces => pieces.Count > 0).Select(ToMessage)];
    }

    /// <summary>The blocks alone, for a view, cut at its limit.</summary>
    public static IReadOnlyList<Block> Blocks(Reply reply) =>
        [.. Pieces(reply, Surface.View).Take(SlackLimits.ViewBlocks).Select(piece => piece.Block)];

    private static IEnumerable<Piece> Pieces(Reply reply, Surface surface)
    {
        if (!string.IsNullOrWhiteSpace(reply.Title))
        {
            yield return new Piece(new Block.Header(TextObject.Plain(reply.Title, SlackLimits.Header)), reply.Title);
        }

        var parts = new PartRenderer(surface);
        foreach (var piece in reply.Parts.SelectMany(parts.Render))
        {
            yield return piece;
        }

        foreach (var piece in ChoiceRenderer.Render(reply.Choices))
        {
            yield return piece;
        }
    }

    private static bool Fits(List<Piece> message, Piece next) =>
        message.Count == 0
        || (message.Count < SlackLimits.MessageBlocks
            && message.Sum(piece => piece.Characters) + next.Characters <= SlackLimits.MessageCharacters);

    private static SlackMessage ToMessage(List<Piece> pieces) => new(
        SlackText.Shown(string.Join("\n", pieces.Select(piece => piece.Words)), SlackLimits.FallbackText),
        [.. pieces.Select(piece => piece.Block)]);
}
