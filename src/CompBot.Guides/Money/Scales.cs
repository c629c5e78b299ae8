namespace CompBot.Guides.Money;

/// <summary>What stands behind a number and multiplies it.</summary>
internal static class Scales
{
    private static readonly (string Text, decimal Factor)[] Words =
    [
        ("thousand", 1e3m), ("millions", 1e6m), ("million", 1e6m), ("billion", 1e9m), ("crores", 1e7m), ("crore", 1e7m), ("lakhs", 1e5m), ("lakh", 1e5m), ("lacs", 1e5m),
        ("lac", 1e5m), ("lpa", 1e5m), ("mil", 1e6m), ("mio", 1e6m), ("mn", 1e6m), ("mm", 1e6m), ("bn", 1e9m), ("cr", 1e7m), ("tn", 1e12m), ("jt", 1e6m), ("juta", 1e6m),
        ("k", 1e3m), ("m", 1e6m), ("b", 1e9m), ("l", 1e5m),
    ];

    private static readonly (string Text, decimal Factor)[][] ByFirst = [.. Enumerable.Range('a', 26).Select(letter => Array.FindAll(Words, word => word.Text[0] == letter))];

    public static (decimal? Factor, int Next) At(string text, int index)
    {
        var space = index < text.Length && text[index] == ' ' ? 1 : 0;
        var rest = text.AsSpan(index + space);
        if (rest.Length > 0 && Asian(rest[0]) is { } asian)
        {
            return (asian, index + space + 1);
        }

        foreach (var (word, factor) in rest.Length > 0 && char.IsAsciiLetter(rest[0]) ? ByFirst[(rest[0] | 0x20) - 'a'] : [])
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && EndsThere(rest, word.Length))
            {
                return (factor, index + space + word.Length);
            }
        }

        return (null, index);
    }

    /// <summary>A factor by its word, as a heading gives it ("in lakhs", "$K").</summary>
    public static decimal? Of(string word) => Words.FirstOrDefault(pair => pair.Text.Equals(word, StringComparison.OrdinalIgnoreCase)).Factor is > 0 and var factor ? factor : null;

    /// <summary>"120K EUR" and "120KEUR" end there; "120Kish" does not.</summary>
    private static bool EndsThere(ReadOnlySpan<char> rest, int length) =>
        rest.Length == length || !char.IsLetterOrDigit(rest[length]) || (rest.Length >= length + 3 && CurrencyMark.At(rest[length..], 0) is not null and not { Text: "R" });

    private static decimal? Asian(char letter) => letter switch
    {
        '千' or '천' => 1e3m,
        '万' or '萬' or '만' => 1e4m,
        '億' or '亿' or '억' => 1e8m,
        _ => null,
    };
}
