using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What a server or workspace has settled, as a conversation goes by it.</summary>
public class VenueTests
{
    private static readonly Library Library = BundledLibrary.Loaded;

    [Fact]
    public void Its_own_text_comes_at_first_use_and_with_help_and_not_again()
    {
        var venue = new Venue { Notice = "Our coaches sit in coaching-help." };
        var first = Step(new ConversationState.NotStarted(), Commanded(CommandName.Negotiate), venue);
        var second = Step(first.Next, Commanded(CommandName.Negotiate), venue);

        Assert.Contains(venue.Notice, Words(first), StringComparison.Ordinal);
        Assert.DoesNotContain(venue.Notice, Words(second), StringComparison.Ordinal);
        Assert.Contains(venue.Notice, Words(Step(second.Next, Commanded(CommandName.Help), venue)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_band_is_offered_to_everyone_only_where_that_is_wanted()
    {
        var band = Commanded(CommandName.Bands, ("company", "Midjourney"), ("role", "Diffusion Model Engineer"), ("region", "San Francisco"));
        var share = Ids(Step(new ConversationState.NotStarted(), band, Venue.Open)).First(id => id.StartsWith("0.share:", StringComparison.Ordinal));
        var closed = new Venue { HidesBands = true };

        Assert.DoesNotContain(Ids(Step(new ConversationState.NotStarted(), band, closed)), id => id.StartsWith("0.share:", StringComparison.Ordinal));
        foreach (var press in (string[])[share, share.Replace("0.share:", "0.share:yes:", StringComparison.Ordinal)])
        {
            var refused = Step(new ConversationState.NotStarted(), new ConversationEvent.Pressed(press), closed);
            Assert.Contains("bands are not shared here", Words(refused), StringComparison.Ordinal);
            Assert.DoesNotContain(refused.Effects.OfType<Effect.Say>(), say => say.Reply.Visibility == Visibility.Everyone);
        }
    }

    [Fact]
    public void The_usual_region_stands_in_where_none_is_said_and_is_told()
    {
        var venue = new Venue { Region = "London" };
        var told = Step(new ConversationState.NotStarted(), Commanded(CommandName.Negotiate, ("company", "Midjourney"), ("role", "Diffusion Model Engineer")), venue);
        var said = Step(new ConversationState.NotStarted(), Commanded(CommandName.Negotiate, ("company", "Midjourney"), ("region", "San Francisco")), venue);
        var band = Step(new ConversationState.NotStarted(), Commanded(CommandName.Bands, ("company", "Midjourney"), ("role", "Diffusion Model Engineer")), new Venue { Region = "San Francisco" });

        Assert.Equal("London", told.Next.Carried.Case.Region);
        Assert.Contains("I take London as the place", Words(told), StringComparison.Ordinal);
        Assert.Equal("San Francisco", said.Next.Carried.Case.Region);
        Assert.DoesNotContain("I take London", Words(said), StringComparison.Ordinal);
        Assert.Contains("San Francisco", band.Effects.OfType<Effect.Say>().Single().Reply.Title, StringComparison.Ordinal);
    }

    private static Turn Step(ConversationState state, ConversationEvent happened, Venue venue) =>
        Dialogue.Step(state, happened, Library, new Moment(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), TimeSpan.Zero, Place.Shared) { Venue = venue });

    private static ConversationEvent.Commanded Commanded(CommandName name, params (string Id, string Text)[] options) =>
        new(name, options.Select(option => new FilledField(option.Id, option.Text)).ToSequence());

    private static string Words(Turn turn) => string.Join('\n', turn.Effects.OfType<Effect.Say>().Select(say => PlainText.Render(say.Reply)));

    private static IEnumerable<string> Ids(Turn turn) => turn.Effects.OfType<Effect.Say>().SelectMany(say => say.Reply.Choices).OfType<Choice.Button>().Select(button => button.Id);
}
