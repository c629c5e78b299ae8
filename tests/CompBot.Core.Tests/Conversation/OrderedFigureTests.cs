using CompBot.Core.Conversation;
using CompBot.Core.Negotiation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>The figure a person decides to ask for is asked, as they say it; a figure that is anything else never becomes the ask.</summary>
public sealed class OrderedFigureTests
{
    private static readonly string[] ByTheYear = ["offer from Kelso Freight as a dispatcher in Waco, 60k base, told on the phone, no other offers", "yes"];
    private static readonly string[] ByTheHour = ["offer from Kelso Freight as a forklift driver in Waco, $21 an hour, told on the phone, no other offers", "yes"];

    [Theory]
    [InlineData("ask for 66 not 64", 66_000)]
    [InlineData("ask for 66", 66_000)]
    [InlineData("66 not 64", 66_000)]
    [InlineData("make it 66k", 66_000)]
    [InlineData("lets go with $66,000", 66_000)]
    [InlineData("i want to ask for 62 only", 62_000)]
    [InlineData("66 is what i want to say", 66_000)]
    [InlineData("66 base is my ask", 66_000)]
    public void The_ask_is_the_figure_they_choose(string text, int chosen)
    {
        var draft = After(ByTheYear, text);

        Assert.Equal(chosen, draft.Chosen);
        Assert.Equal(chosen, Asked(draft));
    }

    [Theory]
    [InlineData("ask for 24.50", 24.50)]
    [InlineData("24 not 22.50", 24)]
    public void By_the_hour_it_is_an_hour(string text, decimal hourly) => Assert.Equal(hourly * 2_080m, Asked(After(ByTheHour, text)));

    [Theory]
    [InlineData("they said 66 is their limit")]
    [InlineData("my minimum is 62, not 64")]
    [InlineData("ask for 20 days off, not 15")]
    [InlineData("should i ask for 66 or 64?")]
    [InlineData("he makes 66 and not 64")]
    [InlineData("66 is my floor, make it that")]
    [InlineData("no they said 66 not 64")]
    [InlineData("he came back with 66 and not 64")]
    [InlineData("ask for €66k")]
    [InlineData("make it 66k euros")]
    public void Another_figure_is_no_order(string text) => Assert.Null(After(ByTheYear, text).Chosen);

    [Fact]
    public void After_an_ask_a_lower_figure_is_a_step_towards_them_and_a_higher_one_changes_nothing()
    {
        var asked = ByTheYear.Append("i asked for 66").Append("they came up to 62").ToArray();

        Assert.Equal(64_000, After(asked, "ask for 64 not 66").AskMade?.Base);
        Assert.Equal(66_000, After(asked, "ask for 70 not 66").AskMade?.Base);
    }

    [Fact]
    public void What_is_their_offer_already_or_stays_private_is_not_asked()
    {
        Assert.NotEqual(60_000, Asked(After(ByTheYear, "ask for 60 not 64")));
        Assert.NotEqual(66_000, Asked(After([.. ByTheYear, "i make 66k now"], "ask for 66 not 64")));
    }

    [Theory]
    [InlineData("ask for 59 not 64", "no more than they offer already")]
    [InlineData("ask for 62 not 64", "stays between us", "my minimum is 62k")]
    [InlineData("ask for 70 not 66", "An ask that grows costs trust", "i asked for 66", "they came up to 62")]
    public void A_figure_that_cannot_be_asked_is_said_to_be_none(string text, string said, params string[] more) =>
        Assert.Contains(said, Talked.All([.. ByTheYear, .. more, text]), StringComparison.Ordinal);

    [Fact]
    public void What_was_decided_for_one_employer_holds_for_no_other()
    {
        string[] two = ["two offers: Kelso Freight, dispatcher in Waco, 60k base, and Harlow Lines 63k base, both in writing. i prefer kelso", "yes", "ask for 68 not 64"];
        var other = After(two, "change company to Harlow Lines");

        Assert.Equal(68_000, Talked.Case(two).Chosen);
        Assert.True(Talked.Case(two).Wishes.FirstChoice);
        Assert.Equal("Harlow Lines", other.Company);
        Assert.Null(other.AskMade);
        Assert.False(other.TheyMoved);
        Assert.Null(other.Chosen);
        Assert.False(other.Wishes.FirstChoice);
    }

    private static decimal? Asked(CaseDraft draft) => Planner.Plan(Cases.Of(draft, BundledLibrary.Loaded)).AskBase;

    private static CaseDraft After(string[] before, string text) => Talked.Case(before.Append(text));
}
