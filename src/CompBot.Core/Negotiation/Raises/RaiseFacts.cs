using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>A case of a raise with its plan and the words there are for it.</summary>
internal sealed record RaiseFacts(RaiseCase Case, RaisePlan Plan, Library Library)
{
    private const decimal NearShare = 0.03m;

    /// <summary>A call leaves out thousands, which an amount in small steps cannot bear: such pay is written short.</summary>
    public FigureForm Spoken => IsRounded(Plan.Ask, Plan.FirstStep, Plan.OneTime) ? FigureForm.Spoken : FigureForm.Short;

    /// <summary>After an answer a figure that a call would round is said to the last digit, since it is theirs.</summary>
    public static bool Rounded(RaiseRound round) => IsRounded(round.Asked, round.Reached, round.Before, round.Rest, round.Once, round.GivenOnce);

    /// <summary>Where it stands after their answers; null before the first.</summary>
    public RaiseRound? Round { get; } = RaiseRounds.Of(Case);

    /// <summary>The band that the ask is about.</summary>
    public PayRange? Band => Case.IsPromotion ? Case.NextRange : Case.Range;

    public Line Asked(decimal? amount) => amount is { } known ? Figure(known, FigureOrigin.Ask) : Line.Empty;

    /// <summary>"110 to 140"; empty without an end, and where an end gives away what the person earns or would settle for.</summary>
    public Line Said(PayRange? range) => range is { High: { } high } && high > range.Low && !IsPrivate(range.Low) && !IsPrivate(high)
        ? Line.Of($"{Figure(range.Low, FigureOrigin.Guide)} to {Figure(high, FigureOrigin.Guide)}")
        : Line.Empty;

    public Speaker Speaker(FigureForm form) =>
        new(condition => RaiseNames.Holds(condition, this), slot => RaiseNames.Slot(slot, this), form, Case.Currency);

    /// <summary>"a base of 103"; "$25 an hour".</summary>
    public Line Base(decimal? amount, string behind = "", FigureOrigin origin = FigureOrigin.Ask) => amount is not { } known ? Line.Empty
        : Case.HoursPaid is null ? Line.Of($"a base of {Figure(known, origin)}{behind}") : Figure(known, origin);

    /// <summary>In the unit of the pay: "$103K", "$25 an hour".</summary>
    public Line Rate(decimal? amount, FigureOrigin origin) => amount is { } known ? Figure(known, origin) : Line.Empty;

    /// <summary>A sum, whatever the pay is counted by.</summary>
    public Line Once(decimal? amount, FigureOrigin origin) => amount is { } known ? Line.Of($"{new Piece.Figure(new Money(known, Case.Currency), origin)}") : Line.Empty;

    private static bool IsRounded(params decimal?[] amounts) => amounts.All(amount => amount is null || amount % 500m == 0m);

    private Line Figure(decimal amount, FigureOrigin origin) => Line.Of($"{new Piece.Figure(new Money(amount, Case.Currency), origin)}{(Case.HoursPaid is null ? "" : " an hour")}");

    /// <summary>True, too, where rounding for a call could make one of the other.</summary>
    private bool IsPrivate(decimal amount) =>
        new[] { Case.Pay, Plan.Settle, Case.OutsideOffer }.Any(known => known is { } secret && Math.Abs(amount - secret) <= NearShare * secret);
}
