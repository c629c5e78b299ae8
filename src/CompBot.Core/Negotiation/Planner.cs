using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>
/// Makes the plan of a case: the guide's ask, other offers, their own offer, the guard, the shortage, and then the private numbers. The same
/// case always gives the same plan, each figure with its reason.
/// </summary>
public static class Planner
{
    public static NegotiationPlan Plan(NegotiationCase it)
    {
        var terms = PlanTerms.Of(it);
        return it.Band is { Basis: BandBasis.Total, Total: { } total } ? TotalPlanner.Plan(terms, total) : FromBase(terms);
    }

    private static NegotiationPlan FromBase(PlanTerms terms)
    {
        var draft = EquityRule.Apply(terms, Opening(terms));
        draft = GuideAsk.Base(terms, draft);
        draft = AlternativesRule.Apply(terms, draft);
        draft = EmployerOfferRule.Apply(terms, draft);
        draft = Guard.Apply(terms, draft);
        draft = GuardOnWhole.Apply(terms, draft);
        draft = ChosenBase.Apply(terms, draft);
        draft = HopedEquity.Apply(terms, draft);
        draft = Shortage.Apply(terms, draft);
        draft = PartRules.Apply(terms, draft);
        if (terms.AskMade is { Total: not null })
        {
            var (asked, said) = AskMadeRule.Apply(terms, 0m, draft);
            said = RefusedRule.Without(terms, said);
            return PrivateNumbers.Complete(terms, said, Of(terms, said, asked) with { AskIsTotal = AskMadeRule.IsTotalOpen(terms) });
        }

        draft = RefusedRule.Apply(terms, AskMadeRule.Apply(terms, draft));
        if (draft.Progress is null && !terms.IsBaseRefused && AskWithoutRange.Total(terms) is var (whole, why))
        {
            var weighed = TotalPlanner.Weighed(terms, whole, draft.Because(PlanFigure.AskTotal, why));
            return PrivateNumbers.Complete(terms, weighed, Of(terms, weighed, whole) with { AskIsTotal = true });
        }

        return PrivateNumbers.Complete(terms, draft, Finished(terms, draft));
    }

    private static PlanDraft Opening(PlanTerms terms) =>
        terms.HasBand ? new PlanDraft() : new PlanDraft().Say(Verdict.NoBand);

    private static NegotiationPlan Finished(PlanTerms terms, PlanDraft draft)
    {
        var total = draft.Total(terms);
        var said = draft;
        if (draft.AskBase > terms.Base?.High && terms.HasBand && (terms.AskMade is null || terms.Live.Any(offer => offer.IsWritten && offer.Base > terms.Base.High)))
        {
            said = said.Say(Verdict.AboveBand);
        }

        if (terms.Case.MinimumBase > draft.CountedBase(terms) || terms.Case.MinimumTotal > total)
        {
            said = said.Say(Verdict.BelowOwnMinimum).Because(PlanFigure.AskTotal, PrivateReasons.BelowMinimum(terms));
        }

        if (total is not null)
        {
            said = said.Because(PlanFigure.AskTotal, TotalReasons.Sum(draft, terms));
        }

        return Of(terms, said, total);
    }

    private static Sequence<PartAsk> Asks(PlanTerms terms, PlanDraft draft)
    {
        var equity = draft.AskEquity is { } asked && terms.Equity is { } band ? band.Ask(asked)
            : HopedEquity.Of(terms) is { } hoped && draft.ExtraEquityPerYear == hoped.PerYear ? hoped
            : draft.ExtraEquityPerYear is { } extra ? new EquityAsk(extra, EquityPeriod.Year, null) : null;
        return new[] { draft.AskBase is { } yearly ? new PartAsk(AskPart.Base, yearly) : null, equity is null ? null : PartAsk.Of(equity) }
            .Concat(draft.Others).OfType<PartAsk>().OrderBy(ask => ask.Part).ToSequence();
    }

    internal static NegotiationPlan Of(PlanTerms terms, PlanDraft draft, decimal? total) => new()
    {
        Currency = terms.Currency,
        Asks = Asks(terms, draft),
        Opening = OpeningParts.Of(terms, draft),
        AskTotal = total,
        Progress = draft.Progress,
        Verdicts = draft.Verdicts.Order().ToSequence(),
        Reasons = draft.Reasons,
    };
}
