namespace CompBot.Core.Negotiation;

/// <summary>
/// What is asked where no range is known: what the person hopes for, else what they know of others' pay, as far as either carries; else an
/// ordinary first request, which their own minimum and present pay lift. Shares of the employer's yearly base, rounded to its step.
/// </summary>
internal static class AskWithoutRange
{
    /// <summary>An ordinary first request without proof.</summary>
    public const decimal Usual = 1.07m;

    /// <summary>As far as a hope carries by itself.</summary>
    public const decimal MostHoped = Guard.Most;

    /// <summary>As far as pay that the person knows of carries.</summary>
    public const decimal MostKnown = 1.20m;

    // Above one's minimum, so that the minimum itself is not what is said.
    private const decimal AboveMinimum = 1.03m;

    // A move that pays no better is no reason to move.
    private const decimal AbovePresent = 1.05m;

    public static PlanDraft Base(PlanTerms terms, PlanDraft draft)
    {
        if (terms is { Base: null, OfferBase: null, Offer: null, Case.Stage: Stage.None } && (terms.Case.HopedBase ?? terms.Case.MinimumBase * AboveMinimum) is { } wished)
        {
            var wanted = terms.Case.HopedBase ?? AskStep.Up(wished, AskStep.For(wished));
            // Before an offer there is nothing else to set the figure against; it is named only once they press for one.
            var named = Unlike(terms.Case, wanted, wanted, AskStep.For(wanted));
            return (draft with { AskBase = named }).Because(PlanFigure.AskBase, terms.Case.HopedBase is null ? AskReasons.AboveMinimum() : AskReasons.Hoped(named, terms));
        }

        if (terms is not { Base: null, OfferBase: { } offered } || terms.Case.OfferedBefore > offered)
        {
            return draft;
        }

        var (ask, why) = Found(offered, Rest(terms, offered), terms);
        return (draft with { AskBase = ask }).Because(PlanFigure.AskBase, why);
    }

    /// <summary>The same where their offer is one yearly total and its parts are not known. Null where there is none.</summary>
    public static (decimal Ask, Line Why)? Total(PlanTerms terms) =>
        terms is { Base: null, OfferBase: null, Offer.StatedTotal: > 0m and var offered } ? Found(offered, 0m, terms with { Step = AskStep.For(offered) }) : null;

    /// <summary>Rest: what a year of their offer holds beside the amount that is asked for.</summary>
    private static (decimal Ask, Line Why) Found(decimal offered, decimal rest, PlanTerms terms)
    {
        var usual = AskStep.Nearest(offered * Usual, terms.Step);
        var known = terms.Case.KnownPay is { } paid ? Within(paid, offered, MostKnown, terms) : 0m;
        var hoped = (terms.Case.HopedBase ?? terms.Case.HopedTotal - rest) is { } hope ? hope <= offered * MostHoped ? hope : Within(hope, offered, MostHoped, terms) : 0m;
        if (hoped > offered)
        {
            // The person's own figure is theirs to choose, as a step of a pay scale is: it is not rounded, and nothing overrules it but that a private amount is never said.
            var said = Unlike(terms.Case, hoped, offered, terms.Step);
            return (said, AskReasons.Hoped(said, terms));
        }

        var least = (terms.Case.MinimumBase ?? terms.Case.MinimumTotal - rest) is { } minimum && minimum > offered ? Above(minimum, AboveMinimum, offered, terms.Step) : 0m;
        var better = terms.Case.PresentPay is { } now ? Above(now, AbovePresent, offered, terms.Step) : 0m;
        var (ask, why) = known > offered ? (known, AskReasons.KnownPay(terms)) : (usual, AskReasons.Usual());
        var (lifted, reason) = better > Math.Max(least, ask) ? (better, AskReasons.AbovePresent()) : least > ask ? (least, AskReasons.AboveMinimum()) : (ask, why);
        return (Unlike(terms.Case, lifted, offered, terms.Step), reason);
    }

    private static decimal Above(decimal amount, decimal share, decimal offered, decimal step) =>
        AskStep.Down(Math.Min(amount * share, offered * Guard.Most), step);

    /// <summary>A private amount is never the figure that is said: a step above it, then, or under it where the guard allows no more.</summary>
    private static decimal Unlike(NegotiationCase it, decimal ask, decimal offered, decimal step)
    {
        bool IsPrivate(decimal amount) => amount == it.MinimumBase || amount == it.MinimumTotal || amount == it.PresentPay;
        var (above, under) = (ask, ask);
        while (IsPrivate(above))
        {
            above += step;
        }

        while (IsPrivate(under))
        {
            under -= step;
        }

        return above <= AskStep.Down(offered * Guard.Most, step) || above == ask ? above : under;
    }

    private static decimal Within(decimal amount, decimal offered, decimal most, PlanTerms terms) =>
        amount <= offered * most ? AskStep.Nearest(amount, terms.Step) : AskStep.Down(offered * most, terms.Step);

    private static decimal Rest(PlanTerms terms, decimal offered) => (terms.OfferAverage ?? offered) - offered;
}
