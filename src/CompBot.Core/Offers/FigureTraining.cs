using CompBot.Language.Learning;

namespace CompBot.Core.Offers;

/// <summary>One run of learning what figures are: what stands in the messages is looked up once, what hangs on decisions in each round.</summary>
internal sealed class FigureTraining
{
    private const int Rounds = 12;
    private const int Fewest = 3;

    private readonly IReadOnlyList<(FigureContext Context, Decided[] Right)> _messages;
    private readonly LinearTrainer _roles = new(FigureScorer.Roles);
    private readonly LinearTrainer _holders = new(FigureScorer.Holders);
    private readonly Features _features = new();
    private readonly List<int> _rows = [];
    private readonly bool[] _allowed = new bool[FigureScorer.Roles];
    private readonly float[] _scores;

    private FigureTraining(IReadOnlyList<(FigureContext Context, Decided[] Right)> messages) => (_messages, _scores) = (messages, new float[_roles.Width]);

    public static (LinearModel Roles, LinearModel Holders) Learn(IReadOnlyList<(FigureContext Context, Decided[] Right)> messages)
    {
        var runs = Enumerable.Range(0, Shuffle.Runs).AsParallel().AsOrdered().Select(run => new FigureTraining(messages).Learned(run)).ToList();
        return (LinearTrainer.Mean(runs.ConvertAll(run => run._roles)), LinearTrainer.Mean(runs.ConvertAll(run => run._holders)));
    }

    private FigureTraining Learned(int run)
    {
        foreach (var (context, right) in _messages)
        {
            Count(new FigureFeatures(context), right);
        }

        _holders.Keep(Fewest);
        _roles.Keep(Fewest);
        var known = _messages.Select(message => Known(new FigureFeatures(message.Context), message.Right.Length)).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var at in Shuffle.Of(_messages.Count, (run * Rounds) + round))
            {
                Learn(_messages[at].Context, _messages[at].Right, known[at], isFirst: round == 0);
            }
        }

        return this;
    }

    private void Count(FigureFeatures reader, Decided[] right)
    {
        for (var index = 0; index < right.Length; index++)
        {
            reader.Holder(_features, index);
            _holders.Count(_features.All);
            reader.HolderAfter(_features, index, right);
            _holders.Count(_features.All);
            reader.Role(_features, index);
            _roles.Count(_features.All);
            reader.RoleAfter(_features, index, right[index].Holder, right);
            _roles.Count(_features.All);
        }
    }

    private (int[] Holder, int[] Role)[] Known(FigureFeatures reader, int count)
    {
        var known = new (int[] Holder, int[] Role)[count];
        for (var index = 0; index < count; index++)
        {
            reader.Holder(_features, index);
            var holder = _holders.Rows(_features.All);
            reader.Role(_features, index);
            known[index] = (holder, _roles.Rows(_features.All));
        }

        return known;
    }

    private void Learn(FigureContext context, Decided[] right, (int[] Holder, int[] Role)[] known, bool isFirst)
    {
        var reader = new FigureFeatures(context);
        var done = new Decided[right.Length];
        for (var index = 0; index < right.Length; index++)
        {
            reader.HolderAfter(_features, index, done);
            var holder = (FigureHolder)Decide(_holders, known[index].Holder, AllowedRoles.Any);
            if (right[index].Holder != FigureHolder.None)
            {
                Learn(_holders, known[index].Holder, (int)right[index].Holder, AllowedRoles.Any);
            }

            AllowedRoles.Mark(context.FigureOf(context.FigureItems[index]), _allowed);
            _allowed[(int)right[index].Role] = true;
            reader.RoleAfter(_features, index, isFirst ? right[index].Holder : holder, done);
            var role = (FigureRole)Decide(_roles, known[index].Role, _allowed);
            Learn(_roles, known[index].Role, (int)right[index].Role, _allowed);
            done[index] = isFirst ? right[index] : new Decided(role, holder);
        }
    }

    private int Decide(LinearTrainer trainer, int[] known, bool[] allowed)
    {
        _rows.Clear();
        trainer.AddRows(_features.All, _rows);
        Array.Clear(_scores);
        trainer.Score(known, _scores);
        trainer.Score(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows), _scores);
        return FigureScorer.Best(_scores, allowed, out _);
    }

    private void Learn(LinearTrainer trainer, int[] known, int right, bool[] allowed) =>
        trainer.Learn(known, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows), _scores, right, allowed);
}
