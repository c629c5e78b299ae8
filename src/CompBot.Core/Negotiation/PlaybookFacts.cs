using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>A case as a playbook needs it: names made fit for speech, offers whose day has passed set aside, the plan's figures with their origin.</summary>
internal sealed class PlaybookFacts
{
    private readonly Lazy<Sequence<CompanyFact>> _companyFacts;

    public PlaybookFacts(NegotiationCase @case, NegotiationPlan plan, PlaybookWishes wishes, Library library, DateOnly today)
    {
        Case = @case;
        Plan = plan;
        OwnAsk = PlainName.OfSentence(wishes.OwnAsk) is { } own && !PrivateAmounts.AreIn(own, @case) ? own : null;
        // What the person asks in their own words stands instead of the plan's figures.
        Open = OwnAsk is null ? PayAsk.Of(plan) : null;
        Wishes = wishes;
        Library = library;
        Today = today;
        OfferTerms = @case.OfferTerms.Select(PlainName.OfSentence).OfType<string>().Where(term => !PrivateAmounts.AreIn(term, @case)).ToSequence();
        Company = PlainName.Of(@case.Company);
        Role = SpokenTitle.Of(PlainName.OfRole(@case.Role), library.Speech);
        Region = PlainName.OfRegion(@case.Region);
        Level = PlainName.Of(@case.Level);
        Experience = wishes.Experience.Select(PlainName.OfSentence).OfType<string>().ToSequence();
        Result = PlainName.OfSentence(wishes.Result);
        _companyFacts = new(() => Negotiation.CompanyFacts.For(this));
        Live = @case.On(today).Alternatives.Select(alternative => alternative with { Company = PlainName.Of(alternative.Company) })
            .OrderBy(alternative => alternative.Evidence)
            .ThenByDescending(alternative => alternative.Offer.Currency == plan.Currency ? PlaybookPay.Average(alternative.Offer, @case.PrivateStockAt) : 0m)
            .ThenBy(alternative => alternative.ToString(), StringComparer.Ordinal).ToSequence();
        Held = Live.Where(alternative => alternative.IsOffer);
        Offers = Held.Where(alternative => !alternative.ToStay);
    }

    public NegotiationCase Case { get; }

    public NegotiationPlan Plan { get; }

    private PayAsk? Open { get; }

    public PlaybookWishes Wishes { get; }

    public Library Library { get; }

    public DateOnly Today { get; }

    public string? Company { get; }

    public string? Role { get; }

    public string? Region { get; }

    public string? Level { get; }

    public Sequence<string> Experience { get; }

    /// <summary>What came of the person's work, in their words; null where it was not told.</summary>
    public string? Result { get; }

    /// <summary>What the person asks in their own words; null where the plan's figures are asked.</summary>
    public string? OwnAsk { get; }

    /// <summary>What this employer offers beside pay, in the person's words.</summary>
    public Sequence<string> OfferTerms { get; }

    public Sequence<CompanyFact> CompanyFacts => _companyFacts.Value;

    /// <summary>A number that goes with the person's work, the same on every day and machine: which of several facts is said follows it.</summary>
    public int Turn => Experience.Count == 0 ? 0 : Experience[0].Aggregate(7, (sum, letter) => ((sum * 31) + letter) % 9_973);

    /// <summary>Alternatives whose day has not passed: the firmest first, then the best paid.</summary>
    public Sequence<Alternative> Live { get; }

    /// <summary>Those of Live that are offers, the one to stay included.</summary>
    public Sequence<Alternative> Held { get; }

    public bool MayStay => Held.Any(alternative => alternative.ToStay);

    /// <summary>Those of Held that may be spoken of as an offer of another company.</summary>
    public Sequence<Alternative> Offers { get; }

    public int LateProcesses => Live.Count(alternative => alternative.Evidence == Evidence.Late);

    /// <summary>A case that holds an offer is past "no offer yet", whatever was said before.</summary>
    public Stage Stage => Case.Stage == Stage.None && Case.Offer is not null ? Stage.Verbal : Case.Stage;

    public bool MayName => Wishes.NameRivals == true;

    /// <summary>Rivals may be named and their exact terms given.</summary>
    public bool MayGiveTerms => MayName && Wishes.WithAmounts != false;

