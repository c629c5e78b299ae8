using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What can be set beside this employer's offer: other offers in the plan's currency, each year counted in the same way.</summary>
internal static class Beside
{
    /// <summary>Offers of other companies in the plan's currency.</summary>
    public static Sequence<Alternative> Offers(PlaybookFacts facts) => facts.Offers.Where(other => other.Offer.Currency == facts.Plan.Currency);

    public static Sequence<Alternative> ToStay(PlaybookFacts facts) => facts.Held.Where(other => other.ToStay);

    /// <summary>An average year of this employer's offer; null in another currency or without pay.</summary>
    public static decimal? Year(PlaybookFacts facts) =>
        facts.Case.Offer is { } offer && offer.Currency == facts.Plan.Currency ? OfferValue.Average(offer, facts.Case.PrivateStockAt) : null;

    public static decimal? Year(Alternative other, PlaybookFacts facts) => OfferValue.Average(other.Offer, facts.Case.PrivateStockAt);

    /// <summary>True where a rival's figure, once named, invites a match at less than the ask.</summary>
    public static bool AreBelowTheAsk(PlaybookFacts facts)
    {
        var best = Offers(facts).Select(other => other.Offer.Base ?? 0m).DefaultIfEmpty(0m).Max();
        return best > 0 && best < (facts.AskBase ?? facts.OfferedBase ?? 0m);
    }
}

/// <summary>Whether what is asked for lies in a range that may be spoken of.</summary>
internal static class Ranges
{
    public static bool HoldsAsk(PlaybookFacts facts) =>
        RangeAndAsk(facts) is var (range, asked) && range.High is not null && range.Contains(asked) && facts.Case.Band?.Basis != BandBasis.Unknown;

    public static bool PostedHoldsAsk(PlaybookFacts facts) =>
        facts.AskBase is { } ask && facts.Case.PostedRange is { } posted && posted.Contains(ask) && (facts.Case.Offer?.Currency ?? facts.Plan.Currency) == facts.Plan.Currency;

    private static (PayRange Range, decimal Ask)? RangeAndAsk(PlaybookFacts facts) => facts switch
    {
        { AskBase: { } asked, Case.Band.Base: { } range } => (range, asked),
        { AskTotalOnly: { } asked, Case.Band.Total: { } range } => (range, asked),
        { AskBase: null, AskEquity: { } equity, Case.Band.Equity: { Range: { } range } band } when band.Period == equity.Period => (range, equity.Amount),
        _ => null,
    };
}

/// <summary>How much time may be asked for: some working days, and never past the day another offer must be answered.</summary>
internal static class MoreTime
{
    private const int ExtraWorkingDays = 5;

    /// <summary>The day to ask this employer for; null where there is no day to move, or another offer leaves no room.</summary>
    public static DateOnly? UntilHere(PlaybookFacts facts) =>
        facts.OwnDeadline is { } own && Earlier(Days.AddWorking(own, ExtraWorkingDays), facts.FirstRivalDeadline) is var until && until > own ? until : null;

    /// <summary>The day to ask another company for.</summary>
    public static DateOnly Until(DateOnly due) => Days.AddWorking(due, ExtraWorkingDays);

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other is { } limit && limit < day ? limit : day;
}
