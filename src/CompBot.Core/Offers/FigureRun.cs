using System.Runtime.InteropServices;
using CompBot.Language.Learning;

namespace CompBot.Core.Offers;

/// <summary>One run of learning what figures are. From the second round on a figure's features hang on what was decided of those before it, right or wrong, as they do when it is read.</summary>
internal sealed class FigureRun
{
    private readonly FigureTraining _from;
    private readonly Features _features = new();
    private readonly List<int> _rows = new(256);
    private readonly bool[] _allowed = new bool[FigureScorer.Roles];
    private readonly float[] _scores;

    private FigureRun(FigureTraining from, int run)
    {
        _from = from;
        Roles = new NetworkTrainer(FigureScorer.Roles, from.RoleRows.Keys.Count, 2 * run, FigureTraining.Settings);
        Holders = new NetworkTrainer(FigureScorer.Holders, from.HolderRows.Keys.Count, (2 * run) + 1, FigureTraining.Settings);
        _scores = new float[Math.Max(Roles.Width, Holders.Width)];
    }

    public NetworkTrainer Roles { get; }

    public NetworkTrainer Holders { get; }

    public static FigureRun Learned(FigureTraining from, int run)
    {
        var learned = new FigureRun(from, run);
        for (var round = 0; round < FigureTraining.Settings.Rounds; round++)
        {
            foreach (var at in Shuffle.Of(from.Messages.Count, (run * FigureTraining.Settings.Rounds) + round))
            {
                learned.Learn(from.Messages[at].Context, from.Messages[at].Right, from.Known[at], isFirst: round == 0);
            }

            learned.Roles.EndRound(round);
            learned.Holders.EndRound(round);
        }

        return learned;
    }

    private void Learn(FigureContext context, Decided[] right, (int[] Holder, int[] Role)[] known, bool isFirst)
    {
        var reader = new FigureFeatures(context);
        var done = new Decided[right.Length];
        for (var index = 0; index < right.Length; index++)
        {
            reader.HolderAfter(_features, index, done);
            var holder = (FigureHolder)Decide(Holders, _from.HolderRows, known[index].Holder, AllowedRoles.Any);
            if (right[index].Holder != FigureHolder.None)
            {
                Holders.Learn(CollectionsMarshal.AsSpan(_rows), (int)right[index].Holder, AllowedRoles.Any);
            }

            AllowedRoles.Mark(context.FigureOf(context.FigureItems[index]), _allowed);
            _allowed[(int)right[index].Role] = true;
            reader.RoleAfter(_features, index, isFirst ? right[index].Holder : holder, done);
            var role = (FigureRole)Decide(Roles, _from.RoleRows, known[index].Role, _allowed);
            Roles.Learn(CollectionsMarshal.AsSpan(_rows), (int)right[index].Role, _allowed);
            done[index] = isFirst ? right[index] : new Decided(role, holder);
        }
    }

    private int Decide(NetworkTrainer trainer, FeatureRows rows, int[] known, bool[] allowed)
    {
        _rows.Clear();
        _rows.AddRange(known);
        rows.AddTo(_rows, _features.All);
        trainer.Score(CollectionsMarshal.AsSpan(_rows), _scores.AsSpan(0, trainer.Width));
        return Likelihood.Best(_scores, allowed);
    }
}
