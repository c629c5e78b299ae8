namespace CompBot.Discord.Rendering;

/// <summary>Long text in pieces: at paragraphs where possible, else at lines, else at spaces, else anywhere but inside a character or after an escape.</summary>
public static class TextSplit
{
    private static readonly string[] Seams = ["\n\n", "\n", " "];

    /// <summary>Pieces of at most the given length (at least 16), in order, none empty.</summary>
    public static IEnumerable<string> Split(string text, int most)
    {
        var end = text.AsSpan().TrimEnd('\n').Length;
        var at = Skip(text, 0, end, isSeam: false);
        while (end - at > most)
        {
            var cut = Cut(text, at, most);
            if (text[at..cut].TrimEnd() is { Length: > 0 } piece)
            {
                yield return piece;
            }

            at = Skip(text, cut, end, isSeam: true);
        }

        if (at < end)
        {
            yield return text[at..end];
        }
    }

    /// <summary>A code block in pieces that are code blocks themselves, cut at lines.</summary>
    public static IEnumerable<string> SplitCode(string block, int most) =>
        block.Length <= most ? [block] : Split(block.Trim('`').Trim('\n'), most - 8).Select(piece => $"```\n{piece}\n```");

    /// <summary>Behind line ends; at a seam, behind blanks as well.</summary>
    private static int Skip(string text, int at, int end, bool isSeam)
    {
        var rest = text.AsSpan(at, end - at);
        var skipped = isSeam ? rest.IndexOfAnyExcept('\n', ' ') : rest.IndexOfAnyExcept('\n');
        return skipped < 0 ? end : at + skipped;
    }

    private static int Cut(string text, int from, int most)
    {
        foreach (var seam in Seams)
        {
            var at = text.LastIndexOf(seam, from + most, most, StringComparison.Ordinal);
            if (at > from + (most / 3))
            {
                return at;
            }
        }

        var hard = from + most;
        while (hard > from + 1 && (char.IsLowSurrogate(text[hard]) || text[hard - 1] == '\\'))
        {
            hard--;
        }

        return hard;
    }
}
