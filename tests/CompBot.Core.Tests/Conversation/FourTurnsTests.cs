using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>From the first paste to "your number" in at most four turns, for each bundled guide, with the figures of the model.</summary>
public sealed class FourTurnsTests
{
    [Theory]
    [InlineData("Midjourney, Diffusion Model Engineer, San Francisco. OpenAI: 300K base, 800K equity over 4 years. Google DeepMind: 310K base, 600K RSU.", "$320K base and $180K a year", "$290K", "$460K")]
    [InlineData("Midjourney, ML/AI Engineer, San Francisco. OpenAI: 280K base, 700K equity over 4 years. Anthropic: 270K base, 500K equity over 4 years.", "$295K base and $180K a year", "$265K", "$367.5K")]
    [InlineData("Stability AI, ML/AI Engineer, London. OpenAI: $270K base, $600K equity over 4 years. DeepMind: £140K base, £250K RSU over 4 years.", "£165K base and £255K over 4 years", "£135K", "£202.5K")]
    [InlineData("Runway, ML/AI Engineer, New York City. OpenAI: 260K base, 500K equity over 4 years. Stability AI: 240K base, 350K equity over 4 years.", "$270K base, $400K over 4 years", "$245K", "$322.5K")]
    public void A_paste_becomes_a_number(string paste, string ask, string marker, string toBeat)
    {
        ConversationState state = new ConversationState.NotStarted();
        var turns = 0;
        var text = "";
        foreach (var line in new[] { paste, "yes", "both in writing", "no offer yet" })
        {
            var turn = Dialogue.Step(state, new ConversationEvent.Said(line), BundledLibrary.Loaded, new Moment(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), TimeSpan.Zero));
            state = turn.Next;
            turns++;
            text = PlainText.Render(((Effect.Say)Assert.Single(turn.Effects)).Reply);
        }

        Assert.IsType<ConversationState.Advising>(state);
        Assert.InRange(turns, 1, 4);
        Assert.Contains(ask, text, StringComparison.Ordinal);
        Assert.Contains($"Marker for base: {marker}", text, StringComparison.Ordinal);
        Assert.Contains($"A year to beat: {toBeat}", text, StringComparison.Ordinal);
        Assert.DoesNotContain(marker, text.Split("\n\n")[1], StringComparison.Ordinal);
    }
}
