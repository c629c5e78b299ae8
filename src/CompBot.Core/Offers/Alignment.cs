using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>A label that was given to a figure: its item, how dear the way to it was (0 is beside it), and whether it stands left of the figure.</summary>
internal readonly record struct Aligned(int Item, int Cost, bool IsLeft)
{
    public static readonly Aligned None = new(-1, 9, false);
}

/// <summary>
/// Gives labels (parts of pay, or words that say whose) to the figures they stand beside, each label once and the nearest pairs first: in "180k as base, 260k as equity" each
/// figure has the label behind it, in "base 180 bonus 20" the one before it.
/// </summary>
internal static class Alignment
{
    private const int Reach = 12;
    private const double Dearest = 14;

    private readonly record struct Pair(int Figure, int Label, double Cost, bool IsLeft);

    public static Aligned[] Of(FigureContext context, Func<Item, bool> isLabel, Func<Item, Figure, double> strain)
    {
        var pairs = new List<Pair>();
        var opens = Openings(context, isLabel);
        for (var index = 0; index < context.FigureItems.Count; index++)
        {
            var item = context.FigureItems[index];
            if (context.FigureOf(item).Kind is FigureKind.Number or FigureKind.Money or FigureKind.Percent or FigureKind.Count)
            {
                Walk(context, isLabel, strain, pairs, opens, index, item, -1);
                Walk(context, isLabel, strain, pairs, opens, index, item, 1);
            }
        }

        var found = new Aligned[context.FigureItems.Count];
        Array.Fill(found, Aligned.None);
        var taken = new HashSet<int>();
        foreach (var pair in pairs.OrderBy(pair => pair.Cost).ThenBy(pair => pair.Figure))
        {
            if (found[pair.Figure].Item < 0 && taken.Add(pair.Label))
            {
                found[pair.Figure] = new Aligned(pair.Label, (int)Math.Min(pair.Cost / 2, 6), pair.IsLeft);
            }
        }

        return found;
    }

    /// <summary>For each item, whether the stretch it is in (between commas, pluses and breaks) opens with a label.</summary>
    private static bool[] Openings(FigureContext context, Func<Item, bool> isLabel)
    {
        var opens = new bool[context.Items.Count];
        var (labelFirst, decided) = (false, false);
        for (var at = 0; at < opens.Length; at++)
        {
            var item = context.Items[at];
            if (item.Kind == ItemKind.Mark && Separation(item.Code) >= 3)
            {
                (labelFirst, decided) = (false, false);
            }
            else if (!decided && (isLabel(item) || item.Kind == ItemKind.Figure))
            {
                (labelFirst, decided) = (item.Kind != ItemKind.Figure, true);
            }

            opens[at] = labelFirst;
        }

        return opens;
    }

    private static void Walk(FigureContext context, Func<Item, bool> isLabel, Func<Item, Figure, double> strain, List<Pair> pairs, bool[] opens, int index, int item, int step)
    {
        var cost = opens[item] == (step < 0) ? 0 : 0.6;
        for (var (at, far) = (item + step, 0); at >= 0 && at < context.Items.Count && far < Reach && cost < Dearest; at += step, far++)
        {
            var here = context.Items[at];
            if (isLabel(here))
            {
                pairs.Add(new Pair(index, at, cost + strain(here, context.FigureOf(item)), step < 0));
                cost += 4;
            }
            else
            {
                cost += here.Kind == ItemKind.Figure ? context.FigureOf(at).Kind is FigureKind.Duration or FigureKind.Schedule ? 1.5 : 5 : here.Kind == ItemKind.Mark ? Separation(here.Code) : here.Kind == ItemKind.Word ? 1 : 0.9;
            }
        }
    }

    private static double Separation(int mark) => mark switch
    {
        '\n' or '¶' => 12,
        '.' or ';' or '!' or '?' => 7,
        ',' or '|' => 3.2,
        '+' => 3.2,
        '/' or '&' => 2,
        _ => 0.3,
    };
}
