namespace CompBot.Soak;

/// <summary>
/// Loads a worker, kills it at a random moment, starts the next on the same data, and in the end compares what was acknowledged with what was sent.
/// Plays the platform: what it was not acknowledged it sends again, and now and then it repeats itself.
/// </summary>
internal sealed class Soak(SoakFolder folder, int seed, TextWriter log)
{
    private const int People = 32, UnderWay = 48, MostInALife = 400;

    private readonly Random _chance = new(seed);
    private readonly Dictionary<string, Cause> _causes = [];
    private readonly Dictionary<string, Cause> _unacknowledged = [];
    private readonly HashSet<string> _acknowledged = [];
    private int _repeated;

    public async Task<SoakReport> RunAsync(int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            var before = _acknowledged.Count;
            await KillAsync();
            log.WriteLine($"round {round}: {_acknowledged.Count - before} acknowledged, {_unacknowledged.Count} cut off");
        }

        await FinishAsync();
        return await SoakReport.ReadAsync(folder, _causes, _acknowledged, (rounds, seed, _repeated));
    }

    /// <summary>The kill comes after a random number of acknowledgements, with as many deliveries under way as ever, so that a slow machine proves as much as a fast one.</summary>
    private async Task KillAsync()
    {
        using var worker = new WorkerProcess(folder, _chance.Next());
        worker.Expect("ready", Note);
        SendAgain(worker);
        for (var left = _chance.Next(MostInALife); left > 0; left--)
        {
            Fill(worker);
            Note(worker.Read(TimeSpan.FromMinutes(1)) ?? throw new InvalidOperationException("The worker stopped answering."));
        }

        Fill(worker);
        await Task.Delay(TimeSpan.FromMilliseconds(_chance.Next(10)));
        foreach (var line in await worker.KillAsync())
        {
            Note(line);
        }
    }

    private void Fill(WorkerProcess worker)
    {
        while (_unacknowledged.Count < UnderWay)
        {
            Send(worker, NewCause(_chance.Next(2) == 0 ? Way.Accepted : Way.Handled, _chance.Next(3) == 0));
        }
    }

    /// <summary>Nobody is killed any more: everything that waits settles, then each person comes back once, and everything settles again.</summary>
    private async Task FinishAsync()
    {
        using var worker = new WorkerProcess(folder, _chance.Next());
        worker.Expect("ready", Note);
        SendAgain(worker);
        Settle(worker);
        for (var person = 0; person < People; person++)
        {
            Send(worker, NewCause(Way.Handled, isEphemeral: false, person));
        }

        Settle(worker);
        await worker.FinishAsync();
    }

    private void Settle(WorkerProcess worker)
    {
        while (_unacknowledged.Count > 0)
        {
            Note(worker.Read(TimeSpan.FromMinutes(1)) ?? throw new InvalidOperationException("The worker stopped answering."));
        }

        worker.Write("settle");
        worker.Expect("settled", Note);
    }

    /// <summary>A platform sends again what was to be stored first; of a press that was cut off, the person presses again or does not.</summary>
    private void SendAgain(WorkerProcess worker)
    {
        foreach (var cause in _unacknowledged.Values.ToList())
        {
            _unacknowledged.Remove(cause.Id);
            if (cause.Way == Way.Accepted || _chance.Next(2) == 0)
            {
                _repeated++;
                Send(worker, cause);
            }
        }

        foreach (var id in _acknowledged.Where(_ => _chance.Next(50) == 0).ToList())
        {
            _repeated++;
            worker.Write($"{_causes[id]}");
        }
    }

    private void Send(WorkerProcess worker, Cause cause)
    {
        _unacknowledged[cause.Id] = cause;
        worker.Write($"{cause}");
    }

    private Cause NewCause(Way way, bool isEphemeral, int? person = null)
    {
        var cause = new Cause(way, person ?? _chance.Next(People), _causes.Count, isEphemeral);
        _causes.Add(cause.Id, cause);
        return cause;
    }

    private void Note(string line)
    {
        if (line.StartsWith("ok ", StringComparison.Ordinal))
        {
            _acknowledged.Add(line[3..]);
            _unacknowledged.Remove(line[3..]);
        }
    }
}
