namespace CompBot.Core.Pay.Reading;

/// <summary>Blanks out phone, card, account and identity numbers: they are neither figures nor ours to keep.</summary>
internal static class Redaction
{
    private const int MostGroups = 8;
    private const int LongestPlainNumber = 10;

    public static void Redact(char[] text, Steps steps)
    {
        steps.Add(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsDigit(text[at]) && (at == 0 || !IsDigit(text[at - 1])))
            {
                at = RedactAt(text, at);
            }
        }
    }

    private static bool IsDigit(char sign) => sign is >= '0' and <= '9';

    private static int RedactAt(char[] text, int at)
    {
        Span<int> sizes = stackalloc int[MostGroups];
        var (count, end, separators) = Groups(text, at, sizes);
        var sign = text.AsSpan(0, at).TrimEnd(' ').TrimEnd('(');
        var international = sign.Length > 0 && sign[^1] == '+' && (sign.Length == 1 || !char.IsLetterOrDigit(sign[^2]));
        if (IsPrivate(sizes[..count], separators, international) || IsAccount(text, at, end, count))
        {
            text.AsSpan(at, end - at).Fill(' ');
            return end - 1;
        }

        return at + sizes[0] - 1;
    }

    /// <summary>Runs of digits with one space, dash, dot or bracket between them.</summary>
    private static (int Count, int End, string Separators) Groups(char[] text, int at, Span<int> sizes)
    {
        var count = 0;
        var end = at;
        var separators = "";
        while (count < MostGroups)
        {
            var start = at;
            while (at < text.Length && IsDigit(text[at]))
            {
                at++;
            }

            sizes[count++] = at - start;
            end = at;
            var next = at;
            while (next < text.Length && next - at < 2 && text[next] is ' ' or '-' or '.' or ')' or '(' && next < text.Length)
            {
                next++;
            }

            if (next == at || next >= text.Length || !IsDigit(text[next]))
            {
                break;
            }

            separators += text[at];
            at = next;
        }

        return (count, end, separators);
    }

    private static bool IsPrivate(ReadOnlySpan<int> sizes, string separators, bool international)
    {
        var digits = 0;
        foreach (var size in sizes)
        {
            digits += size;
        }

        return sizes switch
        {
            [3, 2, 4] => true,
            [3, 3, 4] or [1, 3, 3, 4] => true,
            [2 or 3 or 4 or 5, 5 or 6 or 7 or 8] when separators == "-" && sizes[0] + sizes[1] is 10 or 11 && sizes[1] > sizes[0] => true,
            [4, 4, 4] or [4, 4, 4, 4] or [4, 6, 5] => true,
            [> LongestPlainNumber] => true,
            _ => international && digits >= 8,
        };
    }

    /// <summary>"DE89 3704 0044 0532 0130 00".</summary>
    private static bool IsAccount(char[] text, int at, int end, int groups) =>
        groups >= 4 && end - at >= 14 && at >= 2 && char.IsAsciiLetterUpper(text[at - 1]) && char.IsAsciiLetterUpper(text[at - 2]);
}
