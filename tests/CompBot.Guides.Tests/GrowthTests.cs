using CompBot.Core.Pay;
using CompBot.Guides.Money;
using CompBot.Guides.Reading;
using CompBot.Guides.Tables;
using CompBot.Testing;
using Xunit;

namespace CompBot.Guides.Tests;

public class GrowthTests
{
    [Fact]
    public void Reading_a_cell_takes_time_in_proportion_to_its_length() =>
        Assert.Empty(Growth.TooFast(text => CellReader.Read(text, new CellContext(Currency.Usd))));

    [Fact]
    public void Taking_marks_away_takes_time_in_proportion_to_the_text() => Assert.Empty(Growth.TooFast(text =>
    {
        PlainText.OfFile(text);
        PlainText.OfLine(text);
        PlainText.OfProse(text);
    }));

    [Fact]
    public void Reading_a_place_takes_time_in_proportion_to_its_length() => Assert.Empty(Growth.TooFast(text => Place.Read(text, null)));

    [Fact]
    public void Reading_a_whole_guide_takes_time_in_proportion_to_its_length() => Assert.Empty(Growth.TooFast(text => GuideReader.Read("acme/engineer.md", text)));

    /// <summary>With bands, and so with regions and figures that its strategies are held against.</summary>
    [Fact]
    public void What_follows_a_table_of_pay_takes_time_in_proportion_to_its_length()
    {
        const string Head = "# Runway: ML Engineer Negotiation Guide\n\n## Compensation\n\n| Region | Level | Base |\n|---|---|---|\n| New York | L1 | $100K-$120K |\n| London | L1 | £80K-£90K |\n\n## Strategies\n\n";
        Assert.Empty(Growth.TooFast(text => GuideReader.Read("runway/ml-engineer.md", Head + text)));
    }
}
