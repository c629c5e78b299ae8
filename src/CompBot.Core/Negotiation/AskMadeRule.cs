using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>An ask that was made stays what it was: what they meet of it falls away, and nothing is added because they moved.</summary>
internal static class AskMadeRule
{
    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (terms.AskMade is not { } made)
        {
            return draft;
        }

        var yearlyBase = made.Base > (terms.OfferBase ?? 0m) ? made.Base : null;
        var equity = made.Equity is { } asked && asked.PerYear > (terms.Offer is null ? 0m : OfferValue.EquityPerYear(terms.Offer)) ? asked : null;
        var others = made.Others.Where(ask => PartRules.IsOpen(terms, ask));
        var isMet = yearlyBase is null && equity is null && others.Count == 0;
        var added = !isMet && made.SignOn is null && terms.Case.LeftBehind is > 0m ? draft.Others.Of(AskPart.SignOn) : null;
        return Said(terms, draft with
        {
            AskBase = yearlyBase,
            AskEquity = terms.Equity is { } band ? equity?.PerYear * band.Years : null,
            ExtraEquityPerYear = terms.Equity is null ? equity?.PerYear : null,
            Others = added is null ? others : others.Add(added),
            Progress = Progress(isMet, terms),
            Verdicts = draft.Verdicts.Where(verdict => verdict is Verdict.NoBand or Verdict.BandCannotMatch),
            Reasons = added is not null ? draft.Reasons.Where(reason => reason.Figure == PlanFigure.AskSignOn) : [],
        });
    }

    /// <summary>The same where a total is asked for: that total, or what they offer where it is met.</summary>
    public static (decimal Ask, PlanDraft Draft) Apply(PlanTerms terms, decimal ask, PlanDraft draft)
    {
        if (terms.AskMade is not { } made)
        {
            return (ask, draft);
        }

        var said = Apply(terms, draft);
        if (made.Total is not { } total)
        {
            return said.Progress is AskProgress.Met && terms.OfferAverage is { } average
                ? (average, said.Because(PlanFigure.AskTotal, TotalReasons.Theirs(terms)))
                : (ask, said with { Reasons = [.. draft.Reasons.Where(reason => reason.Figure == PlanFigure.AskTotal), .. said.Reasons] });
        }

        var isMet = terms.OfferAverage >= total;
        said = said with { Progress = Progress(isMet && said.Progress is AskProgress.Met, terms) };
        return isMet ? (terms.OfferAverage ?? total, said.Because(PlanFigure.AskTotal, TotalReasons.Theirs(terms))) : (total, said.Because(PlanFigure.AskTotal, Stays));
    }

    /// <summary>False where a total was asked for and they offer it.</summary>
    public static bool IsTotalOpen(PlanTerms terms) => terms.AskMade is not { Total: { } total } || !(terms.OfferAverage >= total);

    private static Line Stays => Line.Of($"You have asked for this. An ask that grows after they moved costs trust, so it stays.");

    private static AskProgress Progress(bool isMet, PlanTerms terms) => isMet ? AskProgress.Met : terms.Case.TheyMoved ? AskProgress.Moved : AskProgress.Waiting;

    private static PlanDraft Said(PlanTerms terms, PlanDraft draft)
    {
        var said = draft.Total(terms) >= terms.NeededTotal ? draft with { Verdicts = draft.Verdicts.Where(verdict => verdict is not Verdict.BandCannotMatch) } : draft;
        said = said.AskBase is null ? said : said.Because(PlanFigure.AskBase, Stays);
        said = (said.AskEquity ?? said.ExtraEquityPerYear) is null ? said : said.Because(PlanFigure.AskEquity, Stays);
        return said.Others.Map(ask => FigureOf(ask.Part)).Where(figure => said.Reasons.All(reason => reason.Figure != figure))
            .Aggregate(said, (before, figure) => before.Because(figure, Stays));
    }

    private static PlanFigure FigureOf(AskPart part) => part switch
    {
        AskPart.Base => PlanFigure.AskBase,
        AskPart.Equity => PlanFigure.AskEquity,
        AskPart.Bonus => PlanFigure.AskBonus,
        AskPart.SignOn => PlanFigure.AskSignOn,
        AskPart.Relocation => PlanFigure.AskRelocation,
    };
}
