using System.Text;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Rendering;

/// <summary>A file that travels with a message; Description is read to those who cannot see it.</summary>
public sealed record RenderedFile(string Name, string ContentType, ReadOnlyMemory<byte> Content, string? Description = null);

/// <summary>One message, ready to send but for its flags of place and its nonce.</summary>
public sealed record RenderedMessage(MessageJson Body, Sequence<RenderedFile> Files);

public enum Layout
{
    /// <summary>Plain text for talk and for words to copy, a card for the rest.</summary>
    Fitting,

    /// <summary>Always a card: such a message can be replaced by another card.</summary>
    Card,

    /// <summary>Always plain text: what is left where a card is refused.</summary>
    Plain,
}

/// <summary>A reply as Discord messages, each within every limit. Pure.</summary>
public static class DiscordRenderer
{
    /// <summary>Messages that one reply becomes at most; what is longer goes on in a file.</summary>
    public const int MostMessages = 4;

    /// <summary>Pictures: one per chart of the reply in order, null where none could be drawn. Owner is the only person whose presses count.</summary>
    public static Sequence<RenderedMessage> Render(Reply reply, ulong owner, Layout layout, IReadOnlyList<byte[]?> pictures)
    {
        var asCard = layout switch
        {
            Layout.Card => true,
            Layout.Plain => false,
            Layout.Fitting => !IsTalk(reply),
        };
        var rows = ChoiceRows.Of(reply.Choices, owner);
        var blocks = Blocks.Of(reply, pictures, asCard).ToList();
        if (rows.LeftOver.Count > 0)
        {
            blocks.Add(new(Markdown.Escape(DiscordWording.MoreChoices + string.Join(", ", rows.LeftOver))));
        }

        var files = FileOf(reply);
        return asCard ? CardRenderer.Render(blocks, rows, pictures, files) : PlainRenderer.Render(blocks, rows, pictures, files);
    }

    /// <summary>Only paragraphs, words to copy and asides: shown as an ordinary message, whose text can be copied on a phone.</summary>
    public static bool IsTalk(Reply reply) => reply.Title is null && reply.Parts.All(part => part is ReplyPart.Text or ReplyPart.Script or ReplyPart.Note);

    internal static RenderedFile Picture(int index, IReadOnlyList<byte[]?> pictures, string? alt) =>
        new($"chart-{index + 1}.png", "image/png", pictures[index]!, alt is null ? null : Fitted.Text(alt, DiscordLimits.AltTextLength));

    /// <summary>All of a too long reply's text as one file.</summary>
    internal static RenderedFile Whole(IEnumerable<string> texts) =>
        new("the-whole-answer.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(string.Join("\n\n", texts) + "\n"));

    internal static IReadOnlyList<AttachmentJson>? Attachments(IReadOnlyList<RenderedFile> files) =>
        files.Count == 0 ? null : [.. files.Select((file, index) => new AttachmentJson(index, file.Name, file.Description))];

    private static Sequence<RenderedFile> FileOf(Reply reply) => reply.Attachment is { } file
        ? [new(FileName(file.FileName), file.ContentType, Encoding.UTF8.GetBytes(file.Content))]
        : [];

    /// <summary>Discord refers to files by name in an address, so only plain letters.</summary>
    private static string FileName(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-'));
}
