namespace CompBot.Core.Pay.Reading;

/// <summary>Reads the stated total, and what it shows of its parts.</summary>
internal sealed class TotalProof(OfferParts offer, OfferReading reading)
{
    /// <summary>How far off a stated total may be and still show what its parts are.</summary>
    private const decimal Slack = 0.012m;

    private const decimal ExactSlack = 0.001m;

    public OfferReading Read()
    {
        Totals();
        Prove();
        return reading;
    }

    private void Totals()
    {
        foreach (var part in offer.Current(part => part.Cue == Cue.Total && !part.Amount.IsPercent))
        {
            var times = part.Amount.Rate == Rate.Month ? 12 : part.Amount.Rate is Rate.Hour or Rate.Day or Rate.Week ? 0 : 1;
            var total = offer.Scaled(part.Amount, Cue.Total) * times;
            if (Sizing.IsPay(total, offer.CurrencyCode))
            {
                reading = part.Amount.High is null ? reading with { Total = total } : reading with { TotalRange = offer.RangeOf(part.Amount, Cue.Total, times) };
            }

            return;
        }
    }

    /// <summary>A stated total shows what the parts are: yearly stock, and a bonus in thousands where it was said without a unit.</summary>
    private void Prove()
    {
        if (reading is not { Total: { } total, Base: { } @base })
        {
            return;
        }

        if (!Proves(total, @base, ExactSlack) && !offer.Scene.Sizing.IsIndian)
        {
            Proves(total, @base, Slack);
        }
    }

    private bool Proves(decimal total, decimal @base, decimal slack)
    {
        var bare = reading.Bonus is { Percent: { } percent } && !offer.Parts.Exists(part => part is { Cue: Cue.Bonus, Amount.IsPercent: true }) ? percent * 1000 : (decimal?)null;
        foreach (var bonus in (ReadOnlySpan<decimal?>)[reading.Bonus?.YearlyOn(@base) ?? 0, bare])
        {
            foreach (var stock in (ReadOnlySpan<decimal>)[0, reading.Equity?.Amount ?? 0, (reading.Equity?.Amount ?? 0) / (reading.Equity?.Years ?? 4)])
            {
                foreach (var once in (ReadOnlySpan<decimal>)[0, reading.SignOn?.Sum ?? 0])
                {
                    if (bonus is { } yearly && Math.Abs(@base + yearly + stock + once - total) <= total * slack)
                    {
                        Conclude(bonus == bare ? bare : null, stock);
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void Conclude(decimal? bonus, decimal stock)
    {
        if (bonus is not null)
        {
            reading = reading with { Bonus = new Bonus(null, bonus) };
        }

        if (reading.Equity is { Amount: > 0, Period: EquityPeriod.Unknown } equity)
        {
            var period = stock == equity.Amount ? EquityPeriod.Year : stock > 0 ? EquityPeriod.Grant : EquityPeriod.Unknown;
            reading = reading with { Equity = equity with { Period = period } };
        }
    }
}
