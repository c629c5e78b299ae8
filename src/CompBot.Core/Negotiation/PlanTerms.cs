using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>A live offer from elsewhere in the plan's currency; Average is a year of it, with private stock as the person counts it.</summary>
internal sealed record LiveOffer(Alternative Source, decimal Average)
{
    public decimal? Base => Source.Offer.Base;

    /// <summary>In writing, from another company: only such an offer carries an ask above the range.</summary>
    public bool IsWritten => Source is { Evidence: Evidence.Written, ToStay: false };
}

/// <summary>The equity part of the band; Range is money per Period, Years is 1 where the period is a year.</summary>
internal sealed record EquityTerms(PayRange Range, EquityPeriod Period, int Years, EquityKind Kind, decimal Step, bool PeriodAssumed)
{
    public EquityAsk Ask(decimal amount) => new(amount, Period, Period == EquityPeriod.Grant ? Years : null);

    public static EquityTerms? Of(EquityBand? band)
    {
        if (band is not { Range: { } range } || (range.High ?? range.Low) <= 0m)
        {
            return null;
        }

        var yearly = band.Period == EquityPeriod.Year;
        return new EquityTerms(range, yearly ? EquityPeriod.Year : EquityPeriod.Grant,
            yearly ? 1 : band.Years ?? OfferValue.UsualYears, band.Kind, AskStep.For(range.Low), band.Period == EquityPeriod.Unknown);
    }
}

/// <summary>A case with everything that is not in the plan's currency set aside.</summary>
internal sealed record PlanTerms
{
    public required NegotiationCase Case { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The band's base, else the range the employer posted.</summary>
    public PayRange? Base { get; init; }

    public EquityTerms? Equity { get; init; }

    /// <summary>What an ask for base is a multiple of; where their offer was told by the hour or month, a step of that.</summary>
    public required decimal Step { get; init; }

    /// <summary>What the other parts of an ask are multiples of.</summary>
    public required decimal PartStep { get; init; }

    /// <summary>The employer's offer, where it is in the plan's currency.</summary>
    public Offer? Offer { get; init; }

    public decimal? OfferAverage { get; init; }

    /// <summary>The ask that was made, where it is in the plan's currency; a total that was refused is none any more.</summary>
    public PayAsk? AskMade => Case.AskMade is { } made && made.Currency == Currency && !(made.Total is not null && IsBaseRefused) ? made : null;

    /// <summary>They said no to more base, and so to a higher total.</summary>
    public bool IsBaseRefused => Case.Refused.Contains(AskPart.Base);

    /// <summary>Written and verbal offers in the plan's currency, the most valuable first; the order they were given in does not matter.</summary>
    public Sequence<LiveOffer> Live { get; init; } = [];

    /// <summary>True where the step follows from a range or their offer, and not from the smallest there is.</summary>
    public bool HasStep => Base is not null || Case.Band?.Total is not null || OfferBase is not null;

    /// <summary>A row that gives words only is no band to plan with.</summary>
    public bool HasBand => Case.Band is { } band && (band.Base ?? band.Total ?? band.Equity?.Range) is not null;

    /// <summary>Whose the range for the base is.</summary>
    public FigureOrigin RangeOrigin => HasBand ? FigureOrigin.Guide : FigureOrigin.PostedRange;

    public Piece Figure(decimal amount, FigureOrigin origin) => new Piece.Figure(new Money(amount, Currency), origin);

    /// <summary>Without the "+" of an open end, which is shown and never spoken.</summary>
    public Piece Range(PayRange range) => new Piece.Range(range with { Open = false }, Currency, RangeOrigin);

    public decimal? OfferBase => Offer?.Base;

    public decimal? BestAverage => Live.Count == 0 ? null : Live[0].Average;

    /// <summary>The total the person needs, of their own minimum and their best offer.</summary>
    public decimal? NeededTotal => PlanMath.Greatest(Case.MinimumTotal, BestAverage);

    public static PlanTerms Of(NegotiationCase it)
    {
        var currency = it.PlanCurrency ?? Currency.Usd;
        var offer = it.Offer?.Currency == currency ? it.Offer : null;
        var posted = it.Band?.Total is null && (it.Offer?.Currency ?? currency) == currency ? it.PostedRange : null;
        var range = it.Band?.Base ?? posted;
        var step = AskStep.For(range?.Low ?? it.Band?.Total?.Low ?? offer?.Base ?? 0m);
        return new PlanTerms
        {
            Case = it,
            Currency = currency,
            Base = range,
            Equity = EquityTerms.Of(it.Band?.Equity),
            Step = offer?.Base is { } told && PayUnit.Of(offer) is { } unit ? unit.Step(told) : step,
            PartStep = step,
            Offer = offer,
            OfferAverage = offer is null ? null : OfferValue.Average(offer, it.PrivateStockAt),
            Live = LiveOffers(it, currency),
        };
    }

    private static Sequence<LiveOffer> LiveOffers(NegotiationCase it, Currency currency) =>
        it.Alternatives.Where(other => other.IsOffer && other.Offer.Currency == currency)
            .Select(other => (Source: other, Average: OfferValue.Average(other.Offer, it.PrivateStockAt)))
            .Where(valued => valued.Average is not null)
            .Select(valued => new LiveOffer(valued.Source, valued.Average!.Value))
            .OrderByDescending(live => live.Average).ThenBy(live => live.Source.Evidence)
            .ThenBy(live => live.Source.Company, StringComparer.Ordinal).ThenByDescending(live => live.Base)
            .ThenBy(live => live.Source.Offer.Equity?.Amount).ThenBy(live => live.Source.Offer.Equity?.Kind).ThenBy(live => live.Source.Offer.Equity?.Period)
            .ToSequence();
}

internal static class PlanMath
{
    /// <summary>The greater of the two that are known.</summary>
    public static decimal? Greatest(decimal? one, decimal? other) =>
        one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);
}
