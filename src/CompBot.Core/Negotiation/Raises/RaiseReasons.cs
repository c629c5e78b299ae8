using System.Globalization;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>Why the figures are what they are, for the person alone.</summary>
internal static class RaiseReasons
{
    private const int RecentMonths = 12;

    public static Sequence<Line> For(RaiseCase raise, RaiseDraft draft, bool isSmall) =>
        new[] { Rule(raise, draft), Staying(draft), Small(isSmall), StoodStill(raise, draft), Steps(raise, draft), Level(raise), Recent(raise) }
            .Where(line => !line.IsEmpty).ToSequence();

    public static Line Asked() => Line.Of($"This is what you asked for, and it stays your ask.");

    private static Line Rule(RaiseCase raise, RaiseDraft draft) => draft.Rule switch
    {
        RaiseRule.BelowBand => Line.Of($"Your pay is below the range of your level, {Band(raise)}. The ask is a quarter of the way into it, and where it starts is the least that makes a good yes."),
        RaiseRule.LowerHalf => Line.Of($"Your pay is in the lower half of {Band(raise)}. The ask aims at the middle of it."),
        RaiseRule.UpperHalf => Line.Of($"Your pay is in the upper half of {Band(raise)}. The ask is a full step up that stays inside."),
        RaiseRule.TopOfBand => Line.Of($"Your pay is at the top of {Band(raise)}, and a range gives no more base than that. A sum paid once, the next level or time can still move."),
        RaiseRule.CatchUp => Line.Of($"Your pay has stood still for longer than the range's own rule makes up for. The ask is what the usual yearly raises would have brought."),
        RaiseRule.Promotion => Promotion(raise),
        RaiseRule.KeyPerson => Line.Of($"Your pay is inside {Band(raise)}. The base follows the range; that the work hangs on you is a reason for a sum on top, not for more base."),
        RaiseRule.OutsideOffer => Line.Of($"There is an offer you would take. The base asked for goes as far as that offer and the range allow; the rest can be paid once, or come with a level."),
        RaiseRule.Wanted when raise.WantedIsAboveMinimum => Line.Of($"No range is known, so the ask stands a step above the least you would take, which stays with you. Three dated postings for the same work would carry more; without them it rests on your results alone."),
        RaiseRule.Wanted => Line.Of($"No range is known, so the ask is the figure you named. Three dated postings for the same work would carry it; without them it rests on your results alone."),
        RaiseRule.NoBand => raise.HasPostings
            ? Line.Of($"No range is known, and your dated postings stand in for it.")
            : Line.Of($"No range is known, so the ask stays modest. Three dated postings for the same work would carry more."),
    };

    private static Line Promotion(RaiseCase raise) => (raise.NextRange, raise.DoesItAlready) switch
    {
        (null, _) => Line.Of($"The range of the next level is not known; a new level is worth a tenth more at the least."),
        ({ } next, true) => Line.Of($"You have done the work of the next level for six months or more, so the ask is a quarter of the way into its range, {Range(next, raise)}."),
        ({ } next, false) => Line.Of($"The ask brings you into the range of the next level, {Range(next, raise)}."),
    };

    private static Line Staying(RaiseDraft draft) => draft.Rule == RaiseRule.KeyPerson
        ? Line.Of($"The sum on top is paid after twelve months. It costs them nothing if you go, so it is easy to grant.")
        : Line.Empty;

    private static Line Small(bool isSmall) => isSmall
        ? Line.Of($"The room that is left in base is what the usual review brings anyway. Ask for the level, a sum paid once or time instead.")
        : Line.Empty;

    private static Line StoodStill(RaiseCase raise, RaiseDraft draft) => RaisePlanner.CaughtUp(raise) is { } caughtUp
        ? Line.Of($"{Months(raise)} without a raise: with {new Piece.Share(RaiseRules.UsualYear * 100m, FigureOrigin.Ask)} a year your pay would be about {Figure(RaiseStep.Nearest(caughtUp), raise, FigureOrigin.Ask)} by now.{(caughtUp <= draft.Ask && draft.Rule != RaiseRule.CatchUp ? " The ask is above that." : "")}")
        : Line.Empty;

    private static Line Steps(RaiseCase raise, RaiseDraft draft) => draft.FirstStep is { } first
        ? Line.Of($"It is a large step at once, so ask for it in two with a date each: {Figure(first, raise, FigureOrigin.Ask)} now, the whole at the next review.")
        : Line.Empty;

    private static Line Level(RaiseCase raise) => RaisePlanner.IsAboveBand(raise)
        ? Line.Of($"Your pay is above {(raise.IsPromotion ? "the range of the next level" : "the range")}. Check first whether the level is the right one.")
        : Line.Empty;

    private static Line Recent(RaiseCase raise) => raise is { MonthsSinceRaise: < RecentMonths, IsPromotion: false }
        ? Line.Of($"Your last raise is not a year old. Unless your work has changed since, the twelfth month is a better time to ask.")
        : Line.Empty;

    private static Line Band(RaiseCase raise) => raise.Range is { } range ? Range(range, raise) : Line.Of($"the range");

    private static Line Range(PayRange range, RaiseCase raise) => Line.Of($"{new Piece.Range(range, raise.Currency, FigureOrigin.Guide)}");

    private static Piece.Figure Figure(decimal amount, RaiseCase raise, FigureOrigin origin) => new Piece.Figure(new Money(amount, raise.Currency), origin);

    private static string Months(RaiseCase raise) => $"{raise.MonthsSinceRaise?.ToString(CultureInfo.InvariantCulture)} months";
}
