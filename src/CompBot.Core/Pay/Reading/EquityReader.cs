namespace CompBot.Core.Pay.Reading;

/// <summary>Reads the equity: a grant or yearly stock, its kind, years, schedule, pieces and prices.</summary>
internal sealed class EquityReader(OfferParts offer, OfferReading reading)
{
    public OfferReading Read()
    {
        Equities();
        return reading;
    }

    private void Equities()
    {
        var parts = offer.Current(part => part.IsEquity);
        var money = parts.Where(part => !part.Amount.IsPercent && !part.Amount.IsUnits).ToList();
        var mention = offer.Scene.Absence.EquityMention(offer.Segment, offer.Voice);
        mention = mention == Cue.ProfitShare && money.Count > 0 && !parts.Exists(part => part.Cue == Cue.ProfitShare) ? Cue.None : mention;
        var kind = EquityWords.KindOf(parts.Select(part => part.Cue), mention, offer.Scene.Mentions(offer.Segment, Cue.PreIpoNote));
        kind = kind == EquityKind.Unknown && offer.Parts.Exists(part => part.Amount.IsUnits) ? EquityWords.KindOf(offer.Parts.Where(part => part.Amount.IsUnits).Select(part => offer.Scene.CueBehind(part.At)), mention, false) : kind;
        var units = offer.Parts.FirstOrDefault(part => part.Amount.IsUnits && (part.Amount.Value >= 400 || offer.Scene.HasScaled || offer.Scene.SaysShares(part.At))).Amount?.Value;
        var percent = parts.FirstOrDefault(part => part.Amount.IsPercent && part.Amount.Value < 10).Amount?.Value;
        SetPrices();
        if (money.Count > 0)
        {
            SetEquity(money[0], kind, units, percent);
        }
        else if (units is not null || percent is not null || parts.Count > 0)
        {
            reading = reading with { Equity = new EquityGrant { Kind = StrikeMakesOptions(kind), Units = units, PercentOfCompany = percent, Years = offer.Scene.Grant.Years(offer.Segment), Schedule = offer.Scene.Grant.Schedule(offer.Segment) } };
        }
        else if (offer.Scene.Absence.SaysNone(offer.Segment, offer.Voice, EquityWords.IsEquity))
        {
            reading = reading with { Equity = new EquityGrant { Amount = 0, Period = EquityPeriod.Grant } };
        }
        else
        {
            MentionOnly(kind, mention);
        }
    }

    private EquityKind StrikeMakesOptions(EquityKind kind) => kind == EquityKind.Unknown && reading.StrikePrice is not null ? EquityKind.Options : kind;

    private void MentionOnly(EquityKind kind, Cue mention)
    {
        if (offer.Scene.Absence.IsPending(offer.Segment, offer.Voice, EquityWords.IsEquity))
        {
            reading = reading with { Pending = reading.Pending.Add(PayPart.Equity) };
        }
        else if (mention != Cue.None && kind != EquityKind.Unknown && offer.Parts.Count > 0)
        {
            reading = reading with { Equity = new EquityGrant { Kind = kind }, Pending = reading.Pending.Add(PayPart.Equity) };
        }
        else if (offer.Scene.Grant.Schedule(offer.Segment) is { } schedule && offer.Parts.Count > 0 && offer.Voice == Voice.Offered)
        {
            reading = reading with { Equity = new EquityGrant { Schedule = schedule } };
        }
    }

    private void SetPrices()
    {
        var strike = offer.Parts.FirstOrDefault(part => part.Cue == Cue.Strike).Amount;
        var price = offer.Parts.FirstOrDefault(part => part.Cue == Cue.SharePrice).Amount;
        reading = reading with { StrikePrice = strike?.Value, SharePrice = price?.Value };
    }

    private void SetEquity(Part part, EquityKind kind, decimal? units, decimal? percent)
    {
        var amount = part.Amount;
        var years = amount.Years ?? offer.Scene.Grant.YearsOf(offer.Segment, part.At);
        var rate = amount.Rate != Rate.None ? amount.Rate : amount.IsPackage && years is null ? Rate.Year : offer.Scene.Periods.RateNear(part.At);
        var schedule = offer.Scene.Grant.Schedule(offer.Segment);
        var period = rate == Rate.Year || kind == EquityKind.ProfitSharing ? EquityPeriod.Year : years is not null || schedule is not null || offer.Scene.Grant.SaysGrant(offer.Segment) ? EquityPeriod.Grant : EquityPeriod.Unknown;
        var own = amount.HasCurrency && offer.CurrencyCode is not null && amount.Currency != offer.CurrencyCode ? Currency.TryFind(amount.Currency) : null;
        var value = offer.Scaled(amount, part.Cue) * (rate == Rate.Month ? 12 : 1);
        var equity = new EquityGrant
        {
            Amount = amount.High is null ? value : null,
            Period = period,
            Years = period == EquityPeriod.Year && amount.Years is null ? null : years,
            Kind = StrikeMakesOptions(kind),
            Schedule = schedule,
            Units = units,
            PercentOfCompany = percent,
            Currency = own,
        };
        if (Sizing.IsPart(value, amount.Currency ?? offer.CurrencyCode))
        {
            reading = reading with { Equity = equity, EquityRange = amount.High is null ? null : offer.RangeOf(amount, part.Cue) };
        }
    }
}
