using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Section 2: the band, every offer with what it comes to, the chart, and what follows from them.</summary>
internal static class PlaybookStanding
{
    public static Standing Write(PlaybookFacts facts) => new(
        BandRows(facts).ToSequence(), Cards(facts).ToSequence(), SoWhat(facts), Charts.For(facts), Notes(facts).ToSequence());

    private static IEnumerable<NumberRow> BandRows(PlaybookFacts facts)
    {
        if (facts.Case.Band is { } band)
        {
            foreach (var row in GuideRows(band))
            {
                yield return row;
            }
        }

        if (facts.Case.PostedRange is { } posted)
        {
            var currency = facts.Case.Offer?.Currency ?? facts.Plan.Currency;
            yield return new("Range they posted, base", Line.Of($"{new Piece.Range(posted, currency, FigureOrigin.PostedRange)}"), null);
        }

        if (facts.OfferedBase is { } offered && facts.Case.Band is { Basis: BandBasis.Base, Base: { } range } && range.PositionOf(offered) is { } position)
        {
            yield return new("Where their base stands", Line.Of($"{Standings.Short(position)}"), null);
        }
    }

    private static IEnumerable<NumberRow> GuideRows(PayBand band)
    {
        Line Range(PayRange range) => Line.Of($"{new Piece.Range(range, band.Currency, FigureOrigin.Guide)}");

        if (band.Base is { } pay)
        {
            yield return new(band.Basis == BandBasis.Unknown ? "Range in the guide (it does not say if base or total)" : "Range in the guide, base", Range(pay), null);
        }

        if (band.Equity?.Range is { } equity)
        {
            var period = band.Equity.Period switch
            {
                EquityPeriod.Year => " a year",
                EquityPeriod.Grant => $" over {PlaybookPhrases.Years(band.Equity.Years ?? 4)}",
                EquityPeriod.Unknown => "",
            };
            yield return new($"Range in the guide, {PlaybookPhrases.EquityNoun(band.Equity.Kind)}", Line.Of($"{Range(equity)}{period}"), null);
        }

        if (band.Total is { } total)
        {
            yield return new("Range in the guide, a year in total", Range(total), null);
        }
    }

    private static IEnumerable<OfferCard> Cards(PlaybookFacts facts)
    {
        if (facts.Case.Offer is { } offer)
        {
            yield return new($"{facts.Company ?? "This employer"}{(facts.Stage == Stage.Verbal ? " (told to you)" : "")}",
                Rows(facts, offer, FigureOrigin.EmployersOffer, facts.OwnDeadline).ToSequence());
        }

        foreach (var alternative in facts.Live.Where(alternative => alternative.Evidence is Evidence.Written or Evidence.Verbal or Evidence.Late))
        {
            yield return new($"{OfferPhrases.Who(alternative)}{(alternative.ToStay ? ", to stay" : "")}{EvidenceNote(alternative.Evidence)}",
                Rows(facts, alternative.Offer, FigureOrigin.RivalsOffer, alternative.Deadline).ToSequence());
        }
    }

    private static string EvidenceNote(Evidence evidence) => evidence switch
    {
        Evidence.Written => " (in writing)",
        Evidence.Verbal => " (told to you)",
        Evidence.Late => " (final stage, no offer yet)",
        Evidence.Band => " (a range you saw)",
        Evidence.Wish => " (hoped for)",
    };

    private static IEnumerable<NumberRow> Rows(PlaybookFacts facts, Offer offer, FigureOrigin origin, DateOnly? deadline)
    {
        var terms = OfferPhrases.Terms(offer, origin);
        if (!terms.IsEmpty)
        {
            yield return new("Terms", terms, null);
        }

        foreach (var row in Averages(facts, offer, origin))
        {
            yield return row;
        }

        if (deadline is { } day)
        {
            yield return new("Answer due", Line.Of($"{Days.Text(day)}"), null);
        }
    }

    private static IEnumerable<NumberRow> Averages(PlaybookFacts facts, Offer offer, FigureOrigin origin)
    {
        Line Amount(decimal amount) => Line.Of($"{new Piece.Figure(new Money(PlaybookPay.Shown(amount), offer.Currency), origin)}");

        var share = facts.Case.PrivateStockAt;
        var average = PlaybookPay.Average(offer, share);
        if (average <= 0)
        {
            yield break;
        }

        var isPaper = PlaybookPay.IsPaper(offer.Equity?.Kind) && offer.Equity?.Amount > 0;
        yield return new(isPaper ? $"An average year, stock at {PlaybookPay.Percent(share)} of face value" : "An average year", Amount(average), null);
        if (isPaper)
        {
            yield return new("If the stock is worth its face value", Amount(PlaybookPay.Average(offer, 1m)), null);
            yield return new("If the stock is worth nothing", Amount(PlaybookPay.Average(offer, 0m)), null);
        }

        if (offer.Currency != facts.Plan.Currency
            && facts.Library.Rates.Convert(new Money(average, offer.Currency), facts.Plan.Currency) is { } converted)
        {
            var rounded = new Money(Math.Round(converted.Amount / 1_000m, MidpointRounding.AwayFromZero) * 1_000m, converted.Currency);
            yield return new($"Converted, for your eyes only ({facts.Library.Rates.Source}, {Days.Full(facts.Library.Rates.Date)})",
                Line.Of($"about {new Piece.Figure(rounded, FigureOrigin.Conversion)} a year"), null);
        }
    }

    private static Line SoWhat(PlaybookFacts facts)
    {
        if (YearsBeside.Of(facts) is { } beside)
        {
            var next = facts.IsMet ? " It still has to come in writing." : beside.Without.Distance > 0m && facts.Held.Any(other => other.Evidence == Evidence.Written) ? " Without a yes, you still have what is written." : "";
            return Line.Of($"So what: {Lowered(beside.Said(facts))}{next}");
        }

        return facts switch
        {
            { IsMet: true } => Line.Of($"So what: what you asked for is on the table. What is left to weigh is the job itself."),
            { Offers.Count: > 0 } => Line.Of($"So what: your offers show that others want you, but they cannot be set beside this one figure by figure. The ask rests on the band and your work."),
            _ => Line.Of($"So what: with no other offer in hand, the number stands on {(facts.Case.Band is null && facts.Case.PostedRange is null ? "your work" : "your work and the range")}. {(facts.Plan.Progress is null ? "Ask once, warmly, and let them answer." : "You have asked, so stay with it and let them answer.")}"),
        };
    }

    private static Line Lowered(Line line) => line.Pieces is [Piece.Words { Text.Length: > 0 } first, ..]
        ? line with { Pieces = [new Piece.Words(char.ToLowerInvariant(first.Text[0]) + first.Text[1..]), .. line.Pieces.Skip(1)] }
        : line;

    private static IEnumerable<Line> Notes(PlaybookFacts facts)
    {
        if (facts.EquityKind == EquityKind.ProfitSharing && facts.AskEquity is not null)
        {
            yield return Line.Of($"Profit sharing is cash, but no one owes you the amount. Ask how it is worked out and what was paid in the last two years.");
        }

        if (facts.Held.Any(offer => PlaybookPay.IsPaper(offer.Offer.Equity?.Kind)))
        {
            yield return Line.Of($"Private stock is counted at {PlaybookPay.Percent(facts.Case.PrivateStockAt)} of face value in the averages. You can change that.");
        }
    }
}
