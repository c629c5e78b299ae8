namespace CompBot.Core.Negotiation.Raises;

/// <summary>What a rule gives before the guards look at it.</summary>
internal sealed record RaiseDraft(RaiseRule Rule, decimal? Ask, decimal? Settle)
{
    public decimal? FirstStep { get; init; }

    public decimal? OneTime { get; init; }

    public decimal? OneTimeSettle { get; init; }
}

/// <summary>The rules of the ask, by where pay stands in the band and what else is known.</summary>
internal static class RaiseRules
{
    /// <summary>The raise a usual year brings.</summary>
    public const decimal UsualYear = 0.035m;

    /// <summary>What a good yes comes to: the usual year and two points more.</summary>
    public const decimal GoodYes = 1m + UsualYear + 0.02m;

    private const decimal TopFrom = 0.97m;
    private const decimal IntoBand = 0.25m;
    private const decimal OneTimeShare = 0.05m;
    private const decimal StayingShare = 0.075m;
    private const decimal MostWanted = 1.35m;

    private const decimal OverMinimum = 1.03m;

    /// <summary>An ask that leaves room above the least the person would take, in the unit of the pay; null where none is told, or it is no more than the pay.</summary>
    public static decimal? AboveMinimum(decimal? minimum, decimal pay) => minimum is { } least && least > pay ? RaiseStep.Up(Math.Max(least * OverMinimum, least + RaiseStep.Of(least))) : null;

    /// <summary>The rule that fits; of a promotion and an outside offer the one that asks more.</summary>
    public static RaiseDraft For(RaiseCase raise)
    {
        var promotion = raise.IsPromotion ? Promotion(raise) : null;
        var outside = raise.OutsideOffer > raise.Pay ? Outside(raise, raise.OutsideOffer.Value) : null;
        return (promotion, outside) switch
        {
            (null, null) => WithStaying(raise, InBand(raise)),
            (null, _) => outside,
            (_, null) => promotion,
            _ => outside.Ask > promotion.Ask ? outside : promotion,
        };
    }

    private static RaiseDraft InBand(RaiseCase raise) => raise.Range switch
    {
        { Low: var low } range when raise.Pay < low => Below(range),
        { High: { } high } when raise.Pay >= TopFrom * high => Top(raise),
        { High: { } high } range when range.PositionOf(raise.Pay) < 0.5m =>
            Inside(raise, RaiseRule.LowerHalf, Math.Min(Math.Max((range.Low + high) / 2m, 1.06m * raise.Pay), 1.15m * raise.Pay), high),
        { High: { } high } => Inside(raise, RaiseRule.UpperHalf, 1.08m * raise.Pay, high),
        _ => WithoutBand(raise),
    };

    /// <summary>A figure of the person's own stands in for the band, up to what anybody would still hear as a raise; what makes a good yes is what would be asked without it.</summary>
    private static RaiseDraft WithoutBand(RaiseCase raise)
    {
        var modest = RaiseStep.Nearest((raise.HasPostings ? 1.10m : 1.07m) * raise.Pay);
        return raise.Wanted > modest && raise.Wanted <= MostWanted * raise.Pay
            ? new(RaiseRule.Wanted, raise.Wanted, modest)
            : new(RaiseRule.NoBand, modest, RaiseStep.Nearest((1m + UsualYear) * raise.Pay));
    }

    private static RaiseDraft Below(Pay.PayRange range)
    {
        var ask = RaiseStep.Nearest(range.Low + (IntoBand * (range.Width ?? 0m)));
        return new(RaiseRule.BelowBand, ask, Math.Min(ask, RaiseStep.Up(range.Low)));
    }

    /// <summary>Never above the band's end: what lies beyond it is a talk about the level.</summary>
    private static RaiseDraft Inside(RaiseCase raise, RaiseRule rule, decimal amount, decimal high)
    {
        var ask = Math.Min(RaiseStep.Nearest(amount), RaiseStep.Down(high));
        return new(rule, ask, Math.Min(ask, RaiseStep.Nearest(GoodYes * raise.Pay)));
    }

    private static RaiseDraft Top(RaiseCase raise)
    {
        var step = RaiseStep.Of(raise.Pay);
        var sum = AskStep.Nearest(OneTimeShare * raise.Pay, step);
        return new(RaiseRule.TopOfBand, null, null) { OneTime = sum, OneTimeSettle = Math.Min(sum, AskStep.Nearest(sum / 2m, step)) };
    }

    private static RaiseDraft Promotion(RaiseCase raise)
    {
        var next = raise.NextRange;
        var entry = next?.Low ?? 0m;
        var aimed = raise.DoesItAlready ? entry + (IntoBand * (next?.Width ?? 0m)) : entry;
        var ask = RaiseStep.Nearest(Math.Max(aimed, 1.10m * raise.Pay));
        return new(RaiseRule.Promotion, ask, Math.Min(ask, RaiseStep.Nearest(Math.Max(entry, 1.08m * raise.Pay))));
    }

    /// <summary>Base as far as the offer and the band go, the rest once. What to settle for is the offer less what staying is worth, which only the person knows.</summary>
    private static RaiseDraft Outside(RaiseCase raise, decimal offer)
    {
        var range = raise.IsPromotion ? raise.NextRange ?? raise.Range : raise.Range;
        var ask = RaiseStep.Down(Math.Min(offer, range?.High ?? offer));
        var counts = ask >= (1m + UsualYear) * raise.Pay;
        var rest = AskStep.Down(offer - (counts ? ask : raise.Pay), RaiseStep.Of(raise.Pay));
        decimal? settle = raise.StayingIsWorth is { } worth ? Math.Min(ask, Math.Max(raise.Pay, RaiseStep.Nearest(offer - worth))) : null;
        return new(RaiseRule.OutsideOffer, ask, settle) { OneTime = rest > 0m ? rest : null };
    }

    private static RaiseDraft WithStaying(RaiseCase raise, RaiseDraft draft) => raise.IsKeyPerson && draft.Rule is (RaiseRule.LowerHalf or RaiseRule.UpperHalf)
        ? draft with { Rule = RaiseRule.KeyPerson, OneTime = AskStep.Nearest(StayingShare * raise.Pay, RaiseStep.Of(raise.Pay)) }
        : draft;
}
