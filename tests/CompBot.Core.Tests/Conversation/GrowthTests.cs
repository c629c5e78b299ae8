using CompBot.Core.Conversation;
using CompBot.Core.Pay;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>No text of any length keeps the program busy for long.</summary>
public sealed class GrowthTests
{
    private static readonly Moment Now = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), CompBot.Core.Chat.Place.Direct);

    [Fact]
    public void Reading_an_offer_takes_time_in_proportion_to_the_text()
    {
        var context = new ReadingContext(BundledLibrary.Loaded, Now.Now);
        Assert.Empty(Growth.TooFast(text => OfferText.Read(text, context)));
    }

    /// <summary>Counted, so that neither the machine nor the build decides; a turn costs too much to be tried with every piece at each run.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("I negotiate with Midjourney as a Diffusion Model Engineer in San Francisco. They offer 250K base in writing.")]
    public void A_turn_takes_steps_in_proportion_to_the_text(string? before)
    {
        ConversationState state = new ConversationState.NotStarted();
        state = before is null ? state : Dialogue.Step(state, new ConversationEvent.Said(before), BundledLibrary.Loaded, Now).Next;
        Assert.Empty(Growth.TooManySteps(text => StepsOf(state, text), units: 50));
    }

    private static long StepsOf(ConversationState state, string text)
    {
        var scene = new Scene(BundledLibrary.Loaded, Now);
        Dialogue.Step(state, new ConversationEvent.Said(text), scene);
        return scene.Work.Count;
    }
}
