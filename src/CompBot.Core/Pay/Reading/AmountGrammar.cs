namespace CompBot.Core.Pay.Reading;

/// <summary>Reads a figure: currency, number, scale, currency, percent, range, and what it is paid per.</summary>
internal static class AmountGrammar
{
    private const decimal MostYears = 10;

    /// <summary>The figure that starts at a token and the token behind it; null where none does.</summary>
    public static (Amount Amount, int End)? Read(string text, List<Token> tokens, int at, bool hasIdeographs)
    {
        if (One(text, tokens, at, hasIdeographs) is not { } first)
        {
            return null;
        }

        var (amount, end) = WithRange(text, tokens, at, first, hasIdeographs);
        (amount, end) = RateGrammar.Extend(text, tokens, amount, end);
        return amount.HasCurrency || amount.IsPercent ? (amount, end) : CurrencyBehind(text, tokens, amount, end);
    }

    private static (Amount Amount, int End)? One(string text, List<Token> tokens, int at, bool hasIdeographs)
    {
        var (currency, bare, next) = CurrencyBefore(text, tokens, at);
        if (next >= tokens.Count)
        {
            return null;
        }

        var number = tokens[next];
        if (number.Kind == TokenKind.Number)
        {
            var amount = new Amount { Value = number.Value, Decimals = number.Decimals, IsGrouped = number.Grouped, HasLakhGroups = number.Grouped && HasLakhGroups(number.In(text)), Currency = currency, IsBareDollar = bare };
            return Behind(text, tokens, ScaleInBrackets(text, tokens, Scaled(text, tokens, amount, next + 1, hasIdeographs)));
        }

        return NumberWords.Read(text, tokens, next) is { } words
            ? Behind(text, tokens, (new Amount { Value = words.Value, IsScaled = words.Value >= 1000, Currency = currency, IsBareDollar = bare }, words.End))
            : null;
    }

    private static bool HasLakhGroups(ReadOnlySpan<char> digits)
    {
        var last = digits.LastIndexOf(',');
        return last > 2 && digits[..last].LastIndexOf(',') is >= 0 and var before && last - before == 3;
    }

    private static (string? Code, bool Bare, int Next) CurrencyBefore(string text, List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Mark && CurrencyWords.OfMark(token.Sign) is { } mark)
        {
            // "$ USD 200" is rare; "$200" is the rule. "R$" and the like arrive as one word.
            return (mark, token.Sign == '$', at + 1);
        }

        if (!token.IsWord || at + 1 >= tokens.Count)
        {
            return (null, false, at);
        }

        var word = token.In(text);
        if (tokens[at + 1].Is('$') && CountryOfDollar(word) is { } dollar)
        {
            return (dollar, false, at + 2);
        }

        if (word is "R" && tokens[at + 1].Kind == TokenKind.Number && CurrencyWords.IsRand(text, tokens[at + 1].Start))
        {
            return ("ZAR", false, at + 1);
        }

        if (CurrencyWords.Find(word) is { } code && MayStandBefore(word))
        {
            var skip = tokens[at + 1].Is('.') || tokens[at + 1].Kind == TokenKind.Mark && CurrencyWords.OfMark(tokens[at + 1].Sign) is not null ? 2 : 1;
            return at + skip < tokens.Count && tokens[at + skip].Kind == TokenKind.Number ? (code, false, at + skip) : (null, false, at);
        }

