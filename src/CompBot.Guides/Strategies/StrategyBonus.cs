using System.Globalization;
using System.Text.RegularExpressions;

namespace CompBot.Guides.Strategies;

/// <summary>The bonus that a strategy asks for, in percent of base: used only where the text names one such figure, outside any offer it cites.</summary>
internal static partial class StrategyBonus
{
    public static decimal? In(string masked)
    {
        var found = Sentence().Split(masked).Where(sentence => !Cited().IsMatch(sentence)).SelectMany(sentence => Percent().Matches(sentence))
            .Select(match => decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        return found is [var only] ? only : null;
    }

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\boffers?\b.{0,40}\b(?:at|of|from)\b|\bincluding\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cited();

    [GeneratedRegex(@"\b(\d{1,2}(?:\.\d)?)\s?%\s+(?:annual |yearly |target |performance )*bonus\b", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();
}
