using System.Text.RegularExpressions;
using CompBot.Core.Pay;
using CompBot.Guides.Money;

namespace CompBot.Guides.Strategies;

/// <summary>Finds the figures of a strategy, clause by clause, with their role, part, region, level and period.</summary>
internal static partial class FigureFinder
{
    private sealed record Range(Amount Low, Amount High)
    {
        public int Start => Low.Start;

        public int End => High.End;
    }

    public static List<Figure> Find(string masked, RegionMentions regions)
    {
        var figures = new List<Figure>();
        foreach (var sentence in Sentence().Split(masked))
        {
            Role? carried = null;
            // Most sentences hold no money at all.
            foreach (var clause in sentence.AsSpan().IndexOfAnyInRange('0', '9') < 0 || !AmountScanner.Scan(sentence).Exists(amount => amount.IsMoney) ? [] : sentence.Split(';'))
            {
                carried = AddClause(Tidy(clause), regions, carried, figures);
            }
        }

        return figures;
    }

    private static string Tidy(string clause) => clause.Replace('–', '-').Replace('‑', '-').Replace('−', '-');

    private static Role? AddClause(string clause, RegionMentions regions, Role? carried, List<Figure> figures)
    {
        var ranges = Ranges(AmountScanner.Scan(clause), clause);
        var cues = StrategyWords.Cues(clause);
        if (ranges.Count == 0)
        {
            return cues.Count > 0 ? cues[^1].Role : carried;
        }

        var mentions = regions.In(clause);
        var parts = Parts(clause, ranges, mentions);
        var level = StrategyWords.Level(clause);
        Role? last = null;
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var before = clause.AsSpan(0, range.Start);
            var after = clause.AsSpan()[range.End..(i + 1 < ranges.Count ? ranges[i + 1].Start : clause.Length)];
            var role = StrategyWords.Confirms(before, after) ? Role.Confirm : LastCue(cues, range.Start) ?? carried ?? (AfterRegion(range, mentions, clause) ? Role.Ask : Role.None);
            last = role;
            if (MoneyRules.CurrencyOf(range.Low, range.High, CellContext.None) is not { } currency)
            {
                continue;
            }

            // "= ~$320K TC" adds up what stands before it.
            var sum = StrategyWords.Restates(before) && (parts[i].Inherited || parts[i].Part is PayPart.Total or PayPart.Unsaid);

            var (low, high) = MoneyRules.Values(range.Low, range.High, null);
            var around = string.Concat(clause.AsSpan()[(i == 0 ? 0 : ranges[i - 1].End)..range.Start], " | ", StrategyWords.Reach(after));
            // "($440K over 4 years)" and "($200K-$238K equivalent)" say again what stands before them.
            var repeats = parts[i].Inherited && before.TrimEnd(" ~≈").EndsWith("(");
            if (low >= 1000 && !repeats)
            {
                figures.Add(new Figure(role, sum ? PayPart.Total : parts[i].Part, currency, low, high ?? low, PeriodOf(range, around, after), RegionOf(range, mentions, clause), level, clause[range.Start..range.End].Trim())
                {
                    Inherited = !sum && parts[i].Inherited,
                    FirstYear = StrategyWords.SpeaksOfFirstYear(around),
                    HoldsSignOn = sum && parts[..i].Exists(part => part.Part == PayPart.SignOn),
                });
            }
        }

