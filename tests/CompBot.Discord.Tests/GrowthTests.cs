using CompBot.Discord.Rendering;
using CompBot.Testing;
using Xunit;

namespace CompBot.Discord.Tests;

public class GrowthTests
{
    [Fact]
    public void Escaping_takes_time_in_proportion_to_the_text() => Assert.Empty(Growth.TooFast(text => Markdown.Escape(text)));

    [Fact]
    public void Cutting_takes_time_in_proportion_to_the_text() => Assert.Empty(Growth.TooFast(text => Assert.NotEqual(-1, TextSplit.Split(text, 500).Count())));
}
