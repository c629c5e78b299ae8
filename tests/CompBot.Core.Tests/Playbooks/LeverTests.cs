using CompBot.Core.Negotiation;
using CompBot.Core.Tests.Negotiation;
using Xunit;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

public sealed class LeverTests
{
    private static readonly NegotiationCase Case = At(LeverGuides.Diffusion, "San Francisco", Cases.Pays(300));
    private static readonly NegotiationCase WithOffer = Case with { Alternatives = [Cases.Written(Cases.Pays(310, 400), "Acme")] };

    [Fact]
    public void A_picked_experience_fills_the_blank_and_estimates_stay_out() =>
        Assert.Equal("I've worked on text conditioning, and that's the heart of this role.", Say(Case, "Scarce skill", "text conditioning"));

    [Fact]
    public void Without_experience_the_sentence_is_left_out()
    {
        var lever = Find(Case, "Scarce skill");
        Assert.Equal(LeverState.NeedsExperience, lever.State);
        Assert.Equal(["denoising architectures", "text conditioning"], lever.ToFill[0].Options);
        Assert.True(lever.Say.IsEmpty);
    }

    [Fact]
    public void Figures_are_the_plan_s() =>
        Assert.EndsWith("I'd like the profit sharing to say the same: $180K a year.", Say(Case, "The model is the product"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Revenue")]
    [InlineData("Results")]
    [InlineData("London")]
    public void What_rests_on_an_estimate_a_claim_or_another_currency_is_left_out(string title) =>
        Assert.Equal(LeverState.LeftOut, Find(Case, title).State);

    [Fact]
    public void A_guide_s_example_offer_is_never_the_person_s()
    {
        Assert.Equal(LeverState.NeedsOffer, Find(Case, "Competing offers").State);
        Assert.Equal("I have a written offer to weigh this against.", Say(WithOffer, "Competing offers"));
    }

    [Fact]
    public void Offers_come_first_then_own_work_and_those_that_wait_last()
    {
        var ranked = Levers.Rank(WithOffer, Planner.Plan(WithOffer), new() { Experience = ["text conditioning"] }, Today);
        Assert.Equal(["Competing offers", "Scarce skill", "The model is the product"], ranked.Take(3).Select(lever => lever.Title));
        Assert.All(ranked.Skip(3), lever => Assert.NotEqual(LeverState.Ready, lever.State));
    }

    [Fact]
    public void The_options_to_offer_are_those_of_the_blanks() =>
        Assert.Equal(["denoising architectures", "text conditioning"], Levers.ExperienceOptions(LeverGuides.Diffusion));

    [Theory]
    [InlineData("denoising architectures", "I've worked on denoising architectures, and that's close to the heart of this role.")]
    [InlineData("Latent diffusion training at scale", "I've worked on latent diffusion training at scale, and I'd bring that with me.")]
    [InlineData("Built the render farm.", "I built the render farm, and I'd bring that with me.")]
    [InlineData("i've run three launches", "I've run three launches.")]
    [InlineData("PhD in optics", "I have a PhD in optics.")]
    [InlineData("GPU kernels", "I've worked on GPU kernels, and I'd bring that with me.")]
    [InlineData("8 years of training models", "I have 8 years of training models.")]
    public void Experience_is_said_as_it_was_told(string told, string said) =>
        Assert.Contains(said, string.Join(" ", Write(Case, new() { Experience = [told] }).Call.Script), StringComparison.Ordinal);

    private static string Say(NegotiationCase @case, string title, params string[] experience) => Find(@case, title, experience).Say.ToString();

    private static RankedLever Find(NegotiationCase @case, string title, params string[] experience) =>
        Levers.Rank(@case, Planner.Plan(@case), new() { Experience = experience.ToSequence() }, Today).Single(lever => lever.Title == title);
}
