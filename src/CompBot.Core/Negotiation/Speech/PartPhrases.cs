using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>How an ask for a part of pay is put into a sentence, in the units their offer has.</summary>
internal static class PartPhrases
{
    /// <summary>"320 base", "2.95 million in equity over four years", "a bonus of 15%", "a sign-on of 20 thousand".</summary>
    public static Line Of(PartAsk ask, PlaybookFacts facts) => ask.Part switch
    {
        AskPart.Base => BasePay(ask.Amount, FigureOrigin.Ask, facts),
        AskPart.Equity => Equity(InTheirUnits(ask, facts), facts),
        AskPart.Bonus => ask.IsPercent ? Line.Of($"a bonus of {new Piece.Share(ask.Amount, FigureOrigin.Ask)}") : Line.Of($"a bonus of {facts.Ask(ask.Amount)}"),
        AskPart.SignOn => Line.Of($"a sign-on of {facts.Ask(ask.Amount)}"),
        AskPart.Relocation => Line.Of($"{facts.Ask(ask.Amount)} towards the move"),
    };

    public static Line List(IEnumerable<PartAsk> asks, PlaybookFacts facts) => Line.List(asks.Select(ask => Of(ask, facts)).ToList());

    /// <summary>Everything that is asked for, in one phrase.</summary>
    public static Line Whole(PlaybookFacts facts) => facts.AskTotalOnly is { } total
        ? Line.List([Line.Of($"{facts.Ask(total)} a year in total"), .. facts.Asks.Select(ask => Of(ask, facts))])
        : List(facts.Asks, facts);

    /// <summary>"320 base"; where their offer was told by the month or the hour, "7.1 thousand a month", "$37.50 an hour".</summary>
    public static Line BasePay(decimal yearly, FigureOrigin origin, PlaybookFacts facts)
    {
        return Of(yearly, origin, facts.Case.Offer, facts.Plan.Currency);
    }

    /// <summary>A yearly base in the words of the offer it belongs to.</summary>
    public static Line Of(decimal yearly, FigureOrigin origin, Offer? offer, Currency currency) =>
        PayUnit.Of(offer) is null ? Line.Of($"{Amount(yearly, origin, offer, currency)} base") : Amount(yearly, origin, offer, currency);

    /// <summary>"320"; "$37.50 an hour" where the offer it belongs to was told by the hour.</summary>
    public static Line Amount(decimal yearly, FigureOrigin origin, Offer? offer, Currency currency)
    {
        Piece Figure(decimal amount) => new Piece.Figure(new Money(amount, currency), origin);
        return PayUnit.Of(offer) is { } unit ? Line.Of($"{Figure(unit.In(yearly))} {unit.Phrase}") : Line.Of($"{Figure(yearly)}");
    }

    /// <summary>"$78,000 a year", "$37.50 an hour, $78,000 a year".</summary>
    public static Line WithYear(decimal yearly, FigureOrigin origin, Offer? offer, Currency currency)
    {
        var year = Line.Of($"{new Piece.Figure(new Money(yearly, currency), origin)} a year");
        return PayUnit.Of(offer) is null ? year : Line.Of($"{Amount(yearly, origin, offer, currency)}, {year}");
    }

    public static Line Equity(EquityAsk equity, PlaybookFacts facts) =>
        PlaybookPhrases.Equity(facts.Ask(equity.Amount), equity.Period, equity.Years, facts.EquityKind);

    /// <summary>A grant where they offer a grant, over its years; by the year where they do; else as the plan has it. To the nearest thousand.</summary>
    public static EquityAsk InTheirUnits(PartAsk ask, PlaybookFacts facts)
    {
        var equity = ask.AsEquity ?? new EquityAsk(ask.Amount, ask.Period, ask.Years);
        if (facts.Case.Offer is not { Equity: { Amount: > 0m } theirs } offer || offer.Currency != facts.Plan.Currency)
        {
            return equity;
        }

        var years = OfferValue.Years(theirs);
        return theirs.Period switch
        {
            EquityPeriod.Grant when equity.Period == EquityPeriod.Year || equity.Years != years => new EquityAsk(AskStep.Nearest(equity.PerYear * years, AskStep.Smallest), EquityPeriod.Grant, years),
            EquityPeriod.Year when equity.Period == EquityPeriod.Grant => new EquityAsk(AskStep.Nearest(equity.PerYear, AskStep.Smallest), EquityPeriod.Year, null),
            EquityPeriod.Grant or EquityPeriod.Year or EquityPeriod.Unknown => equity,
        };
    }
}

/// <summary>The whole package that a yes would stand for: the ask, and what they already offer where nothing is asked.</summary>
internal static class Package
{
    public static Line Of(PlaybookFacts facts)
    {
        if (facts.AskTotalOnly is not null || facts.Case.Offer is not { } offer || offer.Currency != facts.Plan.Currency)
        {
            return PartPhrases.Whole(facts);
        }

        return Line.List([.. Enum.GetValues<AskPart>().Select(part => facts.Asks.Of(part) is { } ask ? PartPhrases.Of(ask, facts) : Kept(part, offer, facts)).Where(line => !line.IsEmpty), .. OfferPhrases.BesidePay(facts)]);
    }

    private static Line Kept(AskPart part, Offer offer, PlaybookFacts facts)
    {
        Piece Figure(decimal amount) => new Piece.Figure(new Money(amount, offer.Currency), FigureOrigin.EmployersOffer);
        return part switch
        {
            AskPart.Base => offer.Base is > 0m and var yearly ? PartPhrases.BasePay(yearly, FigureOrigin.EmployersOffer, facts) : Line.Empty,
            AskPart.Equity => OfferPhrases.Equity(offer, FigureOrigin.EmployersOffer),
            AskPart.Bonus => OfferPhrases.Bonus(offer, FigureOrigin.EmployersOffer),
            AskPart.SignOn => OfferPhrases.SignOn(offer, FigureOrigin.EmployersOffer),
            AskPart.Relocation => offer.Relocation is > 0m and var moving ? Line.Of($"{Figure(moving)} towards the move") : Line.Empty,
        };
    }
}
