using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>How a model is learned. Rounds: times all examples are gone through. Runs: how often that is done from the start, to be averaged. Rate: the first step's size. Shrink: how strongly weights are drawn to zero.</summary>
public sealed record LearningSettings(int Rounds = 20, float Rate = 0.2f, float Shrink = 1e-3f, int FewestSeen = 2, float LeastWeight = 0.25f, int Runs = Shuffle.Runs);

/// <summary>Learns one yes-or-no per label by logistic regression with steps that shrink by feature. The mean of several runs, each in orders of its own, so that no single order decides. Deterministic: the orders follow a fixed rule.</summary>
public static class Learner
{
    public static LabelModel Learn(IReadOnlyList<Example> examples, IReadOnlyList<string> labels, LearningSettings settings)
    {
        var width = LabelModel.WidthOf(labels.Count);
        var rows = RowsOf(examples, settings.FewestSeen);
        var mean = new float[rows.Count * width];
        foreach (var weights in Enumerable.Range(0, settings.Runs).AsParallel().AsOrdered().Select(run => Learned(run, new Training(width, rows, examples, settings), settings)))
        {
            for (var at = 0; at < mean.Length; at++)
            {
                mean[at] += weights[at] / settings.Runs;
            }
        }

        return LabelModel.Of(labels, rows, mean, settings.LeastWeight);
    }

    private static float[] Learned(int run, Training training, LearningSettings settings)
    {
        for (var round = 0; round < settings.Rounds; round++)
        {
            training.Round((run * settings.Rounds) + round);
        }

        return training.Weights;
    }

    /// <summary>Features that too few examples hold teach nothing about others.</summary>
    private static Dictionary<ulong, int> RowsOf(IReadOnlyList<Example> examples, int fewest)
    {
        var seen = new Dictionary<ulong, int>();
        foreach (var feature in examples.SelectMany(example => example.Instances.SelectMany(instance => instance).Distinct()))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(seen, feature, out _)++;
        }

        var rows = new Dictionary<ulong, int>();
        foreach (var (feature, count) in seen)
        {
            if (count >= fewest)
            {
                rows.Add(feature, rows.Count);
            }
        }

        return rows;
    }
}
