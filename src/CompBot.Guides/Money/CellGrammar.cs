using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CompBot.Core.Pay;

namespace CompBot.Guides.Money;

/// <summary>
/// The forms a cell may have, by what stands between its numbers: "-" joins two ends, "/" and "(" separate two readings.
/// A-B · A-B / C-D · A-B (C-D) · A/C - B/D · A (C) - B (D) · and each with single figures.
/// </summary>
internal sealed partial class CellGrammar(string text, List<Amount> amounts, CellContext context)
{
    /// <summary>No form has more.</summary>
    private const int MostNumbers = 4;

    private sealed record Group(Amount Low, Amount? High)
    {
        public bool Percent => Low.Percent || High is { Percent: true };
    }

    public CellReading Read()
    {
        if (amounts[0].Start > 0 && OnlyUpperEnd().IsMatch(text) && !(amounts.Count == 1 && amounts[0].Percent))
        {
            return new CellReading.Unreadable("gives only an upper end");
        }

        if (amounts.Count > MostNumbers)
        {
            return new CellReading.Unreadable("is written in a way that is not known");
        }

        var gaps = string.Concat(Enumerable.Range(0, amounts.Count - 1).Select(Gap));
        return Groups(gaps) is not { } groups ? new CellReading.Unreadable("is written in a way that is not known")
            : groups.Count == 1 ? One(groups[0])
            : Two(groups[0], groups[1], gaps);
    }

    private List<Group>? Groups(string gaps) => gaps switch
    {
        "" => [new(amounts[0], null)],
        "-" => [new(amounts[0], amounts[1])],
        "/" or "(" => [new(amounts[0], null), new(amounts[1], null)],
        "-/-" or "-(-" => [new(amounts[0], amounts[1]), new(amounts[2], amounts[3])],
        "-/" or "-(" => [new(amounts[0], amounts[1]), new(amounts[2], null)],
        "/-" or "(-" when amounts[0].Percent != amounts[1].Percent => [new(amounts[0], null), new(amounts[1], amounts[2])],
        "/-/" or "()(" => [new(amounts[0], amounts[2]), new(amounts[1], amounts[3])],
        _ => null,
    };

    /// <summary>One letter for what stands between two numbers; "?" for what is not known.</summary>
    private string Gap(int index)
    {
        var gap = text.AsSpan(amounts[index].End, amounts[index + 1].Start - amounts[index].End).Trim();
        var between = gap.Length <= 1 ? gap.ToString() : Filler().Replace(gap.ToString(), " ").Trim();
        return between switch
        {
            "-" or "~" or "to" or "- ~" or "-~" or "through" or ".." or "and" => "-",
            "/" or "|" or "=" or "or" or "/ ~" or "/~" or ";" or "," or "≈" or "= ~" => "/",
            ") -" or ")-" or ") to" => ")",
            _ => ParenOpen().IsMatch(between) ? "(" : "?",
        };
    }

    private CellReading One(Group group)
    {
        if (group.Percent)
        {
            return Percents(group) is { } percent ? new CellReading.Figures(null, null, percent, Rest()) : Unclear();
        }

        var (range, why) = Range(group, bareDollar: null);
        return range is null ? new CellReading.Unreadable(why)
            : range is { Low: 0, High: 0 } ? new CellReading.Nothing()
            : new CellReading.Figures(range, null, null, Rest());
    }

    private CellReading Two(Group first, Group second, string gaps)
    {
        if (first.Percent != second.Percent)
        {
            var (money, wrong) = Range(first.Percent ? second : first, bareDollar: null);
            return money is null ? new CellReading.Unreadable(wrong)
                : Percents(first.Percent ? first : second) is { } percent ? new CellReading.Figures(money, null, percent, Rest()) : Unclear();
        }

        if (first.Percent)
        {
            return Unclear();
        }

        var (main, why) = Range(first, bareDollar: null);
        // "A$120K / $78K": a bare dollar beside a marked one is the American one.
        var (other, _) = Range(second, bareDollar: main is not null && first.Low.Mark is { BareDollar: false } ? Currency.Usd : null);
        return main is null ? new CellReading.Unreadable(why)
            : other is null ? Unclear()
            : main.Currency != other.Currency ? new CellReading.Figures(main, other, null, Rest())
            : gaps.Contains('(') && other.Per == Per.Year && main.Per != Per.Year ? Beside(main, other)
            : new CellReading.Unreadable("gives two ranges in one currency");
    }

