namespace CompBot.Core.Negotiation;

/// <summary>
/// What a sentence of the data may rest on. Each name is a claim about the case and the finished plan, and a sentence that names it is written only
/// where it is true.
/// </summary>
public static class Conditions
{
    private static readonly Dictionary<string, Func<PlaybookFacts, bool>> ByName = new(
        new[] { StageClaims.All, AskClaims.All, PlaceClaims.All, OfferClaims.All, PersonClaims.All }.SelectMany(claims => claims));

    /// <summary>The names that a condition may have; a reader of the data refuses any other.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    internal static bool Holds(string condition, PlaybookFacts facts) =>
        ByName.TryGetValue(SpeechNames.Plain(condition), out var holds) && holds(facts) != SpeechNames.IsNegated(condition);
}

/// <summary>How far the talk is.</summary>
internal static class StageClaims
{
    private const int NearDays = 7;
    private const int SoonDays = 10;

    public static readonly Dictionary<string, Func<PlaybookFacts, bool>> All = new()
    {
        ["no-offer-yet"] = facts => facts.Stage == Stage.None,
        ["offer"] = facts => facts.Stage != Stage.None,
        ["verbal"] = facts => facts.Stage == Stage.Verbal,
        ["written"] = facts => facts.Stage is Stage.Written or Stage.Final,
        ["final"] = facts => facts.Stage == Stage.Final,
        ["asked"] = facts => facts.Plan.Progress is not null,
        ["moved"] = facts => facts.HasMoved,
        ["met"] = facts => facts.IsMet,
        ["deadline"] = facts => facts.OwnDeadline is not null,
        ["deadline-near"] = facts => facts.OwnDeadline is { } own && own.DayNumber - facts.Today.DayNumber <= NearDays,
        ["deadline-soon"] = facts => IsSoon(facts.OwnDeadline, facts),
        ["answer-due-soon"] = facts => IsSoon(facts.FirstRivalDeadline, facts),
        ["time-to-ask"] = facts => MoreTime.UntilHere(facts) is not null,
        ["short-form"] = facts => facts.Wishes.Shorter,
    };

    private static bool IsSoon(DateOnly? day, PlaybookFacts facts) => day is { } due && due.DayNumber - facts.Today.DayNumber <= SoonDays;
}

/// <summary>What the plan asks for.</summary>
internal static class AskClaims
{
    public static readonly Dictionary<string, Func<PlaybookFacts, bool>> All = new()
    {
        ["ask"] = facts => facts.HasAsk,
        ["base-ask"] = facts => facts.AskBase is not null,
        ["equity-ask"] = facts => facts.AskEquity is not null,
        ["sign-on-ask"] = facts => facts.AskSignOn is not null,
        ["bonus-ask"] = facts => facts.Asks.Of(AskPart.Bonus) is not null,
        ["relocation-ask"] = facts => facts.Asks.Of(AskPart.Relocation) is not null,
        ["total-ask"] = facts => facts.AskTotalOnly is not null,
        ["opens-base"] = facts => facts.Opens(AskPart.Base),
        ["opens-equity"] = facts => facts.Opens(AskPart.Equity),
        ["opens-sign-on"] = facts => facts.Opens(AskPart.SignOn),
        ["opens-bonus"] = facts => facts.Opens(AskPart.Bonus),
        ["opens-two"] = facts => facts.OpeningAsks.Count > 1,
        ["more-than-opening"] = facts => facts.Asks.Count > facts.OpeningAsks.Count,
        ["base-is-settled"] = facts => facts.Stage != Stage.None && facts.AskBase is null && facts.AskTotalOnly is null && !facts.Case.Refused.Contains(AskPart.Base),
        ["equity-untold"] = facts => facts is { Case: { Offer.Equity: null, Band.Equity: not null } } && facts.Stage != Stage.None,
        ["bonus-untold"] = facts => facts is { Case: { Offer.Bonus: null, Band.Bonus: not null } } && facts.Stage != Stage.None,
        ["short"] = facts => facts.AskBase > facts.OfferedBase,
        ["base-refused"] = facts => facts.AskBase is null && facts.Case.Refused.Contains(AskPart.Base),
        ["base-alone"] = facts => facts.AskBase is not null && facts.Asks.Count == 1,
        ["below-minimum"] = facts => facts.Plan.Has(Verdict.BelowOwnMinimum),
        ["profit-sharing"] = facts => facts.EquityKind == Pay.EquityKind.ProfitSharing,
        ["private-stock"] = facts => facts.EquityKind is Pay.EquityKind.PreIpo or Pay.EquityKind.Options,
        ["options"] = facts => facts.EquityKind == Pay.EquityKind.Options,
        ["listed-stock"] = facts => facts.EquityKind == Pay.EquityKind.Rsu,
        ["spans-levels"] = Levels.Spans,
    };
}

/// <summary>Where their base and the ask stand in a range.</summary>
internal static class PlaceClaims
{
    private const decimal LowPart = 0.34m;

