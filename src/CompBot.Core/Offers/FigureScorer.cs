using CompBot.Language.Learning;

namespace CompBot.Core.Offers;

/// <summary>What a figure was found to be and whose, and how far ahead of the next meaning that stands.</summary>
internal readonly record struct Verdict(FigureRole Role, FigureHolder Holder, float RoleAhead, float HolderAhead);

/// <summary>Decides for each figure of a message its role and its holder, from left to right. Learns both from examples.</summary>
internal sealed class FigureScorer
{
    public const int Roles = 38;
    public const int Holders = 10;
    private const int Rounds = 8;
    private const int Fewest = 3;

    private LinearModel? _roles;
    private LinearModel? _holders;

    public void Train(IReadOnlyList<(FigureContext Context, Decided[] Right)> messages)
    {
        var (roles, holders) = (new LinearTrainer(Roles), new LinearTrainer(Holders));
        var (features, scores, allowed) = (new Features(), new float[roles.Width], new bool[Roles]);
        foreach (var (context, right) in messages)
        {
            var reader = new FigureFeatures(context);
            for (var index = 0; index < right.Length; index++)
            {
                reader.Holder(features, index, right);
                holders.Count(features.All);
                reader.Role(features, index, right[index].Holder, right);
                roles.Count(features.All);
            }
        }

        holders.Keep(Fewest);
        roles.Keep(Fewest);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (context, right) in messages)
            {
                var reader = new FigureFeatures(context);
                var done = new Decided[right.Length];
                for (var index = 0; index < right.Length; index++)
                {
                    AllowedRoles.Mark(context.FigureOf(context.FigureItems[index]), allowed);
                    allowed[(int)right[index].Role] = true;
                    reader.Holder(features, index, done);
                    Array.Clear(scores);
                    holders.Score(features.All, scores);
                    var holder = (FigureHolder)Best(scores.AsSpan(0, Holders), AllowedRoles.Any, out _);
                    if (right[index].Holder != FigureHolder.None)
                    {
                        holders.Learn(features.All, scores, (int)right[index].Holder, AllowedRoles.Any);
                    }

                    reader.Role(features, index, round == 0 ? right[index].Holder : holder, done);
                    Array.Clear(scores);
                    roles.Score(features.All, scores);
                    var role = (FigureRole)Best(scores, allowed, out _);
                    roles.Learn(features.All, scores, (int)right[index].Role, allowed);
                    done[index] = round == 0 ? right[index] : new Decided(role, holder);
                }
            }
        }

        (_roles, _holders) = (roles.Model(), holders.Model());
    }

    public Verdict[] Read(FigureContext context)
    {
        var reader = new FigureFeatures(context);
        var verdicts = new Verdict[context.FigureItems.Count];
        var done = new Decided[verdicts.Length];
        var (features, allowed) = (new Features(), new bool[Roles]);
        Span<float> scores = stackalloc float[_roles!.Width];
        for (var index = 0; index < verdicts.Length; index++)
        {
            AllowedRoles.Mark(context.FigureOf(context.FigureItems[index]), allowed);
            reader.Holder(features, index, done);
            scores.Clear();
            _holders!.Score(features.All, scores[.._holders.Width]);
            var holder = (FigureHolder)Best(scores[..Holders], AllowedRoles.Any, out var holderAhead);
            reader.Role(features, index, holder, done);
            scores.Clear();
            _roles.Score(features.All, scores);
            var role = (FigureRole)Best(scores, allowed, out var roleAhead);
            verdicts[index] = new Verdict(role, holder, roleAhead, holderAhead);
            done[index] = new Decided(role, holder);
        }

        return verdicts;
    }

    private static int Best(ReadOnlySpan<float> scores, ReadOnlySpan<bool> allowed, out float ahead)
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