    /// <summary>A grant with its yearly value in brackets: the years follow where the figures agree.</summary>
    private CellReading.Figures Beside(MoneyRange grant, MoneyRange yearly)
    {
        var years = yearly.Low > 0 ? Math.Round(grant.Low / yearly.Low) : 0;
        var agrees = years is >= 2 and <= 6 && Math.Abs(grant.Low - yearly.Low * years) <= grant.Low * 0.05m;
        return new CellReading.Figures(grant.Per == Per.Unsaid && agrees ? grant with { Per = Per.Grant, Years = (int)years } : grant, null, null, Rest());
    }

    private static CellReading.Unreadable Unclear() => new("is written in a way that is not known");

    private PercentRange? Percents(Group group)
    {
        if (group.Low.IsMoney || group.High is { IsMoney: true } || group.Low.Scale is not null)
        {
            return null;
        }

        var single = group.High is null;
        var open = (group.High ?? group.Low).Open;
        var upTo = single && OnlyUpperEnd().IsMatch(text);
        var low = upTo ? (decimal?)null : group.Low.Number;
        decimal? high = group.High is { } last ? last.Number : open && !upTo ? null : group.Low.Number;
        return low > high || high > 1000 ? null : new PercentRange(low, high, open);
    }

    private (MoneyRange? Range, string Why) Range(Group group, Currency? bareDollar)
    {
        var place = bareDollar is null ? context : context with { Currency = null };
        if (MoneyRules.CurrencyOf(group.Low, group.High, place) is not { } currency)
        {
            return (null, MoneyRules.HasMark(group.Low, group.High) ? "mixes currencies" : "names no currency");
        }

        var (low, high) = MoneyRules.Values(group.Low, group.High, context.Scale);
        var single = group.High is null;
        var last = group.High ?? group.Low;
        var per = MoneyRules.PeriodOf(group.Low, last, amounts, context);
        var fromOn = single && (last.Open || OnlyLowerEnd().IsMatch(text));
        var years = last.Years ?? amounts[^1].Years;
        return low > high ? (null, "has its low end above its high end")
            : per == Per.Shift ? (null, "is paid by the day or week, and no year's sum is said")
            : NetOfTax().IsMatch(text) ? (null, "is pay after tax")
            : low > 0 && low < Least(per) ? (null, "is too small to be a year's pay")
            : (new MoneyRange(currency, low, single ? fromOn ? null : low : high, last.Open, per, years) { Months = Months(per) }, "");
    }

    private static decimal Least(Per per) => per switch
    {
        Per.Hour => 5,
        Per.Month => 100,
        Per.Unsaid or Per.Year or Per.Grant or Per.Shift => 1000,
    };

    /// <summary>"€5,000/mo x14" is paid fourteen times a year.</summary>
    private int Months(Per per) => per == Per.Month && MonthsPaid().Match(text) is { Success: true } paid ? int.Parse(paid.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 12;

    /// <summary>The words around the figures, without the punctuation of the form.</summary>
    private string Rest()
    {
        var rest = new StringBuilder();
        var at = 0;
        var says = false;
        foreach (var amount in amounts)
        {
            says |= HasWords(at, amount.Start);
            rest.Append(text, at, amount.Start - at).Append(' ');
            at = amount.End;
        }

        says |= HasWords(at, text.Length);
        rest.Append(text, at, text.Length - at);
        return says ? Edges().Replace(rest.ToString(), " ").Trim() : "";
    }

    private bool HasWords(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:base|salary|gross|cash|rsus?|stock|options?|equity|approx(?:imately)?|about|around|target|approx\.|ca\.|circa|(?-i:[A-Z]{2,5})(?= RSUs?))\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^[/,]?\s*[(\[]\s*[~≈=]*\s*(?:equiv(?:alent)?\.?|i\.e\.|or|roughly)?\s*[~≈:]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ParenOpen();

    [GeneratedRegex(@"^\W*(?:up to|max(?:imum)?(?: of)?|under|below|at most|<|≤)", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyUpperEnd();

    [GeneratedRegex(@"^\W*(?:from|at least|min(?:imum)?(?: of)?|starting(?: at| from)?|over|above)\s|^\W*[>≥]|and (?:up|above)", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyLowerEnd();

    [GeneratedRegex(@"\b[Nn]et(?:to)?\b|\bafter[- ]tax\b|\btake[- ]home\b")]
    private static partial Regex NetOfTax();

    [GeneratedRegex(@"[x×]\s?(1[2-4])\b|\b(?<1>1[2-4])\s?(?:[x×](?!\w)|(?:payments?|months?|salaries|pagas)\b)")]
    private static partial Regex MonthsPaid();

    [GeneratedRegex(@"[\s\-/~≈=+()\[\],;:|.]+")]
    private static partial Regex Edges();
}
