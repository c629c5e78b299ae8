using System.Text.RegularExpressions;

namespace CompBot.Guides.Money;

/// <summary>Years, months and hours beside numbers: "4yr", "over 4 years", "/mo", "per year", "p.a.".</summary>
internal static partial class Duration
{
    /// <summary>Where a length of time ends that starts with a number just read ("4yr", "4-year", "12 months"); the same index where it is none.</summary>
    public static int At(string text, int end, decimal number)
    {
        if (number > 60 || end >= text.Length || !(text[end] is ' ' or '-' || char.IsLetter(text[end])))
        {
            return end;
        }

        var match = Length().Match(text, end, Math.Min(12, text.Length - end));
        return match.Success ? end + match.Length : end;
    }

    /// <summary>The period written directly behind an amount.</summary>
    public static (Per Per, int? Years, int Next) PeriodAt(string text, int index)
    {
        var next = index < text.Length && text[index] == ' ' ? index + 1 : index;
        if (next >= text.Length || text[next] is not ('/' or 'p' or 'P' or 'o' or 'O' or 'v' or 'V' or 'a' or 'A' or 'y' or 'Y' or 'm' or 'M' or 'h' or 'H' or 'g' or 'G' or 'b' or 'B' or 'w' or 'W' or 'd' or 'D'))
        {
            return (Per.Unsaid, null, index);
        }

        var match = Period().Match(text, index, Math.Min(32, text.Length - index));
        return !match.Success ? (Per.Unsaid, null, index)
            : match.Groups["n"].Success ? (Per.Grant, int.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), index + match.Length)
            : (Word(match.Groups["u"].ValueSpan), null, index + match.Length);
    }

    private static Per Word(ReadOnlySpan<char> word) => word[0] switch
    {
        's' or 'S' when word.StartsWith("semana", StringComparison.OrdinalIgnoreCase) => Per.Shift,
        'p' or 'P' when word.StartsWith("pcm", StringComparison.OrdinalIgnoreCase) => Per.Month,
        'm' or 'M' => Per.Month,
        'h' or 'H' or 's' or 'S' => Per.Hour,
        'd' or 'D' or 'w' or 'W' or 't' or 'T' => Per.Shift,
        _ => Per.Year,
    };

    [GeneratedRegex(@"\G[ -]?(?:yrs?|years?|y|mos?|months?|weeks?|wks?|days?|hours?|hrs?|payments?|salaries|pagas|x)(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"\G\s?(?:(?:gross|brutto|bruto|brut)\s?)?(?:(?:/\s?|per\s|over\s|vesting over\s)(?<n>[1-9])[ -]?(?:yrs?|years?|y)\b|(?:/\s?|per\s|a\s|pro\s|par\s|por\s|al\s)(?<u>yr|year|y|annum|jahr|ano|año|an|mo|month|mth|m|mês|mes|mese|mois|monat|måned|månad|hr|hour|hora|stunde|h|day|d|diem|tag|dia|week|wk|w|woche|semana)\b\.?|(?<u>p\.a\.|pa\b|annually\b|yearly\b|monthly\b|mensual\b|mensal\b|hourly\b|daily\b|weekly\b|pcm\b))", RegexOptions.IgnoreCase)]
    private static partial Regex Period();
}
