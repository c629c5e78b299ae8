using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Tests.Negotiation;
using FsCheck;
using FsCheck.Fluent;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>A case with what its person chose.</summary>
public sealed record RandomCase(NegotiationCase Case, PlaybookWishes Wishes)
{
    public override string ToString() => $"{Case}\n{Wishes}\n{Planner.Plan(Case.On(PlaybookCases.Today))}";
}

/// <summary>Cases of every kind over every guide: no offer to five, every tier, mixed currencies, below, inside and above the band, names that try to break out.</summary>
internal static class RandomCases
{
    private static readonly string?[] Companies =
        ["OpenAI", "Google DeepMind", "Anthropic", "Acme", null, "[Company]", "A*c_m`e", "@everyone", "<script>alert(1)</script>", "{0}", "+", "  ", "Straße & Söhne GmbH", "‮evil"];

    private static readonly string[] Experience =
        ["latent diffusion training at scale", "denoising architectures", "I built [X] for $5M+", "Led a team of 12", "PyTorch internals", "{role}", "  ", "cut costs by 40%.", "PhD in optics", "5 years of C++", "experience with Kafka", "distributed storage", "Kubernetes operators", "ran three launches"];

    private static readonly Currency[] Currencies = [Currency.Usd, Currency.Usd, Currency.Usd, Currency.Gbp, Currency.Eur, Currency.Inr, Currency.Of("JPY"), Currency.Of("SEK")];

    private static readonly string?[] Results = [null, "cut training cost by 30%", "I halved the build time", "30% lower cost", "{ask}", "Best paper award"];

    private static readonly Sequence<AskPart>[] Refused = [[], [], [], [AskPart.Base], [AskPart.Base, AskPart.Equity], [AskPart.SignOn], [AskPart.Base, AskPart.SignOn], [AskPart.Bonus]];

    public static Arbitrary<RandomCase> Over(IReadOnlyList<Guide> guides) => Arb.From(Gen.Frequency((4, Case(guides)), (1, RandomGuides.One.SelectMany(guide => Case([guide])))));

    private static Gen<RandomCase> Case(IReadOnlyList<Guide> guides) =>
        from guide in Gen.Elements(guides.Cast<Guide?>().Where(guide => guide!.Bands.Count > 0).Append(null).ToArray())
        from band in guide is null ? Gen.Constant<PayBand?>(null) : Gen.Elements(guide.Bands.Cast<PayBand?>().ToArray())
        let currency = band?.Currency ?? Currency.Usd
        let middle = Middle(band)
        from offer in OfferNear(middle, currency)
        from hasOffer in Gen.Elements(true, true, false)
        from stage in Gen.Elements(Stage.None, Stage.Verbal, Stage.Written, Stage.Final)
        from count in Gen.Choose(0, 5)
        from alternatives in Gen.ArrayOf(AlternativeNear(middle, currency), count)
        from minimums in Gen.ArrayOf(Gen.Choose(0, 40), 3)
        from days in Gen.Choose(-3, 40)
        from wishes in Wishes(middle)
        from company in Gen.Elements(Companies)
        from asked in Gen.Choose(0, 11)
        from told in Gen.ArrayOf(Gen.Choose(0, 60), 4)
        from refused in Gen.Elements(Refused)
        select new RandomCase(
            Asked(asked, new NegotiationCase
            {
                Company = guide?.Company ?? company,
                Role = guide?.Role ?? "Engineer [any]",
                Region = band?.Region,
                Level = band?.Level,
                Guide = guide,
                Band = band,
                Stage = stage,
                Offer = hasOffer ? offer : null,
                Deadline = days % 3 == 0 ? PlaybookCases.Today.AddDays(days) : null,
                Alternatives = alternatives.ToSequence(),
                MinimumBase = minimums[0] > 25 ? Round(middle * minimums[0] / 30m) : null,
                MinimumTotal = minimums[1] > 30 ? Round(middle * minimums[1] / 20m) : null,
                HopedBase = told[0] > 40 ? Round(middle * told[0] / 40m) : null,
                ChosenBase = told[0] < 8 ? Round(middle * (told[1] + 20) / 50m) : null,
                HopedTotal = told[1] > 50 ? Round(middle * told[1] / 40m) : null,
                KnownPay = told[2] > 40 ? Round(middle * told[2] / 40m) : null,
                PresentPay = told[3] > 30 ? Round(middle * told[3] / 45m) : null,
                Refused = hasOffer ? refused : [],
                OfferTerms = hasOffer ? Terms(told[3], minimums[0] > 25 ? Round(middle * minimums[0] / 30m) : null) : [],
                LeftBehind = minimums[2] > 25 ? Round(middle * minimums[2] / 100m) : null,
                MovingCost = minimums[2] is > 5 and < 12 ? Round(middle * minimums[2] / 100m) : null,
            }),
            wishes);

