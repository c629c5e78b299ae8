namespace CompBot.Language.Text;

/// <summary>Digits as people group them: 1,250,000 · 1.250.000,50 · 32,50,000 · 110'000 · 1 250 000 · 92,5 · 0.15.</summary>
internal static class Digits
{
    private const int MostDigits = 15;

    /// <summary>Value is null where the digits are no number a person would mean (too many, or grouped like none).</summary>
    public readonly record struct Result(decimal? Value, int End, int Decimals, bool Grouped);

    public static Result Read(string text, int at, Func<string, int, int, bool> standsByCurrency)
    {
        var end = at;
        while (end < text.Length && (IsDigit(text[end]) || IsInner(text, end)))
        {
            end++;
        }

        var plain = text.AsSpan(at, end - at).IndexOfAnyExceptInRange('0', '9') < 0;
        end = plain ? WithSpacedGroups(text, at, end, standsByCurrency) : end;
        return Parse(text.AsSpan(at, end - at), end);
    }

    private static bool IsDigit(char sign) => sign is >= '0' and <= '9';

    private static bool IsInner(string text, int at) => text[at] is ',' or '.' or '\'' && at + 1 < text.Length && IsDigit(text[at + 1]);

    /// <summary>"1 250 000", "95 000": one to three digits, then threes; a single three must end in zeros or stand beside a currency.</summary>
    private static int WithSpacedGroups(string text, int at, int end, Func<string, int, int, bool> standsByCurrency)
    {
        if (end - at > 3 || text[at] == '0' || at > 0 && IsDigit(text[at - 1]))
        {
            return end;
        }

        var (last, groups) = (end, 0);
        while (IsSpacedGroup(text, last) && groups < 4)
        {
            last += 4;
            groups++;
        }

        return groups > 1 || groups == 1 && (text.AsSpan(last - 2, 2) is "00" || standsByCurrency(text, at, last)) ? last : end;
    }

    private static bool IsSpacedGroup(string text, int at) =>
        at + 3 < text.Length && text[at] == ' ' && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsLetterOrDigit(text[at + 4]) && text[at + 4] is not '%' && !IsInner(text, at + 4));

    private static Result Parse(ReadOnlySpan<char> digits, int end)
    {
        var point = DecimalPoint(digits);
        var (value, scale, count, decimals, grouped) = (0m, 1m, 0, 0, false);
        for (var at = 0; at < digits.Length; at++)
        {
            if (!IsDigit(digits[at]))
            {
                grouped |= at != point;
                continue;
            }

            if (++count > MostDigits)
            {
                return new(null, end, 0, false);
            }

            value = (value * 10) + (digits[at] - '0');
            (decimals, scale) = point >= 0 && at > point ? (decimals + 1, scale * 10) : (decimals, scale);
        }

        if (!grouped || IsWellGrouped(point >= 0 ? digits[..point] : digits))
        {
            return new(value / scale, end, decimals, grouped);
        }

        // "40,30,20,10" is a list, and its first member is meant.
        return point < 0 && digits.IndexOfAny('.', '\'') < 0 && !HasThree(digits) && digits.IndexOf(',') is var comma ? Parse(digits[..comma], end - digits.Length + comma) : new(null, end, 0, true);
    }

    private static bool HasThree(ReadOnlySpan<char> digits)
    {
        var size = 0;
        foreach (var sign in digits)
        {
            size = IsDigit(sign) ? size + 1 : 0;
            if (size > 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of the decimal sign, or -1: the last separator, unless it opens a group of three.</summary>
    private static int DecimalPoint(ReadOnlySpan<char> digits)
    {
        var (first, last) = (digits.IndexOfAny(",.'"), digits.LastIndexOfAny(",.'"));
        if (last < 0 || digits[last] == '\'')
        {
            return -1;
        }

        return first != last ? digits[first] != digits[last] ? last : -1
            : digits.Length - last - 1 == 3 && last is >= 1 and <= 3 && digits[0] != '0' ? -1 : last;
    }

    /// <summary>Groups behind the first are twos or threes and the last one a three (Indian grouping has twos).</summary>
    private static bool IsWellGrouped(ReadOnlySpan<char> whole)
    {
        var (first, size, good) = (true, 0, true);
        foreach (var sign in whole)
        {
            if (IsDigit(sign))
            {
                size++;
                continue;
            }

            good &= first ? size is >= 1 and <= 3 : size is 2 or 3;
            (first, size) = (false, 0);
        }

        return good && size == 3;
    }
}
