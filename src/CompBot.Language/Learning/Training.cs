using System.Numerics;
using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>The weights while they are learned, with the sums of squared steps by which each feature's next step shrinks.</summary>
internal sealed class Training
{
    private const float SmallestError = 0.01f;

    private readonly int _width;
    private readonly LearningSettings _settings;
    private readonly int[][][] _rows;
    private readonly bool[][] _holds;
    private readonly float[] _squares;
    private readonly float[] _scores;
    private readonly float[] _best;
    private readonly int[] _by;

    public Training(int width, Dictionary<ulong, int> rows, IReadOnlyList<Example> examples, LearningSettings settings)
    {
        (_width, _settings) = (width, settings);
        Weights = new float[rows.Count * width];
        _squares = new float[rows.Count * width];
        _rows = [.. examples.Select(example => example.Instances.Select(instance => instance.Where(rows.ContainsKey).Select(feature => rows[feature]).ToArray()).ToArray())];
        _holds = [.. examples.Select(example => Holding(example.Labels, width))];
        (_scores, _best, _by) = (new float[width], new float[width], new int[width]);
    }

    public float[] Weights { get; }

    public void Round(int round)
    {
        // A step that is prime to the number of examples visits each of them once, in another order each round.
        var count = _rows.Length;
        var stride = 7919 + 2 * round;
        while (Gcd(stride, count) != 1)
        {
            stride++;
        }

        for (var (step, at) = (0, round % Math.Max(count, 1)); step < count; step++, at = (at + stride) % count)
        {
            Learn(_rows[at], _holds[at]);
        }
    }

    private static bool[] Holding(IReadOnlyList<int> labels, int width)
    {
        var holds = new bool[width];
        foreach (var label in labels)
        {
            holds[label] = true;
        }

        return holds;
    }

    /// <summary>A held label is learned from the instance that speaks for it most; a label that is not held from that one too.</summary>
    private void Learn(int[][] instances, bool[] holds)
    {
        Array.Fill(_best, float.NegativeInfinity);
        for (var at = 0; at < instances.Length; at++)
        {
            Score(instances[at]);
            for (var label = 0; label < _width; label++)
            {
                if (_scores[label] > _best[label])
                {
                    (_best[label], _by[label]) = (_scores[label], at);
                }
            }
        }

        for (var at = 0; at < instances.Length; at++)
        {
            Step(instances[at], at, holds);
        }
    }

    private void Score(int[] rows)
    {
        Array.Clear(_scores);
        foreach (var row in rows)
        {
            Add(Weights.AsSpan(row * _width, _width), _scores);
        }
    }

    private static void Add(ReadOnlySpan<float> row, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(row);
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums);
        for (var at = 0; at < from.Length; at++)
        {
            to[at] += from[at];
        }
    }

    private void Step(int[] rows, int instance, bool[] holds)
    {
        var sum = 0f;
        for (var label = 0; label < _width; label++)
        {
            var error = _by[label] == instance ? (holds[label] ? 1f : 0f) - 1f / (1f + MathF.Exp(-_best[label])) : 0f;
            _scores[label] = MathF.Abs(error) < SmallestError ? 0f : error;
            sum += MathF.Abs(_scores[label]);
        }

        foreach (var row in sum > 0 ? rows : [])
        {
            Step(MemoryMarshal.Cast<float, Vector<float>>(Weights.AsSpan(row * _width, _width)), MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(row * _width, _width)));
        }
    }

    private void Step(Span<Vector<float>> weights, Span<Vector<float>> squares)
    {
        var errors = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan());
        var (rate, shrink) = (new Vector<float>(_settings.Rate), new Vector<float>(_settings.Shrink));
        for (var at = 0; at < weights.Length; at++)
        {
            var error = errors[at];
            squares[at] += error * error;
            weights[at] += rate / Vector.SquareRoot(Vector<float>.One + squares[at]) * (error - shrink * weights[at]);
        }
    }

    private static int Gcd(int one, int other) => other == 0 ? one : Gcd(other, one % other);
}
