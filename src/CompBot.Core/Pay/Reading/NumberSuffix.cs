namespace CompBot.Core.Pay.Reading;

/// <summary>The letters that are glued behind a number.</summary>
internal static class NumberSuffix
{
    public static int LetterRun(string text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsLetter(text[end]) && !WordEnds.IsIdeograph(text[end]))
        {
            end++;
        }

        return end - from;
    }

    /// <summary>Digits with letters behind them that nobody writes behind a figure: 1e9, 0x3f, 5g.</summary>
    public static bool IsJunk(string text, int at, int length)
    {
        if (length == 0)
        {
            return false;
        }

        var word = text.AsSpan(at, length);
        if (length == 1 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && word is not ("x" or "X" or "y" or "Y") && Scales.Find(word) is null)
        {
            return true;
        }

        return !(word is "s" or "S" or "ks" or "Ks" or "x" or "X" or "y" or "Y" || Scales.Find(word) is not null || Lexicon.Knows(word) || CurrencyWords.Find(word) is not null || IsScaledCurrency(word));
    }

    public static int EndOfJunk(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            at++;
        }

        return at;
    }

    public static bool IsScaledCurrency(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[0] is 'k' or 'K' or 't' or 'T' or 'm' or 'M' && word.Length > 2 && CurrencyWords.Find(word[1..]) is not null;
}
