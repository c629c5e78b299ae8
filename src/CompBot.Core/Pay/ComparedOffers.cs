namespace CompBot.Core.Pay;

/// <summary>Takes one offer apart for a comparison.</summary>
internal static class ComparedOffers
{
    private const int YearsShown = 4;

    public static ComparedOffer Of(NamedOffer source, ComparisonTerms terms)
    {
        var offer = source.Offer;
        var vesting = terms.Vesting.Find(source.Company, terms.Today);
        var average = OfferValue.Average(offer, terms.PrivateStockAt);
        return new ComparedOffer
        {
            Source = source,
            Years = Enumerable.Range(1, YearsShown).Select(year => OfferValue.InYear(offer, year, terms.PrivateStockAt, vesting?.Schedule)).ToSequence(),
            Average = average,
            Bonus = OfferValue.Bonus(offer),
            EquityPerYear = OfferValue.EquityPerYear(offer),
            Ways = Ways(offer, terms).ToSequence(),
            Converted = average is { } known && offer.Currency != terms.Currency ? terms.Rates.Convert(new Money(known, offer.Currency), terms.Currency) : null,
            Assumptions = Assumptions(source, vesting).ToSequence(),
        };
    }

    private static IEnumerable<OfferWay> Ways(Offer offer, ComparisonTerms terms)
    {
        if (offer.Equity is not { Amount: > 0m } equity || OfferValue.Average(offer, 0m) is not { } without)
        {
            yield break;
        }

        if (OfferValue.IsPrivate(equity.Kind))
        {
            yield return new("at its face value", OfferValue.Average(offer, 1m)!.Value);
            yield return new("at half", OfferValue.Average(offer, 0.5m)!.Value);
            yield return new("worth nothing", without);
        }
        else if (equity.Kind == EquityKind.ProfitSharing)
        {
            var cash = without - OfferValue.EquityPerYear(offer);
            yield return new("at target", without);
            if (terms.ProfitSharingLow is { } low && low < OfferValue.EquityPerYear(offer))
            {
                yield return new("at the low end of the guide's range", cash + low);
            }

            yield return new("nothing paid out", cash);
        }
    }

    private static IEnumerable<string> Assumptions(NamedOffer source, CompanyVesting? vesting)
    {
        var equity = source.Offer.Equity;
        if (equity is { Amount: null } and ({ Units: not null } or { PercentOfCompany: not null }))
        {
            yield return "A number of shares has no amount until they tell you the share price and, for options, the price you would pay. Ask for them.";
        }

        if (equity is not { Amount: > 0m })
        {
            yield break;
        }

        if (equity.Currency is not null && equity.Currency != source.Offer.Currency)
        {
            yield return $"The equity is in {equity.Currency} and is not counted.";
        }

        if (equity.Period == EquityPeriod.Unknown)
        {
            yield return "The equity is taken as the whole grant, over four years.";
        }
        else if (equity is { Period: EquityPeriod.Grant, Years: null, Schedule: null })
        {
            yield return "The grant is taken to be over four years.";
        }

        if (vesting is not null && equity.Schedule is null && equity.Period != EquityPeriod.Year && OfferValue.ScheduleOf(equity, vesting.Schedule) == vesting.Schedule)
        {
            yield return $"{vesting.Company} pays grants out as {string.Join("/", vesting.Schedule.Shares.Select(share => $"{share * 100m:0.#}"))} percent a year ({vesting.Source}). Your letter may differ.";
        }
    }
}
