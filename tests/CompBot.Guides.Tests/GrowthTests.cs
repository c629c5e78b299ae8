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
}
