using CompBot.Language.Text;

namespace CompBot.Language.Figures;

/// <summary>Two amounts that are the ends of one range: "180-265k", "$160k to 165K", "between 40k and 50k", "25 or 30%", "5 to 8 years".</summary>
internal static class Ranges
{
    private const decimal WidestPercents = 50;
    private const decimal Widest = 12;
    private const decimal Narrowest = 0.5m;

    /// <summary>The range that starts with an amount; null where none does.</summary>
    public static Figure? Join(FigureTable table, TokenText text, Figure first, AmountReader amounts)
    {
        var joint = Joint(table, text, first);
        if (joint == 0 || amounts.Read(first.To + joint) is not { } second || second.IsOpen && first.IsOpen || Continues(text, second.To, text[first.To]))
        {
            return null;
        }

        var either = table.Joins(text, first.To, "either");
        return either && !(second.Kind == FigureKind.Percent && first.Kind is FigureKind.Number or FigureKind.Percent) ? null : Joined(first, second);
    }

    private static int Joint(FigureTable table, TokenText text, Figure first)
    {
        var at = first.To;
        if (at + 1 >= text.Count)
        {
            return 0;
        }

        var between = table.Joins(text, first.From - 1, "between") && table.Joins(text, at, "both");
        var dash = text[at].Is('-') && (text[at].Glued == text[at + 1].Glued || first.HasMark) || text[at].Is('—') && text[at].Glued;
        return between || dash || table.Joins(text, at, "range") || table.Joins(text, at, "either") ? 1 : 0;
    }

    /// <summary>"10-20-30": a list of its own.</summary>
    private static bool Continues(TokenText text, int at, Token joint) =>
        joint.Kind == TokenKind.Mark && at + 1 < text.Count && text[at].Is(joint.Sign) && text[at].Glued && text[at + 1].Glued && text[at + 1].Kind == TokenKind.Number;

    private static Figure? Joined(Figure first, Figure second)
    {
        if (first.Kind == FigureKind.Duration && second.Kind != FigureKind.Duration || first.Kind == FigureKind.Percent && second.Kind != FigureKind.Percent || second.Kind == FigureKind.Count || first.Kind == FigureKind.Money && second.Kind is FigureKind.Percent or FigureKind.Duration
            || first.Currency is not null && second.Currency is not null && first.Currency != second.Currency)
        {
            return null;
        }

        var scale = second.Kind is FigureKind.Percent or FigureKind.Duration ? 1 : Math.Max(first.Scale, second.Scale);
        var low = first.IsScaled || first.IsGrouped ? first.Value : Lifted(first.Value, second);
        var high = second.IsScaled || second.IsGrouped || second.Kind is FigureKind.Percent or FigureKind.Duration ? second.Value : second.Value * (second.Value < 1000 ? first.Scale : 1);
        (low, high) = low > high && high >= low * Narrowest ? (high, low) : (low, high);
        var widest = second.Kind == FigureKind.Percent ? WidestPercents : Widest;
        return low >= high || low > 0 && high / low > widest || high == 0 ? null : second with
        {
            From = first.From,
            Value = low,
            High = high,
            Scale = scale,
            Currency = first.Currency ?? second.Currency,
            IsBareDollar = first.Currency is null ? second.IsBareDollar : first.IsBareDollar,
            Kind = second.Kind == FigureKind.Number ? first.Kind : second.Kind,
            IsIndian = first.IsIndian || second.IsIndian,
        };
    }

    /// <summary>The low end takes the scale of the high one, or thousands where that would lift it above ("400-1.2M").</summary>
    private static decimal Lifted(decimal low, Figure high) =>
        !high.IsScaled ? low : low * high.Scale <= high.Value / Narrowest ? low * high.Scale : low * 1000 <= high.Value ? low * 1000 : low;
}
