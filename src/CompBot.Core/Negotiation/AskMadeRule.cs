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
        var signOn = made.SignOn > (terms.Offer?.SignOn?.Sum ?? 0m) ? made.SignOn : null;
        var isMet = yearlyBase is null && equity is null && signOn is null;
        var added = !isMet && made.SignOn is null && terms.Case.LeftBehind is > 0m;
        return Said(terms, draft with
        {
            AskBase = yearlyBase,
            AskEquity = terms.Equity is { } band ? equity?.PerYear * band.Years : null,
            ExtraEquityPerYear = terms.Equity is null ? equity?.PerYear : null,
            AskSignOn = added ? draft.AskSignOn : signOn,
            Progress = Progress(isMet, terms),
            Verdicts = draft.Verdicts.Where(verdict => verdict is Verdict.NoBand or Verdict.BandCannotMatch),
            Reasons = added ? draft.Reasons.Where(reason => reason.Figure == PlanFigure.AskSignOn) : [],
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
        return said.AskSignOn is null || said.Reasons.Any(reason => reason.Figure == PlanFigure.AskSignOn) ? said : said.Because(PlanFigure.AskSignOn, Stays);
    }
}
