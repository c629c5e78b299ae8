using System.Text.Json.Nodes;

namespace CompBot.Testing.Discord;

/// <summary>One request or gateway payload as it arrived. Route is the template of a REST request ("POST /channels/{channel}/messages") or "op 2" and the like.</summary>
public sealed record DiscordEntry(
    DateTimeOffset At, string Route, string Path, string? Authorization, JsonNode? Body, string Connection, IReadOnlyList<string> Files, int Status);

/// <summary>Everything that reached the fake, and everything the real one would have objected to.</summary>
public sealed class DiscordJournal
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly List<DiscordEntry> _entries = [];
    private readonly List<string> _problems = [];
    private TaskCompletionSource _changed = New();

    public IReadOnlyList<DiscordEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (_gate)
            {
                return [.. _problems];
            }
        }
    }

    public IEnumerable<DiscordEntry> Of(string route) => Entries.Where(entry => entry.Route == route);

    public int Count(string route) => Entries.Count(entry => entry.Route == route);

    public void Add(DiscordEntry entry) => Change(() => _entries.Add(entry));

    public void Problem(string problem) => Change(() => _problems.Add(problem));

    /// <summary>Something a test may wait for has happened.</summary>
    public void Changed() => Change(() => { });

    /// <summary>Waits, on the real clock, until the condition holds: looks with every change here, and now and then for what changed elsewhere.</summary>
    public async Task UntilAsync(Func<bool> condition, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                changed = _changed.Task;
            }

            if (condition())
            {
                return;
            }

            try
            {
                await changed.WaitAsync(Glance);
            }
            catch (TimeoutException) when (TimeProvider.System.GetElapsedTime(started) < Pace.Patience)
            {
                // Look again.
            }
            catch (TimeoutException)
            {
                var last = string.Join('\n', Entries.TakeLast(12).Select(entry => $"  {entry.Route} {entry.Status}"));
                throw new TimeoutException($"Waited in vain until {what}. Problems: {string.Join("; ", Problems)}\nThe last that came:\n{last}");
            }
        }
    }

    /// <summary>Gives sockets a moment of real time, shorter where the condition comes true.</summary>
    public async Task GlanceAsync(Func<bool> condition)
    {
        for (var look = 0; look < 3 && !condition(); look++)
        {
            try
            {
                Task changed;
                lock (_gate)
                {
                    changed = _changed.Task;
                }

                await changed.WaitAsync(TimeSpan.FromMilliseconds(3));
            }
            catch (TimeoutException)
            {
                // Nothing came in this moment.
            }
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            change();
            (changed, _changed) = (_changed, New());
        }

        changed.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
