using CompBot.Language.Learning;

namespace CompBot.Core.Offers;

/// <summary>What figures are learned from: annotated messages, and the rows of what stands in them, which are looked up once for all runs.</summary>
internal sealed class FigureTraining
{
    private const int Fewest = 3;

    /// <summary>By files that were left out while learning (decision 20): there a meaning that is said to be ahead by twice as much is right as often as its log odds say.</summary>
    private const float Overstated = 2f;

    private readonly Features _features = new();

    private FigureTraining(IReadOnlyList<(FigureContext Context, Decided[] Right)> messages)
    {
        Messages = messages;
        foreach (var (context, right) in messages)
        {
            Count(new FigureFeatures(context), right);
        }

        HolderRows.Keep(Fewest);
        RoleRows.Keep(Fewest);
        Known = [.. messages.Select(message => KnownOf(new FigureFeatures(message.Context), message.Right.Length))];
    }

    public static NetworkSettings Settings { get; } = new();

    public IReadOnlyList<(FigureContext Context, Decided[] Right)> Messages { get; }

    public FeatureRows RoleRows { get; } = new();

    public FeatureRows HolderRows { get; } = new();

    /// <summary>By message and figure, the rows of what hangs on no decision.</summary>
    public IReadOnlyList<(int[] Holder, int[] Role)[]> Known { get; }

    public static (Network Roles, Network Holders) Learn(IReadOnlyList<(FigureContext Context, Decided[] Right)> messages)
    {
        var training = new FigureTraining(messages);
        var runs = Enumerable.Range(0, Settings.Runs).AsParallel().AsOrdered().Select(run => FigureRun.Learned(training, run)).ToList();
        return (NetworkMean.Of(runs.ConvertAll(run => run.Roles), training.RoleRows.Keys, FigureScorer.Roles, Overstated), NetworkMean.Of(runs.ConvertAll(run => run.Holders), training.HolderRows.Keys, FigureScorer.Holders, Overstated));
    }

    private void Count(FigureFeatures reader, Decided[] right)
    {
        for (var index = 0; index < right.Length; index++)
        {
            reader.Holder(_features, index);
            HolderRows.Count(_features.All);
            reader.HolderAfter(_features, index, right);
            HolderRows.Count(_features.All);
            reader.Role(_features, index);
            RoleRows.Count(_features.All);
            reader.RoleAfter(_features, index, right[index].Holder, right);
            RoleRows.Count(_features.All);
        }
    }

    private (int[] Holder, int[] Role)[] KnownOf(FigureFeatures reader, int count)
    {
        var known = new (int[] Holder, int[] Role)[count];
        for (var index = 0; index < count; index++)
        {
            reader.Holder(_features, index);
            var holder = HolderRows.Of(_features.All);
            reader.Role(_features, index);
            known[index] = (holder, RoleRows.Of(_features.All));
        }

        return known;
    }
}