        return (null, false, at);
    }

    private static bool MayStandBefore(ReadOnlySpan<char> word) => word.Length >= 2 && !(word is "won" or "real" or "lei" or "ft" or "bucks" or "quid" or "peso" or "pesos" or "dollar" or "dollars" or "euros" or "pounds" or "tl" or "reais");

    private static string? CountryOfDollar(ReadOnlySpan<char> word) =>
        word.Equals("us", StringComparison.OrdinalIgnoreCase) || word.Equals("u.s.", StringComparison.OrdinalIgnoreCase) ? "USD"
        : word is "CA" or "Ca" or "CAN" or "C" ? "CAD"
        : word is "AU" or "AUS" or "A" ? "AUD"
        : word is "SG" or "S" ? "SGD"
        : word is "HK" ? "HKD"
        : word is "NZ" ? "NZD"
        : word is "NT" ? "TWD"
        : null;

    private static (Amount Amount, int End) Scaled(string text, List<Token> tokens, Amount amount, int at, bool hasIdeographs)
    {
        var end = at;
        var factor = 0m;
        decimal sum = 0;
        var value = amount.Value;
        while (end < tokens.Count && tokens[end].IsWord && ScaleOf(text, tokens, end, value, hasIdeographs) is { } scale && (factor == 0 || scale.Factor < factor))
        {
            // "1억 2천" leaves out the 만 of "2천만".
            factor = factor == 100_000_000m && scale.Factor == 1000m ? 10_000_000m : scale.Factor;
            sum += value * factor;
            amount = amount with { IsScaled = true, IsIndian = amount.IsIndian || scale.Indian, IsPackage = amount.IsPackage || scale.Package, Currency = amount.Currency ?? scale.Currency };
            end++;
            if (!Continues(text, tokens, end, factor, hasIdeographs))
            {
                break;
            }

            value = tokens[end].Value;
            end++;
        }

        return factor == 0 ? (amount, at) : (amount with { Value = sum }, end);
    }

    /// <summary>"1 crore 20 lakh", "1억2천만": a smaller unit follows.</summary>
    private static bool Continues(string text, List<Token> tokens, int at, decimal factor, bool hasIdeographs) =>
        factor >= 10_000 && at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Number && tokens[at + 1].IsWord
        && (tokens[at].Glued || factor is 10_000_000m or 100_000m or 100_000_000m)
        && ScaleOf(text, tokens, at + 1, tokens[at].Value, hasIdeographs) is { } next && next.Factor < factor && next.Factor >= 1000 && tokens[at + 1].In(text) is not ("k" or "K");

    private static Scale? ScaleOf(string text, List<Token> tokens, int at, decimal value, bool hasIdeographs)
    {
        var token = tokens[at];
        var word = token.In(text);
        if (Scales.Find(word) is not { } scale)
        {
            return null;
        }

        var beforeCurrency = at + 1 < tokens.Count && (tokens[at + 1].IsWord && CurrencyWords.Find(tokens[at + 1].In(text)) is not null || tokens[at + 1].Kind == TokenKind.Mark && CurrencyWords.OfMark(tokens[at + 1].Sign) is not null);
        return word switch
        {
            "mil" or "Mil" or "MIL" => value < 5 || value != decimal.Truncate(value) ? scale with { Factor = 1_000_000m } : scale with { Factor = 1_000m },
            "b" or "B" => token.Glued ? scale : null,
            "w" or "W" => hasIdeographs && token.Glued ? scale : null,
            "t" or "T" or "man" or "bin" or "r" => beforeCurrency ? scale : null,
            "m" or "M" when !token.Glued && at + 1 < tokens.Count && tokens[at + 1].Is('/') => null,
            _ => scale,
        };
    }

    /// <summary>Currency, percent and plus behind the number.</summary>
    private static (Amount Amount, int End) Behind(string text, List<Token> tokens, (Amount Amount, int End) read)
    {
        var (amount, end) = read;
        if (end < tokens.Count && tokens[end].Is('+') && tokens[end].Glued && (end + 1 == tokens.Count || tokens[end + 1].Kind != TokenKind.Number && !IsMoneyMark(tokens[end + 1]) || !tokens[end + 1].Glued && amount.IsScaled && !IsMoneyMark(tokens[end + 1]) && tokens[end + 1].Kind != TokenKind.Number))
        {
            (amount, end) = (amount with { IsOpen = true }, end + 1);
        }

        if (end < tokens.Count && (tokens[end].Is('%') || tokens[end].IsWord && IsPercentWord(tokens[end].In(text))))
        {
            return (amount with { IsPercent = true }, BehindOfBase(tokens, end + 1));
        }

        return CurrencyBehind(text, tokens, amount, end);
    }

    /// <summary>"15% of base", "15% per year of base salary".</summary>
    private static int BehindOfBase(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].IsWord && Lexicon.Match(tokens, at, out var cue) is > 0 and var length && cue == Cue.OfBase ? at + length : at;

    private static bool IsMoneyMark(Token token) => token.Kind == TokenKind.Mark && CurrencyWords.OfMark(token.Sign) is not null;

    private static bool IsPercentWord(ReadOnlySpan<char> word) =>
        word.Equals("pct", StringComparison.OrdinalIgnoreCase) || word.Equals("percent", StringComparison.OrdinalIgnoreCase) || word.Equals("prozent", StringComparison.OrdinalIgnoreCase) || word.Equals("procent", StringComparison.OrdinalIgnoreCase);

    private static (Amount Amount, int End) CurrencyBehind(string text, List<Token> tokens, Amount amount, int end)
    {
        if (end >= tokens.Count)
        {
            return (amount, end);
        }

        if (tokens[end].Is('(') && end + 2 < tokens.Count && tokens[end + 1].IsWord && tokens[end + 2].Is(')') && tokens[end + 1].In(text).Length == 3 && CurrencyWords.Find(tokens[end + 1].In(text)) is { } bracketed)
        {
            return (amount with { Currency = amount.Currency ?? bracketed, IsBareDollar = false }, end + 3);
        }

        var token = tokens[end];
        var numberFollows = end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Glued;
        if (IsMoneyMark(token) && !(numberFollows && !token.Glued))
        {
            var code = CurrencyWords.OfMark(token.Sign)!;
            return (amount with { Currency = amount.Currency ?? code, IsBareDollar = amount.Currency is null && token.Sign == '$' }, end + 1);
        }

        if (!token.IsWord || token.Sign != '\0')
        {
            return (amount, end);
        }

        var word = token.In(text);
        if (end + 1 < tokens.Count && tokens[end + 1].IsWord && IsDollarWord(tokens[end + 1].In(text)) && Nation(word) is { } nation)
        {
            return (amount with { Currency = nation, IsBareDollar = false }, end + 2);
        }

        return CurrencyWords.Find(word) is { } said && !(numberFollows && !token.Glued && !word.Equals("usd", StringComparison.OrdinalIgnoreCase) && amount.HasCurrency)
            ? (amount with { Currency = said, IsBareDollar = IsDollarWord(word) && !amount.HasCurrency, IsIndian = amount.IsIndian }, end + 1)
            : (amount, end);
    }

    private static bool IsDollarWord(ReadOnlySpan<char> word) => word.StartsWith("dollar", StringComparison.OrdinalIgnoreCase);

    private static string? Nation(ReadOnlySpan<char> word) =>
        word.StartsWith("canadian", StringComparison.OrdinalIgnoreCase) ? "CAD"
        : word.StartsWith("aus", StringComparison.OrdinalIgnoreCase) ? "AUD"
        : word.StartsWith("singapore", StringComparison.OrdinalIgnoreCase) || word is "sing" or "Sing" ? "SGD"
        : word.Equals("us", StringComparison.OrdinalIgnoreCase) || word.StartsWith("american", StringComparison.OrdinalIgnoreCase) ? "USD"
        : word.StartsWith("kong", StringComparison.OrdinalIgnoreCase) ? "HKD"
        : word.StartsWith("zealand", StringComparison.OrdinalIgnoreCase) ? "NZD"
        : null;

    /// <summary>"1.2 (million)".</summary>
    private static (Amount Amount, int End) ScaleInBrackets(string text, List<Token> tokens, (Amount Amount, int End) read)
    {
        var (amount, end) = read;
        return !amount.IsScaled && end + 2 < tokens.Count && tokens[end].Is('(') && tokens[end + 2].Is(')') && tokens[end + 1].IsWord && tokens[end + 1].In(text).Length > 1 && Scales.Find(tokens[end + 1].In(text)) is { } scale
            ? (amount with { Value = amount.Value * scale.Factor, IsScaled = true, IsIndian = scale.Indian }, end + 3)
            : read;
    }

    private static (Amount Amount, int End) WithRange(string text, List<Token> tokens, int start, (Amount Amount, int End) low, bool hasIdeographs)
    {
        var (amount, end) = low;
        if (RangeLink(text, tokens, start, end) is not (> 0 and var skip) || One(text, tokens, end + skip, hasIdeographs) is not { } high || amount.IsOpen)
        {
            return low;
        }

        var (upper, behind) = high;
        if (upper.IsPercent && !amount.IsPercent && (amount.HasCurrency || amount.IsScaled))
        {
            return low;
        }

        var factor = upper.IsScaled && !amount.IsScaled && !amount.IsGrouped && amount.Value < 1000 ? FactorOf(text, tokens, end + skip, upper, hasIdeographs) : 1;
        var from = amount.Value * factor;
        var to = amount.IsScaled && !upper.IsScaled && upper.Value < 1000 && from >= 1000 && upper.Value * 1000 > from && !upper.IsGrouped ? upper.Value * 1000 : upper.Value;
        return to <= from || to > from * 20 && !(from == 0 && upper.IsPercent)
            ? low
            : (upper with { Value = from, High = to, Currency = upper.Currency ?? amount.Currency, IsScaled = upper.IsScaled || amount.IsScaled, IsIndian = upper.IsIndian || amount.IsIndian, IsBareDollar = upper.Currency is null ? amount.IsBareDollar : upper.IsBareDollar, IsPercent = upper.IsPercent || amount.IsPercent }, behind);
    }

    private static decimal FactorOf(string text, List<Token> tokens, int at, Amount upper, bool hasIdeographs)
    {
        var (_, _, next) = CurrencyBefore(text, tokens, at);
        return tokens[next].Kind == TokenKind.Number && tokens[next].Value > 0 ? upper.Value / tokens[next].Value : 1;
    }

    /// <summary>The number of tokens between the two ends of a range: "-", "to", "and" behind "between"; 0 where it is none.</summary>
    private static int RangeLink(string text, List<Token> tokens, int start, int at)
    {
        if (at + 1 >= tokens.Count)
        {
            return 0;
        }

        var token = tokens[at];
        if (token.Is('-') || token.Is('—') || token.Is('~') || token.Is('〜'))
        {
            return token.Glued == tokens[at + 1].Glued ? 1 : 0;
        }

        if (!token.IsWord)
        {
            return 0;
        }

        var word = token.In(text);
        return word.Equals("to", StringComparison.OrdinalIgnoreCase) || word is "bis" or "à" or "至" or "til" or "till" ? 1
            : word.Equals("and", StringComparison.OrdinalIgnoreCase) && start > 0 && tokens[start - 1].IsWord && tokens[start - 1].In(text).Equals("between", StringComparison.OrdinalIgnoreCase) ? 1
            : 0;
    }

    public static bool IsYears(decimal number) => number is >= 1 and <= MostYears && number == decimal.Truncate(number);
}
