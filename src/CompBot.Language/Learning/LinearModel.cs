using System.Numerics;

namespace CompBot.Language.Learning;

/// <summary>A linear scorer over sparse features: one row of weights for each feature it has learned. Same data, same weights.</summary>
public sealed class LinearModel
{
    private readonly int[] _keys;
    private readonly int[] _rows;
    private readonly float[] _weights;
    private readonly int _mask;
    private readonly int _width;

    internal LinearModel(int classes, IReadOnlyCollection<KeyValuePair<int, float[]>> rows)
    {
        Classes = classes;
        _width = WidthOf(classes);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows.Count * 2));
        (_keys, _rows, _weights, _mask) = (new int[size], new int[size], new float[(rows.Count + 1) * _width], size - 1);
        var row = 1;
        foreach (var (key, weights) in rows)
        {
            var slot = Slot(key);
            (_keys[slot], _rows[slot]) = (key, row);
            weights.CopyTo(_weights, row++ * _width);
        }
    }

    public int Classes { get; }

    /// <summary>How long a span of scores must be: the classes, rounded up to whole vectors.</summary>
    public int Width => _width;

    internal static int WidthOf(int classes) => (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    private int Slot(int key)
    {
        var slot = key & _mask;
        while (_rows[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    /// <summary>Adds each feature's weights to the scores of all classes; scores has Width places.</summary>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        foreach (var feature in features)
        {
            var row = _rows[Slot(feature)];
            if (row > 0)
            {
                Add(_weights.AsSpan(row * _width, _width), scores);
            }
        }
    }

    internal static void Add(ReadOnlySpan<float> weights, Span<float> scores)
    {
        for (var at = 0; at < weights.Length; at += Vector<float>.Count)
        {
            (new Vector<float>(scores[at..]) + new Vector<float>(weights[at..])).CopyTo(scores[at..]);
        }
    }
}
