namespace CompBot.Language.Text;

/// <summary>Dates in digits with a year: 30.09.2026, 2026-09-30, 11/28/26.</summary>
internal static class DateDigits
{
    /// <summary>The length of the date the text starts with, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var first = Digits(text);
        if (first is not (1 or 2 or 4) || first >= text.Length || text[first] is not ('.' or '/' or '-'))
        {
            return 0;
        }

        var separator = text[first];
        var second = Digits(text[(first + 1)..]);
        var at = first + 1 + second;
        if (second is not (1 or 2) || at >= text.Length || text[at] != separator)
        {
            return 0;
        }

        var third = Digits(text[(at + 1)..]);
        var end = at + 1 + third;
        var fits = first == 4 ? third is 1 or 2 : third == 4 && text[(at + 1)..] is ['1' or '2', '9' or '0', ..];
        return fits && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? end : 0;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && count < 5 && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
