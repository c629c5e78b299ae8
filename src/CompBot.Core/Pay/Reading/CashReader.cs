namespace CompBot.Core.Pay.Reading;

/// <summary>Reads what is paid once: the sign-on with its instalments, and the relocation.</summary>
internal sealed class CashReader(OfferParts offer, OfferReading reading)
{
    public OfferReading Read()
    {
        Cash();
        return reading;
    }

    private void Cash()
    {
        foreach (var part in offer.Current(part => part.Cue == Cue.SignOn && part.Amount.High is null && !part.Amount.IsPercent))
        {
            var factor = offer.Scene.Sizing.FactorFor(part.Amount, Cue.SignOn);
            var parts = (part.Amount.Parts ?? [part.Amount.Value]).Map(value => value * factor);
            if (SplitOf(offer.Segment, part, parts.Sum()) is { } split)
            {
                parts = split;
            }

            reading = Sizing.IsPart(parts.Sum(), offer.CurrencyCode) ? reading with { SignOn = new SignOn(parts) } : reading;
            break;
        }

        if (reading.SignOn is null && offer.Scene.Absence.SaysNone(offer.Segment, offer.Voice, cue => cue == Cue.SignOn))
        {
            reading = reading with { SignOn = SignOn.Once(0) };
        }
        else if (reading.SignOn is null && offer.Scene.Absence.IsPending(offer.Segment, offer.Voice, cue => cue == Cue.SignOn))
        {
            reading = reading with { Pending = reading.Pending.Add(PayPart.SignOn) };
        }

        foreach (var part in offer.Current(part => part.Cue == Cue.Relocation && part.Amount.High is null && !part.Amount.IsPercent))
        {
            reading = reading with { Relocation = offer.Scaled(part.Amount, Cue.Relocation) };
            break;
        }

        if (reading.Relocation is null && offer.Scene.Absence.SaysNone(offer.Segment, offer.Voice, cue => cue == Cue.Relocation))
        {
            reading = reading with { Relocation = 0 };
        }
    }

    /// <summary>"split 50/25" behind a sign-on: the years it is paid in, where they add up.</summary>
    private Sequence<decimal>? SplitOf(Segment segment, Part part, decimal sum)
    {
        for (var at = part.At + 1; at < segment.End && at <= part.At + 5; at++)
        {
            if (offer.Scene.Pieces[at].Is(Cue.Split))
            {
                var shares = new List<decimal>();
                for (var next = at + 1; next < segment.End && next <= at + 6; next++)
                {
                    if (offer.Scene.Pieces[next].Kind == PieceKind.Schedule)
                    {
                        return offer.Scene.Pieces[next].Shares!.Map(share => sum * share / offer.Scene.Pieces[next].Shares!.Sum());
                    }

                    if (offer.Scene.Pieces[next].Amount is { IsPercent: false } amount)
                    {
                        shares.Add(amount.Value);
                    }
                }

                return shares.Count > 1 && shares.Sum() is > 0 and var total && (total == sum || total * 1000 == sum || total * 100_000 == sum) ? shares.Select(share => share * sum / total).ToSequence() : null;
            }
        }

        return null;
    }
}
