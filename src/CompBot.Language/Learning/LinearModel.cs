using System.Numerics;

namespace CompBot.Language.Learning;

/// <summary>
/// A linear scorer over sparse features: one row of weights for each feature it has learned. Weights are whole steps of one size, so that sums of them are
/// exact in whatever order, and a model that was stored scores as the one that was learned. Same data, same weights.
/// </summary>
public sealed class LinearModel
{
    private const float Step = 1f / 1024;

    private readonly int[] _keys;
    private readonly int[] _rows;
    private readonly float[] _weights;
    private readonly int _mask;
    private readonly int _width;
    private int _count;

    private LinearModel(int classes, int rows)
    {
        Classes = classes;
        _width = WidthOf(classes);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows * 2));
        (_keys, _rows, _weights, _mask) = (new int[size], new int[size], new float[(rows + 1) * _width], size - 1);
    }

    /// <summary>A model that has learned nothing yet.</summary>
    public static LinearModel Empty(int classes) => new(classes, 0);

    internal static LinearModel Of(int classes, IReadOnlyCollection<KeyValuePair<int, float[]>> rows)
    {
        var model = new LinearModel(classes, rows.Count);
        foreach (var (key, weights) in rows.OrderBy(row => (uint)row.Key))
        {
            var row = model.Row(key);
            for (var at = 0; at < classes; at++)
            {
                row[at] = MathF.Round(weights[at] / Step) * Step;
            }
        }

        return model;
    }

    public int Classes { get; }

    /// <summary>How many features it knows.</summary>
    public int Features => _count;

    /// <summary>How long a span of scores must be: the classes, rounded up to whole vectors.</summary>
    public int Width => _width;

    internal static int WidthOf(int classes) => (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>A new feature's weights, all zero so far.</summary>
    private Span<float> Row(int key)
    {
        var slot = Slot(key);
        (_keys[slot], _rows[slot]) = (key, ++_count);
        return _weights.AsSpan(_count * _width, Classes);
    }

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

    /// <summary>Row by row, by key: how far on its key is, which classes it has weights for (a bit each), and those weights in steps.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(Classes);
        to.Write(_count);
        var before = 0u;
        foreach (var slot in Enumerable.Range(0, _rows.Length).Where(slot => _rows[slot] > 0).OrderBy(slot => _rows[slot]))
        {
            to.Write7BitEncodedInt64((uint)_keys[slot] - before);
            before = (uint)_keys[slot];
            Write(to, _weights.AsSpan(_rows[slot] * _width, Classes));
        }
    }

    private static void Write(BinaryWriter to, ReadOnlySpan<float> row)
    {
        var held = 0L;
        for (var at = 0; at < row.Length; at++)
        {
            held |= row[at] == 0 ? 0 : 1L << at;
        }

        to.Write7BitEncodedInt64(held);
        foreach (var weight in row)
        {
            if (weight != 0)
            {
                // The sign stands in the lowest bit, so that small weights of either sign take one byte.
                var steps = (int)(weight / Step);
                to.Write7BitEncodedInt((steps << 1) ^ (steps >> 31));
            }
        }
    }

    public static LinearModel Read(BinaryReader from)
    {
        var (classes, count, key) = (from.ReadInt32(), from.ReadInt32(), 0u);
        var model = new LinearModel(classes, count);
        for (var at = 0; at < count; at++)
        {
            key += (uint)from.Read7BitEncodedInt64();
            Read(from, model.Row((int)key));
        }

        return model;
    }

    private static void Read(BinaryReader from, Span<float> row)
    {
        for (var held = (ulong)from.Read7BitEncodedInt64(); held != 0; held &= held - 1)
        {
            var folded = from.Read7BitEncodedInt();
            row[BitOperations.TrailingZeroCount(held)] = ((folded >>> 1) ^ -(folded & 1)) * Step;
        }
    }
}
