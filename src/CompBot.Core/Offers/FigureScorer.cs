using CompBot.Core.Pay;
using CompBot.Language.Figures;
using CompBot.Language.Learning;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>What a figure was found to be and whose, and how likely each of that is, from 0 to 1.</summary>
internal readonly record struct Verdict(FigureRole Role, FigureHolder Holder, float RoleLikely, float HolderLikely);

/// <summary>Decides for each figure of a message its role and its holder, from left to right.</summary>
internal sealed class FigureScorer(Network roles, Network holders)
{
    public const int Roles = 38;
    public const int Holders = 10;

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
            var holder = (FigureHolder)Likelihood.Best(scores[..Holders], AllowedRoles.Any, out var holderLikely);
            var ownHolder = holder;
            (holder, holderLikely) = hinted[index] is { } told && Sureness.YieldsToHint(holder, holderLikely) ? (told, Sureness.Certain) : (holder, holderLikely);
            sums.Clear();
            reader.Role(features, index);
            roles.Add(features.All, sums[..roles.Width]);
            // A figure that is only asked about is nobody's, and still a base or a total.
            reader.RoleAfter(features, index, holder == FigureHolder.None ? ownHolder : holder, done);
            roles.Add(features.All, sums[..roles.Width]);
            roles.Score(sums, scores);
            var role = (FigureRole)Likelihood.Best(scores, allowed, out var roleLikely);
            if (role is FigureRole.Base or FigureRole.Rate && IsPeriodKnown(context.FigureOf(context.FigureItems[index]), heldBase))
            {
                // Where the period is said, or will be asked, a yearly and a monthly base do not compete.
                allowed[(int)(role == FigureRole.Base ? FigureRole.Rate : FigureRole.Base)] = false;
                Likelihood.Best(scores, allowed, out roleLikely);
            }

            if (roleLikely < (IsSecondBase(context, index, role, done) ? Sureness.SecondBase : Sureness.BesideLabel) && context.LabelOf(index) is { } label && !PartRoles.Names(label, role) && Narrowed(allowed, label))
            {
                // The part that stands beside the figure decides between meanings that are nearly as likely.
                role = (FigureRole)Likelihood.Best(scores, allowed, out roleLikely);
            }

            verdicts[index] = new Verdict(role, holder, roleLikely, holderLikely);
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
}
