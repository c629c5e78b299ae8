using CompBot.Core.Chat;

namespace CompBot.Engine;

/// <summary>
/// One lane per conversation: work runs one at a time in the order it was added, lanes run beside each other. A lane exists only while it has
/// work, and holds at most so much; further work waits at its door, in order.
/// </summary>
internal sealed class ConversationLanes(int limit)
{
    private readonly Dictionary<ConversationKey, Lane> _lanes = [];
    private TaskCompletionSource? _drained;

    /// <summary>Lanes with work.</summary>
    public int Count
    {
        get
        {
            lock (_lanes)
            {
                return _lanes.Count;
            }
        }
    }

    /// <summary>
    /// Adds work, which must not throw; it is told whether it ran at once, because nothing was before it. Returns the same, once the work has its place; where there
    /// is room, that is before this method returns.
    /// </summary>
    public ValueTask<bool> AddAsync(ConversationKey conversation, Func<bool, Task> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Door door;
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(conversation, out var lane))
            {
                _lanes.Add(conversation, lane = new Lane());
                _ = Task.Run(() => RunAsync(conversation, lane, work), CancellationToken.None);
                return new(true);
            }

            if (lane.Waiting.Count < limit)
            {
                lane.Waiting.Enqueue(work);
                return new(false);
            }

            lane.Doors.Enqueue(door = new Door(work));
        }

        return new(door.PassAsync(cancellationToken));
    }

    /// <summary>Ends when no lane has work.</summary>
    public Task DrainedAsync()
    {
        lock (_lanes)
        {
            return _lanes.Count == 0
                ? Task.CompletedTask
                : (_drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private async Task RunAsync(ConversationKey conversation, Lane lane, Func<bool, Task> first)
    {
        await first(true);
        while (Next(conversation, lane) is { } work)
        {
            await work(false);
        }
    }

    /// <summary>The lane ends with its last work.</summary>
    private Func<bool, Task>? Next(ConversationKey conversation, Lane lane)
    {
        lock (_lanes)
        {
            while (lane.Waiting.Count < limit && lane.Doors.TryDequeue(out var door))
            {
                if (door.TryOpen())
                {
                    lane.Waiting.Enqueue(door.Work);
                }
            }

            if (lane.Waiting.TryDequeue(out var work))
            {
                return work;
            }

            _lanes.Remove(conversation);
            if (_lanes.Count == 0)
            {
                _drained?.SetResult();
                _drained = null;
            }

            return null;
        }
    }

    private sealed class Lane
    {
        public Queue<Func<bool, Task>> Waiting { get; } = [];

        public Queue<Door> Doors { get; } = [];
    }

    /// <summary>Where work waits for a place; who gives up waiting takes it away.</summary>
    private sealed class Door(Func<bool, Task> work)
    {
        private readonly TaskCompletionSource<bool> _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<bool, Task> Work => work;

        public bool TryOpen() => _passed.TrySetResult(false);

        public async Task<bool> PassAsync(CancellationToken cancellationToken)
        {
            await using var impatience = cancellationToken.Register(() => _passed.TrySetCanceled(cancellationToken));
            return await _passed.Task;
        }
    }
}
