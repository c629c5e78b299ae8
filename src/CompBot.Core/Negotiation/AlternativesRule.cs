namespace CompBot.Core.Negotiation;

/// <summary>
/// Offers from elsewhere lift the base ask: a verbal one up to the band's high end, a written one above it, as long as the package stays
/// within the band's best total or that offer's own average.
/// </summary>
internal static class AlternativesRule
{
    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        var best = Best(terms, draft);
        if (best is null || best.Value.Ask <= (draft.AskBase ?? 0m))
        {
            return draft;
        }

        var (ask, offer) = best.Value;
        return (draft with { AskBase = ask, BaseCap = draft.BaseCap is { } cap ? Math.Max(cap, ask) : null })
            .Because(PlanFigure.AskBase, AskReasons.Lifted(ask, offer, terms));
    }

    private static (decimal Ask, LiveOffer Offer)? Best(PlanTerms terms, PlanDraft draft)
    {
        (decimal Ask, LiveOffer Offer)? best = null;
        foreach (var offer in terms.Live)
        {
            if (AskFrom(offer, terms, draft.CountedEquity(terms)) is { } ask && (best is null || ask > best.Value.Ask))
            {
                best = (ask, offer);
            }
        }

        return best;
    }

    private static decimal? AskFrom(LiveOffer offer, PlanTerms terms, decimal equityPerYear)
    {
        if (offer.Base is not { } theirs)
        {
            return null;
        }

        if (terms.Base?.High is not { } high)
        {
            return terms.Base is null
                ? AskStep.Up(theirs, terms.HasStep ? terms.Step : AskStep.For(theirs))
                : Math.Min(AskStep.Nearest(theirs, terms.Step), AskStep.Down(offer.Average - equityPerYear, terms.Step));
        }

        var within = Math.Min(AskStep.Nearest(theirs, terms.Step), high);
        var limit = Limit(offer, terms, high, equityPerYear);
        return offer.IsWritten ? Math.Max(within, Math.Min(AskStep.Nearest(theirs, terms.Step), limit)) : within;
    }

    /// <summary>In steps, so that no sum of what is said comes to the offer's very average.</summary>
    private static decimal Limit(LiveOffer offer, PlanTerms terms, decimal high, decimal equityPerYear)
    {
        var topEquity = terms.Equity is { Range.High: { } top } equity ? top / equity.Years : 0m;
        return AskStep.Down(Math.Max(high + topEquity, offer.Average) - equityPerYear, terms.Step);
    }
}
