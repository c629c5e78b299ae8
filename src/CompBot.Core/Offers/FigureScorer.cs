using CompBot.Core.Pay;
using CompBot.Language.Figures;
using CompBot.Language.Learning;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>What a figure was found to be and whose, and how far ahead of the next meaning that stands, as log odds.</summary>
internal readonly record struct Verdict(FigureRole Role, FigureHolder Holder, float RoleAhead, float HolderAhead);

/// <summary>Decides for each figure of a message its role and its holder, from left to right.</summary>
internal sealed class FigureScorer(Network roles, Network holders)
{
    public const int Roles = 38;
    public const int Holders = 10;

    /// <summary>From here on a figure's own words decide whose it is, whatever its sentence says.</summary>
    private const float ClearLead = 6f;

    /// <summary>A wish and what others are paid have words of their own, which stand beside a sentence about something else ("I make 22 and want 25").</summary>
    private const float WishLead = 1f;

    private const float LabelLead = 0.7f;

    private const float SecondBaseLead = 1.5f;

    /// <summary>From here on a bare number is no pay by the hour of ordinary work, but thousands a year.</summary>
    private const decimal LeastOfYear = 100;

    /// <summary>"41.20" is written as an hour's pay is.</summary>
    private const int Cents = 2;

    private const decimal Thousand = 1_000m;
    private const decimal LeastOfHeld = 0.5m;
    private const decimal MostOfHeld = 2m;

    /// <summary>heldBase: the yearly base the talk is about; null where none is known.</summary>
    public Verdict[] Read(FigureContext context, IReadOnlyList<HolderHint> hints, decimal? heldBase, Steps steps)
    {
        var reader = new FigureFeatures(context);
        var verdicts = new Verdict[context.FigureItems.Count];
        var done = new Decided[verdicts.Length];
        var (features, allowed) = (new Features(), new bool[Roles]);
        var hinted = Hinted(context, hints, steps);
        Span<float> scores = stackalloc float[Roles];
        Span<int> sums = stackalloc int[Math.Max(roles.Width, holders.Width)];
        for (var index = 0; index < verdicts.Length; index++)
        {
            AllowedRoles.Mark(context.FigureOf(context.FigureItems[index]), allowed);
            sums.Clear();
            reader.Holder(features, index);
            holders.Add(features.All, sums[..holders.Width]);
            reader.HolderAfter(features, index, done);
            holders.Add(features.All, sums[..holders.Width]);
            holders.Score(sums, scores);
            var holder = (FigureHolder)Best(scores[..Holders], AllowedRoles.Any, out var holderAhead);
            var ownHolder = holder;
            (holder, holderAhead) = hinted[index] is { } told && (holder is FigureHolder.Offer or FigureHolder.None || holderAhead < (holder is FigureHolder.Wish or FigureHolder.Market ? WishLead : ClearLead)) ? (told, float.MaxValue) : (holder, holderAhead);
            sums.Clear();
            reader.Role(features, index);
            roles.Add(features.All, sums[..roles.Width]);
            // A figure that is only asked about is nobody's, and still a base or a total.
            reader.RoleAfter(features, index, holder == FigureHolder.None ? ownHolder : holder, done);
            roles.Add(features.All, sums[..roles.Width]);
            roles.Score(sums, scores);
            var role = (FigureRole)Best(scores, allowed, out var roleAhead);
            if (role is FigureRole.Base or FigureRole.Rate && IsPeriodKnown(context.FigureOf(context.FigureItems[index]), heldBase))
            {
                // Where the period is said, or will be asked, a yearly and a monthly base do not compete.
                allowed[(int)(role == FigureRole.Base ? FigureRole.Rate : FigureRole.Base)] = false;
                Best(scores, allowed, out roleAhead);
            }

            if (roleAhead < (IsSecondBase(context, index, role, done) ? SecondBaseLead : LabelLead) && context.LabelOf(index) is { } label && !PartRoles.Names(label, role) && Narrowed(allowed, label))
            {
                // The part that stands beside the figure decides between meanings that are nearly as likely.
                role = (FigureRole)Best(scores, allowed, out roleAhead);
            }

            verdicts[index] = new Verdict(role, holder, roleAhead, holderAhead);
            done[index] = new Decided(role, holder);
        }

        return verdicts;
    }

    /// <summary>"280k base + 120k profit sharing": a sentence seldom has two bases side by side.</summary>
    private static bool IsSecondBase(FigureContext context, int index, FigureRole role, Decided[] done) =>
        role == FigureRole.Base && index > 0 && done[index - 1].Role == FigureRole.Base && context.SentenceOf[context.FigureItems[index]] == context.SentenceOf[context.FigureItems[index - 1]];

    /// <summary>Leaves of the roles those that the label names; false where that is none of them.</summary>
    private static bool Narrowed(bool[] allowed, string label)
    {
        var any = false;
        for (var role = 0; role < allowed.Length; role++)
        {
            any |= allowed[role] &= PartRoles.Names(label, (FigureRole)role);
        }

        return any;
    }

    private static bool IsPeriodKnown(Figure figure, decimal? heldBase) => figure is { IsBare: true, Decimals: Cents } || figure.IsBare && heldBase > 0m && figure.Value * Thousand / heldBase is >= LeastOfHeld and <= MostOfHeld || figure.Per != Unit.None || figure.IsBare && figure.Value >= LeastOfYear || figure.Currency is { } code && MonthlyHabit.IsLikelyMonthly(figure.Value, code);

    /// <summary>For each figure what the first hint says whose stretch holds it. Figures stand in order, so those of a hint are found without a look at the others.</summary>
    private static FigureHolder?[] Hinted(FigureContext context, IReadOnlyList<HolderHint> hints, Steps steps)
    {
        var places = context.FigureItems.ConvertAll(item => context.Surface.Text[context.Items[item].From].From);
        var hinted = new FigureHolder?[places.Count];
        foreach (var hint in hints.Reverse())
        {
            var first = places.BinarySearch(hint.At.From);
            for (var index = first < 0 ? ~first : first; index < places.Count && places[index] < hint.At.To; index++)
            {
                hinted[index] = ToldFigures.HolderOf(hint.Of);
                steps.Add(1);
            }
        }

        return hinted;
    }

    internal static int Best(ReadOnlySpan<float> scores, ReadOnlySpan<bool> allowed, out float ahead)
    {
        var (best, second) = (-1, -1);
        for (var at = 0; at < Math.Min(scores.Length, allowed.Length); at++)
        {
            if (!allowed[at])
            {
                continue;
            }

            if (best < 0 || scores[at] > scores[best])
            {
                (best, second) = (at, best);
            }
            else if (second < 0 || scores[at] > scores[second])
            {
                second = at;
            }
        }

        ahead = second < 0 ? float.MaxValue : scores[best] - scores[second];
        return best;
    }
}
