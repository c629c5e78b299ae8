using System.Numerics;
using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>Rows of weights while they are learned, with the sums of squared steps by which each next step shrinks, and their sums over the rounds that count.</summary>
internal sealed class MovingWeights(int rows, int columns)
{
    private readonly float[] _squares = new float[rows * WidthOf(columns)];
    private readonly float[] _sums = new float[rows * WidthOf(columns)];
    private readonly float[] _now = new float[rows * WidthOf(columns)];
    private int _kept;

    public int Columns { get; } = columns;

    /// <summary>The columns, rounded up to whole vectors.</summary>
    public int Width { get; } = WidthOf(columns);

    private static int WidthOf(int columns) => (columns + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    public Span<float> Row(int row) => _now.AsSpan(row * Width, Width);

    public static void Add(ReadOnlySpan<float> row, float by, Span<float> to)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(row);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(to);
        var times = new Vector<float>(by);
        for (var at = 0; at < from.Length; at++)
        {
            sums[at] += from[at] * times;
        }
    }

    /// <summary>Moves a row by its errors, each times by.</summary>
    public void Move(int row, ReadOnlySpan<float> errors, float by, NetworkSettings settings)
    {
        var weights = MemoryMarshal.Cast<float, Vector<float>>(Row(row));
        var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(row * Width, Width));
        var from = MemoryMarshal.Cast<float, Vector<float>>(errors);
        var (rate, shrink, times) = (new Vector<float>(settings.Rate), new Vector<float>(settings.Shrink), new Vector<float>(by));
        for (var at = 0; at < weights.Length; at++)
        {
            var error = from[at] * times;
            squares[at] += error * error;
            weights[at] += rate / Vector.SquareRoot(Vector<float>.One + squares[at]) * (error - (shrink * weights[at]));
        }
    }

    /// <summary>The weights as they are now count.</summary>
    public void Keep()
    {
        _kept++;
        for (var at = 0; at < _sums.Length; at++)
        {
            _sums[at] += _now[at];
        }
    }

    /// <summary>The mean of those that count.</summary>
    public float Mean(int row, int column) => _sums[(row * Width) + column] / Math.Max(1, _kept);
}
