using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Tests.Negotiation;
using CompBot.Testing;
using Xunit;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>Whole playbooks as text, to be read aloud: what they say is what a person will say.</summary>
public sealed class PlaybookGoldens
{
    private static readonly Alternative OpenAi = Cases.Written(Cases.Pays(300, 800, EquityKind.PreIpo), "OpenAI") with { Deadline = new DateOnly(2026, 12, 4) };
    private static readonly Alternative DeepMind = Cases.Written(Cases.Pays(310, 600), "Google DeepMind");
    private static readonly Offer Offered = Cases.Pays(300, yearlyK: 120);

    [Fact]
    public void Two_written_offers_and_an_offer_in_hand() => Check("two-written-offers",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Offered, Stage.Written, OpenAi, DeepMind),
        new() { Experience = ["latent diffusion training at scale"], WouldSign = true });

    [Fact]
    public void The_same_with_the_rivals_named_and_in_the_short_form() => Check("two-written-offers-named-short",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Offered, Stage.Verbal, OpenAi, DeepMind),
        new() { Experience = ["denoising architectures"], NameRivals = true, Shorter = true });

    [Fact]
    public void No_offer_yet_and_two_offers_elsewhere() => Check("no-offer-yet",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", null, Stage.None, OpenAi, DeepMind), new() { WouldSign = true });

    [Fact]
    public void No_offer_yet_and_nothing_else() => Check("no-offer-yet-and-nothing-else",
        At(FixedLibrary.RunwayMlEngineer, "Remote US", null, Stage.None), new() { Experience = ["Led the video encoder team"] });

    [Fact]
    public void A_late_process_is_no_offer() => Check("late-process-only",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Cases.Pays(230), Stage.Verbal, new Alternative("Anthropic", Evidence.Late, new() { Currency = Currency.Usd })),
        new() { NameRivals = true, AlreadyTold = 240_000m });

    [Fact]
    public void A_written_offer_above_the_band() => Check("above-the-band",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Cases.Pays(290, yearlyK: 120), Stage.Written, Cases.Written(Cases.Pays(340, 400), "OpenAI")),
        new() { NameRivals = true, WouldSign = true });

    [Fact]
    public void Nothing_to_ask_on_base() => Check("nothing-to-ask-on-base",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Cases.Pays(325), Stage.Final) with { Deadline = new DateOnly(2026, 11, 27) }, new() { WouldSign = true });

    [Fact]
    public void A_band_that_cannot_match() => Check("band-cannot-match",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Cases.Pays(300, yearlyK: 120), Stage.Written, Cases.Written(Cases.Pays(310, 1_200), "OpenAI")),
        new() { Experience = ["text conditioning"] });

    [Fact]
    public void An_own_minimum_above_the_band() => Check("below-own-minimum",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Cases.Pays(290), Stage.Written) with { MinimumBase = 330_000m }, new() { WouldSign = true });

    [Fact]
    public void Offers_in_two_currencies() => Check("two-currencies",
        At(FixedLibrary.StabilityMlEngineer, "London", Cases.Pays(130, 180, EquityKind.PreIpo, currency: "GBP"), Stage.Written,
            Cases.Written(Cases.Pays(270, 600, EquityKind.PreIpo), "OpenAI"), Cases.Verbal(Cases.Pays(140, 250, currency: "GBP"), "Google DeepMind")),
        new() { NameRivals = true, Experience = ["diffusion models", "inference optimisation"] });

    [Fact]
    public void A_sign_on_for_what_is_left_behind() => Check("sign-on",
        At(FixedLibrary.RunwayMlEngineer, "New York City", Cases.Pays(230, 300, EquityKind.PreIpo), Stage.Written, Cases.Written(Cases.Pays(260, 500, EquityKind.PreIpo), "OpenAI"))
            with
        { LeftBehind = 60_000m, Deadline = new DateOnly(2026, 12, 1) },
        new() { Experience = ["video generation"], WouldSign = true });

    [Fact]
    public void No_band_at_all() => Check("no-band",
        new()
        {
            Company = "Acme Robotics",
            Role = "Robotics Engineer",
            Region = "Boston",
            Stage = Stage.Written,
            Offer = Cases.Pays(170, 100),
            Alternatives = [Cases.Written(Cases.Pays(185, 120), "Other Robots"), Cases.Verbal(Cases.Pays(180), "Third Robots")],
        },
        new() { Experience = ["I built the gripper controller that ships today"] });

    [Fact]
    public void No_band_and_no_other_offer() => Check("no-band-no-offers",
        new() { Company = "Acme Robotics", Role = "Robotics Engineer", Stage = Stage.Written, Offer = Cases.Pays(170, 100) }, new());

    [Fact]
    public void Levels_in_rupees() => Check("levels-in-rupees",
        At(FixedLibrary.Bangalore, "Bangalore", Cases.Pays(2_800, 2_000, currency: "INR"), Stage.Written), new());

    [Fact]
    public void The_ultimatum_on_request_and_an_offer_that_has_lapsed() => Check("ultimatum-and-lapsed-offer",
        At(FixedLibrary.DiffusionModelEngineer, "Remote US", Cases.Pays(250), Stage.Written, DeepMind with { Deadline = new DateOnly(2026, 11, 20) },
            Cases.Verbal(Cases.Pays(280), "Runway") with { Deadline = new DateOnly(2026, 11, 25) }) with
        { MinimumBase = 260_000m },
        new() { Ultimatum = true });

    [Fact]
    public void Nothing_left_to_ask() => Check("nothing-left-to-ask",
        At(FixedLibrary.DiffusionModelEngineer, "San Francisco", Cases.Pays(330, yearlyK: 220), Stage.Written), new());

    private static void Check(string name, NegotiationCase @case, PlaybookWishes wishes)
    {
        var playbook = Write(@case, wishes);
        Golden.Check(name + ".txt", PlaybookFiles.Plain(playbook));
        Golden.Check(name + ".private.md", PlaybookFiles.Private(playbook).Content);
        Golden.Check(name + ".to-send.md", PlaybookFiles.ToSend(playbook).Content);
    }
}
