using System.Globalization;
using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Guides.Tests;

/// <summary>Any range printed in any notation reads back to itself, whatever an editor put around it, and no text makes the reader throw.</summary>
public class NotationTests
{
    private static readonly string[] Codes = ["USD", "GBP", "EUR", "INR", "ILS", "JPY", "KRW", "BRL", "AUD", "CAD", "SGD", "HKD", "TWD", "CHF", "SEK", "PLN", "IDR", "VND", "AED", "MXN"];

    private static readonly Func<decimal, Currency, string>[] Amounts =
    [
        (amount, currency) => Mark(currency) + (amount / 1000).ToString("0.###", CultureInfo.InvariantCulture) + "K",
        (amount, currency) => Mark(currency) + amount.ToString("#,0", CultureInfo.InvariantCulture),
        (amount, currency) => $"{currency.Code} {amount.ToString("#,0", CultureInfo.InvariantCulture)}",
        (amount, currency) => $"{currency.Code}{(amount / 1000).ToString("0.###", CultureInfo.InvariantCulture)}K",
        (amount, currency) => $"{amount.ToString("#,0", CultureInfo.InvariantCulture)} {currency.Code}",
        (amount, currency) => Mark(currency) + (amount / 1_000_000).ToString("0.######", CultureInfo.InvariantCulture) + "M",
        (amount, currency) => $"{currency.Code} {amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\'')}",
        (amount, currency) => $"{amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ')} {currency.Code}",
        (amount, currency) => Mark(currency) + Indian(amount),
        (amount, currency) => Mark(currency) + (amount / 100_000).ToString("0.#####", CultureInfo.InvariantCulture) + "L",
    ];

    private static readonly string[] Dashes = ["-", "–", "—", " - ", " – ", " — ", " to "];

    private static readonly Func<string, string>[] Dressings =
    [
        cell => cell, cell => $"**{cell}**", cell => $"🇺🇸 {cell}", cell => $"{cell}[^1]", cell => $"{cell} †", cell => cell.Replace(" ", "\u00A0", StringComparison.Ordinal), cell => $"`{cell}`", cell => $"~{cell}",
    ];

    private static readonly Gen<(decimal Low, decimal High)> Ranges =
        from low in Gen.Choose(20, 900) from width in Gen.Choose(1, 400) select (low * 1000m, (low + width) * 1000m);

    [Fact]
    public void A_printed_range_reads_back_in_every_notation() =>
        Prop.ForAll(
            (from range in Ranges
             from code in Gen.Elements(Codes)
             from print in Gen.Choose(0, Amounts.Length - 1)
             from dash in Gen.Elements(Dashes)
             from dress in Gen.Choose(0, Dressings.Length - 1)
             from open in Gen.Elements(true, false)
             select (range, code, print, dash, dress, open)).ToArbitrary(),
            one =>
            {
                var currency = Currency.Of(one.code);
                var cell = Dressings[one.dress](Amounts[one.print](one.range.Low, currency) + one.dash + Amounts[one.print](one.range.High, currency) + (one.open ? "+" : ""));
                var guide = Read(cell);
                var band = guide.Bands.SingleOrDefault();
                return (band?.Currency == currency && band.Base == new PayRange(one.range.Low, one.range.High, one.open)).Label($"{cell} -> {band?.Currency} {band?.Base} {string.Join("; ", guide.Problems)}");
            }).Check(Seeded.Runs(2_000));

    [Fact]
    public void Line_ends_marks_and_spaces_change_nothing() =>
        Assert.All(Gold(), text =>
        {
            var plain = GuideExport.Json([GuideReader.Read("a/b.md", text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF'))]);
            Assert.Equal(plain, GuideExport.Json([GuideReader.Read("a/b.md", "\uFEFF" + text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal))]));
            Assert.Equal(plain, GuideExport.Json([GuideReader.Read("a/b.md", text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF').Replace(" | ", "\u00A0|\u200B\u00A0", StringComparison.Ordinal))]));
        });

    [Fact]
    public void A_file_cut_off_anywhere_never_throws() =>
        Assert.All(Gold(), text =>
        {
            for (var length = 0; length < text.Length; length += 17)
            {
                GuideReader.Read("a/b.md", text[..length]);
            }
        });

    [Fact]
    public void Random_bytes_never_throw() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Choose(0, 255).Select(number => (byte)number)).Resize(400).ToArbitrary(),
            bytes => GuideReader.Read("a/b.md", "| Region | Base Salary |\n|---|---|\n| " + System.Text.Encoding.UTF8.GetString(bytes)) is not null).Check(Seeded.Runs(1_000));

    [Fact]
    public void Random_pieces_of_cells_never_throw() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("$", "€", "K", "12", "1,000", ".", ",", "-", "–", "/", "(", ")", "+", "%", " ", "L", "Cr", "SEK", "/yr", "/mo", "4yr", "to", "|", "~", "'", "R", "**", "[", "]")).ToArbitrary(),
            pieces => Read(string.Concat(pieces)) is not null).Check(Seeded.Runs(5_000));

    [Fact]
    public void Quotes_nested_without_end_are_a_problem_and_no_crash() =>
        Assert.NotEmpty(GuideReader.Read("a/b.md", new string('>', 50_000) + " x").Problems);

    private static Guide Read(string cell) =>
        GuideReader.Read("a/b.md", $"### Engineer | Acme Global Negotiation Guide\n\n| Region | Base Salary | Total Comp |\n|---|---|---|\n| Berlin | {cell} | — |\n");

    private static string Mark(Currency currency) => currency.Code == "USD" ? "$" : currency.Mark;

    private static string Indian(decimal amount)
    {
        var digits = amount.ToString("0", CultureInfo.InvariantCulture);
        var head = digits[..^3];
        for (var i = head.Length - 2; i > 0; i -= 2)
        {
            head = head.Insert(i, ",");
        }

        return $"{head},{digits[^3..]}";
    }

    private static IEnumerable<string> Gold() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Gold", "guides"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText);
}
