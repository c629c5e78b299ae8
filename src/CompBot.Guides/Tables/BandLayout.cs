using CompBot.Core.Pay;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>Takes a table of pay apart into the cells of each band.</summary>
internal static class BandLayout
{
    public static IEnumerable<BandCells> Of(TablePart table, PayTableShape shape, Currency? fallback, ProblemList problems) => shape switch
    {
        PayTableShape.BandRows => Rows(table, fallback, problems),
        PayTableShape.ComponentRows => Columns(table, fallback, problems),
        PayTableShape.LevelsByRegion => Crossed(table, fallback, problems),
        PayTableShape.NotPay or PayTableShape.Doubtful => [],
    };

    private static IEnumerable<BandCells> Rows(TablePart table, Currency? fallback, ProblemList problems)
    {
        table = TwoEnds.Joined(table);
        var kinds = table.Headers.Select(ColumnKinds.Of).ToArray();
        var isPlaceFirst = NamesPlaces(table) || (kinds[0] is not (ColumnKind.Level or ColumnKind.Title) && !kinds.Contains(ColumnKind.Region));
        kinds[0] = isPlaceFirst ? ColumnKind.Region : kinds[0];
        kinds = WithVehicle(kinds);
        var above = table.Path.Count > 0 && !kinds.Contains(ColumnKind.Region) && Place.IsLikely(table.Path[0].Title) && !table.Path[0].Title.Contains("comp", StringComparison.OrdinalIgnoreCase)
            ? Place.Read(table.Path[0].Title, fallback) : Place.Any with { Context = new(fallback) };
        foreach (var row in Whole(table, problems))
        {
            var own = At(row, kinds, ColumnKind.Currency) is { } code ? Currency.TryFind(code) ?? fallback : fallback;
            yield return new BandCells(
                At(row, kinds, ColumnKind.Region) is { Length: > 0 } region ? Place.Read(region, own) : above,
                At(row, kinds, ColumnKind.Level), At(row, kinds, ColumnKind.Title), row.Line,
                [.. Enumerable.Range(0, kinds.Length).Where(i => ColumnKinds.IsPart(kinds[i])).Select(i => new PayCell(kinds[i], table.Headers[i], row.Cells[i], row.Line))]);
        }
    }

    /// <summary>"Tier 1 (SF/NYC)" is a place, whatever its heading is called elsewhere.</summary>
    private static bool NamesPlaces(TablePart table) =>
        table.Headers[0].Contains("tier", StringComparison.OrdinalIgnoreCase)
        && table.Rows.Any(row => row.Cells[0].IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket && Place.IsLikely(row.Cells[0][bracket..]));

    /// <summary>A column of a table of pay that no word explains ("Medallion Access Value") is what the firm gives in place of stock.</summary>
    private static ColumnKind[] WithVehicle(ColumnKind[] kinds)
    {
        var unknown = Array.IndexOf(kinds, ColumnKind.Other);
        return unknown > 0 && !kinds.Contains(ColumnKind.Equity) && kinds.Count(kind => kind == ColumnKind.Other) == 1 && kinds.Contains(ColumnKind.Base)
            ? [.. kinds.Select((kind, i) => i == unknown ? ColumnKind.Equity : kind)] : kinds;
    }

    private static string? At(TableLine row, ColumnKind[] kinds, ColumnKind wanted) =>
        Array.IndexOf(kinds, wanted) is >= 0 and var i && row.Cells[i].Length > 0 ? row.Cells[i] : null;

    private static IEnumerable<BandCells> Columns(TablePart table, Currency? fallback, ProblemList problems)
    {
        var rows = Whole(table, problems).Select(row => (Row: row, Kind: ColumnKinds.Of(row.Cells[0]))).Where(row => ColumnKinds.IsPart(row.Kind)).ToList();
        for (var column = 1; column < table.Headers.Count; column++)
        {
            var heading = table.Headers[column];
            if (ColumnKinds.Of(heading) == ColumnKind.Note)
            {
                continue;
            }

            var (place, level) = Head(heading, fallback);
            yield return new BandCells(place, level, null, rows.Count > 0 ? rows[0].Row.Line : table.Line,
                [.. rows.Select(row => new PayCell(row.Kind, row.Row.Cells[0], row.Row.Cells[column], row.Row.Line))]);
        }
    }

    private static IEnumerable<BandCells> Crossed(TablePart table, Currency? fallback, ProblemList problems)
    {
        var regionsDown = ColumnKinds.Of(table.Headers[0]) == ColumnKind.Region;
        foreach (var row in Whole(table, problems))
        {
            for (var column = 1; column < table.Headers.Count; column++)
            {
                var heading = table.Headers[column];
                if (ColumnKinds.Of(heading) is ColumnKind.Note or ColumnKind.Title or ColumnKind.Level && !LevelText.IsLevel(heading))
                {
                    continue;
                }

                yield return new BandCells(
                    Place.Read(regionsDown ? row.Cells[0] : heading, fallback), regionsDown ? heading : row.Cells[0], null, row.Line,
                    [new PayCell(ColumnKind.Pay, heading, row.Cells[column], row.Line)]);
            }
        }
    }

    private static (Place Place, string? Level) Head(string heading, Currency? fallback) =>
        ColumnKinds.Of(heading) is ColumnKind.Pay or ColumnKind.Total || LevelText.IsLevel(heading)
            ? (Place.Any with { Context = new(fallback) }, LevelText.IsLevel(heading) ? heading : null)
            : (Place.Read(heading, fallback), null);

    /// <summary>Rows with a cell for every heading; the others are problems, because their cells cannot be told apart.</summary>
    private static IEnumerable<TableLine> Whole(TablePart table, ProblemList problems)
    {
        foreach (var row in table.Rows)
        {
            if (row.Cells.Count == table.Headers.Count)
            {
                yield return row;
            }
            else
            {
                problems.Add(row.Line, $"the row {ProblemList.Quote(row.Cells[0])} has {row.Cells.Count} cells under {table.Headers.Count} headings and is not read");
            }
        }
    }
}
