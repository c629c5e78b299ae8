using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>
/// What each claim means, worked out a second time from the raw case and the finished plan, so that a claim which the playbook makes can be held against it.
/// </summary>
internal sealed class ClaimOracle
{
    private readonly NegotiationCase _case;
    private readonly NegotiationPlan _plan;
    private readonly PlaybookWishes _wishes;
    private readonly Dictionary<string, bool> _true;

    public ClaimOracle(RandomCase random)
    {
        _case = random.Case;
        _wishes = random.Wishes;
        _plan = Planner.Plan(random.Case.On(PlaybookCases.Today));
        _true = [];
        foreach (var truths in new[] { Stages(), Asks(), Places(), Offers(), Persons() })
        {
            foreach (var (name, truth) in truths)
            {
                _true[name] = truth;
            }
        }
    }

    public IReadOnlyCollection<string> Names => _true.Keys;

    /// <summary>Null where no claim has that name.</summary>
    public bool? IsTrue(string claim) => claim.StartsWith("not ", StringComparison.Ordinal)
        ? _true.TryGetValue(claim[4..], out var turned) ? !turned : null
        : _true.TryGetValue(claim, out var truth) ? truth : null;

    private Offer? Own => _case.Offer is { } offer && offer.Currency == _plan.Currency ? offer : null;

    private bool HasOffer => _case.Offer is not null || _case.Stage != Stage.None;

    private List<Alternative> Live => [.. _case.Alternatives.Where(other => other.Deadline is null || other.Deadline >= PlaybookCases.Today)];

    private List<Alternative> Outside => [.. Live.Where(other => other is { ToStay: false, Evidence: Evidence.Written or Evidence.Verbal })];

    private List<Alternative> AtHome => [.. Live.Where(other => other is { ToStay: true, Evidence: Evidence.Written or Evidence.Verbal })];

    private IEnumerable<Alternative> SameCurrency => Outside.Where(other => other.Offer.Currency == _plan.Currency);

    private decimal? Year(Offer? offer) => offer is null ? null : OfferValue.Average(offer, _case.PrivateStockAt);

    private DateOnly? FirstDue => Outside.Min(other => other.Deadline);

    private DateOnly? OwnDue => _case.Deadline >= PlaybookCases.Today ? _case.Deadline : null;

    /// <summary>The person asks something in their own words, and so none of the plan's figures.</summary>
    private bool AsksOwn => PlainName.OfSentence(_wishes.OwnAsk) is not null;

    private PayAsk? Open => AsksOwn ? null : PayAsk.Of(_plan);

    private decimal? AskedBase => AsksOwn || _plan.Has(Verdict.NothingToAskOnBase) ? null : _plan.AskBase;

    private bool Asked(AskPart part) => !AsksOwn && _plan.Asks.Any(ask => ask.Part == part && ask.Amount > 0m)
        && !(part == AskPart.Base && _plan.Has(Verdict.NothingToAskOnBase)) && !(part == AskPart.Equity && _plan.Has(Verdict.NothingToAskOnEquity));

    private bool AskedTotal => Open?.Total is not null;

    private Dictionary<string, bool> Stages() => new()
    {
        ["no-offer-yet"] = !HasOffer,
        ["offer"] = HasOffer,
        ["verbal"] = _case.Stage == Stage.Verbal || (_case.Stage == Stage.None && _case.Offer is not null),
        ["written"] = _case.Stage is Stage.Written or Stage.Final,
        ["final"] = _case.Stage == Stage.Final,
        ["asked"] = _case.AskMade is not null && _plan.Progress is not null,
        ["moved"] = _plan.Progress is AskProgress.Moved or AskProgress.Met && (AsksOwn || Open is not null),
        ["met"] = _plan.Progress == AskProgress.Met && !AsksOwn,
        ["deadline"] = OwnDue is not null,
        ["deadline-near"] = OwnDue <= PlaybookCases.Today.AddDays(7),
        ["deadline-soon"] = OwnDue <= PlaybookCases.Today.AddDays(10),
        ["answer-due-soon"] = FirstDue <= PlaybookCases.Today.AddDays(10),
        ["time-to-ask"] = OwnDue is { } own && (FirstDue is null || FirstDue > own),
        ["short-form"] = _wishes.Shorter,
    };

