using CompBot.Core.Conversation;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>A wish is no offer, a yes may hang on something, and where one works is told by its signs.</summary>
public sealed class WishAndConditionTests
{
    private static readonly string[] Held = ["Plexo offered me 62k in writing, lab technician in Denver", "yes"];

    [Theory]
    [InlineData("and maybe $66k?")]
    [InlineData("what about 66k?")]
    [InlineData("I was hoping for 66")]
    [InlineData("id be happy with 66")]
    public void A_wish_leaves_what_they_offer(string line)
    {
        var draft = Talked.Case(Held.Append(line));

        Assert.Equal(62_000m, draft.Own!.Offer.Base);
        Assert.Equal(66_000m, draft.Hoped);
    }

    [Theory]
    [InlineData("Tom says they go to 64 and match the 5k car")]
    [InlineData("the 6k is not a base, thats the unpaid claims")]
    public void An_amount_of_something_else_is_no_base(string line) => Assert.InRange(Talked.Case(Held.Append(line)).Own!.Offer.Base!.Value, 62_000m, 64_000m);

    [Theory]
    [InlineData("write them that i accept at 62 if they can do 64", "if you can do $64,000")]
    [InlineData("write the reply where i accept but ask for 5 more days of leave", "I'd like to ask for 5 more days of leave")]
    [InlineData("just write her: ok with 62 if the may review is in the letter", "if the May review is in the letter")]
    public void A_yes_says_what_it_hangs_on(string line, string said) => Assert.Contains(said, Talked.Words(Held.Append(line)), StringComparison.Ordinal);

    [Fact]
    public void A_condition_never_gives_a_private_amount_away() =>
        Assert.DoesNotContain("63", Talked.Words([.. Held, "my minimum is 63k", "write them that i accept if they can do 63"]), StringComparison.Ordinal);

    /// <summary>Not the person's limit, and not what another company offers: no letter with it, and no plain yes in its place.</summary>
    [Theory]
    [InlineData("write them that i accept if they match the 70k from Hooli")]
    [InlineData("write them that i accept if they match my other offer")]
    public void A_condition_never_names_another_offer(string line)
    {
        var words = Talked.Words([.. Held, "Hooli told me 70k too", line]);

        Assert.DoesNotContain("Hooli", words, StringComparison.Ordinal);
        Assert.DoesNotContain("other offer", words, StringComparison.Ordinal);
        Assert.DoesNotContain("accept", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i work there already, baker in Tulsa, 21.40 an hour, want at least 24", "$24 ")]
    [InlineData("i work there already, baker in Tulsa, i make 61k and my minimum is 66k", "66")]
    public void The_least_one_would_take_at_home_is_in_no_words(string line, string least)
    {
        var words = Talked.Words([line, "script"]);

        Assert.NotEmpty(words);
        Assert.DoesNotContain(least, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i got my base from 80k to 95k")]
    [InlineData("i raised my comp from 80k to 95k in two years")]
    [InlineData("i grew my rate from 50k to 60k in a year")]
    [InlineData("i have 85k in unvested options")]
    [InlineData("i own stock 25k worth")]
    public void What_may_be_pay_is_no_work(string line) => Assert.Empty(Talked.Case(Held.Append(line)).Wishes.Experience);

    [Theory]
    [InlineData("forklift operator here, 19.40 an hour, been here 3 years, want at least 22", Situation.AtHome)]
    [InlineData("i make 61k and want 70, a recruiter asked my salary expectations before the first interview", Situation.BeforeOffer)]
    [InlineData("i work there already, its my own shop, i make 44k and want 50", Situation.AtHome)]
    public void Where_one_works_is_told_by_its_signs(string line, Situation situation) => Assert.Equal(situation, Situations.Of(Talked.Case([line])));

    [Fact]
    public void No_raise_is_taken_at_its_word() => Assert.NotEqual(Situation.AtHome, Situations.Of(Talked.Case(["i make 61k and want a raise to 70", "its not a raise, im applying at a new company"])));

    [Theory]
    [InlineData("i cut unpaid claims from 40k to 6k")]
    [InlineData("i brought in 1.2m in new accounts last year")]
    [InlineData("i also have my phlebotomy certificate which they want")]
    [InlineData("this year i rebuilt our intake form and errors went down 40%")]
    public void What_was_done_or_earned_is_kept(string line) => Assert.NotEmpty(Talked.Case(Held.Append(line)).Wishes.Experience);

    [Theory]
    [InlineData("im a lab technician")]
    [InlineData("i have 5 years of it")]
    [InlineData("i dont have a degree")]
    public void What_says_nothing_of_work_is_not(string line) => Assert.Empty(Talked.Case(Held.Append(line)).Wishes.Experience);

    [Theory]
    [InlineData("the guys name is Mike", "Mike")]
    [InlineData("write it to my VP, Karen", "Karen")]
    [InlineData("the agency guy is called Tom", "Tom")]
    [InlineData("its for an office manager, Dublin", null)]
    public void Who_is_introduced_is_greeted(string line, string? contact) => Assert.Equal(contact, Talked.Case(Held.Append(line)).Wishes.Contact);

    [Fact]
    public void A_month_of_something_else_is_no_review() => Assert.Null(Talked.Case(Held.Append("i would start in june, and they review pay after six months")).Wishes.ReviewMonth);

    [Fact]
    public void The_month_of_a_review_is_kept() => Assert.Equal("March", Talked.Case(Held.Append("could we look at it again in march, with a review")).Wishes.ReviewMonth);
}
