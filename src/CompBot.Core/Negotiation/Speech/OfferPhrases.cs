using CompBot.Core.Pay;
using Humanizer;

namespace CompBot.Core.Negotiation;

/// <summary>How offers are put into a sentence: counted, named, or with their exact terms.</summary>
internal static class OfferPhrases
{
    private const int NamedAtMost = 2;

    /// <summary>All of the employer's offer: its figures, and what it has beside pay.</summary>
    public static Line Whole(Offer offer, PlaybookFacts facts) => Line.List([.. Figures(offer, FigureOrigin.EmployersOffer), .. BesidePay(facts)]);

    public static IEnumerable<Line> BesidePay(PlaybookFacts facts) => facts.OfferTerms.Select(term => Line.Of($"{term}"));

    /// <summary>The exact terms of an offer, as the person gave them.</summary>
    public static Line Terms(Offer offer, FigureOrigin origin) => Line.List(Figures(offer, origin));

    private static List<Line> Figures(Offer offer, FigureOrigin origin)
    {
        Piece Amount(decimal amount) => new Piece.Figure(new Money(amount, offer.Currency), origin);

        Line[] parts =
        [
            .. offer is { Base: null, StatedTotal: > 0 and var whole } ? [Line.Of($"{Amount(whole)} a year in total")] : Array.Empty<Line>(),
            .. offer.Base is > 0 and var yearly ? [PartPhrases.Of(yearly, origin, offer, offer.Currency)] : Array.Empty<Line>(),
            Bonus(offer, origin),
            Equity(offer, origin),
            SignOn(offer, origin),
            .. offer.Relocation is > 0 and var moving ? [Line.Of($"{Amount(moving)} towards the move")] : Array.Empty<Line>(),
        ];
        return [.. parts.Where(part => !part.IsEmpty)];
    }

    public static Line Equity(Offer offer, FigureOrigin origin) => offer.Equity is { Amount: > 0 } equity
        ? PlaybookPhrases.Equity(new Piece.Figure(new Money(equity.Amount.Value, equity.Currency ?? offer.Currency), origin), equity.Period, equity.Years, equity.Kind)
        : Line.Empty;

    /// <summary>"a sign-on of $40K"; with more than one payment each by its year.</summary>
    public static Line SignOn(Offer offer, FigureOrigin origin)
    {
        Piece Amount(decimal amount) => new Piece.Figure(new Money(amount, offer.Currency), origin);
        return offer.SignOn switch
        {
            { Sum: > 0m, ByYear.Count: > 1 } paid => Line.Of($"a sign-on of {Line.List([.. paid.ByYear.Select((amount, year) => (amount, year)).Where(one => one.amount > 0m).Select(one => Line.Of($"{Amount(one.amount)} in {YearWord(one.year)}"))])}"),
            { Sum: > 0m and var once } => Line.Of($"a sign-on of {Amount(once)}"),
            _ => Line.Empty,
        };
    }

    private static string YearWord(int year) => $"the {(year + 1).ToOrdinalWords()} year";

    public static Line Bonus(Offer offer, FigureOrigin origin) => offer.Bonus switch
    {
        { Amount: > 0 and var amount } bonus => Line.Of($"a bonus of {(bonus.UpTo ? "up to " : "")}{new Piece.Figure(new Money(amount, offer.Currency), origin)}"),
        { Percent: > 0 and var percent } bonus => Line.Of($"a {(bonus.UpTo ? "bonus of up to" : "target bonus of")} {new Piece.Share(percent, origin)}"),
        _ => Line.Empty,
    };

    /// <summary>"two written offers", "a written offer and a verbal one". Nothing where there is none.</summary>
    public static string Unnamed(PlaybookFacts facts)
    {
        var written = facts.Offers.Count(offer => offer.Evidence == Evidence.Written);
        var verbal = facts.Offers.Count - written;
        return (written, verbal) switch
        {
            (0, 0) => "",
            (_, 0) => Counted(written, "written offer"),
            (0, _) => Counted(verbal, "verbal offer"),
            (_, 1) => Counted(written, "written offer") + " and a verbal one",
            _ => Counted(written, "written offer") + $" and {verbal.ToWords()} verbal ones",
        };
    }

    /// <summary>"a written offer from OpenAI at $300K base and a verbal one from Acme", the terms only where they may be given; empty without consent.</summary>
    public static Line Named(PlaybookFacts facts) => facts.MayName
        ? Line.List([.. facts.Offers.Where(offer => offer.Company is not null).Take(NamedAtMost).Select(offer => One(offer, facts))])
        : Line.Empty;

    /// <summary>The written offer with the highest base, where that is above theirs and may be named.</summary>
    public static Line HigherNamed(PlaybookFacts facts) => facts.MayName
        && Beside.Offers(facts).Where(other => other.Evidence == Evidence.Written && other.Company is not null).MaxBy(other => other.Offer.Base ?? 0m) is { } best
        && best.Offer.Base > (facts.OfferedBase ?? decimal.MaxValue)
            ? One(best, facts) : Line.Empty;

    private static Line One(Alternative offer, PlaybookFacts facts)
    {
        var kind = offer.Evidence == Evidence.Written ? "a written offer" : "a verbal offer";
        var from = offer.Company is { } company ? Line.Of($"{kind} from {new Piece.Rival(company)}") : Line.Of($"{kind}");
        var terms = facts.MayGiveTerms ? Terms(offer.Offer, FigureOrigin.RivalsOffer) : Line.Empty;
        return terms.IsEmpty ? from : Line.Of($"{from} at {terms}");
    }

    /// <summary>Whose an alternative is, for the person's eyes.</summary>
    public static string Who(Alternative alternative) => alternative.Company ?? (alternative.ToStay ? "Your current employer" : "Another company");

    public static string LateProcesses(int count) => count == 1 ? "another process in its final stage" : $"{count.ToWords()} other processes in their final stage";

    private static string Counted(int count, string what) => count == 1 ? "a " + what : $"{count.ToWords()} {what}s";
}
