using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Tests.Negotiation;
using static CompBot.Core.Tests.Playbooks.MadeUpGuides;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>A case with what its person told and chose, by a name.</summary>
internal sealed record NamedCase(string Name, NegotiationCase Case, PlaybookWishes Wishes)
{
    public Playbook Written() => Write(Case, Wishes);

    public override string ToString() => Name;
}

/// <summary>Forty different people: every bundled guide and region, other families and currencies, with and without offers, below and above the range. Amounts in thousands.</summary>
internal static class FortyCases
{
    private static readonly Guide Diffusion = Bundled("Midjourney", "Diffusion Model Engineer");
    private static readonly Guide Midjourney = Bundled("Midjourney", "ML/AI Engineer");
    private static readonly Guide Stability = Bundled("Stability AI", "ML/AI Engineer");
    private static readonly Guide Runway = Bundled("Runway", "ML/AI Engineer");

    public static readonly IReadOnlyList<NamedCase> All =
    [
        Case("dme-sf-below", At(Diffusion, "San Francisco", Cases.Pays(230, yearlyK: 90)), Did("latent diffusion training at scale", 6, "cut the cost of a training run by 30%")),
        Case("dme-sf-two-offers", At(Diffusion, "San Francisco", Cases.Pays(300, yearlyK: 120), Stage.Written, Due(Cases.Written(Cases.Pays(300, 800, EquityKind.PreIpo), "OpenAI"), 13), Cases.Written(Cases.Pays(310, 600), "Google DeepMind")), Did("denoising architectures") with { WouldSign = true }),
        Case("dme-remote-verbal", At(Diffusion, "Remote US", Cases.Pays(250, yearlyK: 100), Stage.Verbal), Did("fast inference", 4, null) with { Worry = "top-of-band" }),
        Case("mj-ml-sf-counter-home", At(Midjourney, "San Francisco", Cases.Pays(265, yearlyK: 110), Stage.Written, Home(Cases.Written(Cases.Pays(280, 160), "Pixelworks"))), Did("Led the evaluation of two image models", null, null)),
        Case("mj-ml-remote-no-offer", At(Midjourney, "Remote US", null, Stage.None, new Alternative("Anthropic", Evidence.Late, new Offer { Currency = Currency.Usd })), Did("data quality")),
        Case("stability-london-verbal-rival", At(Stability, "London", Cases.Pays(120, 140, EquityKind.PreIpo, currency: "GBP"), Stage.Written, Due(Cases.Verbal(Cases.Pays(135, 200, currency: "GBP"), "Wayve"), 6)), Did("quantisation", 5, "halved the memory a model needs")),
        Case("stability-sf-above", At(Stability, "San Francisco", Cases.Pays(285, 120, EquityKind.PreIpo)), Did("distillation") with { WouldSign = true }),
        Case("stability-remote-two-currencies", At(Stability, "Remote US", Cases.Pays(190, 100, EquityKind.PreIpo), Stage.Written, Cases.Written(Cases.Pays(150, 90, currency: "EUR"), "Mistral")), Did("audio or video models", 3, null) with { NameRivals = true, WithAmounts = false }),
        Case("runway-nyc-left-behind", At(Runway, "New York City", Cases.Pays(230, 300, EquityKind.PreIpo)) with { LeftBehind = 20_000m, Deadline = Today.AddDays(5) }, Did("video generation", 7, "doubled the clips we could train on in a day") with { WouldSign = true }),
        Case("runway-sf-final", At(Runway, "San Francisco", Cases.Pays(255, 380, EquityKind.PreIpo), Stage.Final), Did("mixed-precision training") with { Worry = "final-offer" }),
        Case("runway-remote-nothing-known", At(Runway, "Remote US", Cases.Pays(200)), new()),
        Case("maps-below", At(Maps, "Berlin", Euro(78, bonus: 5m)), Did("geospatial ingestion for twelve countries", 4, "brought a nightly load down from five hours to forty minutes")),
        Case("maps-inside-rival-lower", At(Maps, "Berlin", Euro(97, 60, 6m), Stage.Written, Due(Cases.Written(Cases.Pays(90, 50, currency: "EUR"), "HERE"), 9)), Did("Kafka streams", 8, null) with { NameRivals = true }),
        Case("maps-no-guide-region", At(Maps, "Berlin", null, Stage.None), Did("PhD in spatial statistics")),
        Case("publishing-late", At(Publishing, "London", Cases.Pays(118, 150, EquityKind.PreIpo, currency: "GBP"), Stage.Written, new Alternative("Canva", Evidence.Late, new Offer { Currency = Currency.Gbp })), Did("operational transforms", 9, "moved four products onto one editor")),
        Case("publishing-higher-elsewhere", At(Publishing, "London", Cases.Pays(125, 180, EquityKind.PreIpo, currency: "GBP"), Stage.Written, Due(Cases.Written(Cases.Pays(140, 100, currency: "GBP"), "Notion"), 4)), Did("I rebuilt the sync protocol of a note app")),
        Case("publishing-asked-and-moved", Moved(At(Publishing, "London", Cases.Pays(120, 140, EquityKind.PreIpo, currency: "GBP")), 130), Did("conflict-free data types")),
        Case("bank-bonus-low", At(Bank, "New York City", Cases.Pays(172, 80) with { Bonus = new Bonus(10m, null) }), Did("payment fraud detection", 6, "took a third off false alarms") with { Worry = "frozen-budget" }),
        Case("bank-several", At(Bank, "New York City", Cases.Pays(180, 90) with { Bonus = new Bonus(15m, null) }, Stage.Written, Cases.Written(Cases.Pays(190, 60), "Ramp"), Cases.Verbal(Cases.Pays(200), "Plaid"), Due(Cases.Written(Cases.Pays(176, 100), "Stripe"), 8)), Did("hardware security modules")),
        Case("bank-minimum-too-high", At(Bank, "New York City", Cases.Pays(165, 60)) with { MinimumBase = 230_000m }, Did("incident response", 11, null)),
        Case("payments-rupees", At(Payments, "Bangalore", Cases.Pays(2_800, 2_000, currency: "INR") with { Bonus = new Bonus(10m, null) }), Did("double-entry ledgers", 5, "closed the books in one hour instead of nine")),
        Case("payments-rupees-rival", At(Payments, "Bangalore", Cases.Pays(3_000, 2_400, currency: "INR"), Stage.Verbal, Cases.Written(Cases.Pays(3_300, 1_600, currency: "INR"), "Razorpay")), Did("built the refund engine of a marketplace")),
        Case("robots-options-untold", At(Robots, "Boston", Cases.Pays(150)), Did("impedance control", 6, "brought breakage under one in ten thousand picks") with { Worry = "lack-of-years" }),
        Case("robots-home-higher", At(Robots, "Boston", Cases.Pays(160, 100, EquityKind.Options), Stage.Written, Home(Cases.Written(Cases.Pays(170), null))), Did("wrote the safety case for a palletising line")),
        Case("robots-monthly", At(Robots, "Boston", Cases.Pays(156, 90, EquityKind.Options) with { MonthsPaid = 12m }), Did("sensor fusion")),
        Case("games-yen", At(Games, "Tokyo", Cases.Pays(10_000, 2_500, EquityKind.Phantom, currency: "JPY") with { Bonus = new Bonus(null, 900_000m) }), Did("shader compilers", 7, "made a port run at sixty frames on a handheld")),
        Case("games-yen-deadline", At(Games, "Tokyo", Cases.Pays(8_600, currency: "JPY")) with { Deadline = Today.AddDays(6) }, Did("global illumination")),
        Case("energy-krone", At(Energy, "Oslo", Cases.Pays(900, 250, currency: "NOK"), Stage.Written, new Alternative("Equinor", Evidence.Late, new Offer { Currency = Currency.Of("NOK") })), Did("wind forecasting", 4, "cut forecast error by a fifth")),
        Case("energy-no-offer", At(Energy, "Oslo", null, Stage.None, Cases.Written(Cases.Pays(1_000, currency: "NOK"), "Statkraft")), Did("time series at grid scale")),
        Case("health-bonus-untold", At(Health, "Toronto", Cases.Pays(140, 90, currency: "CAD")), Did("clinic onboarding", 6, "took two weeks out of every rollout")),
        Case("health-verbal-only", At(Health, "Toronto", Cases.Pays(150, 100, currency: "CAD") with { Bonus = new Bonus(10m, null) }, Stage.Verbal, Cases.Verbal(Cases.Pays(165, currency: "CAD"), "Shopify")), Did("launched a booking product in three provinces")),
        Case("health-at-top", At(Health, "Toronto", Cases.Pays(185, 230, currency: "CAD") with { Bonus = new Bonus(20m, null) }), Did("medical device approvals")),
        Case("media-moving", At(Media, "Sydney", Cases.Pays(132, 70, EquityKind.PreIpo, currency: "AUD")) with { MovingCost = 14_000m }, Did("subscription flows", 5, "raised trial sign-ups by 18%")),
        Case("media-named", At(Media, "Sydney", Cases.Pays(140, 80, EquityKind.PreIpo, currency: "AUD"), Stage.Written, Due(Cases.Written(Cases.Pays(152, currency: "AUD"), "Atlassian"), 5)), Did("design systems", 8, null) with { NameRivals = true, WouldSign = true }),
        Case("chips-grant", At(Chips, "Austin", Cases.Pays(190, 260), Stage.Written, Cases.Written(Cases.Pays(205, 400), "AMD")), Did("loop tiling", 10, "made one model family run twice as fast")),
        Case("chips-told-number", At(Chips, "Austin", Cases.Pays(185, 220)), Did("register allocation", 3, null) with { AlreadyTold = 200_000m }),
        Case("chips-year-equity", At(Chips, "Austin", Cases.Pays(200, yearlyK: 60)), Did("Triton kernels")),
        Case("trading-carry", At(Trading, "Chicago", Cases.Pays(200) with { Bonus = new Bonus(null, 70_000m), Equity = new EquityGrant { Amount = 60_000m, Period = EquityPeriod.Year, Kind = EquityKind.Carry } }), Did("volatility surfaces", 6, "priced a book in a tenth of the time")),
        Case("food-reais", At(Food, "São Paulo", Cases.Pays(280, 130, currency: "BRL"), Stage.Written, Due(Cases.Written(Cases.Pays(300, currency: "BRL"), "Nubank"), 12)), Did("ran sensor rollouts in nine plants")),
        Case("no-guide", new NegotiationCase { Company = "Acme Robotics", Role = "Robotics Engineer", Region = "Boston", Stage = Stage.Written, Offer = Cases.Pays(170, 100), Alternatives = [Cases.Written(Cases.Pays(185, 120), "Other Robots")] }, Did("I built the gripper controller that ships today")),
    ];

    private static Guide Bundled(string company, string role) => SampleGuides.Bundled.Single(guide => guide.Company == company && guide.Role == role);

    private static NamedCase Case(string name, NegotiationCase it, PlaybookWishes wishes) => new(name, it, wishes);

    private static PlaybookWishes Did(string what, int? years = null, string? result = null) => new() { Experience = [what], Years = years, Result = result };

    private static Offer Euro(decimal baseK, decimal grantK = 0m, decimal? bonus = null) =>
        Cases.Pays(baseK, grantK, EquityKind.Options, currency: "EUR") with { Bonus = bonus is null ? null : new Bonus(bonus, null) };

    private static Alternative Due(Alternative other, int days) => other with { Deadline = Today.AddDays(days) };

    private static Alternative Home(Alternative other) => other with { ToStay = true };

    private static NegotiationCase Moved(NegotiationCase it, decimal nowK) =>
        it with { AskMade = PayAsk.Of(Planner.Plan(it)), TheyMoved = true, Offer = it.Offer! with { Base = nowK * 1_000m } };
}
