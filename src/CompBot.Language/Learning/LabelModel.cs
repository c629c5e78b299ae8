using System.Numerics;
using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>
/// A linear model over sparse features: one row of weights a feature, one column a label. Scores are log odds: above zero means more likely than not.
/// Weights are kept as whole steps of one size, so that a model is small and reads the same wherever it runs. Immutable.
/// </summary>
public sealed class LabelModel
{
    private const int Steps = 127;

    private readonly Dictionary<ulong, int> _rows;
    private readonly sbyte[] _weights;
    private readonly float _step;

    private LabelModel(IReadOnlyList<string> labels, Dictionary<ulong, int> rows, sbyte[] weights, float step) =>
        (Labels, _rows, _weights, _step) = (labels, rows, weights, step);

    public IReadOnlyList<string> Labels { get; }

    public int Features => _rows.Count;

    /// <summary>Labels, rounded up to whole vectors.</summary>
    private int Width => WidthOf(Labels.Count);

    internal static int WidthOf(int labels) => (labels + Vector<sbyte>.Count - 1) / Vector<sbyte>.Count * Vector<sbyte>.Count;

    /// <summary>Rows whose largest weight is below Least are left out: together they would change next to nothing.</summary>
    internal static LabelModel Of(IReadOnlyList<string> labels, Dictionary<ulong, int> rows, float[] weights, float least)
    {
        var width = WidthOf(labels.Count);
        var largest = weights.Length == 0 ? 1f : weights.Max(MathF.Abs);
        var step = MathF.Max(largest, 1e-6f) / Steps;
        var kept = rows.Where(row => weights.AsSpan(row.Value * width, width).ToArray().Max(MathF.Abs) >= least).OrderBy(row => row.Key).ToList();
        var packed = new sbyte[kept.Count * width];
        for (var at = 0; at < kept.Count; at++)
        {
            for (var label = 0; label < width; label++)
            {
                packed[at * width + label] = (sbyte)MathF.Round(weights[kept[at].Value * width + label] / step);
            }
        }

        return new LabelModel(labels, kept.Select((row, at) => (row.Key, at)).ToDictionary(pair => pair.Key, pair => pair.at), packed, step);
    }

    /// <summary>The log odds of every label; unknown features say nothing.</summary>
    public float[] Scores(IReadOnlyList<ulong> features)
    {
        var sums = new int[Width];
        var to = MemoryMarshal.Cast<int, Vector<int>>(sums.AsSpan());
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                Add(_weights.AsSpan(row * Width, Width), to);
            }
        }

        var scores = new float[Labels.Count];
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = sums[label] * _step;
        }

        return scores;
    }

    internal static void Add(ReadOnlySpan<sbyte> row, Span<Vector<int>> to)
    {
        var at = 0;
        foreach (var part in MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row))
        {
            Vector.Widen(part, out var low, out var high);
            Vector.Widen(low, out var one, out var two);
            Vector.Widen(high, out var three, out var four);
            to[at++] += one;
            to[at++] += two;
            to[at++] += three;
            to[at++] += four;
        }
    }

    public void Write(BinaryWriter to)
    {
        to.Write(_step);
        to.Write(Labels.Count);
        foreach (var label in Labels)
        {
            to.Write(label);
        }

        to.Write(_rows.Count);
        foreach (var feature in _rows.OrderBy(row => row.Value).Select(row => row.Key))
        {
            to.Write(feature);
        }

        // Column by column without the padding: the width of a vector is the machine's.
        for (var row = 0; row < _rows.Count; row++)
        {
            to.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row * Width, Labels.Count)));
        }
    }

    public static LabelModel Read(BinaryReader from)
    {
        var step = from.ReadSingle();
        var labels = new string[from.ReadInt32()];
        for (var label = 0; label < labels.Length; label++)
        {
            labels[label] = from.ReadString();
        }

        var width = WidthOf(labels.Length);
        var count = from.ReadInt32();
        var rows = new Dictionary<ulong, int>(count);
        for (var row = 0; row < count; row++)
        {
            rows.Add(from.ReadUInt64(), row);
        }

        var weights = new sbyte[count * width];
        for (var row = 0; row < count; row++)
        {
            from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan(row * width, labels.Length)));
        }

        return new LabelModel(labels, rows, weights, step);
    }
}
