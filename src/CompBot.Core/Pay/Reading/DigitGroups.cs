namespace CompBot.Core.Pay.Reading;

/// <summary>Reads digits as people group them: 1,250,000 · 1.250.000,50 · 32,50,000 · 110'000 · 1 250 000 · 92,5 · 0.15.</summary>
internal static class DigitGroups
{
    private const int MostDigits = 15;

    /// <summary>Value is null where the digits are no number a person would mean (too many, or grouped like none).</summary>
    public readonly record struct Result(decimal? Value, int End, int Decimals, bool Grouped);

    public static Result Read(string text, int at)
    {
        var end = at;
        var separators = 0;
        while (end < text.Length && (IsDigit(text[end]) || IsInner(text, end)))
        {
            separators += IsDigit(text[end]) ? 0 : 1;
            end++;
        }

        end = separators == 0 ? WithSpacedGroups(text, at, end) : end;
        return Parse(text.AsSpan(at, end - at), end);
    }

    private static bool IsDigit(char sign) => sign is >= '0' and <= '9';

    private static bool IsInner(string text, int at) => text[at] is ',' or '.' or '\'' && at + 1 < text.Length && IsDigit(text[at + 1]);

    /// <summary>"1 250 000", "95 000": one to three digits, then threes; a single three must end in zeros or stand beside a currency.</summary>
    private static int WithSpacedGroups(string text, int at, int end)
    {
        if (end - at > 3 || text[at] == '0' || at > 0 && IsDigit(text[at - 1]))
        {
            return end;
        }

        var last = end;
        var groups = 0;
        while (IsSpacedGroup(text, last))
        {
            last += 4;
            groups++;
        }

        var certain = groups > 1 || groups == 1 && (text.AsSpan(last - 3, 3) is "000" || IsCurrencyNear(text, at, last));
        return certain ? last : end;
    }

    private static bool IsSpacedGroup(string text, int at) =>
        at + 3 < text.Length && text[at] == ' ' && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsLetterOrDigit(text[at + 4]) && text[at + 4] is not '%' && !IsInner(text, at + 4));

    private static bool IsCurrencyNear(string text, int at, int end)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        var after = text.AsSpan(end).TrimStart(' ');
        return before.Length > 0 && (Cleaning.IsCurrencyMark(before[^1]) || before[^1] == 'R' && !(before.Length > 1 && char.IsLetterOrDigit(before[^2])))
            || after.Length > 0 && Cleaning.IsCurrencyMark(after[0])
            || after.Length > 1 && CurrencyWords.Find(FirstWord(after)) is not null;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 12 && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    private static Result Parse(ReadOnlySpan<char> digits, int end)
    {
        var point = DecimalPoint(digits);
        decimal value = 0;
        var (count, decimals, grouped) = (0, 0, false);
        var scale = 1m;
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
            if (point >= 0 && at > point)
            {
                decimals++;
                scale *= 10;
            }
        }

        if (grouped && point < 0 && digits.IndexOf('.') < 0 && digits.IndexOf('\'') < 0 && !WellGrouped(digits, point) && OnlyPairs(digits))
        {
            // "40,30,20,10" is a list.
            var comma = digits.IndexOf(',');
            return Parse(digits[..comma], end - digits.Length + comma);
        }

        return grouped && !WellGrouped(digits, point) ? new(null, end, 0, true) : new(value / scale, end, decimals, grouped);
    }

    private static bool OnlyPairs(ReadOnlySpan<char> digits)
    {
        var size = 0;
        foreach (var sign in digits)
        {
            size = IsDigit(sign) ? size + 1 : 0;
            if (size > 2)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of the decimal sign, or -1: the last separator, unless it opens a group of three.</summary>
    private static int DecimalPoint(ReadOnlySpan<char> digits)
    {
        var last = digits.LastIndexOfAny(",.'");
        if (last < 0 || digits[last] == '\'')
        {
            return -1;
        }

        var first = digits.IndexOfAny(",.'");
        var after = digits.Length - last - 1;
        if (first != last)
        {
            // Two kinds of separators: the last one is the decimal sign. The same one twice: groups.
            return digits[first] != digits[last] ? last : -1;
        }

        return after == 3 && last is >= 1 and <= 3 && digits[0] != '0' ? -1 : last;
    }

    /// <summary>Groups behind the first are twos or threes and the last one a three (Indian grouping has twos).</summary>
    private static bool WellGrouped(ReadOnlySpan<char> digits, int point)
    {
        var whole = point >= 0 ? digits[..point] : digits;
        var size = 0;
        var sizes = new List<int>(4);
        foreach (var sign in whole)
        {
            if (IsDigit(sign))
            {
                size++;
            }
            else
            {
                sizes.Add(size);
                size = 0;
            }
        }

        sizes.Add(size);
        return sizes[^1] == 3 && sizes[0] is >= 1 and <= 3 && sizes.Skip(1).All(group => group is 2 or 3);
    }
}
