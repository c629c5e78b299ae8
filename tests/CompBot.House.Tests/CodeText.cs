namespace CompBot.House.Tests;

/// <summary>C# source with its comments and strings blanked out, every line and column where it was.</summary>
internal static class CodeText
{
    public static string Of(string source)
    {
        var code = source.ToCharArray();
        for (var at = 0; at < source.Length;)
        {
            var end = EndOfToken(source, at);
            if (end > at)
            {
                Blank(code, at, end);
            }

            at = Math.Max(end, at + 1);
        }

        return new string(code);
    }

    /// <summary>Behind the comment, text or character that begins here; the same place where none does.</summary>
    private static int EndOfToken(string source, int at) =>
        Starts(source, at, "//") ? EndOf(source, at, "\n", 0)
        : Starts(source, at, "/*") ? EndOf(source, at + 2, "*/", 2)
        : source[at] == '\'' ? EndOfQuoted(source, at + 1, '\'')
        : TextStart(source, at) is var (dollars, isVerbatim, quotes) ? EndOfText(source, quotes, dollars, isVerbatim)
        : at;

    /// <summary>The dollars and the place of the first quote, where a string begins here.</summary>
    private static (int Dollars, bool IsVerbatim, int Quotes)? TextStart(string source, int at)
    {
        var end = at;
        while (end < source.Length && source[end] is '$' or '@')
        {
            end++;
        }

        var marks = source[at..end];
        return end < source.Length && source[end] == '"' ? (marks.Count(mark => mark == '$'), marks.Contains('@', StringComparison.Ordinal), end) : null;
    }

    private static int EndOfText(string source, int quote, int dollars, bool isVerbatim)
    {
        var quotes = Run(source, quote, '"');
        return quotes >= 3 ? EndOf(source, quote + quotes, new string('"', quotes), quotes)
            : quotes == 2 && !(isVerbatim && Run(source, quote, '"') > 2) ? quote + 2
            : EndOfContent(source, quote + 1, dollars > 0, isVerbatim);
    }

    private static int EndOfContent(string source, int at, bool hasHoles, bool isVerbatim)
    {
        while (source[at] != '"' || (isVerbatim && Starts(source, at, "\"\"")))
        {
            at = source[at] == '"' ? at + 2
                : source[at] == '\\' && !isVerbatim ? at + 2
                : hasHoles && source[at] == '{' ? Starts(source, at, "{{") ? at + 2 : EndOfHole(source, at + 1)
                : at + 1;
        }

        return at + 1;
    }

    /// <summary>A hole holds code, and that code may hold strings again.</summary>
    private static int EndOfHole(string source, int at)
    {
        for (var depth = 1; depth > 0;)
        {
            var end = EndOfToken(source, at);
            depth += end > at ? 0 : source[at] == '{' ? 1 : source[at] == '}' ? -1 : 0;
            at = Math.Max(end, at + 1);
        }

        return at;
    }

    private static int EndOfQuoted(string source, int at, char quote)
    {
        while (source[at] != quote)
        {
            at += source[at] == '\\' ? 2 : 1;
        }

        return at + 1;
    }

    private static int EndOf(string source, int from, string mark, int length) =>
        source.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var found ? found + length : source.Length;

    private static int Run(string source, int at, char one)
    {
        var end = at;
        while (end < source.Length && source[end] == one)
        {
            end++;
        }

        return end - at;
    }

    private static bool Starts(string source, int at, string mark) => string.CompareOrdinal(source, at, mark, 0, mark.Length) == 0;

    private static void Blank(char[] code, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            code[at] = code[at] == '\n' ? '\n' : ' ';
        }
    }
}
