using System.Globalization;
using CompBot.Core.Guides;
using CompBot.Core.Pay;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Guides.Tests;

/// <summary>Cells and tables as hands unknown write them: each is read right or is a problem with its line, and nothing else is taken for pay.</summary>
public class VariationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Variations");

    private static readonly string[][] Synonyms =
    [
        ["Region", "Location", "Market", "City", "Office", "Geo", "Hub", "Metro", "**Region**"],
        ["Base Salary", "Base", "Base Pay", "Annual Base Salary", "Fixed Pay", "Base (annual)", "**Base Salary**", "Salary"],
        ["Stock (RSU/4yr)", "RSU (4-Year)", "Options (4yr)", "Equity (Pre-IPO/4yr)", "Phantom Equity/4yr", "Equity Grant (4 years)"],
        ["Bonus", "Annual Bonus", "Target Bonus", "Variable Pay", "Performance Bonus (annual)"],
        ["Total Comp", "TC", "Total Compensation", "Total Annual Comp", "OTE", "Total"],
        ["Notes", "Comments", "Cost of Living Index", "Premium vs. SF", "Years of Experience"],
    ];

    private static readonly string[] Readable =
        [.. File.ReadLines(Path.Combine(Folder, "cells.tsv")).Where(line => line.EndsWith("\tAustin\tUSD 180000-220000", StringComparison.Ordinal)).Select(line => line.Split('\t')[0])];

    public static TheoryData<string, string, string> Cells()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var parts in File.ReadLines(Path.Combine(Folder, "cells.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            data.Add(parts[0], parts[1], parts[2]);
        }

        return data;
    }

    public static TheoryData<string, string> Tables()
    {
        var data = new TheoryData<string, string>();
        foreach (var piece in File.ReadAllText(Path.Combine(Folder, "tables.txt")).ReplaceLineEndings("\n").Split("=== ").Skip(1))
        {
            var end = piece.IndexOf('\n', StringComparison.Ordinal);
            data.Add(piece[..end], piece[(end + 1)..]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_read_right_or_is_a_problem(string cell, string region, string expected)
    {
        var guide = Read($"| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |\n|---|---|---|---|---|\n| {region} | {cell} | — | — | — |");
        var pay = guide.Bands is [var band, ..] ? band.Base : null;
        var read = pay is null ? guide.Problems.Any(problem => problem.Line == 7) && expected != "none" ? "problem" : "none" : Printed(guide.Bands[0].Currency, pay);
        Assert.Equal(expected, read);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_read_right_or_is_a_problem(string name, string text)
    {
        var lines = text.TrimEnd().Split('\n');
        var guide = Read(string.Join('\n', lines.Where(line => !line.StartsWith(">> ", StringComparison.Ordinal))));
        var read = guide.Bands.SelectMany(Parts).ToList();
        foreach (var wanted in lines.Where(line => line.StartsWith(">> ", StringComparison.Ordinal)).Select(line => line[3..]))
        {
            Assert.True(wanted switch
            {
                "problem" => guide.Problems.Any(problem => problem.Line > 1),
                "no pay" => read.Count == 0,
                _ => read.Contains(wanted),
            }, $"{name}: {wanted} is not among {string.Join("; ", read)} ({string.Join("; ", guide.Problems.Select(problem => problem.Message))})");
        }
    }

    [Fact]
    public void Headings_in_other_words_and_another_order_change_nothing() =>
        Prop.ForAll(
            (from words in Gen.CollectToSequence(Synonyms.Select(names => Gen.Elements(names)))
             from order in Gen.Shuffle(Enumerable.Range(1, Synonyms.Length - 1).ToArray())
             from cell in Gen.Elements(Readable)
             select (words: words.ToArray(), order: order.Prepend(0).ToArray(), cell)).ToArbitrary(),
            one =>
            {
                string[] cells = ["Austin", one.cell, "$100K-$200K", "10%", "$225K-$290K", "$9K less than usual"];
                var row = (string[] texts) => $"| {string.Join(" | ", one.order.Select(i => texts[i]))} |";
                var guide = Read($"{row(one.words)}\n{row([.. Enumerable.Repeat("---", 6)])}\n{row(cells)}");
                var band = guide.Bands.SingleOrDefault();
                return (band is { Region: "Austin", Level: null } && band.Base == new PayRange(180_000, 220_000) && band.Equity?.Range == new PayRange(100_000, 200_000)
                    && band.Bonus?.PercentLow == 10 && band.Total == new PayRange(225_000, 290_000)).Label($"{row(one.words)} {one.cell} -> {band?.Base} {band?.Total} {string.Join("; ", guide.Problems)}");
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static Guide Read(string table) => GuideReader.Read("acme/engineer.md", $"### Engineer | Acme Global Negotiation Guide\n\n**Compensation**\n\n{table}\n");

    private static IEnumerable<string> Parts(PayBand band) =>
        new[] { ("base", band.Base), ("equity", band.Equity?.Range), ("signOn", band.SignOn), ("total", band.Total) }
            .Where(part => part.Item2 is not null).Select(part => $"{band.Region} | {band.Level ?? "-"} | {part.Item1} | {Printed(band.Currency, part.Item2!)}");

    private static string Printed(Currency currency, PayRange range) => string.Create(CultureInfo.InvariantCulture,
        $"{currency.Code} {range.Low:0}{(range.High is { } high ? $"-{high:0}" : range.Open ? "" : " from")}{(range.Open ? "+" : "")}");
}
