using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>Every band of a guide, from all its tables of pay.</summary>
internal static class BandReader
{
    public static Sequence<PayBand> Read(GuideDocument document, string strategy, ProblemList problems)
    {
        var bands = new List<PayBand>();
        for (var i = 0; i < document.Parts.Count; i++)
        {
            if (document.Parts[i] is TablePart table)
            {
                bands.AddRange(Read(table, NoteAfter(document.Parts, i), strategy, document.FrontMatter.Currency, problems));
            }
        }

        if (bands.Count == 0)
        {
            problems.Add(1, "no pay band was found");
        }

        return Once(bands, problems).ToSequence();
    }

    private static List<PayBand> Read(TablePart table, string note, string strategy, Currency? fallback, ProblemList problems)
    {
        var shape = PayTableShapes.Of(table);
        if (shape == PayTableShape.Doubtful)
        {
            problems.Add(table.Line, $"the table {ProblemList.Quote(string.Join(" | ", table.Headers))} holds money and nothing tells whether it is this role's pay");
        }

        var heading = table.Path.Count > 0 ? table.Path[0].Title : "";
        var bands = new List<PayBand>();
        foreach (var cells in BandLayout.Of(table, shape, fallback, problems))
        {
            var basis = cells.Cells.Any(cell => cell.Kind == ColumnKind.Pay)
                ? BasisHints.Of($"{heading} {string.Join(' ', cells.Cells.Select(cell => cell.Heading))} {cells.Place.Marks}", note, strategy) : BandBasis.Unknown;
            if (new BandBuilder(cells, basis, problems).Build() is { } band)
            {
                bands.Add(band);
            }
        }

        if (bands.Exists(band => band.Basis == BandBasis.Unknown && band.Base is not null))
        {
            problems.Add(table.Line, "nothing says for certain whether these figures are base or total pay");
        }

        return bands;
    }

    /// <summary>The lines directly under a table, up to the next heading or table.</summary>
    private static string NoteAfter(IReadOnlyList<Part> parts, int table) =>
        string.Join(' ', parts.Skip(table + 1).TakeWhile(part => part is TextPart { InQuote: false }).Take(4).OfType<TextPart>().Select(text => PlainText.OfLine(text.Text)));

    /// <summary>A region and level that come twice: the first stands.</summary>
    private static IEnumerable<PayBand> Once(List<PayBand> bands, ProblemList problems)
    {
        var seen = new Dictionary<(string, string?, string?), PayBand>();
        foreach (var band in bands)
        {
            if (seen.TryAdd((band.Region, band.Level, band.Title), band))
            {
                yield return band;
            }
            else
            {
                problems.Add(band.Line, $"{band.Region}{(band.Level is { } level ? ", " + level : "")} comes a second time and is not used");
            }
        }
    }
}
