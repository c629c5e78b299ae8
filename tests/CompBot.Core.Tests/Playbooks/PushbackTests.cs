using System.Text.RegularExpressions;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Tests.Negotiation;
using CompBot.Guides;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

public sealed partial class PushbackTests
{
    private static readonly NegotiationCase Rich = At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Cases.Pays(300, yearlyK: 120), Stage.Written,
        Cases.Written(Cases.Pays(300, 800, EquityKind.PreIpo), "OpenAI")) with
    { Deadline = Today.AddDays(6), Level = "Senior" };

    [Fact]
    public void All_28_are_there_and_nothing_in_the_file_is_left_unread()
    {
        var reading = PushbackFile.Read(Data("pushbacks.md"));
        Assert.Empty(reading.Problems);
        Assert.Equal(Enumerable.Range(1, 28), reading.Pushbacks.Select(pushback => pushback.Number));
        Assert.All(reading.Pushbacks, pushback => Assert.NotEmpty(pushback.Principle));
    }

    [Fact]
    public void Each_of_them_has_its_case()
    {
        var wishes = new PlaybookWishes { Experience = ["text conditioning"], AlreadyTold = 280_000m, WouldSign = true };
        var seen = PushbackAnswers.For(Rich, Planner.Plan(Rich), wishes, Library, Today).Select(answer => answer.Number)
            .Concat(PushbackAnswers.For(Rich with { Stage = Stage.None, Offer = null }, Planner.Plan(Rich), wishes, Library, Today).Select(answer => answer.Number))
            .Concat(Answers(At(FixedLibrary.RunwayMlEngineer, "Remote US", Cases.Pays(200), Stage.Written, Cases.Written(Cases.Pays(210)) with { ToStay = true })).Select(answer => answer.Number));
        Assert.Equal(Enumerable.Range(1, 28), seen.Distinct().Order());
    }

    [Fact]
    public void Every_answer_is_short_ends_in_a_question_and_does_not_apologise() =>
        Check.One(Seeded.Runs(100), Prop.ForAll(RandomCases.Over([.. FixedLibrary.Four]), random =>
            Answers(random.Case, random.Wishes).All(answer => answer.Say.All(line => line.ToString() is var text
                && text.EndsWith('?') && SentenceEnds().Count(text) <= 4 && !text.Contains("sorry", StringComparison.OrdinalIgnoreCase) && !text.Contains('{')))));

    [Fact]
    public void Profit_sharing_is_spoken_of_where_there_is_some()
    {
        Assert.Contains(Answers(Rich), answer => answer.Number == 22);
        Assert.DoesNotContain(Answers(At(FixedLibrary.RunwayMlEngineer, "New York City", Cases.Pays(230))), answer => answer.Number == 22);
    }

    [Fact]
    public void A_law_is_mentioned_where_it_holds_and_only_there()
    {
        var noOffer = At(FixedLibrary.DiffusionModelEngineer, "San Francisco", null, Stage.None);
        Assert.Contains("shared with candidates in California", Say(noOffer, 4), StringComparison.Ordinal);
        Assert.DoesNotContain("candidates", Say(noOffer with { Region = "Remote US" }, 4), StringComparison.Ordinal);
        var london = At(FixedLibrary.StabilityMlEngineer, "London", null, Stage.None);
        Assert.DoesNotContain("candidates", Say(london, 4), StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_is_not_in_force_yet_is_not_mentioned()
    {
        Assert.Empty(PayLaws.For("Wilmington", Library.PayLaws, new DateOnly(2026, 11, 21)).Where(law => law.Kind == PayLawKind.PayRange));
        Assert.Single(PayLaws.For("Wilmington", Library.PayLaws, new DateOnly(2027, 9, 1)), law => law.Kind == PayLawKind.PayRange);
    }

    [Theory]
    [InlineData("San Francisco")]
    [InlineData("San Francisco / Bay Area")]
    [InlineData("New York (NYC)")]
    [InlineData("seattle")]
    [InlineData("Remote - Colorado")]
    public void Laws_are_found_by_the_names_of_places(string region) => Assert.NotEmpty(PayLaws.For(region, Library.PayLaws, Today));

    [Theory]
    [InlineData("budget", 10)]
    [InlineData("they said the budget is frozen this year", 10)]
    [InlineData("level", 9)]
    [InlineData("bugdet", 10)]
    [InlineData("22", 22)]
    [InlineData("best and final", 13)]
    [InlineData("Show us the competing offer.", 14)]
    [InlineData("cost of living", 20)]
    public void A_pushback_is_found_by_its_number_a_word_or_the_sentence(string typed, int number) =>
        Assert.Equal(number, PushbackAnswers.Find(Library.Pushbacks, typed)?.Number);

    [Theory]
    [InlineData("")]
    [InlineData("bananas and custard")]
    public void What_is_near_nothing_finds_nothing(string typed) => Assert.Null(PushbackAnswers.Find(Library.Pushbacks, typed));

    [Fact]
    public void A_name_nobody_fills_is_a_problem_with_its_line()
    {
        var reading = PushbackFile.Read("## 1. no: No.\nStay calm.\nWords: no\n- (sunny) Fine?\n- Your {shoe size}, please?\n- All right?\n");
        Assert.Equal([4, 5], reading.Problems.Select(problem => problem.Line));
        Assert.Single(reading.Pushbacks[0].Answers);
    }

    [Fact]
    public void A_broken_file_of_laws_gives_one_line() => Assert.NotNull(PayLawFile.Read("{ \"laws\": [ { \"region\": \"X\" } ] }").Problem);

    [Fact]
    public void Laws_carry_dates_and_sources() =>
        Assert.All(Library.PayLaws, law => Assert.True(law is { Source.Length: > 0, Summary.Length: > 0, Places.Count: > 0 } && law.CheckedOn <= Today && law.From.Year > 2000));

    private static string Say(NegotiationCase @case, int number) =>
        PlaybookText.Body(Answers(@case).Single(answer => answer.Number == number).Say);

    private static Sequence<PushbackAnswer> Answers(NegotiationCase @case, PlaybookWishes? wishes = null) =>
        PushbackAnswers.For(@case, Planner.Plan(@case.On(Today)), wishes ?? new(), Library, Today);

    [GeneratedRegex(@"[.?](?=\s|$)")]
    private static partial Regex SentenceEnds();
}
