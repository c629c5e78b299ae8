using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>How a model is learned. Rounds: times all examples are gone through. Rate: the first step's size. Shrink: how strongly weights are drawn to zero.</summary>
public sealed record LearningSettings(int Rounds = 20, float Rate = 0.2f, float Shrink = 1e-3f, int FewestSeen = 2, float LeastWeight = 0.25f);

/// <summary>Learns one yes-or-no per label by logistic regression with steps that shrink by feature. Deterministic: the order of the examples is shuffled by a fixed rule.</summary>
public static class Learner
{
    public static LabelModel Learn(IReadOnlyList<Example> examples, IReadOnlyList<string> labels, LearningSettings settings)
    {
        var width = LabelModel.WidthOf(labels.Count);
        var rows = RowsOf(examples, settings.FewestSeen);
        var training = new Training(width, rows, examples, settings);
        for (var round = 0; round < settings.Rounds; round++)
        {
            training.Round(round);
        }

        return LabelModel.Of(labels, rows, training.Weights, settings.LeastWeight);
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
