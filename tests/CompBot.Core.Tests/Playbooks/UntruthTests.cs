using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Tests.Negotiation;
using CompBot.Testing;
using Xunit;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>Each kind of sentence that was once untrue, by a case that made it so.</summary>
public sealed class UntruthTests
{
    private static readonly Guide Runway = SampleGuides.Bundled.Single(guide => guide.Company == "Runway");

    [Fact]
    public void A_gap_names_what_it_is_of()
    {
        var said = Answer(At(Runway, "New York City", Cases.Pays(230, 240, EquityKind.PreIpo)), "frozen-budget");
        Assert.Contains("We're 40 apart on base.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("a year that we're apart", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, "20 is what I'd leave behind, and the rest makes the first year work")]
    [InlineData(55, "leaving 55 behind")]
    public void A_sign_on_is_for_what_is_left_behind_only_as_far_as_it_is(decimal left, string said) =>
        Assert.Contains(said, Spoken(At(Runway, "New York City", Cases.Pays(230, 300, EquityKind.PreIpo)) with { LeftBehind = left * 1_000m }), StringComparison.Ordinal);

    [Fact]
    public void A_position_is_worked_out_from_the_figure_that_stands()
    {
        var page = Write(At(MadeUpGuides.Maps, "Berlin", Cases.Pays(97, currency: "EUR"))).FirstPage;
        Assert.Contains(page.Rows, row => row.Value.ToString() == "Their €97K base is 39% up the guide's range of €82K–€120K, €4K under its middle.");
    }

    [Fact]
    public void Both_sides_of_a_comparison_count_private_stock_alike()
    {
        var it = At(Runway, "New York City", Cases.Pays(230, 300, EquityKind.PreIpo), Stage.Written, Cases.Written(Cases.Pays(260, 500, EquityKind.PreIpo), "OpenAI"));
        var said = Write(it).Standing.SoWhat.ToString();
        // 270 and half of 100 a year, against 260 and half of 125.
        Assert.Contains("comes to $320K, $2.5K less than your best other offer ($322.5K), both without one-time money, private stock on both sides at 50% of its face", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_with_a_spread_sign_on_is_not_set_against_one_without()
    {
        var rival = Cases.Pays(280, 200) with { SignOn = SignOn.Once(80_000m) };
        var said = Write(At(Runway, "New York City", Cases.Pays(230, 300), Stage.Written, Cases.Written(rival, "Acme"))).Standing.SoWhat.ToString();
        Assert.Contains("both without one-time money", said, StringComparison.Ordinal);
        Assert.Contains("With the sign-ons spread over their years it is", said, StringComparison.Ordinal);
        Assert.Contains("($330K)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_is_not_held_and_the_first_step_is_to_get_it_in_writing()
    {
        var it = At(Runway, "New York City", Cases.Pays(230, 300), Stage.Written, Cases.Verbal(Cases.Pays(200), "Acme"));
        var playbook = Write(it);
        Assert.DoesNotContain("you still have", playbook.Standing.SoWhat.ToString(), StringComparison.Ordinal);
        Assert.Contains(playbook.FirstPage.Steps, step => step.ToString().StartsWith("Today: get it in writing: send Acme", StringComparison.Ordinal));
        Assert.Contains(playbook.Timing.Letters, letter => letter.Subject.ToString() == "Your offer, in writing");
    }

    [Theory]
    [InlineData("none", "There is no other offer to stand beside it.")]
    [InlineData("other", "No other offer in this currency stands beside it.")]
    [InlineData("lower", "No other offer of yours is worth as much as theirs.")]
    [InlineData("both", "No other offer in this currency is worth as much as theirs.")]
    public void No_other_offer_is_said_only_of_what_was_compared(string others, string why)
    {
        var lower = Cases.Written(Cases.Pays(90, currency: "GBP"));
        var foreign = Cases.Written(Cases.Pays(400));
        Sequence<Alternative> held = others switch { "none" => [], "other" => [foreign], "lower" => [lower], _ => [lower, foreign] };
        var plan = Planner.Plan(At(FixedLibrary.StabilityMlEngineer, "London", Cases.Pays(100, currency: "GBP")) with { Alternatives = held });
        Assert.Contains(plan.Reasons, reason => reason.Why.ToString().StartsWith(why, StringComparison.Ordinal));
    }

    [Fact]
    public void Time_asked_for_here_ends_where_another_offer_does()
    {
        var it = At(Runway, "New York City", Cases.Pays(230), Stage.Written, Cases.Written(Cases.Pays(240), "Acme") with { Deadline = Today.AddDays(6) }) with { Deadline = Today.AddDays(4) };
        var letter = Write(it).Timing.Letters.Single(letter => letter.Heading == "If you need more time here");
        Assert.Contains($"Could I have until {Days.Text(Today.AddDays(6))}?", string.Join(" ", letter.Body), StringComparison.Ordinal);
        var none = it with { Alternatives = [it.Alternatives[0] with { Deadline = Today.AddDays(3) }] };
        Assert.DoesNotContain(Write(none).Timing.Letters, other => other.Heading == "If you need more time here");
    }

    [Theory]
    [InlineData("distributed storage", "I've worked on distributed storage")]
    [InlineData("Distributed the load over nine regions", "I distributed the load over nine regions")]
    [InlineData("embedded firmware", "I've worked on embedded firmware")]
    [InlineData("Kubernetes operators", "I've worked on Kubernetes operators")]
    [InlineData("GDPR tooling", "I've worked on GDPR tooling")]
    [InlineData("C++", "I've worked on C++")]
    [InlineData("Latent diffusion training at scale", "I've worked on latent diffusion training at scale")]
    [InlineData("Built the render farm.", "I built the render farm")]
    [InlineData("i've run three launches", "I've run three launches")]
    [InlineData("PhD in optics", "I have a PhD in optics")]
    [InlineData("8 years of training models", "I have 8 years of training models")]
    public void Work_comes_out_as_one_would_say_it(string told, string said) =>
        Assert.Contains(said, Spoken(At(Runway, "New York City", Cases.Pays(230)), told), StringComparison.Ordinal);

    [Theory]
    [InlineData("NeurIPS")]
    [InlineData("engineering background")]
    [InlineData("bonus")]
    [InlineData("Google")]
    public void What_is_no_work_is_not_offered_as_a_choice(string option)
    {
        var guide = Runway with { Levers = [new("Work", "[x]", false, [new("[x]", [option, "video generation"])])] };
        Assert.DoesNotContain(option, ExperienceOptions.Of(guide, PlaybookCases.Library.Speech));
    }

    [Fact]
    public void Equity_agrees_in_number_and_a_bonus_needs_no_article()
    {
        var it = At(MadeUpGuides.Bank, "New York City", Cases.Pays(172, 80) with { Bonus = new Bonus(10m, null) });
        var said = Spoken(it);
        Assert.Contains("the RSUs matter", said, StringComparison.Ordinal);
        Assert.Contains("a bonus of 24%", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Spoken_figures_are_short_and_written_ones_exact()
    {
        var playbook = Write(At(Runway, "New York City", Cases.Pays(230, 300, EquityKind.PreIpo)));
        Assert.Contains("270 base and 400 in equity over four years", string.Join(" ", playbook.Call.Script), StringComparison.Ordinal);
        Assert.Contains("$270,000 base and $400,000 in equity over four years", string.Join(" ", playbook.Email.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EquityPeriod.Year, 60, null, "100 a year in equity")]
    [InlineData(EquityPeriod.Grant, 240, 3, "300 in equity over three years")]
    public void Equity_is_asked_for_in_the_units_they_offer(EquityPeriod period, decimal amountK, int? years, string said)
    {
        var offer = Cases.Pays(230) with { Equity = new EquityGrant { Amount = amountK * 1_000m, Period = period, Years = years, Kind = EquityKind.PreIpo } };
        Assert.Contains(said, Spoken(At(Runway, "New York City", offer) with { PrivateStockAt = 1m }), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_can_be_given_without_amounts()
    {
        var it = At(Runway, "New York City", Cases.Pays(230, 300), Stage.Written, Cases.Written(Cases.Pays(260, 500), "Acme"));
        var said = string.Join("\n", Write(it, new() { NameRivals = true, WithAmounts = false }).Spoken());
        Assert.Contains("a written offer from Acme", said, StringComparison.Ordinal);
        Assert.DoesNotContain("260", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worry_stands_first()
    {
        var playbook = Write(At(Runway, "New York City", Cases.Pays(230, 300)), new() { Worry = "may-withdraw" });
        Assert.Equal("may-withdraw", playbook.Pushbacks[0].Name);
    }

    [Fact]
    public void Every_guide_at_hand_yields_three_usable_facts()
    {
        foreach (var guide in SampleGuides.Bundled.Concat(MadeUpGuides.All).Concat(SampleGuides.Folder).Where(guide => guide.Bands.Count > 0))
        {
            var it = At(guide, guide.Bands[0].Region);
            var facts = new PlaybookFacts(it, Planner.Plan(it), new(), PlaybookCases.Library, Today);
            Assert.True(new[] { FactUse.Say, FactUse.Tie, FactUse.Ask }.SelectMany(use => FactChoice.All(facts, use)).Distinct().Count() >= 3, guide.File);
        }
    }

    private static string Spoken(NegotiationCase it, params string[] told) => string.Join("\n", Write(it, new() { Experience = told.ToSequence() }).Spoken());

    private static string Answer(NegotiationCase it, string name) => PlaybookText.Body(Write(it).Pushbacks.Single(answer => answer.Name == name).Say);
}
