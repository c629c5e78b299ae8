using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>Folders of guides may be read, or a guide be written, after a case was opened.</summary>
public sealed class GuideAppearedTests
{
    private const string Opening = "Midjourney, diffusion model engineer, San Francisco";

    [Fact]
    public void A_case_that_no_guide_covered_has_its_band_as_soon_as_there_is_one_and_says_so_once()
    {
        var (state, _) = Step(new ConversationState.NotStarted(), Opening, new Library());
        Assert.Null(Cases.BandOf(state.Carried.Case, BundledLibrary.Loaded));

        (state, var said) = Step(state, "why", BundledLibrary.Loaded);
        Assert.Contains("I have a guide for Midjourney now: Diffusion Model Engineer, San Francisco", said, StringComparison.Ordinal);
        Assert.Equal("San Francisco", Cases.BandOf(state.Carried.Case, BundledLibrary.Loaded)?.Region);

        (_, said) = Step(state, "why", BundledLibrary.Loaded);
        Assert.DoesNotContain("I have a guide for", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_not_certain_is_not_settled_for_the_person()
    {
        var (state, _) = Step(new ConversationState.NotStarted(), "Midjourney, engineer of some sort, San Francisco", new Library());

        (state, var said) = Step(state, "why", BundledLibrary.Loaded);

        Assert.DoesNotContain("I have a guide for", said, StringComparison.Ordinal);
        Assert.Null(Cases.BandOf(state.Carried.Case, BundledLibrary.Loaded));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void No_text_speaks_of_a_name_without_words(string name) => Assert.False(Names.HasWords("the other offer is written", name));

    [Fact]
    public void A_name_that_is_kept_ends_in_no_blank() => Assert.Equal("Acme", Names.Clean("Acme ."));

    private static (ConversationState State, string Said) Step(ConversationState state, string text, Library library)
    {
        var turn = Dialogue.Step(state, new ConversationEvent.Said(text), library, new Moment(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), TimeSpan.Zero));
        return (turn.Next, string.Join('\n', turn.Effects.OfType<Effect.Say>().Select(say => PlainText.Render(say.Reply))));
    }
}
