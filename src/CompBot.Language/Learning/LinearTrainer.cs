using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>
/// Learns a LinearModel example by example: a perceptron that wants the right class ahead by a margin, its weights averaged over the whole run. Nothing in it is
/// left to chance, so the same examples in the same order give the same model.
/// </summary>
public sealed class LinearTrainer(int classes)
{
    private const float Margin = 1f;
    private const float Least = 0.0005f;

    private readonly int _width = LinearModel.WidthOf(classes);
    private readonly Dictionary<int, Row> _rows = [];
    private readonly Dictionary<int, int> _seen = [];
    private float _count = 1;

    private sealed class Row(int width)
    {
        public float[] Weights { get; } = new float[width];

        public float[] Sums { get; } = new float[width];
    }

    public int Width => _width;

    /// <summary>Counts features before anything is learned. One that only a few decisions have would be remembered, and teach nothing.</summary>
    public void Count(ReadOnlySpan<int> features)
    {
        foreach (var feature in features)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_seen, feature, out _)++;
        }
    }

    /// <summary>Forgets every counted feature that fewer than so many decisions had.</summary>
    public void Keep(int fewest)
    {
        foreach (var feature in _seen.Where(pair => pair.Value >= fewest).Select(pair => pair.Key))
        {
            _rows[feature] = new Row(_width);
        }

        _seen.Clear();
    }

    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                LinearModel.Add(row.Weights, scores);
            }
        }
    }

    /// <summary>Moves the weights where the right class is not ahead of every other allowed one by the margin.</summary>
    public void Learn(ReadOnlySpan<int> features, ReadOnlySpan<float> scores, int right, ReadOnlySpan<bool> allowed)
    {
        var rival = -1;
        for (var at = 0; at < classes; at++)
        {
            rival = at != right && allowed[at] && (rival < 0 || scores[at] > scores[rival]) ? at : rival;
        }

        _count++;
        var loss = rival < 0 ? 0 : Margin - scores[right] + scores[rival];
        if (loss <= 0)
        {
            return;
        }

        var step = Math.Min(0.1f, loss / (2 * features.Length));
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
            {
                continue;
            }

            row.Weights[right] += step;
            row.Weights[rival] -= step;
            row.Sums[right] += step * _count;
            row.Sums[rival] -= step * _count;
        }
    }

    /// <summary>The averaged model; features that hardly weigh are left out.</summary>
    public LinearModel Model()
    {
        var rows = new List<KeyValuePair<int, float[]>>(_rows.Count);
        foreach (var (key, row) in _rows)
        {
            var weights = new float[_width];
            for (var at = 0; at < _width; at++)
            {
                weights[at] = row.Weights[at] - (row.Sums[at] / _count);
            }

            if (Array.Exists(weights, weight => Math.Abs(weight) > Least))
            {
                rows.Add(KeyValuePair.Create(key, weights));
            }
        }

        return new LinearModel(classes, rows);
    }
}
