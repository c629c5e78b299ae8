using CompBot.Core.Conversation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What is read of an answer of the present employer, after the number for a raise.</summary>
public sealed class AnswerAtHomeTests
{
    private static readonly Moment Moment = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), TimeSpan.Zero);

    private static readonly CaseDraft Yearly = CaseDraft.Empty with { Told = Situation.AtHome, PresentPay = 72_000m, Hoped = 80_000m, RoleSettled = true, RegionSettled = true, Wishes = new() { Experience = ["cut the waste by half"] } };
    private static readonly CaseDraft Hourly = Yearly with { PresentPay = 19.5m * 2_080m, PresentHours = 2_080m, Hoped = 24m * 2_080m };

    [Theory]
    [InlineData("boss said the pool is 3%", "CameUp 74160 Budget")]
    [InlineData("they can do 78k in april", "CameUp 78000")]
    [InlineData("told me no budget till next fiscal year", "No Budget")]
    [InlineData("they said they need to think", "NeedsTime")]
    [InlineData("they gave me the title but no money", "Instead Budget Title")]
    [InlineData("she said she'd have to check with HR and get back to me friday", "NeedsTime")]
    [InlineData("no answer yet", "Silence")]
    [InlineData("haven't heard back from my manager", "Silence")]
    [InlineData("he just ignored my email", "Silence")]
    [InlineData("they said yes to everything!", "Yes")]
    [InlineData("got it! 80k starting january", "CameUp 80000")]
    [InlineData("my boss said no", "No")]
    [InlineData("he said no, the budget is frozen", "No Freeze")]
    [InlineData("they offered me 75k", "CameUp 75000")]
    [InlineData("boss came back with 4%", "CameUp 74880")]
    [InlineData("they're giving me a 3.5% raise", "CameUp 74520")]
    [InlineData("she said the best they can do is 76", "CameUp 76000")]
    [InlineData("they came up by 2k", "CameUp 74000")]
    [InlineData("they said maybe in six months", "No Timing")]
    [InlineData("he said everyone gets 3 percent", "CameUp 74160 SameForAll")]
    [InlineData("they said they'd give me an extra week of vacation instead", "Instead Leave")]
    [InlineData("no raise but they'll pay for my certification", "Instead Training")]
    [InlineData("she offered a one time bonus of 2000 instead", "Instead OneTime 2000")]
    [InlineData("they said i'm at the top of my band", "No Band")]
    [InlineData("i asked for 82k and they said 77k", "CameUp 77000")]
    [InlineData("HR approved it", "Yes")]
    [InlineData("they will look at it again in june", "No Timing")]
    [InlineData("they agreed to 78", "CameUp 78000")]
    [InlineData("they turned me down", "No")]
    [InlineData("they can only do 2000 more", "CameUp 74000")]
    [InlineData("my boss countered with 76.5k", "CameUp 76500")]
    [InlineData("my director says not this year", "No Timing")]
    [InlineData("no to the bonus too", "No")]
    [InlineData("they promoted me but same pay", "Instead Title")]
    [InlineData("they met me halfway", "CameUp 76000")]
    [InlineData("the owner wants to see my targets first", "No Proof")]
    [InlineData("she got it approved: 79,200 from march", "CameUp 79200")]
    [InlineData("my manager is out until monday, so no reply yet", "Silence")]
    [InlineData("i took the 76k", "Taken")]
    public void An_answer_is_read(string text, string expected) => Assert.Equal(expected, Read(Yearly, text));

    [Theory]
    [InlineData("she said yes to 21.50 not 24", "CameUp 21.5")]
    [InlineData("they offered 22 an hour", "CameUp 22")]
    [InlineData("manager says 50 cents more is all he can do", "CameUp 20")]
    [InlineData("they'll do a dollar more", "CameUp 20.5")]
    [InlineData("boss said 21", "CameUp 21")]
    [InlineData("they gave me 2 more an hour", "CameUp 21.5")]
    [InlineData("they pay 21.5 hr for 38 hours a week now", "CameUp 21.5")]
    [InlineData("they went up 5%", "CameUp 20.48")]
    public void An_answer_by_the_hour_is_read(string text, string expected) => Assert.Equal(expected, Read(Hourly, text));

    [Theory]
    [InlineData("what if they say no?")]
    [InlineData("what if my boss says there is no budget")]
    [InlineData("how do i ask for 82k?")]
    [InlineData("i want 85k")]
    [InlineData("when should i ask my manager?")]
    [InlineData("should i mention my certification to my boss?")]
    [InlineData("my coworker makes 78k")]
    [InlineData("my boss wants me to run two teams now, what do i say")]
    [InlineData("i'm nervous they'll turn me down")]
    [InlineData("thanks")]
    [InlineData("next")]
    [InlineData("can i ask for extra vacation instead")]
    [InlineData("my minimum is 75k")]
    [InlineData("i make 72k")]
    [InlineData("they gave me 85 at the last place")]
    [InlineData("I built the billing platform and want 85k before I say yes")]
    [InlineData("85k covers my rent")]
    [InlineData("85k base or i walk")]
    [InlineData("nothing under 85 thousand")]
    [InlineData("between us, i'd take 85k")]
    [InlineData("least i'd sign for is 85k base")]
    [InlineData("I led the data team, 85k works for me")]
    [InlineData("i lose 85k if i leave")]
    [InlineData("i need 85 to pay rent")]
    [InlineData("I cut the cloud costs, $85k towards the mortgage")]
    [InlineData("85")]
    [InlineData("85k is my walk away number")]
    [InlineData("cut the refund queue from nine days to four, the director approved the roll out")]
    public void What_is_no_answer_is_not_taken_for_one(string text)
    {
        Assert.Null(Read(Yearly, text));
        Assert.Null(Read(Hourly, text));
    }

    [Theory]
    [InlineData("no, 78 is what i asked for, not what they said", null)]
    [InlineData("78k is my ask, not their answer", null)]
    [InlineData("sorry, i meant they said 76", "CameUp 76000")]
    public void A_mistaken_answer_is_taken_back(string text, string? left) =>
        Assert.Equal(left, Read(Yearly with { HomeAnswers = [new(RaiseAnswerKind.CameUp, new(2026, 11, 20)) { Base = 78_000m }] }, text));

    /// <summary>The last answer that is held after the message, in the unit of the pay; null where none is.</summary>
    private static string? Read(CaseDraft draft, string text)
    {
        var state = new ConversationState.Advising(Talk.New with { Case = draft }, null, TowardsPlaybook: false);
        var after = Dialogue.Step(state, new ConversationEvent.Said(text), BundledLibrary.Loaded, Moment).Next.Carried.Case;
        return after.HomeAnswers is [.., var last] ? string.Join(' ', Parts(last, draft.PresentHours ?? 1m)) : null;
    }

    private static IEnumerable<string> Parts(RaiseAnswer answer, decimal hours)
    {
        yield return answer.Kind.ToString();
        if (answer.Base is { } yearly)
        {
            yield return Figure(Math.Round(yearly / hours, 2));
        }

        if (answer.Reason != RaiseReason.None)
        {
            yield return answer.Reason.ToString();
        }

        foreach (var given in answer.Given)
        {
            yield return given.ToString();
        }

        if (answer.OneTime is { } once)
        {
            yield return Figure(once);
        }
    }

    private static string Figure(decimal amount) => amount.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
