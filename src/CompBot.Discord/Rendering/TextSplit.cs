namespace CompBot.Discord.Rendering;

/// <summary>Long text in pieces: at paragraphs where possible, else at lines, else at spaces, else anywhere but inside a character or after an escape.</summary>
public static class TextSplit
{
    private static readonly string[] Seams = ["\n\n", "\n", " "];

    /// <summary>Pieces of at most the given length (at least 16), in order, none empty.</summary>
    public static IEnumerable<string> Split(string text, int most)
    {
        var rest = text.Trim('\n');
        while (rest.Length > most)
        {
            var cut = Cut(rest, most);
            if (rest[..cut].TrimEnd() is { Length: > 0 } piece)
            {
                yield return piece;
            }

            rest = rest[cut..].TrimStart('\n', ' ');
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    /// <summary>A code block in pieces that are code blocks themselves, cut at lines.</summary>
    public static IEnumerable<string> SplitCode(string block, int most) =>
        block.Length <= most ? [block] : Split(block.Trim('`').Trim('\n'), most - 8).Select(piece => $"```\n{piece}\n```");

    private static int Cut(string text, int most)
    {
        foreach (var seam in Seams)
        {
            var at = text.LastIndexOf(seam, most, most, StringComparison.Ordinal);
            if (at > most / 3)
            {
                return at;
            }
        }

        var hard = most;
        while (hard > 1 && (char.IsLowSurrogate(text[hard]) || text[hard - 1] == '\\'))
        {
            hard--;
        }

        return hard;
    }
}
