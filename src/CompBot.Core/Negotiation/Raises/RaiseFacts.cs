using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>A case of a raise with its plan and the words there are for it.</summary>
internal sealed record RaiseFacts(RaiseCase Case, RaisePlan Plan, Library Library)
{
    private const decimal NearShare = 0.03m;

    /// <summary>A call leaves out thousands, which an amount in small steps cannot bear: such pay is written short.</summary>
    public FigureForm Spoken => new[] { Plan.Ask, Plan.FirstStep, Plan.OneTime }.All(amount => amount is null || amount % 500m == 0m) ? FigureForm.Spoken : FigureForm.Short;

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
    public Line Base(decimal? amount, string behind = "") => amount is not { } known ? Line.Empty
        : Case.HoursPaid is null ? Line.Of($"a base of {Figure(known, FigureOrigin.Ask)}{behind}") : Figure(known, FigureOrigin.Ask);

    private Line Figure(decimal amount, FigureOrigin origin) => Line.Of($"{new Piece.Figure(new Money(amount, Case.Currency), origin)}{(Case.HoursPaid is null ? "" : " an hour")}");

    /// <summary>True, too, where rounding for a call could make one of the other.</summary>
    private bool IsPrivate(decimal amount) =>
        new[] { Case.Pay, Plan.Settle, Case.OutsideOffer }.Any(known => known is { } secret && Math.Abs(amount - secret) <= NearShare * secret);
}
