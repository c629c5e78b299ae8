using System.Numerics;
using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>
/// A network of one hidden layer over sparse features. A feature it has learned adds its row to the hidden units; what is above zero there adds to the scores of the classes.
/// All weights are whole steps and all sums are whole numbers, so that scores are exact in whatever order, and the same wherever it runs. Immutable.
/// </summary>
public sealed class Network
{
    private readonly FeatureTable _table;
    private readonly sbyte[] _rows;
    private readonly int[] _start;
    private readonly sbyte[] _out;
    private readonly int[] _outStart;
    private readonly float _step;
    private readonly int _width;

    /// <summary>rows: from the second one on those of the features, each in a row's width; the first stays empty.</summary>
    internal Network(FeatureTable table, int hidden, int classes, float step, sbyte[] rows, int[] start, sbyte[] toClasses, int[] outStart)
    {
        (_table, Hidden, Classes, _step, _rows, _start, _out, _outStart) = (table, hidden, classes, step, rows, start, toClasses, outStart);
        _width = WidthOf(hidden);
    }

    public int Classes { get; }

    /// <summary>How many hidden units it has.</summary>
    public int Hidden { get; }

    /// <summary>How long a span of sums must be: the hidden units, rounded up to whole vectors.</summary>
    public int Width => _width;

    /// <summary>How many features it knows.</summary>
    public int Features => _table.Count;

    internal static int WidthOf(int hidden) => (hidden + Vector<sbyte>.Count - 1) / Vector<sbyte>.Count * Vector<sbyte>.Count;

    /// <summary>Adds each feature's row to the sums of the hidden units; sums has Width places.</summary>
    public void Add(ReadOnlySpan<int> features, Span<int> sums)
    {
        var to = MemoryMarshal.Cast<int, Vector<int>>(sums);
        foreach (var feature in features)
        {
            if (_table.RowOf(feature) is > 0 and var row)
            {
                LabelModel.Add(_rows.AsSpan(row * _width, _width), to);
            }
        }
    }

    /// <summary>The scores of all classes by the sums of the hidden units, as log odds.</summary>
    public void Score(ReadOnlySpan<int> sums, Span<float> scores)
    {
        Span<int> whole = stackalloc int[Classes];
        _outStart.CopyTo(whole);
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (sums[unit] + _start[unit] is > 0 and var held)
            {
                Add(_out.AsSpan(unit * Classes, Classes), held, whole);
            }
        }

        for (var at = 0; at < Classes; at++)
        {
            scores[at] = whole[at] * _step;
        }
    }

    private static void Add(ReadOnlySpan<sbyte> weights, int by, Span<int> to)
    {
        for (var at = 0; at < weights.Length; at++)
        {
            to[at] += weights[at] * by;
        }
    }

    public void Write(BinaryWriter to)
    {
        to.Write(Classes);
        to.Write(Hidden);
        to.Write(_step);
        SmallNumbers.Write(to, _out);
        foreach (var start in _start.Concat(_outStart))
        {
            to.Write(start);
        }

        _table.Write(to);
        // Without the padding: the width of a vector is the machine's.
        for (var row = 1; row <= _table.Count; row++)
        {
            SmallNumbers.Write(to, _rows.AsSpan(row * _width, Hidden));
        }
    }

    public static Network Read(BinaryReader from)
    {
        var (classes, hidden, step) = (from.ReadInt32(), from.ReadInt32(), from.ReadSingle());
        var toClasses = new sbyte[hidden * classes];
        SmallNumbers.Read(from, toClasses);
        var (start, outStart) = (Numbers(from, hidden), Numbers(from, classes));
        var table = FeatureTable.Read(from);
        // Straight to their places: a copy of them would be as large as all else that is read.
        var (width, rows) = (WidthOf(hidden), new sbyte[(table.Count + 1) * WidthOf(hidden)]);
        for (var row = 1; row <= table.Count; row++)
        {
            SmallNumbers.Read(from, rows.AsSpan(row * width, hidden));
        }

        return new Network(table, hidden, classes, step, rows, start, toClasses, outStart);
    }

    private static int[] Numbers(BinaryReader from, int count)
    {
        var numbers = new int[count];
        for (var at = 0; at < count; at++)
        {
            numbers[at] = from.ReadInt32();
        }

        return numbers;
    }
}