        return last ?? carried;
    }

    private static Role? LastCue(List<Cue> cues, int before) =>
        cues.FindLast(cue => cue.End <= before)?.Role;

    /// <summary>"US-remote: $205K base and ..." names what to ask there.</summary>
    private static bool AfterRegion(Range range, List<Mention> mentions, string clause) =>
        mentions.Exists(mention => mention.End < range.Start && clause[mention.End] == ':');

    private static EquityPeriod PeriodOf(Range range, string around, ReadOnlySpan<char> after) => range.High.Per switch
    {
        Per.Year or Per.Month or Per.Hour => EquityPeriod.Year,
        Per.Grant => EquityPeriod.Grant,
        _ => StrategyWords.Period(around) is var said && said != EquityPeriod.Unknown ? said : StrategyWords.Period(Bracket().Match(after.ToString()).Value),
    };

    /// <summary>Two ends joined by a dash or "to" are one range; other figures stand alone.</summary>
    private static List<Range> Ranges(List<Amount> amounts, string clause)
    {
        var ranges = new List<Range>();
        for (var i = 0; i < amounts.Count; i++)
        {
            if (i + 1 < amounts.Count && Dash().IsMatch(clause.AsSpan()[amounts[i].End..amounts[i + 1].Start]) && MoneyRules.HasMark(amounts[i], amounts[i + 1]) && !amounts[i + 1].Percent)
            {
                ranges.Add(new Range(amounts[i], amounts[++i]));
            }
            else if (amounts[i] is { IsMoney: true, Percent: false })
            {
                ranges.Add(new Range(amounts[i], amounts[i]));
            }
        }

        return ranges;
    }

    /// <summary>What each figure is about: by the words behind it, else before it; a list over regions shares its one word.</summary>
    private static List<(PayPart Part, bool Inherited)> Parts(string clause, List<Range> ranges, List<Mention> mentions)
    {
        var parts = new List<(PayPart Part, bool Inherited)>();
        var from = 0;
        for (var i = 0; i < ranges.Count; i++)
        {
            var after = StrategyWords.Reach(clause.AsSpan()[ranges[i].End..(i + 1 < ranges.Count ? ranges[i + 1].Start : clause.Length)]);
            var behind = StrategyWords.First(after);
            var part = behind != PayPart.Unsaid ? behind : StrategyWords.Last(clause.AsSpan()[from..ranges[i].Start]);
            var inherits = part == PayPart.Unsaid && i > 0;
            parts.Add(inherits ? (parts[i - 1].Part, true) : (part, false));
            from = behind != PayPart.Unsaid ? ranges[i].End + after.Length : ranges[i].End;
        }

        for (var i = ranges.Count - 2; i >= 0; i--)
        {
            if (parts[i].Part == PayPart.Unsaid && IsListGap(clause, ranges[i], ranges[i + 1], mentions))
            {
                parts[i] = (parts[i + 1].Part, false);
            }
        }

        for (var i = 1; i < ranges.Count; i++)
        {
            parts[i] = parts[i].Inherited && IsListGap(clause, ranges[i - 1], ranges[i], mentions) ? (parts[i - 1].Part, false) : parts[i];
        }

        return parts;
    }

    private static bool IsListGap(string clause, Range left, Range right, List<Mention> mentions)
    {
        var gap = clause[left.End..right.Start];
        foreach (var mention in mentions.Where(mention => mention.Start >= left.End && mention.End <= right.Start).OrderByDescending(mention => mention.Start))
        {
            gap = gap.Remove(mention.Start - left.End, mention.End - mention.Start);
        }

        return Listing().IsMatch(gap) && (left.Low.Currency != right.Low.Currency || gap.Length < right.Start - left.End || clause.Contains("respectively", StringComparison.OrdinalIgnoreCase));
    }

    private static string? RegionOf(Range range, List<Mention> mentions, string clause)
    {
        var regions = mentions.Select(mention => mention.Region).Distinct().ToList();
        if (regions.Count <= 1)
        {
            return regions.FirstOrDefault();
        }

        var next = mentions.Find(mention => mention.Start >= range.End && mention.Start - range.End <= 24 && clause.AsSpan(range.End, mention.Start - range.End).IndexOfAny(",.;") < 0);
        return (next ?? mentions.FindLast(mention => mention.End <= range.Start))?.Region;
    }

    [GeneratedRegex("""(?<=[.!?]["”’)]*)\s+(?=["“(]?[A-Z£$€₹])|\n+""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\s?(?:-|—|to)\s?$|^\s+to\s+$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^[\s()]*(?:/|or|,)[\s()]*$")]
    private static partial Regex Listing();

    [GeneratedRegex(@"^[^,.;]{0,30}\(([^()]{0,30})\)")]
    private static partial Regex Bracket();
}
