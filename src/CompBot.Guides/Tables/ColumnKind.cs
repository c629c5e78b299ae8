using System.Text.RegularExpressions;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>What a heading of a table announces.</summary>
internal enum ColumnKind
{
    Other,
    Region,
    Level,
    Title,
    Currency,
    Base,
    Equity,
    Bonus,
    SignOn,
    Total,

    /// <summary>Pay without saying which: "Compensation Range".</summary>
    Pay,

    /// <summary>Remarks, years of experience, scope: never pay.</summary>
    Note,

    /// <summary>What a table of components calls its first column.</summary>
    Component,
}

/// <summary>The heading texts of the family, by what they have in common.</summary>
internal static partial class ColumnKinds
{
    private static readonly Remembered<ColumnKind> Known = new(Read);

    public static ColumnKind Of(string heading) => Known.Of(heading);

    private static ColumnKind Read(string heading) =>
        Note().IsMatch(heading) ? ColumnKind.Note
        : SignOn().IsMatch(heading) ? ColumnKind.SignOn
        : Equity().IsMatch(heading) && !Whole().IsMatch(heading) ? ColumnKind.Equity
        : Total().IsMatch(heading) ? ColumnKind.Total
        : Base().IsMatch(heading) ? ColumnKind.Base
        : Bonus().IsMatch(heading) ? ColumnKind.Bonus
        : Component().IsMatch(heading) ? ColumnKind.Component
        : Region().IsMatch(heading) ? ColumnKind.Region
        : Level().IsMatch(heading) ? ColumnKind.Level
        : Pay().IsMatch(heading) ? ColumnKind.Pay
        : Title().IsMatch(heading) ? ColumnKind.Title
        : Currency().IsMatch(heading) ? ColumnKind.Currency
        : ColumnKind.Other;

    public static bool IsPay(ColumnKind kind) => kind is ColumnKind.Base or ColumnKind.Total or ColumnKind.Pay;

    public static bool IsPart(ColumnKind kind) => IsPay(kind) || kind is ColumnKind.Equity or ColumnKind.Bonus or ColumnKind.SignOn;

    [GeneratedRegex(@"^\W*(?:typical |market |key |ai |ml )?(?:notes?|comments?|remarks?|sources?|scope|focus|rationale|premium|multiplier|col\b|cost[ -]of[ -]living|index|tax|(?:annual )?refresh\w*|vs\.?|vest\w*|perks|benefits|relocation|experience(?! level)|years?)\b|\byoe\b|years? of exp", RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"sign[- ]?(?:on|ing)\b|joining bonus|welcome bonus", RegexOptions.IgnoreCase)]
    private static partial Regex SignOn();

    [GeneratedRegex(@"\b(?:stock|rsus?|equity|options?|phantom|carry|carried|profit|pnl|p&l|esop|lti\w*|long[- ]term|grants?|shares?|tokens?|deferred|units?|ppus?|sars?|warrants?|fund)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Equity();

    [GeneratedRegex(@"\btotal (?:annual |target |direct |cash |year|yr|first|comp|package|earnings)|\btotal$|\bcomp(?:ensation)?\b|\btc\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\btotal\b|\btc\b|\btdc\b|\bott?e\b|\ball[- ]in\b|\bpackage\b|\bctc\b|on[- ]target earnings|first[- ]year comp|year[- ]1 comp", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?!.*\+).*\b(?:base|salary|salaries|fixed(?: pay)?|fixed comp\w*|gross)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Base();

    [GeneratedRegex(@"\b(?:bonus(?:es)?|bonos?|variable|commissions?|incentives?|sti|13th|performance pay)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bonus();

    [GeneratedRegex(@"^\W*(?:comp(?:ensation)? )?(?:components?|elements?)\b|^\W*(?:pay|package) (?:component|element|item)", RegexOptions.IgnoreCase)]
    private static partial Regex Component();

    [GeneratedRegex(@"^\W*(?:regions?|locations?|cit(?:y|ies)|markets?|offices?|geo\w*|metros?|hubs?|countr(?:y|ies)|sites?|areas?|zones?|places?|headquarters|hq|work location)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Region();

    [GeneratedRegex(@"\b(?:level|levels|grade|band|seniority|tier|ladder|rank)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"^\W*(?:annual |yearly |cash |target |typical )?(?:comp(?:ensation)?|pay|cash|range|amount|earnings|value|estimate)\b(?: range| band)?", RegexOptions.IgnoreCase)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\b(?:title|role|position|job)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\W*(?:currency|ccy)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Currency();
}
