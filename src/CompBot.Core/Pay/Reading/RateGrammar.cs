namespace CompBot.Core.Pay.Reading;

/// <summary>What stands directly behind a figure and belongs to it: "/yr", "per month", "x 14", "over 4", "/4".</summary>
internal static class RateGrammar
{
    private const decimal QuartersAYear = 4;
    private const decimal LeastSalaries = 12;
    private const decimal MostSalaries = 18;

    public static (Amount Amount, int End) Extend(string text, List<Token> tokens, Amount amount, int at)
    {
        for (var turn = 0; turn < 4 && at < tokens.Count; turn++)
        {
            var behindGross = tokens[at].IsWord && tokens[at].In(text) is "gross" or "brutto" or "bruto" or "brut" or "bruts" or "lordi" or "brutos" && at + 2 < tokens.Count ? at + 1 : at;
            if (Salaries(text, tokens, amount, behindGross) is { } salaries)
            {
                (amount, at) = salaries;
            }
            else if (amount.Rate == Rate.None && !amount.IsPercent && !amount.IsUnits && PerQuarter(text, tokens, at) is > 0 and var behind)
            {
                (amount, at) = (amount with { Value = amount.Value * QuartersAYear, High = amount.High * QuartersAYear, Rate = Rate.Year }, behind);
            }
            else if (PerRate(text, tokens, at) is { } rate && amount.Rate == Rate.None)
            {
                (amount, at) = (amount with { Rate = rate.Rate }, rate.End);
            }
            else if (!amount.IsPercent && amount.Years is null && OverYears(text, tokens, amount, at) is { } years)
            {
                (amount, at) = (amount with { Years = years.Years }, years.End);
            }
            else
            {
                break;
            }
        }

        return amount.Rate == Rate.None && !amount.IsPercent && amount.Years is null && BehindStock(text, tokens, at) is > 0 and var stock && PerQuarter(text, tokens, stock) > 0
            ? (amount with { Value = amount.Value * QuartersAYear, High = amount.High * QuartersAYear, Rate = Rate.Year }, at)
            : (amount, at);
    }

    /// <summary>Behind "in RSUs" or "stock"; 0 where no such word stands.</summary>
    private static int BehindStock(string text, List<Token> tokens, int at)
    {
        var word = at < tokens.Count && tokens[at].IsWord && tokens[at].In(text) is "in" or "of" && tokens[at].PhraseLength == 1 ? at + 1 : at;
        return word < tokens.Count && tokens[word].IsWord && Lexicon.Match(tokens, word, out var cue) is > 0 and var length && EquityWords.IsEquity(cue) && word + length < tokens.Count ? word + length : 0;
    }

    /// <summary>"6k per quarter", "6k/quarter"; "quarterly" speaks of vesting more often than of pay. The end behind the word, or 0.</summary>
    private static int PerQuarter(string text, List<Token> tokens, int at)
    {
        var leads = tokens[at].Is('/') || tokens[at].IsWord && tokens[at].In(text) is "per" or "a" or "each" or "every" or "Per" or "Each" or "Every";
        return leads && at + 1 < tokens.Count && tokens[at + 1].IsWord && tokens[at + 1].In(text) is "quarter" or "qtr" or "Quarter" or "Q" ? at + 2 : 0;
    }

    public static Rate RateOf(Cue cue) => cue switch
    {
        Cue.PerYear or Cue.YearWord => Rate.Year,
        Cue.PerMonth or Cue.MonthWord => Rate.Month,
        Cue.PerWeek or Cue.WeekWord => Rate.Week,
        Cue.PerDay or Cue.DayWord => Rate.Day,
        Cue.PerHour or Cue.HourWord => Rate.Hour,
        _ => Rate.None,
    };

    private static (Rate Rate, int End)? PerRate(string text, List<Token> tokens, int at)
    {
        var slash = tokens[at].Is('/') || tokens[at].IsWord && tokens[at].In(text) is "per" or "Per" or "PER" or "pro" or "par" or "por";
        var word = slash ? at + 1 : at;
        if (word >= tokens.Count || !tokens[word].IsWord)
        {
            return null;
        }

        if (!slash && word + 2 < tokens.Count && tokens[word].In(text) is "p" or "P" && tokens[word + 1].Is('/') && tokens[word + 2].IsWord && Letter(tokens[word + 2].In(text)) is var spelled and not Rate.None)
        {
            return (spelled, word + 3);
        }

        if (slash && Letter(tokens[word].In(text)) is var letter and not Rate.None)
        {
            return (letter, word + 1);
        }

        var length = Lexicon.Match(tokens, word, out var cue);
        var rate = RateOf(cue);
        var fits = slash ? rate != Rate.None : cue is Cue.PerYear or Cue.PerMonth or Cue.PerWeek or Cue.PerDay or Cue.PerHour;
        return length > 0 && fits && !tokens[word].In(text).Equals("annual", StringComparison.OrdinalIgnoreCase) && !StartsPart(text, tokens, word, length, slash) ? (rate, word + length) : null;
    }

