using CompBot.Core;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Rendering;

/// <summary>Blocks as ordinary messages of at most 2,000 characters; buttons, pictures and files go with the last.</summary>
internal static class PlainRenderer
{
    public static Sequence<RenderedMessage> Render(List<Block> blocks, ChoiceRows rows, IReadOnlyList<byte[]?> pictures, Sequence<RenderedFile> files)
    {
        var texts = Pack(blocks).ToList();
        List<RenderedFile> attached = [.. blocks.Where(block => block.Picture is not null).Select(block => DiscordRenderer.Picture(block.Picture!.Value, pictures, block.Alt)), .. files];
        if (texts.Count > DiscordRenderer.MostMessages)
        {
            attached.Add(DiscordRenderer.Whole(blocks.Select(block => block.Text)));
            texts = [.. texts.Take(DiscordRenderer.MostMessages - 1), DiscordWording.RestInFile];
        }

        if (texts.Count == 0 && (rows.Rows.Count > 0 || attached.Count > 0))
        {
            texts.Add("");
        }

        return texts.Select((text, index) => Message(text, index == texts.Count - 1 ? rows : null, index == texts.Count - 1 ? attached : [])).ToSequence();
    }

    private static RenderedMessage Message(string text, ChoiceRows? rows, List<RenderedFile> files) => new(
        new MessageJson
        {
            Content = text.Length == 0 ? null : text,
            Components = rows?.Rows is { Count: > 0 } components ? components : null,
            Flags = MessageFlags.SuppressEmbeds,
            Attachments = DiscordRenderer.Attachments(files),
        },
        files.ToSequence());

    private static IEnumerable<string> Pack(List<Block> blocks)
    {
        var current = "";
        foreach (var block in blocks.Where(block => block.Text.Length > 0))
        {
            foreach (var piece in block.IsCode ? TextSplit.SplitCode(block.Text, DiscordLimits.ContentLength) : TextSplit.Split(block.Text, DiscordLimits.ContentLength))
            {
                if (current.Length > 0 && current.Length + 2 + piece.Length > DiscordLimits.ContentLength)
                {
                    yield return current;
                    current = "";
                }

                current = current.Length == 0 ? piece : $"{current}\n\n{piece}";
            }
        }

        if (current.Length > 0)
        {
            yield return current;
        }
    }
}
