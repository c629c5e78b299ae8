using System.Text.RegularExpressions;

namespace CompBot.Guides.Tables;

/// <summary>What a bonus cell says beside its figures, without the words that every bonus has.</summary>
internal static partial class BonusWords
{
    public static string? Of(string rest)
    {
        var own = Usual().Replace(rest, "").Trim(' ', ',', '+', '(', ')');
        return own.Length == 0 ? null : own;
    }

    [GeneratedRegex(@"^(?:\W*\b(?:target(?:ed)?|of|base|salary|annual(?:ly)?|bonus|cash|performance|est\.?|approx\.?|up to|yearly|the)\b)+", RegexOptions.IgnoreCase)]
    private static partial Regex Usual();
}
