using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>What must hold for the plan of any case; each check is true where it does.</summary>
internal static partial class PlanChecks
{
    private static readonly string[] Unspeakable = ["[", "{", "null", "NaN", "+", "  ", " .", "!"];

    public static bool A_base_ask_is_a_step_above_their_offer_and_within_the_cap(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        var step = StepOf(it);
        return plan.AskBase is not { } ask || it.Band?.Basis == BandBasis.Total
            || (OfferBase(it, plan) is not { } offered || offered + step <= ask) && ask <= Cap(it, plan, step);
    }

    public static bool A_marker_is_never_above_the_ask_nor_under_their_offer(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        return !plan.FloorIsMarker
            || ((plan.AskBase is not { } ask || plan.FloorBase <= ask) && (OfferBase(it, plan) is not { } offered || plan.FloorBase >= offered));
    }

    public static bool The_total_reaches_the_walk_away_or_the_plan_says_that_it_cannot(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        return plan.AskTotal is null || plan.WalkAwayTotal is null || plan.AskTotal >= plan.WalkAwayTotal || plan.Has(Verdict.BandCannotMatch);
    }

    public static bool Without_a_reason_to_raise_it_the_guard_holds(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        return plan.AskBase is not { } ask || OfferBase(it, plan) is not { } offered || plan.Has(Verdict.BaseRaised)
            || it.Alternatives.Any(other => Counts(other, plan) && OfferValue.Average(other.Offer, it.PrivateStockAt) >= OfferValue.Average(it.Offer!, it.PrivateStockAt))
            || ask <= 1.25m * offered;
    }

    public static bool Asks_are_in_steps_or_at_an_end(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        var range = it.Band?.Base;
        return plan.AskBase is not { } ask || range?.High is null || ask % AskStep.For(range.Low) == 0m || ask == range.High;
    }

    public static bool The_same_case_gives_the_same_plan_in_any_order(NegotiationCase it) =>
        Planner.Plan(it) == Planner.Plan(it)
        && Planner.Plan(it) == Planner.Plan(it with { Alternatives = it.Alternatives.Reverse().ToSequence() });

    public static bool Offers_in_another_currency_move_no_figure(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        var own = it with { Alternatives = it.Alternatives.Where(other => other.Offer.Currency == plan.Currency) };
        return it.PlanCurrency != own.PlanCurrency || SameFigures(plan, Planner.Plan(own));
    }

    public static bool Nothing_but_offers_moves_a_figure(NegotiationCase it)
    {
        var offers = it with { Alternatives = it.Alternatives.Where(other => other.IsOffer) };
        return it.PlanCurrency != offers.PlanCurrency || SameFigures(Planner.Plan(it), Planner.Plan(offers));
    }

    public static bool Verdicts_come_once_and_in_their_order(NegotiationCase it)
    {
        var said = Planner.Plan(it).Verdicts;
        return said.SequenceEqual(said.Distinct().Order()) && said.Contains(Verdict.NoBand) == (it.Band is null || (it.Band.Base ?? it.Band.Total ?? it.Band.Equity?.Range) is null);
    }

    public static bool Every_figure_has_a_reason_that_reads_like_a_sentence(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        return Given(plan).All(figure => plan.Reasons.Any(reason => reason.Figure == figure)) && plan.Reasons.All(ReadsWell);
    }

    public static bool Every_amount_in_a_reason_says_where_it_comes_from(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        var pieces = plan.Reasons.SelectMany(reason => reason.Why.Pieces).ToList();
        return pieces.OfType<Piece.Figure>().All(figure => figure.Money.Currency == plan.Currency && IsFrom(figure, it))
            && pieces.OfType<Piece.Rival>().All(rival => it.Alternatives.Any(other => other.Company is { } told && Letters(told) == Letters(rival.Company)))
            && !pieces.OfType<Piece.Words>().Any(words => Money().IsMatch(words.Text));
    }

    public static bool No_amount_is_negative_or_empty(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        decimal?[] amounts = [plan.AskBase, plan.AskEquity?.Amount, plan.AskSignOn, plan.AskTotal, plan.FloorBase, plan.WalkAwayTotal];
        return amounts.All(amount => amount is null or > 0m);
    }

