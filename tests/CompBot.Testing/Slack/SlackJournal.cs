using System.Text.Json;

namespace CompBot.Testing.Slack;

/// <summary>One call of the Web API as it arrived, and the error it got (null for none).</summary>
public sealed record ApiCallSeen(string Method, JsonElement Arguments, DateTimeOffset At, string? Error);

/// <summary>What happened, in order; and what the bot did that Slack would not forgive.</summary>
public sealed class SlackJournal
{
    private readonly Lock _gate = new();
    private readonly List<ApiCallSeen> _calls = [];
    private readonly List<string> _violations = [];
    private readonly List<string> _notes = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<ApiCallSeen> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Acks too late, too large, in pieces or on another socket; arguments Slack refuses; tickets used twice.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_gate)
            {
                return [.. _violations];
            }
        }
    }

    public IReadOnlyList<string> Notes
    {
        get
        {
            lock (_gate)
            {
                return [.. _notes];
            }
        }
    }

    /// <summary>Ends with the next change.</summary>
    public Task Changed
    {
        get
        {
            lock (_gate)
            {
                return _changed.Task;
            }
        }
    }

    public int CountOf(string method) => Calls.Count(call => call.Method == method);

    public void Add(ApiCallSeen call) => Locked(() => _calls.Add(call));

    public void Violation(string what) => Locked(() => _violations.Add(what));

    public void Note(string what) => Locked(() => _notes.Add(what));

    public void Pulse() => Locked(() => { });

    private void Locked(Action act)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            act();
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.TrySetResult();
    }
}
