using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Where a guide's range is a total: the same rules, total against total. A base ask comes only from the guide's own words.</summary>
internal static class TotalPlanner
{
    public static NegotiationPlan Plan(PlanTerms terms, PayRange range)
    {
        var step = AskStep.For(range.Low);
        var stated = StatedFigures.Of(terms.Case.Guide, TotalOf, (strategy, _) => strategy.AskTotal).ToList();
        var first = GuideAsk.In(range, terms.Case.Band, stated, GuideAsk.UsualPlace, step, terms.OfferAverage);
        var draft = new PlanDraft().Because(PlanFigure.AskTotal, AskReasons.FromRange(first, range, terms, "in total"));
        var (ask, said) = Judged(terms, range, step, Lifted(terms, range, step, first.Amount), draft);
        said = OwnWords.Apply(terms, ask, said);
        (ask, said) = AskMadeRule.Apply(terms, ask, Closing(terms, range, ask, said));
        said = RefusedRule.Without(terms, said);
        return PrivateNumbers.Complete(terms, said, Planner.Of(terms, said, ask) with { AskIsTotal = AskMadeRule.IsTotalOpen(terms) });
    }

    private static decimal Lifted(PlanTerms terms, PayRange range, decimal step, decimal ask)
    {
        var high = range.High ?? decimal.MaxValue;
        foreach (var offer in terms.Live)
        {
            var reached = offer.IsWritten ? offer.Average : Math.Min(offer.Average, high);
            var rounded = reached <= high ? Math.Min(high, AskStep.Nearest(reached, step)) : Math.Min(reached, AskStep.Nearest(reached, step));
            ask = Math.Max(ask, rounded);
        }

        return ask;
    }

    private static (decimal Ask, PlanDraft Draft) Judged(PlanTerms terms, PayRange range, decimal step, decimal lifted, PlanDraft draft)
    {
        if (terms.IsBaseRefused)
        {
            return (terms.OfferAverage ?? lifted, draft.Say(Verdict.NothingToAskOnBase).Because(PlanFigure.AskTotal, RefusedReasons.Said()));
        }

        if (terms.OfferAverage is not { } offered)
        {
            return Raised(terms, range, step, lifted, draft);
        }

        var least = EmployerOfferRule.Least(offered, range.High is { } high ? Math.Max(high, lifted) : null, step);
        var most = Guard.MostTotal(offered, terms, step);
        var ask = Math.Min(Math.Max(lifted, least ?? 0m), most);
        return least is null || ask - offered < step
            ? (offered, draft.Say(Verdict.NothingToAskOnBase).Because(PlanFigure.AskTotal, TotalReasons.NothingToAsk(terms)))
            : Raised(terms, range, step, ask, ask == most ? draft.Because(PlanFigure.AskTotal, AskReasons.Guarded(offered, terms)) : draft);
    }

    private static (decimal Ask, PlanDraft Draft) Raised(PlanTerms terms, PayRange range, decimal step, decimal ask, PlanDraft draft)
    {
        if (terms.NeededTotal is not { } needed || needed <= ask || range.High is not { } high || ask >= high)
        {
            return (ask, draft);
        }

        return (Math.Min(AskStep.Up(needed, step), high), draft.Because(PlanFigure.AskTotal, AskReasons.Raised(needed >= high, terms)));
    }

    private static PlanDraft Closing(PlanTerms terms, PayRange range, decimal ask, PlanDraft draft)
    {
        var said = ask > range.High && !draft.Has(Verdict.NothingToAskOnBase) ? draft.Say(Verdict.AboveBand) : draft;
        return PartRules.Apply(terms, Weighed(terms, ask, said));
    }

    /// <summary>What a total falls short of, said: the total the person needs, and their own minimum.</summary>
    public static PlanDraft Weighed(PlanTerms terms, decimal ask, PlanDraft draft)
    {
        var said = draft;
        if (terms.NeededTotal > ask)
        {
            said = said.Say(Verdict.BandCannotMatch).Because(PlanFigure.AskTotal, TotalReasons.CannotMatch(ask, terms.NeededTotal.Value, terms));
        }

        return terms.Case.MinimumTotal > ask || terms.Case.MinimumBase > (draft.AskBase ?? ask)
            ? said.Say(Verdict.BelowOwnMinimum).Because(PlanFigure.AskTotal, PrivateReasons.BelowMinimum(terms))
            : said;
    }

    private static PayRange? TotalOf(PayBand row) => row.Basis == BandBasis.Total ? row.Total : null;
}

/// <summary>The base and equity that a guide of totals names in its own words for this very row; nothing is carried or assumed.</summary>
internal static class OwnWords
{
    public static PlanDraft Apply(PlanTerms terms, decimal askTotal, PlanDraft draft)
    {
        var withEquity = EquityRule.Apply(terms, draft);
        if (Certain(terms, strategy => strategy.AskBase) is not { } asked || asked > askTotal)
        {
            return withEquity;
        }

        var ask = AskStep.Nearest(asked, terms.Step);
        return terms.OfferBase is { } offered && (ask - offered < terms.Step || (!Guard.HasEqual(terms) && ask > offered * Guard.Most))
            ? withEquity
            : (withEquity with { AskBase = ask }).Because(PlanFigure.AskBase, AskReasons.StatedBase(ask, terms));
    }

    /// <summary>A figure that names this row's region and level, or that can only mean it because the row is alone in its currency.</summary>
    public static decimal? Certain(PlanTerms terms, Func<Strategy, decimal?> figure)
    {
        var band = terms.Case.Band;
        var alone = terms.Case.Guide?.Bands.Count(row => row.Currency == terms.Currency) == 1;
        return (terms.Case.Guide?.Strategies ?? [])
            .Where(strategy => strategy.Currency == terms.Currency && figure(strategy) is not null
                && (strategy.Region == band?.Region || (alone && strategy.Region is null))
                && (strategy.Level == band?.Level || (alone && strategy.Level is null)))
            .Select(figure).FirstOrDefault();
    }
}
