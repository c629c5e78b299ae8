using System.Text;
using CompBot.Core;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Rendering;

/// <summary>Blocks as cards (Components V2): a container of texts and pictures, files and buttons below it.</summary>
internal static class CardRenderer
{
    /// <summary>A text is cut into pieces of this length at most, so that three bytes a character still fit the byte budget.</summary>
    private const int PieceLength = 2500;

    public static Sequence<RenderedMessage> Render(List<Block> blocks, ChoiceRows rows, IReadOnlyList<byte[]?> pictures, Sequence<RenderedFile> files)
    {
        var cards = Pack(blocks, DiscordLimits.CardComponents - rows.Components - files.Count - 2).ToList();
        List<RenderedFile> attached = [.. files];
        if (cards.Count > DiscordRenderer.MostMessages)
        {
            attached.Add(DiscordRenderer.Whole(blocks.Select(block => block.Text)));
            cards = [.. cards.Take(DiscordRenderer.MostMessages - 1), [new Block(DiscordWording.RestInFile)]];
        }

        if (cards.Count == 0 && (rows.Rows.Count > 0 || attached.Count > 0))
        {
            cards.Add([]);
        }

        return cards.Select((card, index) => Message(card, pictures, index == cards.Count - 1 ? rows : null, index == cards.Count - 1 ? attached : [])).ToSequence();
    }

    private static RenderedMessage Message(List<Block> card, IReadOnlyList<byte[]?> pictures, ChoiceRows? rows, List<RenderedFile> attached)
    {
        List<RenderedFile> files = [.. card.Where(block => block.Picture is not null).Select(block => DiscordRenderer.Picture(block.Picture!.Value, pictures, block.Alt)), .. attached];
        List<ComponentJson> components =
        [
            .. card.Count == 0 ? [] : new[] { new ComponentJson(ComponentType.Container) { Components = [.. card.SelectMany(block => Components(block, pictures))] } },
            .. attached.Select(file => new ComponentJson(ComponentType.File) { File = Reference(file) }),
            .. rows?.Rows ?? [],
        ];
        return new(new MessageJson { Components = components, Flags = MessageFlags.IsCard, Attachments = DiscordRenderer.Attachments(files) }, files.ToSequence());
    }

    private static IEnumerable<ComponentJson> Components(Block block, IReadOnlyList<byte[]?> pictures)
    {
        if (block.IsDivided)
        {
            yield return new(ComponentType.Separator) { Divider = true };
        }

        if (block.Picture is { } index)
        {
            var file = DiscordRenderer.Picture(index, pictures, block.Alt);
            yield return new(ComponentType.MediaGallery) { Items = [new(Reference(file), file.Description)] };
        }
        else
        {
            yield return new(ComponentType.TextDisplay) { Content = block.Text };
        }
    }

    private static MediaJson Reference(RenderedFile file) => new($"attachment://{file.Name}");

    private static IEnumerable<List<Block>> Pack(List<Block> blocks, int mostComponents)
    {
        List<Block> current = [];
        foreach (var piece in blocks.SelectMany(Pieces))
        {
            if (current.Count > 0 && !Fits([.. current, piece], mostComponents))
            {
                yield return current;
                current = [];
            }

            current.Add(piece);
        }

        if (current.Count > 0)
        {
            yield return current;
        }
    }

    private static IEnumerable<Block> Pieces(Block block) => block.Picture is not null ? [block]
        : (block.IsCode ? TextSplit.SplitCode(block.Text, PieceLength) : TextSplit.Split(block.Text, PieceLength))
            .Select((piece, index) => block with { Text = piece, IsDivided = block.IsDivided && index == 0 });

    private static bool Fits(List<Block> card, int mostComponents) =>
        card.Sum(block => block.IsDivided ? 2 : 1) <= mostComponents
        && card.Sum(block => block.Text.Length) <= DiscordLimits.CardTextBudget
        && card.Sum(block => Encoding.UTF8.GetByteCount(block.Text) + DiscordLimits.CardBytesPerText) <= DiscordLimits.CardBytesBudget;
}
