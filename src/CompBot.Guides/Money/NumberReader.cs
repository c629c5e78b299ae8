using System.Globalization;

namespace CompBot.Guides.Money;

/// <summary>Numbers in every grouping met: 120,000 · 25,00,000 · 120.000 · 120 000 · 120'000 · 1.13 · 1,5.</summary>
internal static class NumberReader
{
    /// <summary>Where the number that starts at an index ends.</summary>
    public static int End(string text, int start)
    {
        var (end, groups) = (start, 0);
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            else if (text[end] is ',' or '.' or '\'' or '’' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                end++;
            }
            else if (text[end] == ' ' && end - start <= 3 + (groups * 4) && IsGroup(text, end + 1))
            {
                end += 4;
                groups++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Null where the grouping makes no sense ("1.2.3", "1,23,4").</summary>
    public static decimal? Value(ReadOnlySpan<char> digits, bool scaled)
    {
        if (digits.Length < 16 && !digits.ContainsAnyExceptInRange('0', '9'))
        {
            return digits.IsEmpty ? null : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var plain = digits.ToString().Replace('’', '\'');
        var comma = plain.Contains(',');
        var dot = plain.Contains('.');
        plain = comma && dot ? WithBoth(plain) : comma ? WithOne(plain, ',', false) : dot ? WithOne(plain, '.', scaled) : plain;
        plain = plain.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        return plain.Length is > 0 and < 25 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static bool IsGroup(string text, int at) =>
        at + 3 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3])) && !(at + 4 <= text.Length && text[at + 3] == '%');

    /// <summary>The last of the two marks is the decimal one.</summary>
    private static string WithBoth(string text)
    {
        var point = text.LastIndexOf('.') > text.LastIndexOf(',') ? '.' : ',';
        var group = point == '.' ? ',' : '.';
        var at = text.LastIndexOf(point);
        return text.IndexOf(point) != at || !GoodGroups(text[..at], group) ? "" : text[..at].Replace(group.ToString(), "", StringComparison.Ordinal) + "." + text[(at + 1)..];
    }

    private static string WithOne(string text, char mark, bool scaled)
    {
        var groups = GoodGroups(text, mark);
        var at = text.IndexOf(mark);
        var once = at == text.LastIndexOf(mark);
        // "95.000" groups thousands; three digits behind a lone "0" or in front of a scale ("1.125M") are decimals.
        return groups && !(mark == '.' && once && (scaled || text[..at] == "0")) ? text.Replace(mark.ToString(), "", StringComparison.Ordinal)
            : once && text.Length - at - 1 is 1 or 2 or 3 or 4 ? text.Replace(mark, '.') : "";
    }

    private static bool GoodGroups(string text, char mark)
    {
        var groups = text.Split(mark);
        return groups[0].Length is >= 1 and <= 3 && groups[^1].Length == 3
            && (groups[1..].All(group => group.Length == 3) || (mark == ',' && groups[0].Length <= 2 && groups[1..^1].All(group => group.Length == 2)));
    }
}
