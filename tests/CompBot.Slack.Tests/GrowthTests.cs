using CompBot.Testing;

namespace CompBot.Slack.Tests;

public sealed class GrowthTests
{
    [Fact]
    public void Reading_what_came_takes_time_in_proportion_to_the_text() => Assert.Empty(Growth.TooFast(text =>
    {
        SlackText.Read(text);
        SlackText.WithoutMention(text, null);
        SlackText.WithoutMention(text, "UBOT");
    }));

    [Fact]
    public void Escaping_and_cutting_takes_time_in_proportion_to_the_text() => Assert.Empty(Growth.TooFast(text =>
    {
        SlackText.Escape(text, 500);
        SlackText.Raw(text, 500);
        Assert.NotEqual(-1, SlackText.Split(text, 500).Count());
    }));
}
