using System.Text.RegularExpressions;

namespace CompBot.House.Tests;

/// <summary>A switch as it stands in a source file: the line it begins on and the patterns of its arms, "default" for a default label.</summary>
internal sealed partial record SwitchText(int Line, IReadOnlyList<string> Patterns)
{
    /// <summary>Code without comments and the insides of strings, as CodeText gives it.</summary>
    public static IEnumerable<SwitchText> All(string code)
    {
        foreach (var word in Word().Matches(code).Cast<Match>())
        {
            var after = Skip(code, word.Index + word.Length);
            var isStatement = after < code.Length && code[after] == '(';
            var open = isStatement ? Skip(code, Closing(code, after) + 1) : after;
            if (open >= code.Length || code[open] != '{')
            {
                continue;
            }

            var body = code[(open + 1)..Closing(code, open)];
            yield return new(code.AsSpan(0, word.Index).Count('\n') + 1, isStatement ? Labels(body) : Arms(body));
        }
    }

    /// <summary>An arm that takes whatever is left: no new case can break it.</summary>
    public bool HasCatchAll => Patterns.Any(pattern => CatchAll().IsMatch(pattern));

    private static List<string> Arms(string body) =>
        [.. TopLevel(body, ',').Select(arm => (arm, at: Flat(arm).IndexOf("=>", StringComparison.Ordinal))).Where(pair => pair.at > 0).Select(pair => pair.arm[..pair.at].Trim())];

    private static List<string> Labels(string body) =>
        [.. Label().Matches(Flat(body)).Select(match => match.Groups["default"].Success ? "default" : body.Substring(match.Groups["pattern"].Index, match.Groups["pattern"].Length).Trim())];

    private static IEnumerable<string> TopLevel(string text, char separator)
    {
        var flat = Flat(text);
        var start = 0;
        for (var at = flat.IndexOf(separator, StringComparison.Ordinal); at >= 0; at = flat.IndexOf(separator, start))
        {
            yield return text[start..at];
            start = at + 1;
        }

        yield return text[start..];
    }

    /// <summary>The text with everything inside brackets blanked, its places unchanged.</summary>
    private static string Flat(string text)
    {
        var flat = text.ToCharArray();
        var depth = 0;
        for (var at = 0; at < flat.Length; at++)
        {
            depth -= flat[at] is ')' or ']' or '}' ? 1 : 0;
            var inside = depth > 0;
            depth += flat[at] is '(' or '[' or '{' ? 1 : 0;
            flat[at] = inside ? ' ' : flat[at];
        }

        return new string(flat);
    }

    private static int Skip(string code, int at)
    {
        while (at < code.Length && char.IsWhiteSpace(code[at]))
        {
            at++;
        }

        return at;
    }

    private static int Closing(string code, int open)
    {
        var depth = 0;
        for (var at = open; at < code.Length; at++)
        {
            depth += code[at] is '(' or '[' or '{' ? 1 : code[at] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        throw new InvalidOperationException("A bracket that is not closed.");
    }

    [GeneratedRegex(@"\bswitch\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(default|_|var \w+|\(\s*_(\s*,\s*_)*\s*\))$")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\b(?:case\b(?<pattern>[^:]*)|(?<default>default)\s*):")]
    private static partial Regex Label();
}
