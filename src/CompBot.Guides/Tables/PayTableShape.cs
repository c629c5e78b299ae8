using System.Text.RegularExpressions;
using CompBot.Guides.Money;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>How a table of pay is laid out.</summary>
internal enum PayTableShape
{
    /// <summary>Not pay: level maps, years of experience, equivalents, premiums, scenarios.</summary>
    NotPay,

    /// <summary>One band a row, one part of pay a column.</summary>
    BandRows,

    /// <summary>One part of pay a row, one region (or level) a column.</summary>
    ComponentRows,

    /// <summary>One level a row, one region a column; or the other way round.</summary>
    LevelsByRegion,

    /// <summary>There is money in it and nothing tells what it is.</summary>
    Doubtful,
}

internal static partial class PayTableShapes
{
    private static readonly Remembered<bool> ForeignHeadings = new(heading => Foreign().IsMatch(heading));
    private static readonly Remembered<bool> ForeignTitles = new(title => ForeignSection().IsMatch(title) && !PaySection().IsMatch(title));
    private static readonly Remembered<bool> PayTitles = new(title => PaySection().IsMatch(title));

    public static PayTableShape Of(TablePart table)
    {
        if (table.Headers.Count < 2 || table.Rows.Count == 0 || InForeignSection(table) || table.Headers.Any(ForeignHeadings.Of))
        {
            return PayTableShape.NotPay;
        }

        var first = ColumnKinds.Of(table.Headers[0]);
        var kinds = table.Headers.Skip(1).Select(ColumnKinds.Of).ToList();
        if (first == ColumnKind.Note || NotAPlace().IsMatch(table.Headers[0]))
        {
            return PayTableShape.NotPay;
        }

        if (first != ColumnKind.Component && kinds.Exists(ColumnKinds.IsPay) && (kinds.Count(ColumnKinds.IsPart) > 1 || first is ColumnKind.Region or ColumnKind.Level or ColumnKind.Title || kinds.Contains(ColumnKind.Region)))
        {
            return PayTableShape.BandRows;
        }

        var rows = table.Rows.Select(row => ColumnKinds.Of(row.Cells[0])).ToList();
        return rows.Exists(ColumnKinds.IsPay) && (first == ColumnKind.Component || rows.Count(ColumnKinds.IsPart) > 1) ? PayTableShape.ComponentRows
            : !HoldsMoney(table) ? PayTableShape.NotPay
            : first is ColumnKind.Level or ColumnKind.Title && AreMostly(table, Place.IsLikely) ? PayTableShape.LevelsByRegion
            : first == ColumnKind.Region && AreMostly(table, LevelText.IsLevel) ? PayTableShape.LevelsByRegion
            : first is ColumnKind.Level or ColumnKind.Region && !Own(table) ? PayTableShape.Doubtful
            : PayTableShape.NotPay;
    }

    private static bool AreMostly(TablePart table, Func<string, bool> test)
    {
        var headings = table.Headers.Skip(1).Where(heading => ColumnKinds.Of(heading) != ColumnKind.Note).ToList();
        return headings.Count > 0 && headings.Count(test) * 2 > headings.Count;
    }

    /// <summary>"Acme Level" heads a map of levels to other firms.</summary>
    private static bool Own(TablePart table) => ColumnKinds.Of(table.Headers[0]) == ColumnKind.Level && table.Headers[0].Contains(' ');

    private static bool HoldsMoney(TablePart table)
    {
        var cells = table.Rows.SelectMany(row => row.Cells.Skip(1)).Where(cell => cell.Length > 0).ToList();
        return cells.Count(cell => AmountScanner.Scan(cell).Exists(amount => amount.IsMoney)) * 2 > cells.Count;
    }

    private static bool InForeignSection(TablePart table)
    {
        var nearest = table.Path.Count > 0 ? table.Path[0].Title : "";
        return !PayTitles.Of(nearest)
            && (ForeignTitles.Of(nearest) || table.Path.Any(above => above.Level is < 7 and > 1 && ForeignTitles.Of(above.Title)));
    }

    [GeneratedRegex(@"equivalent|comparable|competitor|\bpeers?\b|\binitial\b|\bstretch\b|\bscenario|\bcounter|walk[- ]?away|\bopening\b|\boffer\b|\banchor\b|\bexample\b", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^\W*(?:company|companies|competitor|firm|employer|skill|speciali[sz]ation|specialty|certification|factor|year|years|phase|stage|dimension|metric|yoe|scenario|source|milestone|quarter|date)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotAPlace();

    [GeneratedRegex(@"level map|levels? (?:and|&) |\bladder|strateg|scenario|\blevers?\b|premium|evidence|source|compet|comparison|\bpeers?\b|counter|example|interview|timeline|refresh|playbook|moves", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignSection();

    [GeneratedRegex(@"(?:compensation|salary|pay|comp)\s+(?:table|benchmarks?|ranges?|bands?|data|overview|breakdown|by)", RegexOptions.IgnoreCase)]
    private static partial Regex PaySection();
}

/// <summary>Names of levels: "L5", "IC4", "Senior", "Staff+ (L6+)", "59-60".</summary>
internal static partial class LevelText
{
    public static bool IsLevel(string text) => Level().IsMatch(text.Trim());

    [GeneratedRegex(@"^(?:(?:IC|SDE|SWE|ICT|[LEPTMGDK])[ -]?\d{1,2}\b|\d{2}(?:[-–]\d{2})?\+?$|(?:entry|junior|associate|mid|intermediate|senior|sr\.?|staff|principal|distinguished|lead|manager|director|new grad|early|partner|vp|avp|fellow)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Level();
}
