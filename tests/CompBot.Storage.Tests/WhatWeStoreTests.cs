using System.Text.RegularExpressions;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

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

        Assert.Equal(stored.Order(), Described().Order());
    }

    private static IEnumerable<string> Described()
    {
        var table = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "what-we-store.md")))
        {
            table = TableHeading().Match(line) is { Success: true } heading ? heading.Groups[1].Value : table;
            foreach (Match column in ColumnName().Matches(line.StartsWith("| `", StringComparison.Ordinal) ? line.Split('|')[1] : ""))
            {
                yield return $"{table}.{column.Groups[1].Value}";
            }
        }
    }

    [GeneratedRegex("^### `(.+?)`")]
    private static partial Regex TableHeading();

    [GeneratedRegex("`(.+?)`")]
    private static partial Regex ColumnName();
}
