using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Guides.Reading;

/// <summary>Gaps a person fills: "[a / b / c]", "$[X]K", "[X years]". Footnotes, sources and links are none.</summary>
internal static partial class Blanks
{
    public static Sequence<LeverBlank> In(string text) =>
        text.Contains('[') ? Blank().Matches(text).Select(match => new LeverBlank(match.Value, Options(match.Groups[1].Value))).ToSequence() : [];

    /// <summary>A text with every blank replaced by spaces, so that figures inside blanks are never taken for the guide's.</summary>
    public static string Masked(string text) => text.Contains('[') ? Blank().Replace(text, match => new string(' ', match.Length)) : text;

    private static Sequence<string> Options(string inside)
    {
        var options = inside.Split(inside.Contains(" / ", StringComparison.Ordinal) ? " / " : inside.Contains(", ", StringComparison.Ordinal) && !inside.Contains('/') ? ", " : "/", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return options.Length > 1 ? options.ToSequence() : [];
    }

    [GeneratedRegex(@"[$£€₹]?\[(?!\^?\d{1,2}\]|source|see |https?:)([^\[\]\n]{1,200})\](?!\()(?:[KMkm](?!\w))?", RegexOptions.IgnoreCase)]
    private static partial Regex Blank();
}
