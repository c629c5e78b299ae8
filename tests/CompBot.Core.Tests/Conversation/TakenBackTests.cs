using CompBot.Core.Conversation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>An offer that was taken back and stands after all is held again with all that was told of it.</summary>
public sealed class TakenBackTests
{
    private const string StillStands = "It still stands";
    private const string TakenBack = "this morning they withdrew the offer";
    private static readonly Moment Moment = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
    private static readonly string[] Told = ["an offer from Bellmore Inn as event planner in Charleston, 64k base in writing", "yes", "I asked them for 70k yesterday"];

    [Fact]
    public void What_was_told_after_the_last_question_is_not_lost()
    {
        var before = Say(new ConversationState.NotStarted(), Told);
        var after = Say(before, TakenBack, StillStands);

        Assert.Equal(70_000m, before.Carried.Case.AskMade?.Base);
        Assert.Equal(before.Carried.Case, after.Carried.Case);
        Assert.IsType<ConversationState.Advising>(after);
    }

    [Fact]
    public void It_needs_no_earlier_question()
    {
        var before = Say(new ConversationState.NotStarted(), Told);
        before = before.Carrying(before.Carried with { Trail = [] });

        Assert.Equal(before.Carried.Case, Say(before, TakenBack, StillStands).Carried.Case);
    }

    [Fact]
    public void What_the_person_tells_of_themselves_in_between_is_kept()
    {
        var after = Say(new ConversationState.NotStarted(), [.. Told, TakenBack, "my minimum is 60k", StillStands]).Carried.Case;

        Assert.Equal((64_000m, 70_000m, 60_000m), (after.Own?.Offer.Base, after.AskMade?.Base, after.MinimumBase));
    }

    [Fact]
    public void The_next_offer_ends_it()
    {
        var next = Say(new ConversationState.NotStarted(), [.. Told, TakenBack, "Larkspur Hotels offered me 67k base for event planner in Savannah, in writing"]).Carried.Case;

        Assert.Equal(("Larkspur Hotels", null, null), (next.Company, next.Told, next.BeforeWithdrawal));
        Assert.NotNull(Say(new ConversationState.NotStarted(), [.. Told, TakenBack]).Carried.Case.BeforeWithdrawal);
    }

    private static ConversationState Say(ConversationState state, params string[] lines) =>
        lines.Aggregate(state, (now, line) => Dialogue.Step(now, new ConversationEvent.Said(line), BundledLibrary.Loaded, Moment).Next);
}
