using CompBot.Core.Conversation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What is kept as work is said and sent as it was typed: a deed with its result is, and what somebody tells of the talk is not.</summary>
public sealed class DeedTests
{
    private static readonly Moment Moment = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("took the ward from 4th to 1st in the county")]
    [InlineData("cleared a backlog of 90 complaints on the packing line")]
    [InlineData("redesigned the intake form, errors down by 30%")]
    public void A_deed_with_its_result_is_kept(string line) => Assert.NotEmpty(After(line).Wishes.Experience);

    [Theory]
    [InlineData("got a call from the recruiter today and it went very well")]
    [InlineData("took two days to think about all of this and slept badly")]
    [InlineData("took 2 days to think about all of this and slept badly")]
    [InlineData("moved on to the next page and now show me the script please")]
    [InlineData("read the letter twice and slept on it for 3 nights")]
    [InlineData("I did not sign it yet")]
    [InlineData("made up my mind about the whole thing this morning")]
    public void What_is_told_of_the_talk_is_not(string line) => Assert.Empty(After(line).Wishes.Experience);

    private static CaseDraft After(string line)
    {
        ConversationState state = new ConversationState.NotStarted();
        foreach (var text in (string[])["Midjourney, Diffusion Model Engineer, San Francisco. They offer me 250K base in writing.", "yes", line])
        {
            state = Dialogue.Step(state, new ConversationEvent.Said(text), BundledLibrary.Loaded, Moment).Next;
        }

        return state.Carried.Case;
    }
}
