namespace CompBot.Core.Pay.Reading;

/// <summary>Gives figures without a word for them the part of pay they most likely are.</summary>
internal sealed class BareFigures(OfferParts offer, OfferReading reading)
{
    /// <summary>A bare percent above this is no bonus.</summary>
    private const decimal MostBonus = 60;

    /// <summary>A bare percent up to this is a share of the company.</summary>
    private const decimal LargestShare = 2;

    public OfferReading Read()
    {
        HourlyTotals();
        Positions();
        Breakdown();
        YearlyBonuses();
        return reading;
    }

    /// <summary>"comp is $72/hr": what is paid by the hour is no package.</summary>
    private void HourlyTotals()
    {
        for (var i = 0; i < offer.Parts.Count && !offer.HasPart(part => part.IsBase); i++)
        {
            if (offer.Parts[i] is { Cue: Cue.Total, Amount.Rate: Rate.Hour or Rate.Day or Rate.Week })
            {
                offer.Parts[i] = offer.Parts[i] with { Cue = Cue.Base };
            }
        }
    }

    /// <summary>Figures without a word for them: the first is the base, a percent the bonus, one over years the equity; a bare list is asked about.</summary>
    private void Positions()
    {
        reading = reading with { Positional = offer.Parts.TrueForAll(part => part.Cue == Cue.None || part.Amount.IsPercent) || offer.Parts.Exists(part => part.Cue == Cue.None) ? SlashList() : [] };
        for (var i = 0; i < offer.Parts.Count; i++)
        {
            if (offer.Parts[i].Cue == Cue.None)
            {
                offer.Parts[i] = offer.Parts[i] with { Cue = Raised(i) ?? Guess(i) };
            }
        }
    }

    /// <summary>"年収1200万（ベース900万＋RSU 300万）", "salary 200k (150 base + 50 bonus)": the first is the sum of what the bracket lists.</summary>
    private void Breakdown()
    {
        var first = offer.Parts.FindIndex(part => part.IsBase);
        if (first < 0 || first + 1 >= offer.Parts.Count || offer.HasPart(part => part.Cue == Cue.Total) || !offer.Scene.OpensBracket(offer.Parts[first].At) || !offer.Parts.Skip(first + 1).Any(part => part.IsBase))
        {
            return;
        }

        offer.Parts[first] = offer.Parts[first] with { Cue = Cue.Total };
    }

    private Sequence<decimal> SlashList()
    {
        var values = new List<decimal>();
        if (offer.HasPart(part => part.IsBase))
        {
            return [];
        }

        for (var i = 0; i < offer.Parts.Count; i++)
        {
            var joined = i > 0 && IsSlash(offer.Parts[i - 1].At, offer.Parts[i].At) || i + 1 < offer.Parts.Count && IsSlash(offer.Parts[i].At, offer.Parts[i + 1].At);
            if (offer.Parts[i].Cue != Cue.None && joined)
            {
                return [];
            }

            if (joined)
            {
                values.Add(offer.Parts[i].Amount.IsPercent ? offer.Parts[i].Amount.Value : offer.Scaled(offer.Parts[i].Amount, Cue.None));
            }
        }

        return values.ToSequence();
    }

    private bool IsSlash(int from, int to) => to == from + 2 && (offer.Scene.Pieces[from + 1].IsMark('/') || offer.Parts.Count >= 3 && offer.Scene.Pieces[from + 1].IsMark('+') && offer.Parts.TrueForAll(part => !part.Amount.IsPercent && part.Amount.Rate == Rate.None && part.Amount.Years is null) || offer.Scene.Pieces[from + 1].IsMark('|'));