    private Dictionary<string, bool> Asks() => new()
    {
        ["ask"] = AsksOwn || Open is not null,
        ["base-ask"] = AskedBase is not null,
        ["equity-ask"] = Asked(AskPart.Equity),
        ["sign-on-ask"] = Asked(AskPart.SignOn),
        ["bonus-ask"] = Asked(AskPart.Bonus),
        ["relocation-ask"] = Asked(AskPart.Relocation),
        ["total-ask"] = AskedTotal,
        ["opens-base"] = Opens(AskPart.Base),
        ["opens-equity"] = Opens(AskPart.Equity),
        ["opens-sign-on"] = Opens(AskPart.SignOn),
        ["opens-bonus"] = Opens(AskPart.Bonus),
        ["opens-two"] = Opened.Count > 1,
        ["more-than-opening"] = Enum.GetValues<AskPart>().Count(Asked) > Opened.Count,
        ["base-is-settled"] = HasOffer && AskedBase is null && !AskedTotal && !_case.Refused.Contains(AskPart.Base),
        ["equity-untold"] = HasOffer && _case.Offer is { Equity: null } && _case.Band?.Equity is not null,
        ["bonus-untold"] = HasOffer && _case.Offer is { Bonus: null } && _case.Band?.Bonus is not null,
        ["short"] = AskedBase > Own?.Base,
        ["base-alone"] = AskedBase is not null && Enum.GetValues<AskPart>().Count(Asked) == 1,
        ["below-minimum"] = _plan.Has(Verdict.BelowOwnMinimum),
        ["profit-sharing"] = Kind == EquityKind.ProfitSharing,
        ["private-stock"] = Kind is EquityKind.PreIpo or EquityKind.Options,
        ["options"] = Kind == EquityKind.Options,
        ["listed-stock"] = Kind == EquityKind.Rsu,
        ["spans-levels"] = _case.Guide is not null && _case.Band is not null && _plan.Progress is null
            && ((_case.Band.Level ?? "").Any(letter => "-–—".Contains(letter, StringComparison.Ordinal)) || _case.Guide.Bands.Count(band => band.Region == _case.Band.Region && band.Level is not null) > 1),
    };

    private EquityKind Kind => _case.Band?.Equity?.Kind ?? _case.Offer?.Equity?.Kind ?? EquityKind.Unknown;

    private List<AskPart> Opened => _plan.Opening.Where(Asked) is { Count: > 0 } named ? [.. named] : [.. Enum.GetValues<AskPart>().Where(Asked).Take(1)];

    private bool Opens(AskPart part) => Opened.Contains(part);

    private Dictionary<string, bool> Places()
    {
        var range = _case.Band is { Basis: BandBasis.Base, Base: { } known } && _case.Band.Currency == _plan.Currency && known.High > known.Low ? known : null;
        var offered = Own?.Base;
        return new()
        {
            ["below-range"] = offered < range?.Low,
            ["low-in-range"] = range is not null && offered >= range.Low && offered - range.Low < 0.34m * (range.High - range.Low),
            ["inside-range"] = range is not null && offered >= range.Low && offered <= range.High,
            ["above-range"] = offered > range?.High,
            ["above-band"] = _plan.Has(Verdict.AboveBand),
            ["ask-in-range"] = AsksInRange(),
            ["ask-in-posted"] = _case.PostedRange is { } posted && AskedBase >= posted.Low && !(AskedBase > posted.High),
            ["range-known"] = HasOffer || _case.PostedRange is { } named && AskedBase >= named.Low && !(AskedBase > named.High),
            ["title"] = PlainName.OfRole(_case.Role) is not null,
            ["region"] = PlainName.OfRegion(_case.Region) is not null,
            ["level"] = PlainName.Of(_case.Level) is not null,
            ["law-range"] = PlaybookCases.Library.PayLaws.Any(law => law.Kind == PayLawKind.PayRange && law.From <= PlaybookCases.Today),
        };
    }

