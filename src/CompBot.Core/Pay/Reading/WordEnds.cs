namespace CompBot.Core.Pay.Reading;

/// <summary>Where words end that hold more than letters.</summary>
internal static class WordEnds
{
    /// <summary>The most letters and digits of one code.</summary>
    public const int LongestCode = 7;

    /// <summary>Letters with an apostrophe or a domain's ending inside: "don't", "character.ai", "AT&amp;T".</summary>
    public static int EndOfLetters(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]) && !IsIdeograph(text[end]))
        {
            end++;
            if (end + 1 < text.Length && char.IsLetter(text[end + 1]) && (text[end] == '\'' || text[end] == '&' && end - start <= 2 || text[end] == '.' && IsDomain(text, end + 1)))
            {
                end++;
            }
        }

        return end;
    }

    private static bool IsDomain(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 4 && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(at, end - at) is "ai" or "AI" or "io" or "com" or "net" or "co" or "fyi";
    }

    /// <summary>"p.a.", "U.S.": the end behind the last dot, or 0.</summary>
    public static int EndOfAbbreviation(string text, int dot)
    {
        var end = dot;
        while (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]) && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2])))
        {
            end += 2;
        }

        return end == dot ? 0 : end < text.Length && text[end] == '.' && end - dot > 2 ? end + 1 : end;
    }

    /// <summary>"L5", "SDE2", "H1B", "y1": letters and digits together, no figure.</summary>
    public static int EndOfCode(string text, int start, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]) && at - start < LongestCode)
        {
            at++;
        }

        return at;
    }

    public static bool IsIdeograph(char sign) => sign is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