    public static readonly Dictionary<string, Func<PlaybookFacts, bool>> All = new()
    {
        ["below-range"] = facts => facts.Place < 0m,
        ["low-in-range"] = facts => facts.Place is >= 0m and < LowPart,
        ["inside-range"] = facts => facts.Place is >= 0m and <= 1m,
        ["above-range"] = facts => facts.Place > 1m,
        ["above-band"] = facts => facts.Plan.Has(Verdict.AboveBand),
        ["ask-in-range"] = facts => Ranges.HoldsAsk(facts),
        ["ask-in-posted"] = facts => Ranges.PostedHoldsAsk(facts),
        ["range-known"] = facts => facts.Stage != Stage.None || Ranges.PostedHoldsAsk(facts),
        ["region"] = facts => facts.Region is not null,
        ["title"] = facts => facts.Role is not null,
        ["level"] = facts => facts.Level is not null,
        ["law-range"] = facts => PayLaws.Range(facts) is not null,
    };
}

/// <summary>What stands beside this offer. Another currency is never compared.</summary>
internal static class OfferClaims
{
    public static readonly Dictionary<string, Func<PlaybookFacts, bool>> All = new()
    {
        ["offers"] = facts => facts.Offers.Count > 0,
        ["one-offer"] = facts => facts.Offers.Count == 1,
        ["several-offers"] = facts => facts.Offers.Count > 1,
        ["written-offer"] = facts => facts.Offers.Any(IsWritten),
        ["all-verbal"] = facts => facts.Offers.Count > 0 && !facts.Offers.Any(IsWritten),
        ["higher-base-written"] = facts => facts.OfferedBase is { } theirs && Beside.Offers(facts).Any(other => IsWritten(other) && other.Offer.Base > theirs),
        ["higher-base-verbal"] = facts => facts.OfferedBase is { } theirs && Beside.Offers(facts).Any(other => !IsWritten(other) && other.Offer.Base > theirs),
        ["higher-year-written"] = facts => Beside.Year(facts) is { } theirs && Beside.Offers(facts).Any(other => IsWritten(other) && Beside.Year(other, facts) > theirs),
        ["all-lower"] = facts => Beside.Year(facts) is { } theirs && facts.Offers.Count > 0 && Beside.Offers(facts).Count == facts.Offers.Count
            && Beside.Offers(facts).All(other => Beside.Year(other, facts) < theirs),
        ["below-ask"] = Beside.AreBelowTheAsk,
        ["private-elsewhere"] = facts => facts.Offers.Any(offer => PlaybookPay.IsPaper(offer.Offer.Equity?.Kind)),
        ["stay"] = facts => facts.MayStay,
        ["stay-written"] = facts => Beside.ToStay(facts).Any(IsWritten),
        ["stay-higher-base"] = facts => facts.OfferedBase is { } theirs && Beside.ToStay(facts).Any(other => other.Offer.Currency == facts.Plan.Currency && other.Offer.Base > theirs),
        ["late"] = facts => facts.LateProcesses > 0,
        ["other-talk"] = facts => facts.Offers.Count > 0 || facts.LateProcesses > 0,
        ["answer-due"] = facts => facts.FirstRivalDeadline is not null,
        ["named"] = facts => facts.MayName && facts.Offers.Any(offer => offer.Company is not null),
        ["with-terms"] = facts => facts.MayGiveTerms && facts.Offers.Count > 0,
    };

    private static bool IsWritten(Alternative other) => other.Evidence == Evidence.Written;
}

/// <summary>What the person told of themselves.</summary>
internal static class PersonClaims
{
    public static readonly Dictionary<string, Func<PlaybookFacts, bool>> All = new()
    {
        ["work"] = facts => !Work.Named(facts).IsEmpty,
        ["worked"] = facts => !Work.Told(facts).IsEmpty,
        ["also"] = facts => !Work.Also(facts).IsEmpty,
        ["years"] = facts => facts.Wishes.Years is > 0,
        ["own-words"] = facts => !Work.AsTold(facts).IsEmpty,
        ["own-ask"] = facts => facts.OwnAsk is not null,
        ["known-above"] = facts => facts.Case is { KnownPay: { } known, Band: null, PostedRange: null } && facts.OfferedBase is { } offered && facts.AskBase is not null && known > offered,
        ["result"] = facts => facts.Result is not null,
        ["first-choice"] = facts => facts.Wishes.FirstChoice && facts.OtherWays,
        ["would-sign"] = facts => facts.MaySign,
        ["told"] = facts => facts.AskBase > facts.Wishes.AlreadyTold,
        ["left-behind"] = facts => facts.Case.LeftBehind is > 0m,
        ["sign-on-covers-left"] = facts => facts.Case.LeftBehind is > 0m and var left && facts.AskSignOn is { } ask && ask - left < AskStep.Smallest,
        ["sign-on-beyond-left"] = facts => facts.Case.LeftBehind is > 0m and var left && facts.AskSignOn is { } ask && ask - left >= AskStep.Smallest,
    };
}
