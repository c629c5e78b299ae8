namespace CompBot.Guides.Money;

/// <summary>Finds the numbers of a text with their currency, scale, percent, "+" and period. Linear; never throws.</summary>
internal static class AmountScanner
{
    public static List<Amount> Scan(string text)
    {
        var found = new List<Amount>();
        var index = 0;
        while (index < text.Length && text.AsSpan(index).IndexOfAny(CurrencyMark.Starts) is >= 0 and var skip)
        {
            index = Next(text, index + skip, found);
        }

        return found;
    }

    private static int Next(string text, int index, List<Amount> found)
    {
        var letter = text[index];
        if (char.IsAsciiDigit(letter))
        {
            return index > 0 && (char.IsLetter(text[index - 1]) || text[index - 1] is '#' or '×' || text.AsSpan(0, index).EndsWith("× ")) ? SkipWord(text, index) : Read(text, index, index, null, found);
        }

        if (CurrencyMark.At(text, index) is not { } mark)
        {
            return index + 1;
        }

        var digits = index + mark.Text.Length;
        while (digits < text.Length && text[digits] is ' ' or '~')
        {
            digits++;
        }

        return digits < text.Length && char.IsAsciiDigit(text[digits]) ? Read(text, index, digits, mark, found) : index + mark.Text.Length;
    }

    private static int Read(string text, int start, int digits, CurrencyMark? mark, List<Amount> found)
    {
        var end = NumberReader.End(text, digits);
        var (scale, afterScale) = Scales.At(text, end);
        if (NumberReader.Value(text.AsSpan(digits, end - digits), scale is not null) is not { } number || number > 1_000_000_000_000_000m)
        {
            return Math.Max(end, digits + 1);
        }

        if (mark is null && Duration.At(text, end, number) > end)
        {
            return Duration.At(text, end, number);
        }

        if (afterScale < text.Length && char.IsLetter(text[afterScale]) && mark is null && Trailing(text, afterScale).Mark is null)
        {
            return SkipWord(text, afterScale);
        }

        var percent = Percent(text, afterScale, out var next);
        (var trailing, next) = mark is null or { Currency: null } && !percent ? Trailing(text, next, mark) : (null, next);
        var open = next < text.Length && text[next] == '+' && !Joins(text, next + 1);
        next = open ? next + 1 : next;
        var (per, years, afterPer) = Duration.PeriodAt(text, next);
        var grouped = text.AsSpan(digits, end - digits).IndexOfAny(", '") >= 0 && number >= 1000;
        found.Add(new Amount(start, afterPer, number, scale, grouped, trailing ?? mark, percent, open, per, years));
        return afterPer;
    }

    private static bool Joins(string text, int index) => index < text.Length && (char.IsAsciiDigit(text[index]) || CurrencyMark.At(text, index) is { Text.Length: > 0 } mark && !char.IsLetter(mark.Text[0]));

    private static bool Percent(string text, int index, out int next)
    {
        var at = index < text.Length && text[index] == ' ' ? index + 1 : index;
        next = index;
        var rest = text.AsSpan(at);
        var length = rest.StartsWith("%", StringComparison.Ordinal) ? 1
            : rest.StartsWith("percent", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("pct", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        next = length > 0 ? at + length : index;
        return length > 0;
    }

    /// <summary>A currency behind the number ("95.000 €", "120K EUR", "$120K CAD"), unless it belongs to the next number or is not of the sign in front.</summary>
    private static (CurrencyMark? Mark, int Next) Trailing(string text, int index, CurrencyMark? front = null)
    {
        var at = index < text.Length && text[index] == ' ' ? index + 1 : index;
        if (front is { } sign)
        {
            return CurrencyMark.At(text, at)?.Currency is { } own && MoneyRules.CanMean(sign, own) && Behind(text, at, index) is { Mark: { } code } read
                ? (new CurrencyMark($"{sign.Text} {code.Text}", own, sign.Dollar), read.Next) : (null, index);
        }

        return Behind(text, at, index);
    }

    private static (CurrencyMark? Mark, int Next) Behind(string text, int at, int index)
    {
        if (at >= text.Length || CurrencyMark.At(text.AsSpan(0), at) is not { Text: not "R" } mark)
        {
            return At0(text, at, index);
        }

        var next = at + mark.Text.Length;
        var digit = next;
        while (digit < text.Length && text[digit] is ' ' or '~')
        {
            digit++;
        }

        return digit < text.Length && char.IsAsciiDigit(text[digit]) ? (null, index) : (mark, next);
    }

    /// <summary>A code or sign directly behind a digit ("120EUR"), which the look for a mark in front of a number does not take.</summary>
    private static (CurrencyMark? Mark, int Next) At0(string text, int at, int index) =>
        at < text.Length && at == index && CurrencyMark.At(text.AsSpan(at), 0) is { Text: not "R" } mark && mark.Text.Length > 1 ? (mark, at + mark.Text.Length) : (null, index);

    private static int SkipWord(string text, int index)
    {
        while (index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '.' or ',') && !(text[index] is '.' or ',' && (index + 1 >= text.Length || !char.IsAsciiDigit(text[index + 1]))))
        {
            index++;
        }

        return index;
    }
}
