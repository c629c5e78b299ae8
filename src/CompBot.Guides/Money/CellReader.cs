using System.Buffers;
using System.Text.RegularExpressions;
using CompBot.Core.Pay;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Money;

/// <summary>Reads one cell: one range or two (a second currency, a percent, a yearly value beside a grant). Anything else is unreadable, never guessed.</summary>
internal static partial class CellReader
{
    private static readonly SearchValues<char> OddDashes = SearchValues.Create("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D");

    public static CellReading Read(string cell, CellContext context)
    {
        var text = PlainText.OfLine(cell);
        if (text.Length == 0 || (text.Length < 30 && !text.AsSpan().ContainsAnyInRange('0', '9') && None().IsMatch(text)))
        {
            return new CellReading.Nothing();
        }

        text = text.AsSpan().IndexOfAny(OddDashes) >= 0 || text.Contains("--", StringComparison.Ordinal) ? Dashes().Replace(text, "-") : text;
        text = text.Contains('(') && text.Contains("20", StringComparison.Ordinal) ? Dated().Replace(text, "") : text;
        text = text.Contains('(') && text.Contains('%') && Compared().Replace(text, "") is { Length: > 0 } bare && bare.AsSpan().ContainsAnyInRange('0', '9') ? bare : text;
        var amounts = AmountScanner.Scan(text);
        if (text[^1] == ')' && NamedBehind().Match(text) is { Success: true } named && Currency.TryFind(named.Groups[1].Value) is { } currency)
        {
            context = context with { Currency = currency };
        }

        if (context.Percent)
        {
            amounts = amounts.ConvertAll(amount => amount.IsMoney ? amount : amount with { Percent = true });
        }

        if (amounts.Count == 0 || OfSomethingElse(text, amounts) || AreCounts(text, amounts, context))
        {
            return new CellReading.Words(text);
        }

        return new CellGrammar(text, amounts, context).Read();
    }

    /// <summary>"KRW equivalent (~60–70% of US)" speaks of a share of something, which is not a percent of base.</summary>
    private static bool OfSomethingElse(string text, List<Amount> amounts) =>
        amounts.TrueForAll(amount => !amount.IsMoney) && amounts.Exists(amount => amount.Percent) && ShareOf().IsMatch(text);

    /// <summary>"10,000 – 22,000 options" says how many, not what they are worth: a count is never money. With a sign or code of a currency it is.</summary>
    private static bool AreCounts(string text, List<Amount> amounts, CellContext context) =>
        amounts.TrueForAll(amount => amount is { IsMoney: false, Percent: false })
        && (context.Counts || Counted().IsMatch(text) || (amounts.TrueForAll(amount => amount.Scale is null) && Granted().IsMatch(text)));

    [GeneratedRegex(@"^(?:[-–—−‒―.\s/]*|none|no(?:t)?[ -]?(?:bonus|equity|stock|applicable|offered)?|n\.?/?a\.?|nil|null|no (?:annual|cash|formal|guaranteed) bonus)$", RegexOptions.IgnoreCase)]
    private static partial Regex None();

    /// <summary>"(2025)", "(Levels.fyi, Q1 2026)": when the figure is from.</summary>
    [GeneratedRegex(@"\s*\((?:[A-Za-z][\w., '&/-]*?[ ,])?(?:FY ?|H[12] |Q[1-4] )?20[12]\d(?:[-/]\d{2,4})?(?: data| est\.?| estimate)?\)")]
    private static partial Regex Dated();

    /// <summary>Things that are granted by number, behind a figure. "80K RSUs" is what they are worth, as people write it; "8,000 RSUs" is how many.</summary>
    [GeneratedRegex(@"\d\s?(?:[kKmM]\b)?\+?\s*(?:(?:stock|share|incentive|employee|common|phantom) )?(?:options?|shares?|tokens?|units?|warrants?|sars?|isos?|nsos?)\b|\d\+?\s*(?:rsus?|psus?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    /// <summary>What is granted by number alone.</summary>
    [GeneratedRegex(@"\b(?:options?|shares?|tokens?|units?|warrants?|sars?|isos?|nsos?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Granted();

    /// <summary>"(+5-10% effective vs Paris)": how the figure compares with another, in brackets behind it.</summary>
    [GeneratedRegex(@"\s*\([^()%]{0,60}%[^()]{0,80}\b(?:vs|versus|effective|above|below|over|under|higher|lower|more|less|than|compared)\b[^()]{0,80}\)", RegexOptions.IgnoreCase)]
    private static partial Regex Compared();

    /// <summary>"90K-120K (GBP)".</summary>
    [GeneratedRegex(@"\(\s*([A-Z]{3})\s*\)$")]
    private static partial Regex NamedBehind();

    [GeneratedRegex("[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]|-{2,}")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"(?:%|percent)\s*\+?\s*(?:of|below|above|less|more|lower|higher|discount|premium)\s+(?!(?:the\s+)?(?:annual\s+|your\s+)?(?:base|salary))|\bequivalent\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShareOf();
}
