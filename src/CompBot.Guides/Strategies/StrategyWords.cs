using System.Text.RegularExpressions;
using CompBot.Core.Pay;
using CompBot.Guides.Tables;

namespace CompBot.Guides.Strategies;

/// <summary>The words by which strategies say what a figure is and what is done with it.</summary>
internal static partial class StrategyWords
{
    /// <summary>The cues of a text with where they end, in order.</summary>
    public static List<(int End, Role Role)> Cues(string text)
    {
        var cues = new List<(int End, Role Role)>();
        for (var cue = Cue().Match(text); cue.Success; cue = cue.NextMatch())
        {
            cues.Add((cue.Index + cue.Length, RoleOf(cue)));
        }

        return cues;
    }

    private static Role RoleOf(Match cue) => cue.Groups["aside"].Success ? Role.Aside
        : cue.Groups["walk"].Success ? Role.WalkAway
        : cue.Groups["floor"].Success ? Role.Floor : Role.Ask;

    public static bool Confirms(string before, string after) => AtStart().IsMatch(before) && Commits().IsMatch(after);

    public static PayPart First(string text) => PartOf(Part().Match(text));

    public static PayPart Last(string text) => Part().Matches(text) is { Count: > 0 } all ? PartOf(all[^1]) : PayPart.Unsaid;

    /// <summary>What follows a figure as far as it speaks of that figure.</summary>
    public static string Reach(string after) => Stop().Match(after) is { Success: true } stop ? after[..stop.Index] : after;

    public static EquityPeriod Period(string around) => EquityTerms.PeriodOf(around).Period;

    public static string? Level(string clause)
    {
        var levels = ForLevel().Matches(clause).Select(match => match.Groups[1].Value).Distinct().ToList();
        return levels.Count == 1 ? levels[0] : null;
    }

    public static bool SpeaksOfFirstYear(string around) => FirstYear().IsMatch(around);

    public static bool Restates(string before) => Sum().IsMatch(before);

    private static PayPart PartOf(Match match) => !match.Success ? PayPart.Unsaid
        : match.Groups["sign"].Success ? PayPart.SignOn
        : match.Groups["other"].Success ? PayPart.Other
        : match.Groups["total"].Success ? PayPart.Total
        : match.Groups["base"].Success ? PayPart.Base
        : match.Groups["equity"].Success ? PayPart.Equity : PayPart.Other;

    [GeneratedRegex(@"(?<sign>sign[- ]?on\b|\bsigning\b|\bjoining bonus)|(?<other>\brefresh\w*|\bpremium\b|\brelocation\b|\bbudget\b|\ballocation\b|\bstipend\b|\brevenue\b|\bvaluation\b|\bunvested\b|\bmilestone\b|\bper share\b|\baccess\b|\bseverance\b|\buplift\b|\bcash\b)|(?<total>\btotal\b|\btc\b|\bpackage\b|\ball-in\b|\bcomp\b|\bcompensation\b|\bote\b)|(?<base>\bbase\b|\bsalary\b)|(?<equity>\brsus?\b|\bequity\b|\bstock\b|\boptions?\b|\bshares?\b|\bgrants?\b|\bprofit[- ]shar\w*|\bphantom\b|\bcarry\b|\bunits\b)|(?<bonus>\bbonus\b|\bcommission\b|\bvariable\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<aside>\b(?:hold(?:ing|s)?|compet\w+|offers? (?:from|at|of|with)|offering|have an?|have [\w ]{0,20}offers?|has an?|leaving|walking away from|initial(?:ly)? offer\w*|if (?:the|they|\w+'s)|counter(?:s|ing|ed)?(?: at| with)?|expect(?:s|ed)?|land(?:s|ing)? at|referenc\w+|cit(?:e|ing)|leverag\w+|earn(?:s|ing)?|pays?|paying|benchmark\w*|median|instead of|compared|versus|vs\.?|thank you for|my current|worth|generat\w+|from \$)\b)|(?<walk>\bwalk(?:ing)?[- ]?away\b|\bbelow\b|\bdecline\b)|(?<floor>\b(?:floor|accept(?:ing|able|s)?|no less than|bottom line|settle)\b)|(?<ask>\b(?:target(?:s|ing|ed)?(?! bonus)|open(?:ing)?|to join|need|i(?:'d|’d| would)(?: also)? (?:like|appreciate|expect|require)|want|asking|ask|push(?:ing)?|request(?:ing)?|anchor(?:ing)?|aim(?:ing)?|negotiate|propos\w+|seek(?:ing)?|to (?:choose|make|align|sign))\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Cue();

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

    [GeneratedRegex(@"(?:=|\byielding|\btotall?ing|\bbrings? (?:that|it|first)[\w ]*|\broughly)\s*[~≈]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();
}
