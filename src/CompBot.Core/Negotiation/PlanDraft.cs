using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>A plan while the rules are at work on it: one rule after the other takes a draft and hands on the next.</summary>
internal sealed record PlanDraft
{
    /// <summary>Null while, or because, there is no base to ask for.</summary>
    public decimal? AskBase { get; init; }

    /// <summary>The most that may be asked as base; null where nothing shows an end.</summary>
    public decimal? BaseCap { get; init; }

    /// <summary>In the units of the band's equity (a year, or a whole grant).</summary>
    public decimal? AskEquity { get; init; }

    /// <summary>Equity a year without a band to ask in: what is missing to the total the person needs.</summary>
    public decimal? ExtraEquityPerYear { get; init; }

    /// <summary>The parts beside base and equity that are asked for.</summary>
    public Sequence<PartAsk> Others { get; init; } = [];

    public AskProgress? Progress { get; init; }

    public Sequence<Verdict> Verdicts { get; init; } = [];

    public Sequence<Reason> Reasons { get; init; } = [];

    public PlanDraft Asking(PartAsk ask) => this with { Others = Others.Where(other => other.Part != ask.Part).Add(ask) };

    public PlanDraft Because(PlanFigure figure, Line why) => this with { Reasons = Reasons.Add(new Reason(figure, why)) };

    public PlanDraft Say(Verdict verdict) => Verdicts.Contains(verdict) ? this : this with { Verdicts = Verdicts.Add(verdict) };

    public bool Has(Verdict verdict) => Verdicts.Contains(verdict);

    /// <summary>What the plan counts as base: the ask, else what they already offer.</summary>
    public decimal? CountedBase(PlanTerms terms) => AskBase ?? terms.OfferBase;

    /// <summary>Face value a year of the equity ask, else of what they already offer.</summary>
    public decimal CountedEquity(PlanTerms terms) =>
        AskEquity is { } asked && terms.Equity is { } band ? asked / band.Years
        : ExtraEquityPerYear ?? (terms.Offer is null ? 0m : OfferValue.EquityPerYear(terms.Offer));

    /// <summary>Base, a year of equity, and the bonus they offer; null without a base.</summary>
    public decimal? Total(PlanTerms terms) =>
        CountedBase(terms) is { } yearlyBase ? yearlyBase + CountedEquity(terms) + BonusOn(terms, yearlyBase) : null;

    public static decimal BonusOn(PlanTerms terms, decimal yearlyBase) => terms.Offer?.Bonus?.YearlyOn(yearlyBase) ?? 0m;
}
