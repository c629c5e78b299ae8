using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>
/// The yearly bonus: the strategy's figure, else nine tenths up the guide's range, clearly above a lower one that they offer. A bonus that was not
/// told is asked about and has no figure. It moves nothing else in a plan.
/// </summary>
internal sealed class BonusRule : IPartRule
{
    private const decimal UsualPlace = 0.9m;
    private const decimal Point = 1m;

    public AskPart Part => AskPart.Bonus;

    public PlanDraft Apply(PlanTerms terms, PlanDraft draft) =>
        terms.Offer?.Bonus is { } offered && (offered.Percent ?? offered.Amount) is not null && Target(terms) is { } target && Ask(target, terms) is { } ask
            ? draft.Asking(ask).Because(PlanFigure.AskBonus, target.IsStated ? BonusReasons.Stated() : BonusReasons.FromRange(terms))
            : draft;

    public decimal? Offered(PlanTerms terms, PartAsk ask) => terms.Offer?.Bonus is { } bonus ? In(bonus, ask.IsPercent, terms) : null;

    private static PartAsk? Ask(BonusTarget target, PlanTerms terms)
    {
        if (terms.Offer?.Bonus is not { } bonus || In(bonus, target.IsPercent, terms) is not { } offered || target.High - offered < target.Step)
        {
            return null;
        }

        var least = AskStep.Up(offered + target.Step, target.Step);
        return new PartAsk(AskPart.Bonus, Math.Min(Math.Max(target.Amount, least), target.High)) { IsPercent = target.IsPercent };
    }

    /// <summary>Their bonus as a percent of base or as money; null where one cannot be turned into the other.</summary>
    private static decimal? In(Bonus bonus, bool percent, PlanTerms terms) => (bonus, percent) switch
    {
        ({ Percent: { } share }, true) => share,
        ({ Amount: { } amount }, false) => amount,
        ({ Amount: 0m }, true) => 0m,
        ({ Amount: { } amount }, true) => terms.OfferBase is > 0m and var yearly ? amount / yearly * 100m : null,
        ({ Percent: { } share }, false) => terms.OfferBase is { } yearly ? share / 100m * yearly : null,
        _ => null,
    };

    private static BonusTarget? Target(PlanTerms terms)
    {
        var band = terms.Case.Band?.Bonus;
        var range = band is { PercentLow: not null } or { PercentHigh: not null } ? Percents(band) : null;
        if (OwnWords.Certain(terms, strategy => strategy.AskBonusPercent) is { } stated)
        {
            var high = range?.High ?? stated;
            return new BonusTarget(Math.Min(stated, high), high, Point, IsPercent: true, IsStated: true);
        }

        return range is not null ? new BonusTarget(Place(range, Point), range.High!.Value, Point, IsPercent: true, IsStated: false)
            : band?.Amount is { } money ? Money(money) : null;
    }

    private static BonusTarget Money(PayRange money)
    {
        var range = money with { High = money.High ?? money.Low };
        var step = AskStep.For(range.Low);
        return new BonusTarget(Place(range, step), range.High!.Value, step, IsPercent: false, IsStated: false);
    }

    private static PayRange Percents(BonusBand band) =>
        new(band.PercentLow ?? band.PercentHigh ?? 0m, band.PercentHigh ?? band.PercentLow);

    private static decimal Place(PayRange range, decimal step) =>
        Math.Min(AskStep.Nearest(range.Low + (UsualPlace * (range.High!.Value - range.Low)), step), range.High.Value);

    /// <summary>What to aim at, and how far and in what steps it may be moved.</summary>
    private sealed record BonusTarget(decimal Amount, decimal High, decimal Step, bool IsPercent, bool IsStated);
}

/// <summary>Why a bonus is asked for.</summary>
internal static class BonusReasons
{
    public static Line Stated() => Line.Of($"The guide names this bonus for the role, and theirs is lower.");

    public static Line FromRange(PlanTerms terms) => terms.Case.Band?.Bonus?.Amount is { } money && terms.Case.Band.Bonus.PercentLow is null && terms.Case.Band.Bonus.PercentHigh is null
        ? Line.Of($"Near the top of the guide's range for the bonus, {terms.Range(money)}; theirs is lower.")
        : Line.Of($"Near the top of the guide's range for the bonus; theirs is lower.");
}
