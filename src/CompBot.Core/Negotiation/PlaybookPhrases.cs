using CompBot.Core.Pay;
using Humanizer;

namespace CompBot.Core.Negotiation;

/// <summary>How asks, offers and experience are put into a spoken sentence.</summary>
internal static class PlaybookPhrases
{
    private const int NamedAtMost = 2;

    public static string EquityNoun(EquityKind kind) => kind switch
    {
        EquityKind.Unknown => "equity",
        EquityKind.Rsu => "RSUs",
        EquityKind.Options => "stock options",
        EquityKind.PreIpo => "equity",
        EquityKind.ProfitSharing => "profit sharing",
        EquityKind.ProfitUnits => "profit units",
        EquityKind.Phantom => "phantom equity",
        EquityKind.Carry => "carry",
    };

    /// <summary>"$180K a year in profit sharing", "£255K in equity over four years".</summary>
    public static Line Equity(Piece amount, EquityPeriod period, int? years, EquityKind kind) => period switch
    {
        EquityPeriod.Year => Line.Of($"{amount} a year in {EquityNoun(kind)}"),
        EquityPeriod.Grant => Line.Of($"{amount} in {EquityNoun(kind)} over {Years(years ?? 4)}"),
        EquityPeriod.Unknown => Line.Of($"{amount} in {EquityNoun(kind)}"),
    };

    public static Line AskEquity(PlaybookFacts facts) => facts.AskEquity is { } equity
        ? Equity(facts.Ask(equity.Amount), equity.Period, equity.Years, facts.EquityKind)
        : Line.Empty;

    /// <summary>Everything that is asked for, in one phrase: "$320K base and $180K a year in profit sharing".</summary>
    public static Line Ask(PlaybookFacts facts) => Ask(facts, withStart: false);

    /// <summary>The same; withStart: with the base it starts from ("$320K base, up from $300K, and …").</summary>
    public static Line Ask(PlaybookFacts facts, bool withStart)
    {
        var parts = new List<Line>();
        if (facts.AskTotalOnly is { } total)
        {
            parts.Add(Line.Of($"{facts.Ask(total)} a year in total"));
        }

        if (facts.AskBase is { } ask)
        {
            parts.Add(Line.Of($"{facts.Ask(ask)} base{(withStart ? Start(facts, ask) : Line.Empty)}"));
        }

        if (facts.AskEquity is not null)
        {
            parts.Add(AskEquity(facts));
        }

        if (facts.AskSignOn is { } signOn)
        {
            parts.AddRange(SignOnPart(signOn, facts.Plan.Currency, facts.Ask));
        }

        return Line.List(parts);
    }

    private static Line Start(PlaybookFacts facts, decimal ask) => facts.OfferedBase is > 0 and var offered && offered < ask
        ? Line.Of($" (it's at {new Piece.Figure(new Money(offered, facts.Plan.Currency), FigureOrigin.EmployersOffer)} now)")
        : Line.Empty;

    /// <summary>The whole package that a yes would stand for: the ask, and what they already offer where nothing is asked.</summary>
    public static Line Package(PlaybookFacts facts)
    {
        if (facts.AskTotalOnly is not null || facts.Case.Offer is not { } offer || offer.Currency != facts.Plan.Currency)
        {
            return Ask(facts);
        }

        Piece Kept(decimal amount) => new Piece.Figure(new Money(amount, offer.Currency), FigureOrigin.EmployersOffer);
        return Line.List(
        [
            .. BasePart(facts.AskBase is { } ask ? facts.Ask(ask) : offer.Base is > 0 and var kept ? Kept(kept) : null),
            .. BonusPart(offer, Kept),
            .. facts.AskEquity is null ? EquityPart(offer, FigureOrigin.EmployersOffer) : [AskEquity(facts)],
            .. facts.AskSignOn is { } signOn ? SignOnPart(signOn, offer.Currency, facts.Ask) : SignOnPart(offer.SignOn?.Sum ?? 0m, offer.Currency, Kept),
        ]);
    }

    /// <summary>The exact terms of an offer, as the person gave them.</summary>
    public static Line Terms(Offer offer, FigureOrigin origin)
    {
        Piece Amount(decimal amount) => new Piece.Figure(new Money(amount, offer.Currency), origin);

        Line[] parts =
        [
            .. BasePart(offer.Base is > 0 and var yearly ? Amount(yearly) : null),
            .. BonusPart(offer, Amount),
            .. EquityPart(offer, origin),
            .. SignOnPart(offer.SignOn?.Sum ?? 0m, offer.Currency, Amount),
        ];
        return parts.Length == 0 && offer.StatedTotal is > 0 and var total ? Line.Of($"{Amount(total)} a year in total") : Line.List(parts);
    }

