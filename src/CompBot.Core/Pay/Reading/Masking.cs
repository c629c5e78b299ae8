namespace CompBot.Core.Pay.Reading;

/// <summary>Blanks out what is no statement of the writer: mentions, markup, addresses on the net, struck-out words, quoted lines.</summary>
internal static class Masking
{
    private const int LongestStrike = 60;
    private const int LongestTag = 400;

    public static void Mask(char[] text, bool quotesToo, Steps steps)
    {
        steps.Add(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            at = text[at] switch
            {
                '<' => Tag(text, at),
                '~' => Struck(text, at),
                'h' or 'H' or 'w' or 'W' => Link(text, at),
                '*' or '#' or '`' or '_' => Emphasis(text, at),
                '$' when at + 1 < text.Length && text[at + 1] == '$' => Blank(text, at, EndOfDollars(text, at)),
                '@' => Everyone(text, at) ?? Mail(text, at),
                '>' when quotesToo && StartsLine(text, at) => Blank(text, at, EndOfLine(text, at)),
                _ => at,
            };
        }
    }

    public static bool HasQuote(ReadOnlySpan<char> text) => text.TrimStart().StartsWith(">") || text.IndexOf("\n>") >= 0;

    private static int Blank(char[] text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            text[at] = text[at] == '\n' ? '\n' : ' ';
        }

        return Math.Max(from, to - 1);
    }

    /// <summary>Stars, hashes and ticks of a markup; "40k*15" and "40k * 15" multiply, "#2" numbers.</summary>
    private static int Emphasis(char[] text, int at)
    {
        var (before, after) = (at - 1, at + 1);
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        while (after < text.Length && text[after] == ' ')
        {
            after++;
        }

        var multiplies = text[at] == '*' && before >= 0 && after < text.Length && char.IsLetterOrDigit(text[before]) && char.IsAsciiDigit(text[after]) && (after - at > 1) == (at - before > 1);
        var numbers = text[at] == '#' && after < text.Length && char.IsAsciiDigit(text[after]);
        var inWord = text[at] == '_' && !(before == at - 1 && before >= 0 && text[before] == '_') && before == at - 1 && after == at + 1 && before >= 0 && after < text.Length && char.IsLetterOrDigit(text[before]) && char.IsLetterOrDigit(text[after]);
        return multiplies || numbers || inWord ? at : Blank(text, at, at + 1);
    }

    private static int EndOfDollars(char[] text, int at)
    {
        while (at < text.Length && text[at] == '$')
        {
            at++;
        }

        return at;
    }

    private static int EndOfLine(char[] text, int at)
    {
        var end = Array.IndexOf(text, '\n', at);
        return end < 0 ? text.Length : end;
    }

    private static bool StartsLine(char[] text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    /// <summary>"&lt;@U04&gt;", "&lt;b&gt;", "&lt;https://…|label&gt;"; of a script or a style the content too. "&lt; 200k" stays.</summary>
    private static int Tag(char[] text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsLetter(text[at + 1]) || text[at + 1] is '@' or '#' or '!' or ':' or '/'))
        {
            return at;
        }

        var end = Array.IndexOf(text, '>', at, Math.Min(LongestTag, text.Length - at));
        if (end < 0)
        {
            return at;
        }

        var span = text.AsSpan(at);
        var close = span.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? Closing(span, "</script>")
            : span.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? Closing(span, "</style>") : -1;
        return Blank(text, at, close >= 0 ? at + close : end + 1);
    }

    private static int Closing(ReadOnlySpan<char> span, string tag)
    {
        var found = span.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? span.Length : found + tag.Length;
    }

    /// <summary>"~250K~" and "~~250K~~"; a single "~250K" means about.</summary>
    private static int Struck(char[] text, int at)
    {
        var start = at + 1 < text.Length && text[at + 1] == '~' ? at + 2 : at + 1;
        if (start >= text.Length || char.IsWhiteSpace(text[start]))
        {
            return at;
        }

        for (var end = start + 1; end < text.Length && end - start < LongestStrike && text[end] != '\n'; end++)
        {
            if (text[end] == '~')
            {
                var after = end + 1 < text.Length && text[end + 1] == '~' ? end + 2 : end + 1;
                var closes = text[end - 1] != ' ' && (after >= text.Length || !char.IsLetterOrDigit(text[after]) && !Cleaning.IsCurrencyMark(text[after]));
                return closes ? Blank(text, at, after) : at;
            }
        }

        return at;
    }

    private static int Link(char[] text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            return at;
        }

        var span = text.AsSpan(at);
        return span.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || span.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || span.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? Blank(text, at, EndOfWord(text, at))
            : at;
    }

    private static int EndOfWord(char[] text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '|' or ')'))
        {
            at++;
        }

        return at;
    }

    /// <summary>"@everyone", "@here", "@channel".</summary>
    private static int? Everyone(char[] text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["everyone", "here", "channel"])
        {
            if (text.AsSpan(at + 1).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return Blank(text, at, at + 1 + word.Length);
            }
        }

        return null;
    }

    private static int Mail(char[] text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 64 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+'))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        return start < at && text.AsSpan(at, end - at).TrimEnd('.').IndexOf('.') > 1 ? Blank(text, start, end) : at;
    }
}
