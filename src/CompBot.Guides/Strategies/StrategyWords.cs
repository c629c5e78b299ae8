using System.Text.RegularExpressions;
using CompBot.Core.Pay;
using CompBot.Guides.Tables;

namespace CompBot.Guides.Strategies;

/// <summary>A word that tells what is done with the figures behind it; End is where it ends in its clause.</summary>
internal sealed record Cue(int End, Role Role);

/// <summary>The words by which strategies say what a figure is and what is done with it.</summary>
internal static partial class StrategyWords
{
    private static readonly string[] Walks = ["walk", "below", "decline"];
    private static readonly string[] Floors = ["floor", "accept", "no less", "bottom", "settle"];
    private static readonly string[] Asks = ["target", "open", "to ", "need", "i'd", "i’d", "i would", "want", "ask", "push", "request", "anchor", "aim", "negotiate", "propos", "seek"];
    private static readonly string[] SignOns = ["sign", "joining"];
    private static readonly string[] Totals = ["total", "tc", "package", "all-in", "comp", "ote"];
    private static readonly string[] Bases = ["base", "salary"];
    private static readonly string[] Equities = ["rsu", "equity", "stock", "option", "share", "grant", "profit", "phantom", "carry", "unit"];

    /// <summary>The cues of a text with where they end, in order.</summary>
    public static List<Cue> Cues(string text)
    {
        var cues = new List<Cue>();
        foreach (var match in CueWords().EnumerateMatches(text))
        {
            cues.Add(new Cue(match.Index + match.Length, RoleOf(text.AsSpan(match.Index, match.Length))));
        }

        return cues;
    }

    private static Role RoleOf(ReadOnlySpan<char> cue) =>
        StartsWithAny(cue, Walks) && !cue.EndsWith("from", StringComparison.OrdinalIgnoreCase) ? Role.WalkAway
        : StartsWithAny(cue, Floors) ? Role.Floor
        : StartsWithAny(cue, Asks) ? Role.Ask : Role.Aside;

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Confirms(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => AtStart().IsMatch(Nearest(before)) && Commits().IsMatch(after);

    public static PayPart First(ReadOnlySpan<char> text)
    {
        foreach (var match in PartWords().EnumerateMatches(text))
        {
            return PartOf(text.Slice(match.Index, match.Length));
        }

        return PayPart.Unsaid;
    }

    public static PayPart Last(ReadOnlySpan<char> text)
    {
        var part = PayPart.Unsaid;
        foreach (var match in PartWords().EnumerateMatches(text))
        {
            part = PartOf(text.Slice(match.Index, match.Length));
        }

        return part;
    }

    /// <summary>What follows a figure as far as it speaks of that figure.</summary>
    public static ReadOnlySpan<char> Reach(ReadOnlySpan<char> after)
    {
        foreach (var stop in Stop().EnumerateMatches(after))
        {
            return after[..stop.Index];
        }

        return after;
    }

    public static EquityPeriod Period(ReadOnlySpan<char> around) => EquityTerms.PeriodIn(around);

    public static string? Level(string clause)
    {
        var levels = ForLevel().Matches(clause).Select(match => match.Groups[1].Value).Distinct().ToList();
        return levels.Count == 1 ? levels[0] : null;
    }

    public static bool SpeaksOfFirstYear(ReadOnlySpan<char> around) => FirstYear().IsMatch(around);

    public static bool Restates(ReadOnlySpan<char> before) => Sum().IsMatch(Nearest(before));

    /// <summary>The last words in front of a figure; a look at them need not walk the whole clause.</summary>
    private static ReadOnlySpan<char> Nearest(ReadOnlySpan<char> before) => before[Math.Max(0, before.Length - 80)..];

    private static PayPart PartOf(ReadOnlySpan<char> word) =>
        StartsWithAny(word, SignOns) ? PayPart.SignOn
        : StartsWithAny(word, Totals) ? PayPart.Total
        : StartsWithAny(word, Bases) ? PayPart.Base
        : StartsWithAny(word, Equities) ? PayPart.Equity : PayPart.Other;

    [GeneratedRegex(@"sign[- ]?on\b|\bsigning\b|\bjoining bonus|\brefresh\w*|\bpremium\b|\brelocation\b|\bbudget\b|\ballocation\b|\bstipend\b|\brevenue\b|\bvaluation\b|\bunvested\b|\bmilestone\b|\bper share\b|\baccess\b|\bseverance\b|\buplift\b|\bcash\b|\btotal\b|\btc\b|\bpackage\b|\ball-in\b|\bcomp\b|\bcompensation\b|\bote\b|\bbase\b|\bsalary\b|\brsus?\b|\bequity\b|\bstock\b|\boptions?\b|\bshares?\b|\bgrants?\b|\bprofit[- ]shar\w*|\bphantom\b|\bcarry\b|\bunits\b|\bbonus\b|\bcommission\b|\bvariable\b", RegexOptions.IgnoreCase)]
    private static partial Regex PartWords();

    [GeneratedRegex(@"\b(?:hold(?:ing|s)?|compet\w+|offers? (?:from|at|of|with)|offering|have an?|have [\w ]{0,20}offers?|has an?|leaving|walking away from|initial(?:ly)? offer\w*|if (?:the|they|\w+'s)|counter(?:s|ing|ed)?(?: at| with)?|expect(?:s|ed)?|land(?:s|ing)? at|referenc\w+|cit(?:e|ing)|leverag\w+|earn(?:s|ing)?|pays?|paying|benchmark\w*|median|instead of|compared|versus|vs\.?|thank you for|my current|worth|generat\w+|from \$)\b|\bwalk(?:ing)?[- ]?away\b|\bbelow\b|\bdecline\b|\b(?:floor|accept(?:ing|able|s)?|no less than|bottom line|settle)\b|\b(?:target(?:s|ing|ed)?(?! bonus)|open(?:ing)?|to join|need|i(?:'d|’d| would)(?: also)? (?:like|appreciate|expect|require)|want|asking|ask|push(?:ing)?|request(?:ing)?|anchor(?:ing)?|aim(?:ing)?|negotiate|propos\w+|seek(?:ing)?|to (?:choose|make|align|sign))\b", RegexOptions.IgnoreCase)]
    private static partial Regex CueWords();

    [GeneratedRegex(@"(?:^|[\s""“])at\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AtStart();

    [GeneratedRegex(@"^[^.;]{0,24},?\s+(?:i|we|and i)(?:'m|’m| am|'ll|’ll| will)?\s*(?:sign|commit|in\b|accept|join|ready)", RegexOptions.IgnoreCase)]
    private static partial Regex Commits();

    [GeneratedRegex(@"[,;.()\n""”]|\s(?:and|with|plus|or|for|in (?=[A-Z]))\s|\s\+\s|\s[=—–/]\s|\s-{1,2}\s|—")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\bfor (?:an? |the )?([A-Z]{1,3}\d{1,2})\b")]
    private static partial Regex ForLevel();

    [GeneratedRegex(@"\b(?:year[- ]?(?:1|one)|first[- ]year|yr ?1|y1)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FirstYear();

    [GeneratedRegex(@"(?:=|\byielding|\btotall?ing|\bbrings? (?:that|it|first)[\w ]*|\bequals)\s*[~≈]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();
}
