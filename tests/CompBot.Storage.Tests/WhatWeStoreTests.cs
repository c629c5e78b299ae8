using System.Text.RegularExpressions;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

[NeedsPostgres]
public sealed partial class WhatWeStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Docs_describe_every_column_of_the_database_and_no_other()
    {
        _folder.Open().Dispose();
        using var session = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30));
        var stored = session.Query(
            "SELECT t.name || '.' || c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
            row => row.GetString(0));

        Assert.Equal(stored.Order(StringComparer.Ordinal), Described("(PostgreSQL)").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Described(string elsewhere)
    {
        var table = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "what-we-store.md")))
        {
            table = TableHeading().Match(line) is not { Success: true } heading ? table : line.Contains(elsewhere, StringComparison.Ordinal) ? "" : heading.Groups[1].Value;
            var cell = table.Length > 0 && line.StartsWith("| `", StringComparison.Ordinal) ? line.Split('|')[1] : "";
            foreach (Match column in ColumnName().Matches(cell.Contains(elsewhere, StringComparison.Ordinal) ? "" : cell))
            {
                yield return $"{table}.{column.Groups[1].Value}";
            }
        }
    }

    [StoreFact]
    public void They_describe_every_column_in_PostgreSQL_as_well()
    {
        using var bench = new PostgresBench();
        bench.Open();
        var stored = bench.Query("SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'").Split('\n');

        Assert.Equal(stored.Order(StringComparer.Ordinal), Described("(SQLite)").Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^### `(.+?)`")]
    private static partial Regex TableHeading();

    [GeneratedRegex("`(.+?)`")]
    private static partial Regex ColumnName();
}