    /// <summary>"200k annual bonus": the word belongs to what follows.</summary>
    private static bool StartsPart(string text, List<Token> tokens, int at, int length, bool slash) =>
        !slash && at + length < tokens.Count && tokens[at].In(text).Length > 5 && Lexicon.Match(tokens, at + length, out var next) > 0 && next is Cue.Bonus && !tokens[at].In(text).EndsWith("ly", StringComparison.OrdinalIgnoreCase);

    private static Rate Letter(ReadOnlySpan<char> word) => word switch
    {
        "y" or "Y" or "annum" or "yıl" => Rate.Year,
        "m" or "M" or "ay" or "mth" or "miesiąc" or "mies" or "mc" => Rate.Month,
        "w" or "W" => Rate.Week,
        "d" or "D" => Rate.Day,
        "h" or "H" or "std" or "Std" => Rate.Hour,
        _ => Rate.None,
    };

    private static (Amount Amount, int End)? Salaries(string text, List<Token> tokens, Amount amount, int at)
    {
        if (amount.Rate is not (Rate.Month or Rate.None) || !(tokens[at].IsWord && tokens[at].In(text) is "x" or "X" || tokens[at].Is('*')) || at + 1 >= tokens.Count)
        {
            return null;
        }

        var number = tokens[at + 1];
        return number.Kind == TokenKind.Number && number.Value is >= LeastSalaries and <= MostSalaries
            ? (amount with { Salaries = number.Value, Rate = Rate.Month }, at + 2)
            : null;
    }

    private static (int Years, int End)? OverYears(string text, List<Token> tokens, Amount amount, int at)
    {
        var slash = tokens[at].Is('/');
        var inYears = tokens[at].IsWord && tokens[at].In(text) is "em" or "en";
        if (!slash && !inYears && !(tokens[at].IsWord && Lexicon.Match(tokens, at, out var cue) > 0 && cue == Cue.Over))
        {
            return null;
        }

        var next = slash ? at + 1 : at + Lexicon.Match(tokens, at, out _);
        if (next < tokens.Count && tokens[next].IsWord && tokens[next].In(text) is "a" or "the" or "~")
        {
            next++;
        }

        if (next >= tokens.Count || Count(text, tokens[next]) is not { } years)
        {
            return null;
        }

        var end = YearWordEnd(text, tokens, next + 1);
        var saysYears = end > next + 1;
        var loose = slash || tokens[at].In(text) is not ("for" or "en" or "em" or "su" or "sur" or "during" or "within");
        var bounded = end == tokens.Count || !(tokens[end].Is('%') || tokens[end].Is('/') && tokens[end].Glued || tokens[end].Kind == TokenKind.Number && tokens[end].Glued || tokens[end].IsWord && (tokens[end].Glued && !saysYears || Scales.Find(tokens[end].In(text)) is not null || IsTimeUnit(text, tokens, end)));
        return (saysYears || loose && bounded && years is >= 2 and <= 6 && amount.Value >= 10) ? (years, end) : null;
    }

    private static bool IsTimeUnit(string text, List<Token> tokens, int at) => Lexicon.Match(tokens, at, out var cue) > 0 && cue is Cue.MonthWord or Cue.WeekWord or Cue.DayWord or Cue.HourWord;

    public static int YearWordEnd(string text, List<Token> tokens, int at)
    {
        var next = at < tokens.Count && tokens[at].Is('-') ? at + 1 : at;
        return next < tokens.Count && tokens[next].IsWord && Lexicon.Match(tokens, next, out var cue) > 0 && cue == Cue.YearWord ? next + 1 : at;
    }

    public static int? Count(string text, Token token) => token.Kind switch
    {
        TokenKind.Number when AmountGrammar.IsYears(token.Value) && token.Decimals == 0 => (int)token.Value,
        TokenKind.Word => NumberWords.Small(token.In(text)) is >= 2 and <= 10 and var number ? number : null,
        TokenKind.Number or TokenKind.Date or TokenKind.Mark => null,
        _ => null,
    };
}
