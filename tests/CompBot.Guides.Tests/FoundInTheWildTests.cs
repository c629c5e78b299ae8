using CompBot.Core.Guides;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Guides.Tests;

/// <summary>Kinds of cell and line that were once misread in guides of other people.</summary>
public class FoundInTheWildTests
{
    [Theory]
    [InlineData("Options (4yr vesting)", "12,000 – 24,000 options")]
    [InlineData("Equity (4yr)", "9,000-14,000 stock options")]
    [InlineData("Equity (4yr)", "10K - 20K options")]
    [InlineData("RSU/4yr", "3,500-6,000 RSUs")]
    [InlineData("Equity", "20,000-40,000 (4yr) shares")]
    [InlineData("Number of shares", "20,000-40,000")]
    [InlineData("Stock Options (#)", "20,000+")]
    public void A_count_is_never_money(string heading, string cell)
    {
        var band = Only("| Region | Base | " + heading + " |\n|---|---|---|\n| Oslo | $150K-$190K | " + cell + " |\n");

        Assert.Equal(new PayRange(150_000, 190_000), band.Base);
        Assert.Null(band.Equity!.Range);
        Assert.Equal(cell.Replace('–', '-'), band.Equity.Words);
    }

    [Theory]
    [InlineData("RSU/4yr", "$80K-$120K RSUs", 80_000)]
    [InlineData("Options", "USD 40,000 - USD 60,000 in options", 40_000)]
    [InlineData("RSU/4yr", "80K-120K RSUs", 80_000)]
    public void With_a_sign_or_in_thousands_it_is_what_they_are_worth(string heading, string cell, decimal low) =>
        Assert.Equal(low, Only("| Region | Base | " + heading + " |\n|---|---|---|\n| Oslo | $150K-$190K | " + cell + " |\n").Equity!.Range!.Low);

    [Theory]
    [InlineData("£70K-£90K (+4-9% effective vs Lyon)")]
    [InlineData("£70K-£90K (about 10% below London)")]
    public void How_a_figure_compares_is_not_a_part_of_it(string cell) =>
        Assert.Equal(new PayRange(70_000, 90_000), Only($"| Region | Base | Total Comp |\n|---|---|---|\n| Leeds | {cell} | £100K-£130K |\n").Base);

    [Theory]
    [InlineData("€82,000-€114,000 / $90,000-$125,000")]
    [InlineData("€82,000–€114,000 / $90,000–$125,000")]
    [InlineData("€82K-€114K / $90K-$125K")]
    public void A_range_in_two_currencies_is_both(string cell)
    {
        var band = Only($"| Region | Base Salary | Bonus |\n|---|---|---|\n| Dublin, Ireland | {cell} | 10% |\n");

        Assert.Equal((Currency.Of("EUR"), new PayRange(82_000, 114_000)), (band.Currency, band.Base));
        Assert.Equal(Currency.Usd, band.Second!.Currency);
    }

    [Theory]
    [InlineData("**SIGNATURE ROLE — the people here build the ladder that every comparison of peers starts from**")]
    [InlineData("**SIGNATURE ROLE — Strategy and Evidence**")]
    [InlineData("**This guide is a strategy for those whose offers come from several peers at once.**")]
    public void A_bold_sentence_hides_no_tables(string sentence) =>
        Assert.Equal(2, Read($"{sentence}\n\n| Region | Base | RSU/4yr |\n|---|---|---|\n| Oslo | $150K-$190K | $80K |\n| Rome | $120K-$160K | $60K |\n").Bands.Count);

    private static PayBand Only(string table) => Assert.Single(Read(table).Bands);

    private static Guide Read(string rest) => GuideReader.Read("acme/baker.md", $"### Baker | Acme Global Negotiation Guide\n\n{rest}");
}