    private static Line[] BasePart(Piece? amount) => amount is null ? [] : [Line.Of($"{amount} base")];

    private static Line[] BonusPart(Offer offer, Func<decimal, Piece> amount) =>
        offer.Bonus is { } bonus && Bonus(bonus, offer.Currency, amount) is { IsEmpty: false } phrase ? [phrase] : [];

    private static Line[] EquityPart(Offer offer, FigureOrigin origin) => offer.Equity is { Amount: > 0 } equity
        ? [Equity(new Piece.Figure(new Money(equity.Amount.Value, equity.Currency ?? offer.Currency), origin), equity.Period, equity.Years, equity.Kind)]
        : [];

    private static Line[] SignOnPart(decimal amount, Currency currency, Func<decimal, Piece> figure) =>
        amount > 0 ? [Line.Of($"{Article(amount, currency)} {figure(amount)} sign-on")] : [];

    /// <summary>"two written offers", "a written offer and a verbal one". Nothing where there is none.</summary>
    public static string OffersUnnamed(PlaybookFacts facts)
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

    /// <summary>The offers as sentences, named with their exact terms where the person agreed, else counted only.</summary>
    public static Line OfferSentences(PlaybookFacts facts, bool isFirst, bool andMore = true)
    {
        if (facts.Offers.Count == 0)
        {
            return Line.Empty;
        }

        if (!facts.MayName)
        {
            return Line.Of($"I {(isFirst ? "have" : "also have")} {OffersUnnamed(facts)} to weigh this against.");
        }

        var sentences = facts.Offers.Take(NamedAtMost).Select((offer, index) => Line.Of($"I {(index == 0 && isFirst ? "have" : "also have")} {Named(offer)}.")).ToList();
        var more = facts.Offers.Count - NamedAtMost;
        if (more > 0 && andMore)
        {
            sentences.Add(Line.Of($"There {(more == 1 ? "is one more" : $"are {more.ToWords()} more")} beside these."));
        }

        return Line.Join(" ", sentences);
    }

    /// <summary>"a written offer from OpenAI at $300K base and $800K in equity over four years".</summary>
    public static Line Named(Alternative alternative)
    {
        var kind = alternative.Evidence == Evidence.Written ? "a written offer" : "a verbal offer";
        var from = alternative.Company is { } company ? Line.Of($"{kind} from {new Piece.Rival(company)}") : Line.Of($"{kind}");
        var terms = Terms(alternative.Offer, FigureOrigin.RivalsOffer);
        return terms.IsEmpty ? from : Line.Of($"{from} at {terms}");
    }

    /// <summary>Whose an alternative is, for the person's eyes.</summary>
    public static string Who(Alternative alternative) => alternative.Company ?? (alternative.ToStay ? "Your current employer" : "Another company");

    /// <summary>The counter-offer at home as what it is: a reason to decide with care.</summary>
    public static Line Stay(PlaybookFacts facts) => facts.MayStay
        ? Line.Of($"My current employer has asked me to stay and made me an offer to do so, so I want to be sure before I move.")
        : Line.Empty;

    public static string LateProcesses(int count) => count == 1 ? "another process in its final stage" : $"{count.ToWords()} other processes in their final stage";

    public static string Years(int years) => years == 1 ? "one year" : $"{years.ToWords()} years";

    /// <summary>"an" before what is read as eight, eleven or eighteen.</summary>
    public static string Article(decimal amount, Currency currency)
    {
        var digits = MoneyText.Short(amount, currency)[currency.Mark.Length..];
        return char.IsLetter(currency.Mark[0]) && currency.Mark[^1] == ' ' ? "a"
            : digits.StartsWith('8') || digits.StartsWith("11K", StringComparison.Ordinal) || digits.StartsWith("18K", StringComparison.Ordinal) ? "an"
            : "a";
    }

    private static Line Bonus(Bonus bonus, Currency currency, Func<decimal, Piece> amount) => bonus switch
    {
        { Amount: > 0 } => Line.Of($"{(bonus.UpTo ? "a bonus of up to" : Article(bonus.Amount.Value, currency))} {amount(bonus.Amount.Value)}{(bonus.UpTo ? "" : " bonus")}"),
        { Percent: > 0 } => Line.Of($"a{(bonus.UpTo ? " bonus of up to " : " target bonus of ")}{Percent(bonus.Percent.Value)}"),
        _ => Line.Empty,
    };

    private static string Percent(decimal percent) => percent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "%";

    private static string Counted(int count, string what) => count == 1 ? "a " + what : $"{count.ToWords()} {what}s";
}