    private Cue Guess(int index)
    {
        var amount = offer.Parts[index].Amount;
        if (amount.IsPercent)
        {
            return amount.Value > MostBonus || !offer.Scene.IsTerse && offer.Voice == Voice.Offered && !offer.HasPart(IsMoney) || offer.Scene.Absence.SaysNone(offer.Segment, offer.Voice, cue => cue == Cue.Bonus) || amount.Rate == Rate.Year && offer.HasPart(part => part.IsEquity) ? Cue.None : amount.Value <= LargestShare && !offer.HasPart(part => part.IsEquity && !part.Amount.IsUnits) ? Cue.Stock : offer.HasPart(part => part.Cue == Cue.Bonus) ? Cue.None : Cue.Bonus;
        }

        if (amount.Parts is not null && offer.HasPart(part => part.Cue != Cue.None))
        {
            return offer.HasPart(part => part.Cue == Cue.SignOn) ? Cue.None : Cue.SignOn;
        }

        if (amount.IsUnits)
        {
            return Cue.Stock;
        }

        var hasBase = offer.HasPart(part => part.IsBase || part.Cue == Cue.Total && offer.Voice != Voice.Offered);
        if (amount.Years is not null)
        {
            return offer.HasPart(part => part.IsEquity) ? Cue.None : Cue.Stock;
        }

        if (offer.Scene.IsNear(offer.Parts[index].At, Cue.Vesting, 3) || offer.Scene.IsNear(offer.Parts[index].At, Cue.BackLoaded, 2) || offer.Scene.HasScheduleBehind(offer.Parts[index].At))
        {
            return offer.HasPart(part => part.IsEquity) ? Cue.None : Cue.Stock;
        }

        if (index > 0 && offer.Scene.IsInBrackets(offer.Parts[index].At))
        {
            return offer.Parts[index - 1].Amount.IsUnits ? Cue.Stock : Cue.None;
        }

        if (hasBase && amount.Rate == Rate.Year && offer.Voice == Voice.Offered && !offer.HasPart(part => part.IsEquity) && offer.Scene.IsJoined(offer.Parts[index].At))
        {
            return Cue.Stock;
        }

        if (amount.IsIndian && amount.IsScaled && !offer.HasPart(part => part.Cue == Cue.Total) && offer.Parts.Exists(part => part.IsBase && offer.Scaled(part.Amount, Cue.Base) < amount.Value))
        {
            return Cue.Total;
        }

        if (hasBase && index > 0 && offer.Scene.IsSum(offer.Parts[index].At))
        {
            return offer.HasPart(part => part.Cue == Cue.Total) ? Cue.None : Cue.Total;
        }

        if (hasBase && offer.Scene.Corrections.IsRevision(offer.Parts[index].At) && IsCredible(index))
        {
            return Cue.Base;
        }

        if (hasBase || offer.HasPart(part => part.Cue == Cue.Total && part.Amount.IsPackage) && amount.Rate is Rate.None or Rate.Year)
        {
            return Cue.None;
        }

        return !IsCredible(index) ? Cue.None : amount.IsPackage ? Cue.Total : offer.Voice == Voice.Current ? Cue.Total : Cue.Base;
    }

    /// <summary>"Bonus: 20L first year, 15L second year" is paid for joining.</summary>
    private void YearlyBonuses()
    {
        for (var i = 0; i < offer.Parts.Count && !offer.HasPart(part => part.Cue == Cue.SignOn); i++)
        {
            if (offer.Parts[i] is { Cue: Cue.Bonus, Amount.Parts: not null })
            {
                offer.Parts[i] = offer.Parts[i] with { Cue = Cue.SignOn };
            }
        }
    }

    /// <summary>"RSUs: 110k over 4 years, negotiated it to 125k": the part of the figure before, which it is a rise of.</summary>
    private Cue? Raised(int index)
    {
        var part = offer.Parts[index];
        if (index == 0 || part.At == 0 || !offer.Scene.Pieces[part.At - 1].Is(Cue.ChangedTo) || offer.Scene.Words(offer.Scene.Pieces[part.At - 1]).Equals("now", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var before = offer.Parts[index - 1];
        var (from, to) = (offer.Scaled(before.Amount, before.Cue), offer.Scaled(part.Amount, before.Cue));
        return before.Cue != Cue.None && before.Amount.IsPercent == part.Amount.IsPercent && before.Amount.IsUnits == part.Amount.IsUnits && to > from && to <= from * 3 ? before.Cue : null;
    }

    /// <summary>A figure that a bare percent beside it could be a bonus on.</summary>
    private static bool IsMoney(Part part) =>
        !part.Amount.IsPercent && (part.Cue != Cue.None || part.Amount.HasCurrency || part.Amount.IsScaled || part.Amount.Value >= 40);

    /// <summary>A bare figure is somebody's pay where it has a currency or a scale, or the message is about nothing else.</summary>
    private bool IsCredible(int index)
    {
        var amount = offer.WithRate(offer.Parts[index]);
        var yearly = offer.Scaled(amount, Cue.Base) * (Sizing.TimesAYear(amount) ?? 220);
        return Sizing.IsPay(yearly, amount.Currency) && yearly >= 5_000
            && (amount.HasCurrency || amount.IsScaled || amount.Value >= 10_000 || amount.Rate is Rate.Hour or Rate.Day or Rate.Week || amount.Rate == Rate.Month && amount.Value >= 1_000 || amount.Value >= (offer.Scene.Sizing.IsIndian ? 1 : 40) && (offer.Scene.IsTerse || offer.Scene.SpeaksOfOffer(offer.Segment, offer.Voice, offer.Parts[index].At) || reading.Positional.Count > 0 || offer.HasPart(part => part.Cue != Cue.None)));
    }
}
