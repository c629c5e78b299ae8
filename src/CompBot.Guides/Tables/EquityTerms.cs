using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Guides.Money;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>Kind and period of equity, from a column's heading and a cell's own words; the cell overrules.</summary>
internal static partial class EquityTerms
{
    private static readonly (Regex Words, EquityKind Kind)[] Kinds =
    [
        (ProfitUnits(), EquityKind.ProfitUnits), (ProfitSharing(), EquityKind.ProfitSharing), (Phantom(), EquityKind.Phantom), (Carry(), EquityKind.Carry),
        (Rsu(), EquityKind.Rsu), (Options(), EquityKind.Options), (PreIpo(), EquityKind.PreIpo),
    ];

    private static readonly Remembered<EquityKind> KnownKinds = new(ReadKind);

    private static readonly Remembered<(EquityPeriod Period, int? Years)> KnownPeriods = new(ReadPeriod);

    /// <summary>The kind that words name; Unknown where they name none or several ("Options/RSU").</summary>
    public static EquityKind KindOf(string words) => words.Length == 0 ? EquityKind.Unknown : KnownKinds.Of(words);

    public static (EquityPeriod Period, int? Years) PeriodOf(string words) => words.Length == 0 ? (EquityPeriod.Unknown, null) : KnownPeriods.Of(words);

    /// <summary>"Options (#)", "Number of shares": bare numbers below are how many.</summary>
    public static bool HeadsCounts(string heading) => Counts().IsMatch(heading);

    /// <summary>The period that a piece of prose names; such pieces do not come again and are not remembered.</summary>
    public static EquityPeriod PeriodIn(ReadOnlySpan<char> prose) =>
        Yearly().IsMatch(prose) ? EquityPeriod.Year : Years().IsMatch(prose) || WrittenYears().IsMatch(prose) ? EquityPeriod.Grant : EquityPeriod.Unknown;

    private static EquityKind ReadKind(string words)
    {
        var named = Kinds.Where(kind => kind.Words.IsMatch(words)).Select(kind => kind.Kind).ToList();
        // "Pre-IPO RSUs" are restricted stock of a company that is not listed: the vehicle is what people are offered.
        return named.Count == 1 ? named[0]
            : named.Count == 2 && named[1] == EquityKind.PreIpo ? named[1] : EquityKind.Unknown;
    }

    private static (EquityPeriod Period, int? Years) ReadPeriod(string words)
    {
        if (Yearly().IsMatch(words))
        {
            return (EquityPeriod.Year, null);
        }

        var years = Years().Match(words);
        return years.Success ? (EquityPeriod.Grant, int.Parse(years.Groups[1].Success ? years.Groups[1].ValueSpan : years.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : WrittenYears().IsMatch(words) ? (EquityPeriod.Grant, 4)
            : (EquityPeriod.Unknown, null);
    }

    public static EquityBand Read(string heading, string cell, MoneyRange? money, string? words)
    {
        var own = KindOf(cell);
        var (period, years) = money switch
        {
            { Per: Per.Year or Per.Month or Per.Hour } => (EquityPeriod.Year, null),
            { Per: Per.Grant, Years: { } said } => (EquityPeriod.Grant, (int?)said),
            _ => PeriodOf(cell),
        };
        if (period == EquityPeriod.Unknown)
        {
            (period, years) = PeriodOf(heading);
        }

        return new EquityBand(money?.Yearly, own == EquityKind.Unknown ? KindOf(heading) : own, period, years, heading, words);
    }

    [GeneratedRegex(@"#|\b(?:number|count|quantity|no\.) of\b|\((?:count|number|quantity|shares|units|options)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Counts();

    [GeneratedRegex(@"\brsus?\b|restricted stock", RegexOptions.IgnoreCase)]
    private static partial Regex Rsu();

    [GeneratedRegex(@"\boptions?\b|\bisos?\b|\besop\b|\bnsos?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Options();

    [GeneratedRegex(@"pre[- ]?ipo|\bprivate\b", RegexOptions.IgnoreCase)]
    private static partial Regex PreIpo();

    [GeneratedRegex(@"profit[- ]shar|pnl|p&l|profit participation(?! unit)", RegexOptions.IgnoreCase)]
    private static partial Regex ProfitSharing();

    [GeneratedRegex(@"profits? (?:interest |participation )?units?|profits interests?|\bppus?\b", RegexOptions.IgnoreCase)]
    private static partial Regex ProfitUnits();

    [GeneratedRegex(@"\bphantom\b", RegexOptions.IgnoreCase)]
    private static partial Regex Phantom();

    [GeneratedRegex(@"\bcarry\b|carried interest", RegexOptions.IgnoreCase)]
    private static partial Regex Carry();

    [GeneratedRegex(@"\bannual(?:ly|ized|ised)?\b|/\s?(?:yr|year)\b|\bper (?:year|annum)\b|\byearly\b|\bp\.a\.", RegexOptions.IgnoreCase)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\b([2-6])[\s-]?(?:yrs?|years?|y)\b|/([2-6])\s?y", RegexOptions.IgnoreCase)]
    private static partial Regex Years();

    [GeneratedRegex(@"\bfour[\s-]years?\b", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenYears();
}
