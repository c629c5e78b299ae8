using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Guides.Money;

namespace CompBot.Guides.Reading;

/// <summary>Equivalents at other firms: a chain ("Acme SWE = Google L4 = Meta E4") or a table with a firm a column.</summary>
internal static partial class LevelMapReader
{
    private static readonly Remembered<bool> EquivalentHeadings = new(heading => Equivalent().IsMatch(heading));
    private static readonly Remembered<bool> OtherHeadings = new(heading => NotAFirm().IsMatch(heading) && !OwnColumn().IsMatch(heading));

    public static Sequence<LevelEquivalent> Read(string company, List<Section> sections, IReadOnlyList<Part> parts)
    {
        var found = new List<LevelEquivalent>();
        foreach (var section in sections.Where(section => section.Topic == Topic.LevelMap))
        {
            var chains = section.Texts.Where(text => Link().IsMatch(text.Text)).ToList();
            foreach (var chain in chains)
            {
                found.AddRange(Chain(chain.Text, company, several: chains.Count > 1));
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(sections.Where(section => section.Topic == Topic.LevelMap).SelectMany(section => Said(section.Text)));
        }

        foreach (var table in parts.OfType<TablePart>().Where(IsMap))
        {
            found.AddRange(Table(table));
        }

        return found.Distinct().ToSequence();
    }

    private static bool IsMap(TablePart table) =>
        table.Headers.Count >= 2 && (table.Headers.Any(EquivalentHeadings.Of)
            || (table.Path.Count > 0 && Sections.TopicOf(table.Path[0]) == Topic.LevelMap && !table.Headers.Any(OtherHeadings.Of)));

    private static IEnumerable<LevelEquivalent> Chain(string text, string company, bool several)
    {
        var pieces = Link().Split(PlainText.OfLine(text)).Select(piece => Remark().Replace(piece, "").Trim(' ', '.', ';')).Where(piece => piece.Length > 0).ToList();
        var own = several && pieces.Count > 0 ? CompanyNames.WithoutCompany(pieces[0], company) : null;
        foreach (var piece in pieces.Skip(1).SelectMany(Several))
        {
            if (CompanyNames.Split(piece) is { } equivalent)
            {
                yield return new LevelEquivalent(own, string.Intern(equivalent.Company), equivalent.Level);
            }
        }
    }

    /// <summary>"(L5 equivalent at Google, IC5 at Meta)" inside a sentence.</summary>
    private static IEnumerable<LevelEquivalent> Said(string text) =>
        AtFirm().Matches(PlainText.OfProse(text)).Select(match => new LevelEquivalent(null, match.Groups[2].Value, match.Groups[1].Value));

    /// <summary>"L5 at Google, E5 at Meta" is several.</summary>
    private static IEnumerable<string> Several(string piece) => piece.Contains(" at ", StringComparison.Ordinal) ? piece.Split(", ") : [piece];

    private static IEnumerable<LevelEquivalent> Table(TablePart table)
    {
        foreach (var row in table.Rows.Where(row => row.Cells.Count == table.Headers.Count && !AmountScanner.Scan(string.Join(' ', row.Cells)).Exists(amount => amount.IsMoney)))
        {
            for (var column = 1; column < row.Cells.Count; column++)
            {
                var firm = Firm().Replace(table.Headers[column], "").Trim(' ', '@');
                if (row.Cells[column].Any(char.IsLetterOrDigit) && firm.Length > 0 && !NotAFirm().IsMatch(table.Headers[column]))
                {
                    yield return new LevelEquivalent(table.Rows.Count > 1 ? row.Cells[0] : null, string.Intern(firm), row.Cells[column]);
                }
            }
        }
    }

    [GeneratedRegex(@"\s*[=≈·→↔]+\s*|\s+~\s+|\s+\|\s+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+(?:--|—|–)\s.*$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b((?:[A-Z]{1,3})?\d{1,2}(?:[-–](?:[A-Z]{1,3})?\d{1,2})?)(?: equivalent)? at ([A-Z][A-Za-z0-9.&]+)")]
    private static partial Regex AtFirm();

    [GeneratedRegex(@"\bequivalents?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Equivalent();

    [GeneratedRegex(@"\bequivalents?\b(?:\s*(?:at|@))?|\blevels?\b$", RegexOptions.IgnoreCase)]
    private static partial Regex Firm();

    [GeneratedRegex(@"\byoe\b|years|experience|scope|focus|\bnotes?\b|typical|internal|external|public title|\btitle\b|\bcomp\b|salary|base|total|premium", RegexOptions.IgnoreCase)]
    private static partial Regex NotAFirm();

    [GeneratedRegex(@"\blevel\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnColumn();
}