    /// <summary>What stands beside pay; in some cases with an amount that is the person's own minimum, which no words may hold.</summary>
    private static Sequence<string> Terms(int chance, decimal? minimum) =>
        chance % 3 == 0 ? ["15 days PTO", "a review after six months"] : chance % 7 == 1 && minimum is { } own ? [$"a budget of {own:0}", "2 remote days"] : [];

    /// <summary>In every third case the plan's ask was made, and they may have come up since.</summary>
    private static NegotiationCase Asked(int chance, NegotiationCase it) => chance > 3 || it.Offer is not { } offer ? it : it with
    {
        AskMade = PayAsk.Of(Planner.Plan(it.On(PlaybookCases.Today))),
        TheyMoved = chance > 0,
        Offer = offer with { Base = Round((offer.Base ?? 0m) * (1m + (chance * 0.1m))) is > 0m and var raised ? raised : null },
    };

    private static Gen<PlaybookWishes> Wishes(decimal middle) =>
        from name in Gen.Elements<bool?>(true, false, null)
        from sign in Gen.Elements<bool?>(true, false, null)
        from flags in Gen.Choose(0, 15)
        from count in Gen.Choose(0, 3)
        from experience in Gen.ArrayOf(Gen.Elements(Experience), count)
        from result in Gen.Elements(Results)
        from years in Gen.Choose(-6, 9)
        from worry in Gen.Elements("top-of-band", "silence", "nobody says this", null)
        select new PlaybookWishes
        {
            NameRivals = name,
            WithAmounts = years % 2 == 0 ? null : years % 3 == 0,
            Result = result,
            Years = years > 0 ? years : null,
            Worry = worry,
            WouldSign = sign,
            Ultimatum = flags % 4 == 0,
            Shorter = flags % 2 == 0,
            AlreadyTold = flags > 11 ? Round(middle * 0.9m) : null,
            Experience = experience.ToSequence(),
            FirstChoice = flags % 3 == 0,
            AskTerms = flags is 3 or 7 or 9 ? [new OfferTerm("review", "a review after six months"), new OfferTerm("remote", "2 remote days")] : [],
            Contact = flags % 5 == 2 ? "Mrs Okafor" : null,
            OwnAsk = flags is 5 or 10 ? "for a review after six months" : null,
        };

    private static Gen<Alternative> AlternativeNear(decimal middle, Currency currency) =>
        from own in Gen.Elements(true, true, false)
        from other in Gen.Elements(Currencies)
        from offer in OfferNear(middle, own ? currency : other)
        from company in Gen.Elements(Companies)
        from evidence in Gen.Elements(Evidence.Written, Evidence.Verbal, Evidence.Late, Evidence.Band, Evidence.Wish)
        from days in Gen.Choose(-5, 30)
        select new Alternative(company, evidence, offer) { Deadline = days % 2 == 0 ? PlaybookCases.Today.AddDays(days) : null, ToStay = days % 7 == 0 };

    private static Gen<Offer> OfferNear(decimal middle, Currency currency) =>
        from percent in Gen.Choose(40, 190)
        from equity in Gen.Choose(0, 300)
        from kind in Gen.Elements(Enum.GetValues<EquityKind>())
        from period in Gen.Elements(Enum.GetValues<EquityPeriod>())
        from years in Gen.Elements<int?>(null, 1, 3, 4, 5)
        from extras in Gen.Choose(0, 60)
        select new Offer
        {
            Currency = currency,
            Base = percent % 11 == 0 ? null : Round(middle * percent / 100m),
            MonthsPaid = percent % 23 == 0 ? 12m : null,
            HoursPaid = percent % 29 == 1 ? 2_080m : null,
            Relocation = percent % 19 == 0 ? Round(middle / 20m) : null,
            Equity = equity < 60 ? null : new EquityGrant { Amount = equity % 13 == 0 ? null : Round(middle * equity / 100m), Kind = kind, Period = period, Years = years },
            Bonus = extras % 3 == 0 ? new Bonus(extras / 2m, null, extras % 2 == 0) : extras % 7 == 0 ? new Bonus(null, Round(middle * extras / 200m)) : null,
            SignOn = extras % 4 == 0 ? SignOn.Once(Round(middle * extras / 300m)) : null,
            StatedTotal = extras % 17 == 0 ? Round(middle * 2m) : null,
        };

    private static decimal Middle(PayBand? band) => (band?.Base ?? band?.Total) is { } range ? ((range.Low + (range.High ?? range.Low)) / 2m) : 200_000m;

    private static decimal Round(decimal amount) => Math.Round(amount / 500m) * 500m;
}
