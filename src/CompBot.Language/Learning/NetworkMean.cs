namespace CompBot.Language.Learning;

/// <summary>
/// One network of several runs over the same examples, whose scores are the mean of theirs: their hidden units side by side. Where examples are few a single run decides too much.
/// </summary>
public static class NetworkMean
{
    private const int Steps = 127;

    /// <summary>Features whose largest weight is fewer steps are left out: together they would change next to nothing.</summary>
    private const int FewestSteps = 3;

    /// <summary>keys: the features by their rows. overstated: how many times too large the log odds are where others write than those it was learned from; scores are divided by it.</summary>
    public static Network Of(IReadOnlyList<NetworkTrainer> runs, IReadOnlyList<int> keys, int classes, float overstated)
    {
        var hidden = runs.Sum(run => run.In.Columns);
        var (rows, toClasses) = (RowsOf(runs, keys.Count, hidden), OutOf(runs, classes, hidden));
        var (step, outStep) = (StepOf(rows), StepOf(toClasses));
        var kept = Enumerable.Range(0, keys.Count).Where(row => Largest(rows.AsSpan(row * hidden, hidden)) >= FewestSteps * step).OrderBy(row => (uint)keys[row]).ToList();
        var table = new FeatureTable(kept.Count);
        kept.ForEach(row => table.Add(keys[row]));
        var start = runs.SelectMany(run => Enumerable.Range(0, run.In.Columns).Select(unit => (int)MathF.Round(run.Start.Mean(0, unit) / step)));
        var outStart = Enumerable.Range(0, classes).Select(at => (int)MathF.Round(runs.Sum(run => run.OutStart.Mean(0, at)) / runs.Count / step / outStep));
        return new Network(table, hidden, classes, step * outStep / overstated, Padded(kept, rows, hidden, step), [.. start], [.. toClasses.Select(weight => (sbyte)MathF.Round(weight / outStep))], [.. outStart]);
    }

    private static sbyte[] Padded(List<int> kept, float[] rows, int hidden, float step)
    {
        var (width, padded) = (Network.WidthOf(hidden), new sbyte[(kept.Count + 1) * Network.WidthOf(hidden)]);
        for (var at = 0; at < kept.Count; at++)
        {
            InSteps(rows.AsSpan(kept[at] * hidden, hidden), padded.AsSpan((at + 1) * width, hidden), step);
        }

        return padded;
    }

    private static float[] RowsOf(IReadOnlyList<NetworkTrainer> runs, int count, int hidden)
    {
        var (rows, from) = (new float[count * hidden], 0);
        foreach (var weights in runs.Select(run => run.In))
        {
            for (var row = 0; row < count; row++)
            {
                for (var unit = 0; unit < weights.Columns; unit++)
                {
                    rows[(row * hidden) + from + unit] = weights.Mean(row, unit);
                }
            }

            from += weights.Columns;
        }

        return rows;
    }

    private static float[] OutOf(IReadOnlyList<NetworkTrainer> runs, int classes, int hidden)
    {
        var (rows, from) = (new float[hidden * classes], 0);
        foreach (var weights in runs.Select(run => run.Out))
        {
            for (var unit = 0; unit < hidden / runs.Count; unit++, from += classes)
            {
                for (var at = 0; at < classes; at++)
                {
                    rows[from + at] = weights.Mean(unit, at) / runs.Count;
                }
            }
        }

        return rows;
    }

    private static float Largest(ReadOnlySpan<float> weights)
    {
        var largest = 0f;
        foreach (var weight in weights)
        {
            largest = MathF.Max(largest, MathF.Abs(weight));
        }

        return largest;
    }

    private static float StepOf(ReadOnlySpan<float> weights) => MathF.Max(Largest(weights), 1e-6f) / Steps;

    private static void InSteps(ReadOnlySpan<float> weights, Span<sbyte> steps, float step)
    {
        for (var at = 0; at < steps.Length; at++)
        {
            steps[at] = (sbyte)MathF.Round(weights[at] / step);
        }
    }
}