    public static bool The_total_is_the_sum_of_its_parts(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        var offer = it.Offer?.Currency == plan.Currency ? it.Offer : null;
        if (it.Band?.Basis == BandBasis.Total || (plan.AskBase ?? offer?.Base) is not { } yearlyBase)
        {
            return true;
        }

        var equity = plan.AskEquity?.PerYear ?? (offer is null ? 0m : OfferValue.EquityPerYear(offer));
        return plan.AskTotal == yearlyBase + equity + (offer?.Bonus?.YearlyOn(yearlyBase) ?? 0m);
    }

    public static bool Nothing_that_was_refused_is_asked_for(NegotiationCase it)
    {
        var ask = PayAsk.Of(Planner.Plan(it));
        return ask is null || !ask.Parts.Any(part => it.Refused.Contains(part.Part)) && (ask.Total is null || it.Offer is null || !it.Refused.Contains(AskPart.Base));
    }

    private static decimal? OfferBase(NegotiationCase it, NegotiationPlan plan) => it.Offer?.Currency == plan.Currency ? it.Offer.Base : null;

    private static decimal StepOf(NegotiationCase it) => AskStep.For((it.Band?.Base ?? (it.Band?.Total is null ? it.PostedRange : null))?.Low ?? it.Offer?.Base ?? 0m);

    private static bool Counts(Alternative other, NegotiationPlan plan) => other.IsOffer && other.Offer.Currency == plan.Currency;

    /// <summary>The band's high end, or above it no more than the best written base; nothing where no end is known.</summary>
    private static decimal Cap(NegotiationCase it, NegotiationPlan plan, decimal step) =>
        (it.Band?.Base ?? it.PostedRange)?.High is not { } high ? decimal.MaxValue
            : it.Alternatives.Where(other => Counts(other, plan) && other.Evidence == Evidence.Written)
                .Select(other => AskStep.Nearest(other.Offer.Base ?? 0m, step)).Append(high).Max();

    private static IEnumerable<PlanFigure> Given(NegotiationPlan plan) =>
        from pair in new (decimal? Amount, PlanFigure Figure)[]
        {
            (plan.AskBase, PlanFigure.AskBase), (plan.AskEquity?.Amount, PlanFigure.AskEquity), (plan.AskSignOn, PlanFigure.AskSignOn),
            (plan.AskTotal, PlanFigure.AskTotal), (plan.FloorBase, PlanFigure.FloorBase), (plan.WalkAwayTotal, PlanFigure.WalkAwayTotal),
        }
        where pair.Amount is not null
        select pair.Figure;

    /// <summary>What was told is the very amount that was told; what was worked out only needs something to be worked out from.</summary>
    private static bool IsFrom(Piece.Figure figure, NegotiationCase it) => figure.Origin switch
    {
        FigureOrigin.RivalsOffer => it.Alternatives.Any(other => other.IsOffer && other.Offer.Base == figure.Money.Amount),
        FigureOrigin.Person => it.LeftBehind == figure.Money.Amount || it.KnownPay == figure.Money.Amount,
        FigureOrigin.EmployersOffer => it.Offer is not null,
        FigureOrigin.Guide => it.Guide is not null || it.Band is not null,
        FigureOrigin.PostedRange => it.PostedRange is not null,
        FigureOrigin.Ask or FigureOrigin.Marker or FigureOrigin.WalkAway => true,
        FigureOrigin.OwnMinimum or FigureOrigin.Conversion => false,
    };

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"[$£€₹¥]\s?\d|\b[A-Z]{3}\s?\d|\d[KLM]\b")]
    private static partial Regex Money();

    private static bool ReadsWell(Reason reason) =>
        reason.Why.ToString() is var why && why.EndsWith('.') && char.IsUpper(why[0]) | !char.IsLetter(why[0])
        && !Unspeakable.Any(why.Contains);

    private static bool SameFigures(NegotiationPlan one, NegotiationPlan other) =>
        (one with { Reasons = [] }) == (other with { Reasons = [] });
}
