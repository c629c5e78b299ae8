namespace CompBot.Core.Negotiation.Raises;

/// <summary>From a case to the number to ask for where one works. Pure: the same case gives the same plan.</summary>
public static class RaisePlanner
{
    /// <summary>Above this an ask comes in two dated steps, unless it is for the next level or an offer stands behind it.</summary>
    private const decimal AtOnce = 1.20m;

    /// <summary>Months without a raise from which on the usual years are counted.</summary>
    public const int LongWithout = 18;

    /// <summary>Throws where the case has no pay above zero, which a caller sees to.</summary>
    public static RaisePlan Plan(RaiseCase raise)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(raise.Pay);
        var draft = WithSteps(raise, WithCatchUp(raise, RaiseRules.For(raise)));
        var isSmall = draft.Ask < (1m + RaiseRules.UsualYear) * raise.Pay;
        var kept = isSmall ? draft with { Ask = null, Settle = null, FirstStep = null } : draft;
        var plan = new RaisePlan(kept.Rule, kept.Ask, kept.Settle, kept.FirstStep, kept.OneTime, kept.Ask is null, RaiseReasons.For(raise, kept, isSmall))
        {
            OneTimeSettle = kept.OneTimeSettle,
            RecheckLevel = IsAboveBand(raise),
        };
        return raise.Asked is { } asked && asked != plan.Ask ? AsAsked(plan, asked) : plan;
    }

    /// <summary>What was asked for already is the ask, whatever would have been asked instead.</summary>
    private static RaisePlan AsAsked(RaisePlan plan, decimal asked) =>
        plan with { Ask = asked, Settle = plan.Settle is { } settle ? Math.Min(settle, asked) : null, FirstStep = null, OneTime = null, OneTimeSettle = null, AskForLevelInstead = false, Reasons = [RaiseReasons.Asked()] };

    internal static bool IsAboveBand(RaiseCase raise) => raise.Pay > (raise.IsPromotion ? raise.NextRange : raise.Range)?.High;

    /// <summary>Where pay would be by now with the usual raise every year; null where the last raise is recent or not known.</summary>
    internal static decimal? CaughtUp(RaiseCase raise) => raise.MonthsSinceRaise is >= LongWithout and var months
        ? raise.Pay * Math.Round((decimal)Math.Pow((double)(1m + RaiseRules.UsualYear), Math.Min(months, 600) / 12.0), 9)
        : null;

    /// <summary>Standing still moves both figures up where the band's rule gives less, and the ask never past the end of the band.</summary>
    private static RaiseDraft WithCatchUp(RaiseCase raise, RaiseDraft draft)
    {
        if (draft is { Ask: null } or { Rule: RaiseRule.Promotion or RaiseRule.OutsideOffer } || CaughtUp(raise) is not { } caughtUp)
        {
            return draft;
        }

        var made = Math.Min(RaiseStep.Nearest(caughtUp), raise.Range?.High is { } high ? RaiseStep.Down(high) : decimal.MaxValue);
        var ask = Math.Max(made, draft.Ask.Value);
        return draft with
        {
            Rule = made > draft.Ask && draft.Rule != RaiseRule.KeyPerson ? RaiseRule.CatchUp : draft.Rule,
            Ask = ask,
            Settle = Math.Min(ask, Math.Max(draft.Settle ?? 0m, RaiseStep.Nearest(0.99m * caughtUp))),
        };
    }

    /// <summary>The first of two steps brings pay into the band, or half of the way where it is there.</summary>
    private static RaiseDraft WithSteps(RaiseCase raise, RaiseDraft draft)
    {
        if (draft.Rule is RaiseRule.Promotion or RaiseRule.OutsideOffer || draft.Ask is not { } ask || ask <= AtOnce * raise.Pay)
        {
            return draft;
        }

        var entry = raise.Range is { Low: var low } && raise.Pay < low ? RaiseStep.Up(low) : 0m;
        var first = entry >= (1m + RaiseRules.UsualYear) * raise.Pay ? entry : RaiseStep.Nearest((raise.Pay + ask) / 2m);
        return first < ask ? draft with { FirstStep = first } : draft with { FirstStep = RaiseStep.Nearest((raise.Pay + ask) / 2m) };
    }
}
