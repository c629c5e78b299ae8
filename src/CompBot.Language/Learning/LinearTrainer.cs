namespace CompBot.Language.Learning;

/// <summary>
/// Learns a LinearModel example by example: a perceptron that wants the right class ahead by a margin, its weights averaged over the whole run. Nothing in it is
/// left to chance, so the same examples in the same order give the same model. First every feature is counted, then Keep, then the rounds.
/// </summary>
public sealed class LinearTrainer(int classes)
{
    private const float Margin = 1f;
    private const float LargestStep = 0.1f;
    private const float Least = 0.006f;

    private readonly int _classes = classes;
    private readonly int _width = LinearModel.WidthOf(classes);
    private readonly FeatureRows _rows = new();
    private float[] _weights = [];
    private float[] _sums = [];
    private float _count = 1;

    public int Width => _width;

    /// <summary>Counts features before anything is learned. One that only a few decisions have would be remembered, and teach nothing.</summary>
    public void Count(ReadOnlySpan<int> features) => _rows.Count(features);

    /// <summary>Forgets every counted feature that fewer than so many decisions had.</summary>
    public void Keep(int fewest)
    {
        _rows.Keep(fewest);
        (_weights, _sums) = (new float[_rows.Keys.Count * _width], new float[_rows.Keys.Count * _width]);
    }

    /// <summary>The rows of features, for those that were kept; done once for features that stay the same over the rounds.</summary>
    public int[] Rows(ReadOnlySpan<int> features) => _rows.Of(features);

    public void AddRows(ReadOnlySpan<int> features, List<int> rows) => _rows.AddTo(rows, features);

    public void Score(ReadOnlySpan<int> rows, Span<float> scores)
    {
        foreach (var row in rows)
        {
            LinearModel.Add(_weights.AsSpan(row * _width, _width), scores);
        }
    }

    /// <summary>Moves the weights where the right class is not ahead of every other allowed one by the margin.</summary>
    public void Learn(ReadOnlySpan<int> rows, ReadOnlySpan<int> more, ReadOnlySpan<float> scores, int right, ReadOnlySpan<bool> allowed)
    {
        var rival = -1;
        for (var at = 0; at < _classes; at++)
        {
            rival = at != right && allowed[at] && (rival < 0 || scores[at] > scores[rival]) ? at : rival;
        }

        _count++;
        var loss = rival < 0 ? 0 : Margin - scores[right] + scores[rival];
        if (loss > 0)
        {
            var step = Math.Min(LargestStep, loss / (2 * Math.Max(1, rows.Length + more.Length)));
            Move(rows, right, rival, step);
            Move(more, right, rival, step);
        }
    }

    private void Move(ReadOnlySpan<int> rows, int right, int rival, float step)
    {
        foreach (var row in rows)
        {
            var at = row * _width;
            _weights[at + right] += step;
            _weights[at + rival] -= step;
            _sums[at + right] += step * _count;
            _sums[at + rival] -= step * _count;
        }
    }

    /// <summary>
    /// The mean of what several runs over the same examples learned, each in an order of its own: where examples are few a single order decides too much.
    /// Features that hardly weigh are left out.
    /// </summary>
    public static LinearModel Mean(IReadOnlyList<LinearTrainer> runs)
    {
        var keys = runs[0]._rows.Keys;
        var rows = new List<KeyValuePair<int, float[]>>(keys.Count);
        for (var row = 0; row < keys.Count; row++)
        {
            var weights = new float[runs[0]._width];
            foreach (var run in runs)
            {
                run.AddAverage(row, weights, runs.Count);
            }

            if (Array.Exists(weights, weight => Math.Abs(weight) > Least))
            {
                rows.Add(KeyValuePair.Create(keys[row], weights));
            }
        }

        return LinearModel.Of(runs[0]._classes, rows);
    }

    private void AddAverage(int row, float[] to, int runs)
    {
        for (var at = 0; at < _width; at++)
        {
            to[at] += (_weights[(row * _width) + at] - (_sums[(row * _width) + at] / _count)) / runs;
        }
    }
}
