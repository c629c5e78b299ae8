using System.Diagnostics;

namespace CompBot.Soak;

/// <summary>
/// Several workers on one PostgreSQL under load, of which one is killed again and again. Plays the platform: a delivery goes to any of them, now and then to two at once, and
/// what a killed one had not acknowledged goes to another.
/// </summary>
internal sealed class SeveralWorkers(SoakFolder folder, string connection, (int Seed, int Workers) how, TextWriter log)
{
    private const int People = 48, UnderWay = 48;

    private readonly Random _chance = new(how.Seed);
    private readonly WorkerProcess[] _workers = new WorkerProcess[how.Workers];
    private readonly Dictionary<string, (Cause Cause, HashSet<int> At)> _unacknowledged = [];
    private readonly Dictionary<string, Cause> _causes = [];
    private readonly Dictionary<string, (DateTime At, int Generation)> _acknowledged = [];
    private readonly int[] _generations = new int[how.Workers];
    private readonly List<(DateTime At, int Generation)> _kills = [];
    private int _generation;
    private int _refused;

    /// <summary>Each kill comes some time after the one before, by chance around killEvery.</summary>
    public async Task<WorkersReport> RunAsync(TimeSpan time, TimeSpan killEvery)
    {
        Parallel.For(0, how.Workers, Begin);
        var watch = Stopwatch.StartNew();
        for (var nextKill = killEvery; watch.Elapsed < time;)
        {
            Listen();
            while (_unacknowledged.Count < UnderWay)
            {
                Send(new Cause(_chance.Next(2) == 0 ? Way.Accepted : Way.Handled, _chance.Next(People), _causes.Count, false));
            }

            if (watch.Elapsed >= nextKill && watch.Elapsed < time - killEvery)
            {
                nextKill = watch.Elapsed + (killEvery * (0.5 + _chance.NextDouble()));
                await KillAsync(_chance.Next(how.Workers));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }

        var acknowledged = _acknowledged.Count;
        await FinishAsync();
        return await WorkersReport.ReadAsync(folder, connection, (_causes, _acknowledged, _kills), (how.Seed, acknowledged / time.TotalSeconds, _refused));
    }

    private void Begin(int at)
    {
        var generation = Interlocked.Increment(ref _generation);
        var worker = new WorkerProcess(folder, how.Seed + generation, connection);
        worker.Expect("ready", _ => { });
        (_workers[at], _generations[at]) = (worker, generation);
    }

    private async Task KillAsync(int at)
    {
        _kills.Add((DateTime.UtcNow, _generations[at]));
        foreach (var line in await _workers[at].KillAsync())
        {
            Note(at, line);
        }

        log.WriteLine($"killed one of {how.Workers}: {_acknowledged.Count} acknowledged, {_unacknowledged.Values.Count(one => one.At.Contains(at))} cut off");
        _workers[at].Dispose();
        Begin(at);
        foreach (var (cause, _) in _unacknowledged.Values.Where(one => one.At.Remove(at) && one.At.Count == 0).ToList())
        {
            _unacknowledged.Remove(cause.Id);

            // A platform sends again what was to be stored first; of a press that was cut off, the person presses again or does not.
            if (cause.Way == Way.Accepted || _chance.Next(2) == 0)
            {
                Send(cause);
            }
        }
    }

    private void Send(Cause cause)
    {
        _causes[cause.Id] = cause;
        var first = _chance.Next(how.Workers);
        HashSet<int> at = _chance.Next(20) == 0 ? [first, (first + 1) % how.Workers] : [first];
        _unacknowledged[cause.Id] = (cause, at);
        foreach (var one in at)
        {
            _workers[one].Write($"{cause}");
        }
    }

    private void Listen()
    {
        for (var at = 0; at < how.Workers; at++)
        {
            while (_workers[at].Read(TimeSpan.Zero) is { } line)
            {
                Note(at, line);
            }
        }
    }

    private void Note(int at, string line)
    {
        if (line.Split(' ') is not [("ok" or "no") and var answer, var id])
        {
            return;
        }

        if (answer == "ok")
        {
            _acknowledged.TryAdd(id, (DateTime.UtcNow, _generations[at]));
        }

        if (_unacknowledged.TryGetValue(id, out var one) && one.At.Remove(at) && one.At.Count == 0)
        {
            _unacknowledged.Remove(id);
            if (answer == "no")
            {
                _refused++;
                Send(one.Cause);
            }
        }
    }

    /// <summary>Nobody is killed any more, and everything settles.</summary>
    private async Task FinishAsync()
    {
        for (var watch = Stopwatch.StartNew(); _unacknowledged.Count > 0; await Task.Delay(TimeSpan.FromMilliseconds(1)))
        {
            Listen();
            if (watch.Elapsed > TimeSpan.FromMinutes(1))
            {
                throw new InvalidOperationException("The workers stopped answering.");
            }
        }

        foreach (var worker in _workers)
        {
            worker.Write("settle");
            worker.Expect("settled", _ => { });
        }

        foreach (var worker in _workers)
        {
            await worker.FinishAsync();
            worker.Dispose();
        }
    }
}
