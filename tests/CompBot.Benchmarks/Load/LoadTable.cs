using System.Globalization;

namespace CompBot.Benchmarks.Load;

/// <summary>One table of figures: what, what is wanted, and a column for each bot.</summary>
internal sealed class LoadTable(params string[] bots)
{
    private readonly List<string[]> _rows = [["", "wanted", .. bots]];

    public void Add(string what, string wanted, params string[] values) => _rows.Add([what, wanted, .. values]);

    public void Print()
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row.ElementAtOrDefault(column)?.Length ?? 0)).ToArray();
        foreach (var row in _rows)
        {
            Console.WriteLine($"| {string.Join(" | ", widths.Select((width, column) => (row.ElementAtOrDefault(column) ?? "").PadRight(width)))} |");
            if (ReferenceEquals(row, _rows[0]))
            {
                Console.WriteLine($"|{string.Join("|", widths.Select(width => new string('-', width + 2)))}|");
            }
        }
    }

    public static string Number(double value, string format = "N2") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The middle one of several runs.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
