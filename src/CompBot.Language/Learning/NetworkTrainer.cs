using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>How a network is learned. Hidden: units of one run. Rate: the first step's size. Shrink: how strongly weights are drawn to zero. Drop: the share of features that is left out of each example at random, so that none is leaned on alone; DropHidden: that of hidden units.</summary>
public sealed record NetworkSettings(int Hidden = 24, int Rounds = 10, int Runs = 4, float Rate = 0.1f, float Shrink = 1e-3f, float Drop = 0.2f, float DropHidden = 0.1f);

/// <summary>
/// Learns a network decision by decision: the right class shall be the likeliest of the allowed ones. Its weights are the mean of the later rounds. Chance follows a fixed rule, so that the same
/// examples in the same order give the same network.
/// </summary>
public sealed class NetworkTrainer
{
    private const float SmallestError = 0.01f;
    private const float FirstHeld = 0.1f;

    private readonly int _classes;
    private readonly NetworkSettings _settings;
    private readonly Chance _chance;
    private readonly List<int> _kept = new(256);
    private readonly float[] _held;
    private readonly float[] _back;
    private readonly float[] _scores;
    private readonly float[] _errors;

    /// <summary>rows: how many features there are. run: networks of other runs begin and go on otherwise.</summary>
    public NetworkTrainer(int classes, int rows, int run, NetworkSettings settings)
    {
        (_classes, _settings, _chance) = (classes, settings, new Chance(run));
        (In, Start) = (new MovingWeights(rows, settings.Hidden), new MovingWeights(1, settings.Hidden));
        (Out, OutStart) = (new MovingWeights(settings.Hidden, classes), new MovingWeights(1, classes));
        (_held, _back, _scores, _errors) = (new float[In.Width], new float[In.Width], new float[Out.Width], new float[Out.Width]);
        Start.Row(0).Fill(FirstHeld);
        for (var unit = 0; unit < settings.Hidden; unit++)
        {
            foreach (ref var weight in Out.Row(unit)[..classes])
            {
                weight = (_chance.Next() - 0.5f) * 2 * MathF.Sqrt(2f / settings.Hidden);
            }
        }
    }

    internal MovingWeights In { get; }

    internal MovingWeights Start { get; }

    internal MovingWeights Out { get; }

    internal MovingWeights OutStart { get; }

    /// <summary>How long a span of scores must be.</summary>
    public int Width => Out.Width;

    public void Score(ReadOnlySpan<int> rows, Span<float> scores) => Score(rows, scores, 0);

    private void Score(ReadOnlySpan<int> rows, Span<float> scores, float drop)
    {
        Start.Row(0).CopyTo(_held);
        foreach (var row in rows)
        {
            MovingWeights.Add(In.Row(row), 1, _held);
        }

        OutStart.Row(0).CopyTo(scores);
        for (var unit = 0; unit < _settings.Hidden; unit++)
        {
            _held[unit] = _held[unit] > 0 && (drop == 0 || _chance.Next() >= drop) ? _held[unit] / (1 - drop) : 0;
            if (_held[unit] > 0)
            {
                MovingWeights.Add(Out.Row(unit), _held[unit], scores);
            }
        }
    }

    public void Learn(ReadOnlySpan<int> rows, int right, ReadOnlySpan<bool> allowed)
    {
        _kept.Clear();
        foreach (var row in rows)
        {
            if (_chance.Next() >= _settings.Drop)
            {
                _kept.Add(row);
            }
        }

        var kept = CollectionsMarshal.AsSpan(_kept);
        Score(kept, _scores, _settings.DropHidden);
        FindErrors(right, allowed);
        if (_errors[right] >= SmallestError)
        {
            Move(kept);
        }
    }

    /// <summary>By class, how far its likelihood is from what is right.</summary>
    private void FindErrors(int right, ReadOnlySpan<bool> allowed)
    {
        var (largest, sum) = (float.MinValue, 0f);
        for (var at = 0; at < _classes; at++)
        {
            largest = allowed[at] ? MathF.Max(largest, _scores[at]) : largest;
        }

        for (var at = 0; at < _classes; at++)
        {
            _errors[at] = allowed[at] ? Exponential.Of(_scores[at] - largest) : 0;
            sum += _errors[at];
        }

        for (var at = 0; at < _classes; at++)
        {
            _errors[at] = (at == right ? 1 : 0) - (_errors[at] / sum);
        }
    }

    private void Move(ReadOnlySpan<int> rows)
    {
        Array.Clear(_back);
        for (var unit = 0; unit < _settings.Hidden; unit++)
        {
            if (_held[unit] > 0)
            {
                _back[unit] = Dot(Out.Row(unit)) / (1 - _settings.DropHidden);
                Out.Move(unit, _errors, _held[unit], _settings);
            }
        }

        OutStart.Move(0, _errors, 1, _settings);
        Start.Move(0, _back, 1, _settings);
        foreach (var row in rows)
        {
            In.Move(row, _back, 1, _settings);
        }
    }

    private float Dot(ReadOnlySpan<float> weights)
    {
        var dot = 0f;
        for (var at = 0; at < _classes; at++)
        {
            dot += weights[at] * _errors[at];
        }

        return dot;
    }

    /// <summary>Behind each round, counted from 0: the weights of the later half of them count.</summary>
    public void EndRound(int round)
    {
        if (round >= _settings.Rounds / 2)
        {
            foreach (var weights in (MovingWeights[])[In, Start, Out, OutStart])
            {
                weights.Keep();
            }
        }
    }
}
