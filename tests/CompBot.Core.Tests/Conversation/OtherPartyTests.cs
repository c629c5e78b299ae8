using CompBot.Core.Conversation;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What is the person's own, or measures something beside pay, or is said by one who is named, never becomes another party's figure or name.</summary>
public sealed class OtherPartyTests
{
    private static readonly string[] Held = ["offer from Kelso Freight as a dispatcher in Waco, 60k base, told on the phone, no other offers", "yes"];

    [Theory]
    [InlineData("i told them 66 already on friday", 60_000)]
    [InlineData("id be happy with 66", 60_000)]
    [InlineData("he'll add a 600 a year tool allowance", 60_000)]
    public void Their_base_is_theirs(string text, int theirs)
    {
        var own = Talked.Case(Held.Append(text)).Own!;

        Assert.Equal(theirs, own.Offer.Base);
        Assert.Null(own.Offer.Equity);
    }

    [Fact]
    public void Who_is_asked_what_they_expect_has_no_offer() =>
        Assert.Null(Talked.Case(["recruiter is calling tomorrow. i just finished a bootcamp, was a baker before (41k). its a junior developer role at Plexo in Denver. she asked for my salary expectations, what do i say"]).Own);

    [Theory]
    [InlineData("greg called back, they can do 63k", "Greg")]
    [InlineData("the recruiter (Priya) wants an answer by friday", "Priya")]
    [InlineData("write the email to Mrs. Okafor", "Mrs Okafor")]
    public void Who_is_named_is_greeted_and_no_company(string text, string greeted)
    {
        var draft = Talked.Case(Held.Append(text));

        Assert.Equal(greeted, draft.Wishes.Contact);
        Assert.Equal("Kelso Freight", draft.Company);
        Assert.Single(draft.Offers);
    }

    [Theory]
    [InlineData("change company to Duane Reade")]
    [InlineData("i also have an offer from Marshall & Greene, 64k base")]
    public void A_company_that_holds_a_first_name_is_no_person(string text) => Assert.Null(Talked.Case(Held.Append(text)).Wishes.Contact);

    [Theory]
    [InlineData("a startup named Plexo offered me 128k as a data engineer in Austin, told on the phone", "Plexo")]
    [InlineData("offer for a dispatcher in Waco, 60k base. the company name is Harlow", "Harlow")]
    [InlineData("company called Duane, offer 60k as a dispatcher in Waco", "Duane")]
    [InlineData("my recruiter Google assigned me offered 190k base as a data engineer in Austin", "Google")]
    public void A_company_that_is_named_as_one_is_no_person(string text, string company)
    {
        var draft = Talked.Case([text]);

        Assert.Equal(company, draft.Company);
        Assert.Null(draft.Wishes.Contact);
    }

    [Fact]
    public void Ones_own_range_or_rate_hides_no_answer() => Assert.Equal(63_000m, Talked.Case([.. Held, "where i am now the range is 50-55k. he said 63 is tops"]).Own?.Offer.Base);

    [Fact]
    public void What_was_taken_for_the_company_is_said_to_be_a_person()
    {
        var draft = Talked.Case(["got offered 22 an hour as a cook at Luis in Dayton, told on the phone", "Luis is my manager not the company"]);

        Assert.Null(draft.Company);
        Assert.Equal("Luis", draft.Wishes.Contact);
        Assert.Equal(22m * 2_080m, draft.Own?.Offer.Base);
    }

    [Fact]
    public void Of_two_things_not_both_are_asked_for() => Assert.Empty(Talked.Case(Held.Append("i want 66 or the company truck")).Wishes.AskTerms);

    [Fact]
    public void A_person_keeps_the_name_they_are_greeted_by() => Assert.Equal("Mrs Okafor", Talked.Case([.. Held, "the HR lady is Mrs Okafor", "okafor called back, they can do 62k"]).Wishes.Contact);

    [Fact]
    public void At_home_a_deed_is_no_yes() =>
        Assert.NotEqual(Situation.Accepted, Situations.Of(Talked.Case(["want to ask my boss for a raise, i make 49k as a marketing coordinator in Boise", "email open rate went from 18 to 27 percent since i took it over"])));
}
