using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What somebody says of their own pay and limits is never part of what they say or send, wherever in the talk they say it.</summary>
public sealed class PrivateLinesTests
{
    private static readonly Moment Moment = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    private static readonly string[] Offer = ["Midjourney, Diffusion Model Engineer, San Francisco. They offer me 250K base in writing.", "yes", "script"];
    private static readonly string[] Raise = ["how do i ask my boss for a raise?", "financial analyst, Chicago", "I earn 78k", "script"];

    public static TheoryData<string> Lines =>
    [
        "my minimum is 67k", "my floor is 67", "I wouldn't go below 67,000", "67k at the very least", "I make 67k now", "i need 67 to pay rent", "between us, i'd take 67k", "my bottom line: 67",
        "67", "$67,000", "im on 67 at the moment", "67k is my walk away number", "least i'd sign for is 67k base", "currently at 67k, so anything above is fine", "i need 67 thousand to live on", "nothing under 67 thousand", "they gave me 67 at the last place", "67k base or i walk", "i lose 67k if i leave",
        "67k when I leave", "67k covers my rent",
        "I built the billing platform, 67k when I leave", "I built the billing platform and want 67k before I say yes", "I built the billing platform, so 67k covers my rent", "I led the data team, 67k works for me",
        "I led the data team, 67 thousand dollars or I stay", "I cut the cloud costs, $67k towards the mortgage", "I cut the cloud costs, 67k perhaps", "I built the billing platform, 67k bonus included",
    ];

    [Theory]
    [InlineData("I built a billing system for 500k users", "500k users")]
    [InlineData("I built a search engine for 500k people", "500k people")]
    [InlineData("I built a chat service with 500k daily users", "500k daily users")]
    [InlineData("I built dashboards for 500k kids", "500k kids")]
    public void A_sum_that_counts_something_is_work(string line, string counted)
    {
        ConversationState state = new ConversationState.NotStarted();
        foreach (var text in Offer.Append(line))
        {
            state = Dialogue.Step(state, new ConversationEvent.Said(text), BundledLibrary.Loaded, Moment).Next;
        }

        Assert.Contains(counted, Assert.Single(state.Carried.Case.Wishes.Experience), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Asked_for_their_work_they_name_a_limit_and_no_script_says_it(string line)
    {
        var said = new List<string>();
        foreach (var talk in (string[][])[Offer, Raise])
        {
            ConversationState state = new ConversationState.NotStarted();
            foreach (var text in talk.Append(line).Concat(["script", "skip", "script", "skip", "script", "skip", "script"]))
            {
                var turn = Dialogue.Step(state, new ConversationEvent.Said(text), BundledLibrary.Loaded, Moment);
                state = turn.Next;
                said.AddRange(turn.Effects.OfType<Effect.Say>().SelectMany(say => say.Reply.Parts).OfType<ReplyPart.Script>().Select(script => script.Body));
            }
        }

        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, script => script.Contains("67", StringComparison.Ordinal));
    }
}
