using System.Threading.Channels;
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

    /// <summary>Adds work, which must not throw. Returns once it has its place; where there is room, that is before this method returns.</summary>
    public async ValueTask AddAsync(ConversationKey conversation, Func<Task> work, CancellationToken cancellationToken)
    {
        var lane = Join(conversation);
        try
        {
            await lane.Work.Writer.WriteAsync(work, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(conversation, lane);
            throw;
        }
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

    private Lane Join(ConversationKey conversation)
    {
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(conversation, out var lane))
            {
                lane = new Lane(Channel.CreateBounded<Func<Task>>(new BoundedChannelOptions(limit) { SingleReader = true }));
                _lanes.Add(conversation, lane);
                _ = Task.Run(() => RunAsync(conversation, lane));
            }

            lane.Members++;
            return lane;
        }
    }

    private void Leave(ConversationKey conversation, Lane lane)
    {
        lock (_lanes)
        {
            if (--lane.Members > 0)
            {
                return;
            }

            lane.Work.Writer.Complete();
            _lanes.Remove(conversation);
            if (_lanes.Count == 0)
            {
                _drained?.SetResult();
                _drained = null;
            }
        }
    }

    private async Task RunAsync(ConversationKey conversation, Lane lane)
    {
        await foreach (var work in lane.Work.Reader.ReadAllAsync())
        {
            await work();
            Leave(conversation, lane);
        }
    }

    private sealed class Lane(Channel<Func<Task>> work)
    {
        public Channel<Func<Task>> Work { get; } = work;

        /// <summary>Work that waits at the door, in the lane, or runs. Guarded by the lock on all lanes.</summary>
        public int Members { get; set; }
    }
}
