using System.Globalization;
using System.Text;

namespace CompBot.Core.Negotiation;

/// <summary>
/// Makes typed names fit to be spoken and sent: no markup, mentions, brackets or invisible characters, on one line, of sensible length.
/// What is left empty counts as not said.
/// </summary>
internal static class PlainName
{
    private const int LongestName = 60;
    private const int LongestSentence = 160;
    private const int LongestParagraph = 1_000;
    private const string Markup = "[]{}<>*_`|~@\\^=\"“”";

    public static string? Of(string? typed) => Clean(typed, LongestName);

    /// <summary>What somebody wrote about their work, without the full stop at its end.</summary>
    public static string? OfSentence(string? typed) => Clean(typed, LongestSentence)?.TrimEnd('.', ',', ';', '!', ' ') is { Length: > 0 } text ? text : null;

    /// <summary>A line a guide wrote, such as a source.</summary>
    public static string? OfParagraph(string? text) => Clean(text, LongestParagraph);

    /// <summary>A role as it is said: without what stands in parentheses.</summary>
    public static string? OfRole(string? role) => Clean(Before(role, "("), LongestName);

    /// <summary>A region as it is said: the first of several names, without what stands in parentheses; null for "any".</summary>
    public static string? OfRegion(string? region)
    {
        var name = Clean(Before(region, "(/"), LongestName);
        return name is null || name.Equals("any", StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    private static string? Before(string? text, string marks) => text?.IndexOfAny([.. marks]) is > 0 and var end ? text[..end] : text;

    private static string? Clean(string? typed, int longest)
    {
        if (typed is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            if (IsGap(rune))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else if (!IsDropped(rune))
            {
                text.Append(rune.ToString());
            }

            if (text.Length >= longest)
            {
                break;
            }
        }

        var plain = WithoutOpenEnd(text.ToString().TrimStart(' ', '+', '-', ',').TrimEnd(' ', '-', ','));
        return plain.Any(char.IsLetterOrDigit) ? plain : null;
    }

    /// <summary>A plus at the end is part of "C++" and of nothing else.</summary>
    private static string WithoutOpenEnd(string text) =>
        text.EndsWith('+') && !(text.EndsWith("++", StringComparison.Ordinal) && text.Length > 2 && char.IsLetter(text[^3])) ? text.TrimEnd('+', ' ') : text;

    private static bool IsGap(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune.Value == '\n' || (rune.IsAscii && Markup.Contains((char)rune.Value, StringComparison.Ordinal));

    private static bool IsDropped(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
