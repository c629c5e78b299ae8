namespace CompBot.Core.Pay.Reading;

/// <summary>Reads the yearly bonus: a percent, an amount, or both forms of one.</summary>
internal sealed class BonusReader(OfferParts offer, OfferReading reading)
{
    /// <summary>How far apart the two forms of one bonus may be said.</summary>
    private const decimal BonusSlack = 0.15m;

    private const decimal LeastBonus = 100;

    public OfferReading Read()
    {
        Bonuses();
        return reading;
    }

    private void Bonuses()
    {
        foreach (var part in offer.Current(part => part.Cue == Cue.Bonus))
        {
            var amount = part.Amount;
            var upTo = offer.Scene.IsNear(part.At, Cue.UpTo, 2);
            if (amount.IsPercent || !amount.IsScaled && !amount.HasCurrency && !amount.IsGrouped && amount.Value is >= 3 and <= 30 && !offer.Scene.Sizing.IsIndian && !part.IsListed)
            {
                reading = amount.High is not null ? reading with { BonusRange = new PayRange(amount.Value, amount.High, amount.IsOpen) }
                    : upTo ? reading with { BonusRange = new PayRange(0, amount.Value), Bonus = new Bonus(amount.Value, null, UpTo: true) }
                    : reading with { Bonus = new Bonus(amount.Value, amount.IsPercent ? BonusBeside(part, false, amount.Value) : null) };
            }
            else if (amount.High is null && (amount.Value == 0 || offer.Scaled(amount, Cue.Bonus) >= LeastBonus))
            {
                var times = amount.Rate == Rate.Month ? 12 : 1;
                reading = reading with { Bonus = new Bonus(BonusBeside(part, true, offer.Scaled(amount, Cue.Bonus) * times), offer.Scaled(amount, Cue.Bonus) * times, upTo) };
            }

            return;
        }

        if (offer.Scene.Absence.SaysNone(offer.Segment, offer.Voice, cue => cue == Cue.Bonus))
        {
            reading = reading with { Bonus = new Bonus(null, 0) };
        }
        else if (offer.Scene.Absence.IsPending(offer.Segment, offer.Voice, cue => cue == Cue.Bonus))
        {
            reading = reading with { Pending = reading.Pending.Add(PayPart.Bonus) };
        }
    }

    /// <summary>"12% (~$24k)", "24k (12%)": the same bonus in its other form, where it fits the base.</summary>
    private decimal? BonusBeside(Part part, bool percent, decimal value)
    {
        var at = part.At + 1;
        while (at < offer.Scene.Pieces.Count && at <= part.At + 4 && (offer.Scene.Pieces[at].Kind == PieceKind.Mark && offer.Scene.Pieces[at].Sign is '(' or '=' or '~' || offer.Scene.Pieces[at].Is(Cue.About) || offer.Scene.Pieces[at].Is(Cue.Small) || offer.Scene.Pieces[at].Is(Cue.Bonus)))
        {
            at++;
        }

        if (at >= offer.Scene.Pieces.Count || at == part.At + 1 || offer.Scene.Pieces[at].Amount is not { High: null } other || other.IsPercent != percent || reading.Base is not { } yearly)
        {
            return null;
        }

        var (share, money) = percent ? (other.Value, value) : (value, offer.Scaled(other, Cue.Bonus));
        return Math.Abs((yearly * share / 100) - money) <= money * BonusSlack ? percent ? share : money : null;
    }
}
