using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>
/// Every sentence that is said or sent rests on claims that are true of its case. Over the bundled guides, made-up and generated ones, and those of a folder that COMPBOT_SAMPLE_GUIDES
/// names; COMPBOT_CASES sets how many cases are tried.
/// </summary>
public sealed partial class ClaimInvariants
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("COMPBOT_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? runs : 600;

    private static readonly Guide[] Guides = [.. SampleGuides.Bundled, FixedLibrary.Bangalore, .. MadeUpGuides.All, .. SampleGuides.Folder];

    /// <summary>What a sentence that says such a thing must rest on, one of the names at least.</summary>
    private static readonly (Regex Says, string[] Rests)[] Rules =
    [
        (Apart(), ["{apart}"]),
        (BaseBetween(), ["{apart}"]),
        (LeftBehind(), ["left-behind", "sign-on-covers-left", "sign-on-beyond-left"]),
        (HasOffers(), ["offers", "one-offer", "{offers}", "{offers named}", "{higher named}", "higher-base-written", "higher-year-written"]),
        (WrittenOffer(), ["{offers}", "{offers named}", "{higher named}", "higher-base-written", "higher-year-written", "written-offer"]),
        (OwesAnswer(), ["answer-due"]),
        (Employer(), ["stay", "stay-higher-base"]),
        (NoOffer(), ["not offers"]),
        (Process(), ["late"]),
        (UnderRange(), ["below-range", "low-in-range"]),
        (InsideRange(), ["ask-in-range", "ask-in-posted"]),
        (AboveUsual(), ["above-band"]),
        (Signs(), ["would-sign"]),
        (CameUp(), ["moved"]),
        (Met(), ["met"]),
        (Chooses(), ["first-choice"]),
        (EarlierNumber(), ["told"]),
        (SpeaksOfVerbal(), ["all-verbal", "{offers}", "{offers named}", "higher-base-verbal"]),
    ];

    [Fact]
    public void The_oracle_knows_every_claim_that_the_data_may_make() =>
        Assert.Empty(Conditions.Names.Except(new ClaimOracle(new RandomCase(new NegotiationCase(), new PlaybookWishes())).Names));

    [Fact]
    public void Every_claim_is_true_of_its_case() => Holds((random, playbook) =>
    {
        var oracle = new ClaimOracle(random);
        foreach (var line in playbook.Spoken())
        {
            foreach (var claim in line.Claims.Where(claim => !claim.Name.StartsWith('{')))
            {
                Assert.True(oracle.IsTrue(claim.Name) == true, $"“{line}” claims {claim.Name}");
            }
        }

        return true;
    });

    [Fact]
    public void What_asserts_something_names_its_claim() => Holds((random, playbook) =>
    {
        foreach (var line in playbook.Spoken())
        {
            var text = Plain(line, random);
            foreach (var (says, rests) in Rules.Where(rule => rule.Says.IsMatch(text)))
            {
                Assert.True(line.Claims.Any(claim => rests.Contains(claim.Name)), $"“{line}” says {says} and rests on {string.Join(", ", line.Claims.Select(claim => claim.Name))}");
            }
        }

        return true;
    });

    [Fact]
    public void A_gap_is_the_distance_of_the_base_and_says_so() => Holds((random, playbook) =>
        playbook.Spoken().Where(line => line.Claims.Contains(new Claim("{apart}"))).All(line =>
            line.ToString().Contains("base", StringComparison.Ordinal)
            && line.Pieces.OfType<Piece.Figure>().Any(figure => figure.Money.Amount == InUnit(PlanOf(random).AskBase - random.Case.Offer!.Base, random.Case.Offer))));

    private static decimal? InUnit(decimal? yearly, Offer offer) => PayUnit.Of(offer) is { } unit && yearly is { } amount ? unit.In(amount) : yearly;

    [Fact]
    public void An_ask_above_the_range_is_in_steps_so_that_no_sum_gives_an_offers_year_away() => Holds((random, playbook) =>
        PlanOf(random) is var plan && (!plan.Has(Verdict.AboveBand) || plan.Progress is not null || plan.AskBase is not { } ask || random.Case.Band?.Base is not { } range
            || ask == random.Case.ChosenBase || ask % AskStep.For(range.Low) == 0m));

    [Fact]
    public void No_article_stands_before_a_figure_and_equity_agrees_in_number() => Holds((random, playbook) =>
    {
        foreach (var line in playbook.Spoken())
        {
            Assert.DoesNotMatch(BadArticle(), Plain(line, random));
            Assert.DoesNotMatch(BadNumber(), Plain(line, random));
            Assert.DoesNotContain(line.Pieces.Zip(line.Pieces.Skip(1)), pair => pair is (Piece.Words words, Piece.Figure) && EndsInArticle().IsMatch(words.Text));
        }

        return true;
    });

    [Fact]
    public void Time_is_never_asked_for_past_what_another_offer_allows() => Holds((random, playbook) =>
    {
        var due = random.Case.On(Today).Alternatives.Where(other => other is { IsOffer: true, ToStay: false }).Min(other => other.Deadline);
        return due is null || playbook.Spoken().Where(line => line.Claims.Contains(new Claim("{until}")))
            .All(line => Enumerable.Range(1, 60).All(days => !line.ToString().Contains(Days.Text(due.Value.AddDays(days)), StringComparison.Ordinal)));
    });

    [Fact]
    public void Every_day_that_was_told_is_in_the_private_file_with_its_offer() => Holds((random, playbook) =>
    {
        var text = PlaybookFiles.Private(playbook).Content;
        var told = random.Case.On(Today).Alternatives.Select(other => other.Deadline).OfType<DateOnly>();
        return told.All(day => text.Contains(Days.Text(day), StringComparison.Ordinal));
    });

    private static void Holds(Func<RandomCase, Playbook, bool> rule) =>
        Check.One(Seeded.Runs(Runs), Prop.ForAll(RandomCases.Over(Guides), random => rule(random, Write(random.Case, random.Wishes))));

    private static NegotiationPlan PlanOf(RandomCase random) => Planner.Plan(random.Case.On(Today));

    /// <summary>Without what the person wrote of their own work, which may say anything.</summary>
    private static string Plain(Line line, RandomCase random)
    {
        var text = line.ToString();
        foreach (var own in random.Wishes.Experience.Append(random.Wishes.Result ?? "").Select(PlainName.OfSentence).OfType<string>())
        {
            text = text.Replace(own, "", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    [GeneratedRegex(@"(?<!far )\bapart\b(?! from)")]
    private static partial Regex Apart();

    [GeneratedRegex(@"\bof base between us\b")]
    private static partial Regex BaseBetween();

    [GeneratedRegex(@"\bleav(?:e|ing)\b.{0,20}\bbehind\b|\bbehind by joining\b|\bleave behind\b")]
    private static partial Regex LeftBehind();

    [GeneratedRegex(@"\b(?:I have|I also have|that I have|I've had) (?:a|an|two|three|four|five|six) (?:written|verbal)\b|\b(?:written|verbal) offer from\b")]
    private static partial Regex HasOffers();

    [GeneratedRegex(@"\bwritten offers?\b")]
    private static partial Regex WrittenOffer();

    [GeneratedRegex(@"\bowe\b.{0,30}\banswer\b|\ban answer to give elsewhere\b")]
    private static partial Regex OwesAnswer();

    [GeneratedRegex(@"\bcurrent employer\b|\bstay where I am\b")]
    private static partial Regex Employer();

    [GeneratedRegex(@"\bdon't have another company's offer\b|\bno other offer\b|\bThe other offer I have is\b")]
    private static partial Regex NoOffer();

    [GeneratedRegex(@"\bin (?:another process|\w+ other processes)\b")]
    private static partial Regex Process();

    [GeneratedRegex(@"\bunder the range\b|\blower part of the range\b")]
    private static partial Regex UnderRange();

    [GeneratedRegex(@"\binside (?:that range|the range|it\b)|\bstays inside\b|\bFrom the range I see\b")]
    private static partial Regex InsideRange();

    [GeneratedRegex(@"\babove where this role usually sits\b|\bI know it's above\b")]
    private static partial Regex AboveUsual();

    [GeneratedRegex(@"\bI'll sign\b")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\bcoming up on this\b|\bfor moving on this\b|\b[Ww]hat(?:'s| is) still open\b")]
    private static partial Regex CameUp();

    [GeneratedRegex(@"\bthe one I'd choose\b")]
    private static partial Regex Chooses();

    [GeneratedRegex(@"\bThat's what I asked for\b")]
    private static partial Regex Met();

    [GeneratedRegex(@"\bI said\b.{0,20}\bearly on\b")]
    private static partial Regex EarlierNumber();

    [GeneratedRegex(@"\bverbal (?:offer|one)")]
    private static partial Regex SpeaksOfVerbal();

    [GeneratedRegex(@"\b[Aa]n? [$£€₹¥]|\b[Aa]n? [A-Z]{1,3}\$|\ba (?:8|11|18)\d*\b|\ba \d")]
    private static partial Regex BadArticle();

    [GeneratedRegex(@"\bthe (?:RSUs|stock options|profit units) (?:is|matters|counts|works|looks)\b|\bthe (?:equity|profit sharing|carry) (?:are|matter|count)\b")]
    private static partial Regex BadNumber();

    [GeneratedRegex(@"\b[Aa]n? $")]
    private static partial Regex EndsInArticle();
}
