namespace CompBot.Language.Text;

/// <summary>Stretches that are no statement of the writer: markup, mentions, addresses on the net, struck-out words. Each looks ahead a bounded way.</summary>
internal static class Skips
{
    private const int LongestStrike = 60;
    private const int LongestTag = 400;
    private const int LongestAddress = 400;
    private static readonly string[] Everyone = ["everyone", "here", "channel"];

    /// <summary>Where reading goes on behind what starts here; the same place where it is to be read.</summary>
    public static int End(string text, int at) => text[at] switch
    {
        '<' => Tag(text, at),
        '~' => Struck(text, at),
        'h' or 'H' or 'w' or 'W' => Link(text, at),
        '@' => Mention(text, at),
        '$' when at + 1 < text.Length && text[at + 1] == '$' => Run(text, at, '$'),
        '*' or '`' or '_' or '#' => Emphasis(text, at),
        _ => char.IsLetterOrDigit(text[at]) ? Mail(text, at) : at,
    };

    private static int Run(string text, int at, char sign)
    {
        while (at < text.Length && text[at] == sign)
        {
            at++;
        }

        return at;
    }

    /// <summary>Stars, hashes and ticks of a markup; "40k*15" and "40k * 15" multiply, "#2" numbers.</summary>
    private static int Emphasis(string text, int at)
    {
        var (before, after) = (at > 0 ? text[at - 1] : ' ', at + 1 < text.Length ? text[at + 1] : ' ');
        var glued = char.IsLetterOrDigit(before) && char.IsAsciiDigit(after);
        var spaced = before == ' ' && after == ' ' && at > 1 && char.IsLetterOrDigit(text[at - 2]) && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]);
        return text[at] == '*' && (glued || spaced) || text[at] == '#' && char.IsAsciiDigit(after) ? at : at + 1;
    }

    /// <summary>"&lt;@U04&gt;", "&lt;b&gt;", "&lt;https://…|label&gt;"; of a script or a style the content too. "&lt; 200k" stays.</summary>
    private static int Tag(string text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsLetter(text[at + 1]) || text[at + 1] is '@' or '#' or '!' or ':' or '/'))
        {
            return at;
        }

        var end = text.IndexOf('>', at, Math.Min(LongestTag, text.Length - at));
        return end < 0 ? at : Closing(text, at, "script") ?? Closing(text, at, "style") ?? end + 1;
    }

    private static int? Closing(string text, int at, string tag)
    {
        if (!text.AsSpan(at + 1).StartsWith(tag, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var found = text.IndexOf($"</{tag}>", at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? text.Length : found + tag.Length + 3;
    }

    /// <summary>"~250K~" and "~~250K~~"; a single "~250K" means about.</summary>
    private static int Struck(string text, int at)
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
                return text[end - 1] != ' ' && (after >= text.Length || !char.IsLetterOrDigit(text[after]) && !CleanText.IsCurrencyMark(text[after])) ? after : at;
            }
        }

        return at;
    }

    private static int Link(string text, int at)
    {
        var span = text.AsSpan(at);
        if (!(span.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || span.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || span.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
        {
            return Mail(text, at);
        }

        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '|' or ')'))
        {
            at++;
        }

        return at;
    }

    /// <summary>"@everyone", "@here", "@channel".</summary>
    private static int Mention(string text, int at) =>
        Array.Find(Everyone, word => text.AsSpan(at + 1).StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } found ? at + 1 + found.Length : at;

    /// <summary>"jo.doe@example.org"; a plain word is passed over quickly.</summary>
    private static int Mail(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestAddress && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-' or '+'))
        {
            end++;
        }

        if (end >= text.Length || text[end] != '@' || end == at)
        {
            return at;
        }

        var domain = end + 1;
        while (domain < text.Length && domain - end < LongestAddress && (char.IsLetterOrDigit(text[domain]) || text[domain] is '.' or '-'))
        {
            domain++;
        }

        return text.AsSpan(end, domain - end).TrimEnd('.').IndexOf('.') > 1 ? domain : at;
    }
}
