using CompBot.Core.Negotiation;
using CompBot.Core.Tests.Negotiation;
using CompBot.Testing;
using Xunit;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

public sealed class PracticeTests
{
    private static readonly NegotiationCase Case = At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Cases.Pays(280, yearlyK: 120)) with { MinimumBase = 295_000m };
    private static readonly NegotiationPlan Plan = Planner.Plan(Case);

    [Fact]
    public void A_good_answer_is_told_what_was_strong()
    {
        var review = Review("Thanks for being straight with me. I'm asking for $320K because of the scope of the role. Could you take that back to the team?");
        Assert.True(review is { SaidNumber: true, GaveReason: true, NamedNextStep: true, LeakedFloor: false, Apologised: false });
        Assert.Empty(review.Missing);
        Assert.True(review.Strong.Count >= 3);
    }

    [Theory]
    [InlineData("320")]
    [InlineData("$320,000")]
    [InlineData("320k base")]
    [InlineData("180K of profit sharing")]
    public void The_number_is_heard_however_it_is_said(string number) => Assert.True(Review($"I'd like {number}.").SaidNumber);

    [Theory]
    [InlineData("I can't go below 295k, could we do that?")]
    [InlineData("My minimum is somewhere around there.")]
    [InlineData("I'd settle for a bit less than that.")]
    public void A_floor_given_away_is_the_first_thing_said(string answer)
    {
        var review = Review(answer);
        Assert.True(review.LeakedFloor);
        Assert.Contains("gave away", review.Missing[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_ask_itself_is_never_a_floor_given_away()
    {
        var own = Case with { MinimumBase = 320_000m };
        Assert.False(Practice.Review(Pushback(own), "The number is $320K.", own, Planner.Plan(own)).LeakedFloor);
    }

    [Fact]
    public void An_apology_is_heard() => Assert.True(Review("Sorry to ask, but could you do $320K?").Apologised);

    [Fact]
    public void An_offer_that_is_not_there_is_named_as_such()
    {
        Assert.Contains(Review("I have another offer at $320K.").Missing, line => line.Contains("told me of none", StringComparison.Ordinal));
        Assert.DoesNotContain(Review("I have no other offer, and I won't pretend to.").Missing, line => line.Contains("told me of none", StringComparison.Ordinal));
        var holds = Case with { Alternatives = [Cases.Written(Cases.Pays(310), "Acme")] };
        Assert.DoesNotContain(Practice.Review(Pushback(holds), "I have another offer.", holds, Planner.Plan(holds)).Missing,
            line => line.Contains("told me of none", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Take it or leave it.")]
    [InlineData("$320K or I walk.")]
    public void An_ultimatum_is_heard(string answer) => Assert.Contains(Review(answer).Missing, line => line.Contains("ultimatum", StringComparison.Ordinal));

    [Fact]
    public void An_empty_answer_is_missing_everything()
    {
        var review = Review("");
        Assert.Empty(review.Strong);
        Assert.True(review.Missing.Count >= 3);
    }

    [Fact]
    public void A_very_long_answer_is_read_quickly_and_called_long() =>
        Assert.Contains(Review(new string('1', 50_000) + string.Concat(Enumerable.Repeat(" word", 20_000))).Missing, line => line.Length > 0);

    private static PracticeReview Review(string answer) => Practice.Review(Pushback(Case), answer, Case, Plan);

    private static PushbackAnswer Pushback(NegotiationCase @case) =>
        PushbackAnswers.Answer(PushbackAnswers.Find(Library.Pushbacks, "22")!, @case, Planner.Plan(@case), new(), Library, Today)!;
}