    private bool AsksInRange()
    {
        if (_case.Band is not { } band || band.Basis == BandBasis.Unknown)
        {
            return false;
        }

        return AskedBase is { } yearly ? band.Base?.High >= yearly && band.Base.Low <= yearly
            : Open?.Total is { } total ? band.Total?.High >= total && band.Total.Low <= total
            : Open?.Equity is { } equity && band.Equity?.Period == equity.Period && band.Equity.Range?.High >= equity.Amount && band.Equity.Range.Low <= equity.Amount;
    }

    private Dictionary<string, bool> Offers() => new()
    {
        ["offers"] = Outside.Count > 0,
        ["one-offer"] = Outside.Count == 1,
        ["several-offers"] = Outside.Count > 1,
        ["written-offer"] = Outside.Exists(other => other.Evidence == Evidence.Written),
        ["all-verbal"] = Outside.Count > 0 && Outside.TrueForAll(other => other.Evidence == Evidence.Verbal),
        ["higher-base-written"] = SameCurrency.Any(other => other.Evidence == Evidence.Written && other.Offer.Base > Own?.Base),
        ["higher-base-verbal"] = SameCurrency.Any(other => other.Evidence == Evidence.Verbal && other.Offer.Base > Own?.Base),
        ["higher-year-written"] = SameCurrency.Any(other => other.Evidence == Evidence.Written && Year(other.Offer) > Year(Own)),
        ["all-lower"] = Outside.Count > 0 && Outside.TrueForAll(other => other.Offer.Currency == _plan.Currency && Year(other.Offer) < Year(Own)),
        ["below-ask"] = SameCurrency.Max(other => other.Offer.Base) is > 0m and var best && best < (AskedBase ?? Own?.Base ?? 0m),
        ["private-elsewhere"] = Outside.Exists(other => other.Offer.Equity is { } equity && OfferValue.IsPrivate(equity.Kind)),
        ["stay"] = AtHome.Count > 0,
        ["stay-written"] = AtHome.Exists(other => other.Evidence == Evidence.Written),
        ["stay-higher-base"] = AtHome.Exists(other => other.Offer.Currency == _plan.Currency && other.Offer.Base > Own?.Base),
        ["late"] = Live.Exists(other => other.Evidence == Evidence.Late),
        ["other-talk"] = Outside.Count > 0 || Live.Exists(other => other.Evidence == Evidence.Late),
        ["answer-due"] = FirstDue is not null,
        ["named"] = _wishes.NameRivals == true && Outside.Exists(other => PlainName.Of(other.Company) is not null),
        ["with-terms"] = _wishes.NameRivals == true && _wishes.WithAmounts != false && Outside.Count > 0,
    };

    private Dictionary<string, bool> Persons()
    {
        var told = _wishes.Experience.Any(text => PlainName.OfSentence(text) is not null);
        var signOn = _plan.Asks.FirstOrDefault(ask => ask.Part == AskPart.SignOn)?.Amount;
        return new()
        {
            ["work"] = told,
            ["worked"] = told,
            ["also"] = _wishes.Experience.Count(text => PlainName.OfSentence(text) is not null) > 1,
            ["years"] = _wishes.Years > 0,
            ["result"] = PlainName.OfSentence(_wishes.Result) is not null,
            ["would-sign"] = _wishes.WouldSign == true && HasOffer && !_plan.Has(Verdict.BelowOwnMinimum),
            ["first-choice"] = _wishes.FirstChoice && (Outside.Count > 0 || AtHome.Count > 0 || Live.Exists(other => other.Evidence == Evidence.Late)),
            ["own-ask"] = AsksOwn,
            ["told"] = AskedBase > _wishes.AlreadyTold,
            ["base-refused"] = _case.Refused.Contains(AskPart.Base) && AskedBase is null,
            ["own-words"] = _wishes.Experience.Count > 0,
            ["known-above"] = _case.KnownPay > _case.Offer?.Base && _case.Offer?.Currency == _plan.Currency && AskedBase is not null && _case is { Band: null, PostedRange: null },
            ["left-behind"] = _case.LeftBehind > 0m,
            ["sign-on-covers-left"] = _case.LeftBehind > 0m && signOn < _case.LeftBehind + 1_000m,
            ["sign-on-beyond-left"] = _case.LeftBehind > 0m && signOn >= _case.LeftBehind + 1_000m,
        };
    }
}
