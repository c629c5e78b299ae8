using CompBot.Core.Pay;

namespace CompBot.Core.Offers;

/// <summary>The figures of one offer (or of the present pay, a wish, …) on the way to its reading. Items: those that speak of it, by number.</summary>
internal sealed class OfferDraft
{
    public OfferDraft(Message message, List<ReadFigure> figures, Func<int, bool> isOwn)
    {
        (Message, Figures, IsOwn) = (message, figures, isOwn);
        Code = MainCurrency();
        Figures = figures.FindAll(figure => !figure.IsMoney || figure.IsEquity || Sizing.IsPart(Value(figure), Code));
    }

    public Message Message { get; }

    /// <summary>Without sums that no part of anybody's pay comes to ("30B").</summary>
    public List<ReadFigure> Figures { get; }

    /// <summary>Whether an item speaks of this offer.</summary>
    public Func<int, bool> IsOwn { get; }

    /// <summary>What the cash is in, as an ISO code; null where nothing says it.</summary>
    public string? Code { get; }

    public OfferReading Reading { get; set; } = new();

    public decimal Value(ReadFigure figure) => Message.Sizing.Value(figure.Figure, figure.Role);

    public PayRange Range(ReadFigure figure, decimal times = 1) => new(Value(figure) * times, Message.Sizing.High(figure.Figure, figure.Role) * times, figure.Figure.IsOpen);

    public List<ReadFigure> Of(params ReadOnlySpan<FigureRole> roles)
    {
        var found = new List<ReadFigure>();
        foreach (var figure in Figures)
        {
            if (roles.Contains(figure.Role))
            {
                found.Add(figure);
            }
        }

        return found;
    }

    /// <summary>
    /// The figure of a role that counts: the last where a word of correction or an arrow stands between it and the one before, else the first.
    /// </summary>
    public ReadFigure? Valid(params ReadOnlySpan<FigureRole> roles)
    {
        var all = Of(roles);
        var valid = all.Count == 0 ? null : all[0];
        var (looked, corrected) = (0, -1);
        foreach (var figure in all)
        {
            for (; looked < figure.Item; looked++)
            {
                corrected = IsCorrection(Message.Items[looked]) ? looked : corrected;
            }

            valid = corrected > valid!.Item && IsSamePart(valid, figure) ? figure : valid;
        }

        return valid;
    }

    private static bool IsSamePart(ReadFigure one, ReadFigure other) =>
        one.Role == other.Role || one.Role is FigureRole.Base or FigureRole.Rate && other.Role is FigureRole.Base or FigureRole.Rate;

    private static bool IsCorrection(Item item) => item.Is("correction") || item.Is("changed_to") || item.IsMark('→') || item.Is("final");

    private string? MainCurrency()
    {
        string? Of(IEnumerable<ReadFigure> figures) => figures.Select(figure => figure.Figure.Currency ?? (figure.Figure.IsIndian && figure.Figure.IsScaled ? "INR" : null)).FirstOrDefault(code => code is not null);
        var cash = Figures.Where(figure => figure.IsMoney && !figure.IsEquity).OrderBy(figure => figure.Role is FigureRole.Base or FigureRole.Rate ? 0 : 1).ToList();
        var code = Of(cash);
        if (code is null && cash.Count == 0)
        {
            code = Of(Figures.Where(figure => figure.IsEquity));
        }

        code ??= cash.Exists(figure => figure.Role is FigureRole.Base) && Figures.Exists(figure => figure.IsEquity && figure.Figure.Currency is not null) ? null : cash.Count == 0 && !Figures.Exists(figure => figure.IsEquity && figure.Figure.Currency is not null) ? null : Of(Figures);
        return code == "KR" ? Message.PlaceCurrency is "NOK" or "DKK" or "ISK" ? Message.PlaceCurrency : "SEK" : code;
    }
}
