using System.Numerics;

namespace CompBot.Language.Learning;

/// <summary>
/// A linear scorer over sparse features: one row of weights for each feature it has learned. Weights are whole steps of one size, so that sums of them are
/// exact in whatever order, and a model that was stored scores as the one that was learned. Same data, same weights.
/// </summary>
public sealed class LinearModel
{
    private const float Step = 1f / 1024;

    private readonly FeatureTable _table;
    private readonly float[] _weights;
    private readonly int _width;

    private LinearModel(int classes, int rows)
    {
        Classes = classes;
        _width = WidthOf(classes);
        (_table, _weights) = (new FeatureTable(rows), new float[(rows + 1) * _width]);
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
    public int Features => _table.Count;

    /// <summary>How long a span of scores must be: the classes, rounded up to whole vectors.</summary>
    public int Width => _width;

    internal static int WidthOf(int classes) => (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>A new feature's weights, all zero so far.</summary>
    private Span<float> Row(int key) => _weights.AsSpan(_table.Add(key) * _width, Classes);

    /// <summary>Adds each feature's weights to the scores of all classes; scores has Width places.</summary>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        foreach (var feature in features)
        {
            if (_table.RowOf(feature) is > 0 and var row)
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

    /// <summary>The features, then row by row which classes it has weights for (a bit each), and those weights in steps.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(Classes);
        _table.Write(to);
        for (var row = 1; row <= _table.Count; row++)
        {
            Write(to, _weights.AsSpan(row * _width, Classes));
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
        var classes = from.ReadInt32();
        var keys = FeatureTable.Read(from).Keys();
        var model = new LinearModel(classes, keys.Length);
        foreach (var key in keys)
        {
            Read(from, model.Row(key));
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
