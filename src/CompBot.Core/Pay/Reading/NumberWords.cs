using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>English numbers in words: "two hundred and forty thousand", "half a million", "two-forty".</summary>
internal static class NumberWords
{
    private const int MostWords = 12;

    private static readonly FrozenDictionary<string, int> Values = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ')
        .Select((word, value) => (word, value))
        .Concat("twenty thirty forty fifty sixty seventy eighty ninety".Split(' ').Select((word, tens) => (word, value: (tens + 2) * 10)))
        .Append(("fourty", 40)).Append(("两", 2)).Append(("三", 3)).Append(("四", 4)).Append(("五", 5))).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Values.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int? Small(ReadOnlySpan<char> word) => word.Length < 10 && Lookup.TryGetValue(word, out var value) ? value : null;

    public static (decimal Value, int End)? Read(string text, List<Token> tokens, int at)
    {
        if (!tokens[at].IsWord)
        {
            return null;
        }

        return Fraction(text, tokens, at) ?? Counted(text, tokens, at);
    }

    /// <summary>"half a million", "a quarter million", "quarter of a mil".</summary>
    private static (decimal Value, int End)? Fraction(string text, List<Token> tokens, int at)
    {
        var start = Says(text, tokens, at, "a") ? at + 1 : at;
        var share = Says(text, tokens, start, "half") ? 0.5m : Says(text, tokens, start, "quarter") ? 0.25m : 0m;
        if (share == 0)
        {
            return null;
        }

        var next = start + 1;
        while (Says(text, tokens, next, "a") || Says(text, tokens, next, "of"))
        {
            next++;
        }

        return Says(text, tokens, next, "million") || Says(text, tokens, next, "mil") || Says(text, tokens, next, "mill") ? (share * 1_000_000m, next + 1)
            : Says(text, tokens, next, "crore") ? (share * 10_000_000m, next + 1)
            : null;
    }

    private static bool Says(string text, List<Token> tokens, int at, string word) =>
        at < tokens.Count && tokens[at].IsWord && tokens[at].In(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static (decimal Value, int End)? Counted(string text, List<Token> tokens, int at)
    {
        decimal total = 0, group = 0;
        var (hundreds, scaled, spoken, words, end) = (false, false, false, 0, at);
        while (end < tokens.Count && words < MostWords)
        {
            if (tokens[end].Is('-') && words > 0)
            {
                end++;
                continue;
            }

            if (!tokens[end].IsWord)
            {
                break;
            }

            var word = tokens[end].In(text);
            if (Small(word) is { } value)
            {
                spoken |= group is > 0 and < 10 && value >= 10 && !hundreds;
                group = group is > 0 and < 10 && value >= 10 ? (group * 100) + value : group + value;
            }
            else if (words > 0 && word.Equals("hundred", StringComparison.OrdinalIgnoreCase))
            {
                (group, hundreds) = (group * 100, true);
            }
            else if (words > 0 && Multiplier(word) is { } factor)
            {
                (total, group, scaled) = (total + (group * factor), 0, true);
            }
            else if (!(words > 0 && hundreds | scaled && word.Equals("and", StringComparison.OrdinalIgnoreCase) && end + 1 < tokens.Count && tokens[end + 1].IsWord && Small(tokens[end + 1].In(text)) is not null))
            {
                break;
            }

            words++;
            end++;
        }

        return words == 1 && group > 0 && end < tokens.Count && (tokens[end].Is('%') || Says(text, tokens, end, "percent")) || words > 1 && (hundreds || scaled || spoken) ? (total + group, end) : null;
    }

    private static decimal? Multiplier(ReadOnlySpan<char> word) =>
        Is(word, "thousand") || Is(word, "grand") || Is(word, "k") ? 1_000m
        : Is(word, "million") || Is(word, "mil") ? 1_000_000m
        : Is(word, "lakh") || Is(word, "lakhs") || Is(word, "lpa") ? 100_000m
        : Is(word, "crore") || Is(word, "crores") ? 10_000_000m
        : null;

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
