namespace CompBot.Language.Text;

/// <summary>Phone, card, account and identity numbers by the shape of their groups of digits.</summary>
internal static class Identities
{
    private const int MostGroups = 8;
    private const int LongestPlainNumber = 10;
    private const int ShortestInternational = 8;

    /// <summary>The end of the identity number that starts at a digit; 0 where it is none.</summary>
    public static int End(string text, int at)
    {
        Span<int> sizes = stackalloc int[MostGroups];
        var (count, end, digits) = (0, at, 0);
        var separator = '\0';
        for (var next = at; count < MostGroups && next < text.Length && char.IsAsciiDigit(text[next]);)
        {
            var start = next;
            while (next < text.Length && char.IsAsciiDigit(text[next]))
            {
                next++;
            }

            sizes[count++] = next - start;
            (end, digits) = (next, digits + next - start);
            separator = next < text.Length && count == 1 ? text[next] : separator;
            for (var gap = 0; gap < 2 && next < text.Length && text[next] is ' ' or '-' or '.' or ')' or '('; gap++)
            {
                next++;
            }
        }

        return IsPrivate(sizes[..count], separator, IsInternational(text, at) && digits >= ShortestInternational) || IsAccount(text, at, end, count) ? end : 0;
    }

    private static bool IsInternational(string text, int at)
    {
        var before = at - 1;
        while (before > 0 && at - before < 4 && text[before] is ' ' or '(')
        {
            before--;
        }

        return before >= 0 && text[before] == '+' && (before == 0 || !char.IsLetterOrDigit(text[before - 1]));
    }

    private static bool IsPrivate(ReadOnlySpan<int> sizes, char separator, bool international) => sizes switch
    {
        [3, 2, 4] or [3, 3, 4] or [1, 3, 3, 4] or [4, 4, 4] or [4, 4, 4, 4] or [4, 6, 5] => true,
        [3, 4] when separator == '-' => true,
        [>= 2 and <= 5, >= 5 and <= 8] when separator == '-' && sizes[0] + sizes[1] is 10 or 11 && sizes[1] > sizes[0] => true,
        [> LongestPlainNumber] => true,
        _ => international,
    };

    /// <summary>"DE89 3704 0044 0532 0130 00".</summary>
    private static bool IsAccount(string text, int at, int end, int groups) =>
        groups >= 4 && end - at >= 14 && at >= 2 && char.IsAsciiLetterUpper(text[at - 1]) && char.IsAsciiLetterUpper(text[at - 2]);
}