    /// <summary>The base of this employer's offer, where it is in the plan's currency and so comparable.</summary>
    public decimal? OfferedBase => Case.Offer is { } offer && offer.Currency == Plan.Currency ? offer.Base : null;

    /// <summary>Where their base stands in the guide's range for base: 0 at its low end, 1 at its high end; null where there is no such range.</summary>
    public decimal? Place => Case.Band is { Basis: Guides.BandBasis.Base, Base: { } range } band && band.Currency == Plan.Currency && OfferedBase is { } offered ? range.PositionOf(offered) : null;

    /// <summary>Every part that is asked for.</summary>
    public Sequence<PartAsk> Asks => Open?.Parts ?? [];

    /// <summary>The parts that the first request names.</summary>
    public Sequence<PartAsk> OpeningAsks => Asks.Where(ask => Plan.Opening.Contains(ask.Part)) is { Count: > 0 } named ? named : Asks.Take(1).ToSequence();

    public bool Opens(AskPart part) => OpeningAsks.Any(ask => ask.Part == part);

    public decimal? AskBase => Open?.Base;

    public EquityAsk? AskEquity => Open?.Equity;

    public decimal? AskSignOn => Open?.SignOn;

    /// <summary>The total to ask for where the band speaks of totals only.</summary>
    public decimal? AskTotalOnly => Open?.Total;

    public bool HasAsk => Open is not null || OwnAsk is not null;

    /// <summary>All that was asked for is offered: nothing more is asked.</summary>
    public bool IsMet => Plan.Progress == AskProgress.Met && OwnAsk is null;

    /// <summary>They came up after the ask, and a part of it is still open.</summary>
    public bool HasMoved => Plan.Progress is AskProgress.Moved or AskProgress.Met && HasAsk;

    public EquityKind EquityKind => Case.Band?.Equity?.Kind ?? Case.Offer?.Equity?.Kind ?? EquityKind.Unknown;

    /// <summary>True where a yes to the whole ask may be promised: the person said so, and their own minimum is within it.</summary>
    public bool MaySign => Wishes.WouldSign == true && Stage != Stage.None && (HasAsk || IsMet) && !Plan.Has(Verdict.BelowOwnMinimum);

    /// <summary>There is another offer or talk that this employer can be preferred to.</summary>
    public bool OtherWays => Offers.Count > 0 || LateProcesses > 0 || MayStay;

    public string TheRole => Role is null ? "this role" : $"the {Role} role";

    /// <summary>"the ML/AI Engineer role in London", "the remote ML/AI Engineer role".</summary>
    public string TheRoleHere => Region switch
    {
        null => TheRole,
        _ when Region.StartsWith("Remote", StringComparison.OrdinalIgnoreCase) => Role is null ? "this role, remote" : $"the remote {Role} role",
        _ => $"{TheRole} in {Region}",
    };

    /// <summary>What the equity is called in speech.</summary>
    public string EquityWord => PlaybookPhrases.EquityNoun(EquityKind);

    public Piece Ask(decimal amount) => new Piece.Figure(new Money(amount, Plan.Currency), FigureOrigin.Ask);

    public Piece Private(decimal amount, FigureOrigin origin) => new Piece.Figure(new Money(PlaybookPay.Shown(amount), Plan.Currency), origin);

    /// <summary>The first live day among the employer's own and the others' dates.</summary>
    public DateOnly? FirstDeadline => Deadlines.Order().Cast<DateOnly?>().FirstOrDefault();

    public DateOnly? OwnDeadline => Case.Deadline >= Today ? Case.Deadline : null;

    /// <summary>The first live day among the other offers only.</summary>
    public DateOnly? FirstRivalDeadline => Offers.Min(offer => offer.Deadline);

    private IEnumerable<DateOnly> Deadlines =>
        Live.Select(alternative => alternative.Deadline).Append(OwnDeadline).OfType<DateOnly>();

    /// <summary>The working day, so many from today, by which something can be asked for; never after the first deadline.</summary>
    public DateOnly DayWithin(int workingDays)
    {
        var day = Days.AddWorking(Today, workingDays);
        return FirstDeadline is { } first && first < day ? first : day;
    }
}
