namespace CompBot.Core.Pay.Reading;

/// <summary>Reads the base, by the year or with the rate it was said at.</summary>
internal sealed class BaseReader(OfferParts offer, OfferReading reading)
{
    public OfferReading Read()
    {
        Bases();
        return reading;
    }

    private void Bases()
    {
        foreach (var part in offer.Current(part => part.IsBase))
        {
            var amount = offer.WithRate(part);
            var net = amount.Rate != Rate.None && offer.Scene.IsNear(part.At, Cue.Net);
            var times = net || offer.Scene.Periods.IsFixedTerm(part.At) && amount.Rate is Rate.Week or Rate.Day or Rate.Hour ? null : TimesAYear(amount);
            var rate = amount.Rate is Rate.None or Rate.Year ? null : new PayRate(offer.Scaled(amount, Cue.Base), PeriodOf(amount.Rate), net);
            if (net && amount.Rate == Rate.Year)
            {
                continue;
            }

            SetBase(amount, times, rate);
            return;
        }
    }

    private void SetBase(Amount amount, decimal? times, PayRate? rate)
    {
        var yearly = offer.Scaled(amount, Cue.Base) * (times ?? 1);
        if (amount.Rate == Rate.None && amount.High is null && MonthlyHabit.IsLikelyMonthly(yearly, offer.Code ?? offer.Scene.PlaceCurrency()))
        {
            reading = reading with { Rate = new PayRate(yearly, PayPeriod.Month, IsGuess: true) };
            return;
        }

        if (times is not null && !Sizing.IsPay(yearly, offer.CurrencyCode))
        {
            return;
        }

        reading = amount.High is null
            ? reading with { Base = times is null ? null : yearly, Rate = rate }
            : reading with { BaseRange = times is null ? null : offer.RangeOf(amount, Cue.Base, times.Value), Rate = rate };
        if (rate is not null && times is { } count)
        {
            reading = reading with { Assumptions = reading.Assumptions.Add(Assumption(amount.Rate, count, offer.Scene.Periods.HoursAWeek())) };
        }
    }

    private decimal? TimesAYear(Amount amount) =>
        amount.Rate == Rate.Hour && offer.Scene.Periods.HoursAWeek() is { } hours ? hours * Sizing.WeeksAYear : Sizing.TimesAYear(amount);

    private static string Assumption(Rate rate, decimal times, decimal? hoursAWeek) => rate switch
    {
        Rate.Hour when hoursAWeek is { } hours => $"{hours.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)} hours a week, 52 weeks a year",
        Rate.Hour => "2,080 hours a year",
        Rate.Week => "52 weeks a year",
        Rate.Month => $"{times.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} monthly salaries a year",
        Rate.None or Rate.Year or Rate.Day => "",
        _ => "",
    };

    private static PayPeriod PeriodOf(Rate rate) => rate switch
    {
        Rate.Hour => PayPeriod.Hour,
        Rate.Day => PayPeriod.Day,
        Rate.Week => PayPeriod.Week,
        Rate.None or Rate.Year or Rate.Month => PayPeriod.Month,
        _ => PayPeriod.Month,
    };
}
