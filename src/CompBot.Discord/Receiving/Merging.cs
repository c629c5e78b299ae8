using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Reading;
using CompBot.Engine;

namespace CompBot.Discord.Receiving;

/// <summary>
/// Direct messages that are pieces of one become one turn. A whole one is handed on at once; what looks unfinished waits for its rest, and longer while the person types.
/// A group is stored as one delivery. docs/decisions has why.
/// </summary>
internal sealed class Merging(TimeSpan within, Func<InboundMessage, Task> accept, IPlatformMemory memory, TimeProvider clock)
{
    private const int MostMessages = 12;

    /// <summary>Who was seen typing is waited for so long; nobody longer than that in all.</summary>
    private static readonly TimeSpan WhileTyping = TimeSpan.FromSeconds(6), Longest = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Group> _groups = [];
    private readonly MergedMemory _merged = new(memory);
    private readonly JustSaid _justSaid = new(within, clock);

    /// <summary>Ends when the message is stored, or is known to have been before.</summary>
    public async Task HearAsync(Incoming.Hear heard)
    {
        if (heard.Message.Event is ConversationEvent.Said && await _merged.HasAsync(heard.ChannelId, heard.MessageId))
        {
            return;
        }

        var stored = heard.Message.Event is ConversationEvent.Said ? Take(heard)
            : heard.Message.Event is ConversationEvent.Edited edited ? Replace(heard, edited.Text)
            : null;
        await (stored ?? AfterAsync(Flush(heard.ChannelId), heard.Message));
    }

    /// <summary>A message taken back before its turn began was never said.</summary>
    public void TakeBack(Incoming.TakeBack gone)
    {
        lock (_gate)
        {
            _justSaid.Forget(gone.ChannelId);
            if (_groups.TryGetValue(gone.ChannelId, out var group))
            {
                group.Members.RemoveAll(member => member.MessageId == gone.MessageId);
            }
        }
    }

    /// <summary>The person types on: what waits in the channel waits for that.</summary>
    public void Typing(string channel)
    {
        lock (_gate)
        {
            if (_groups.TryGetValue(channel, out var group))
            {
                Wait(group, WhileTyping);
            }
        }
    }

    /// <summary>What waits in a channel, as it would be said now; null where nothing does.</summary>
    public string? Waiting(string channel)
    {
        lock (_gate)
        {
            return _groups.TryGetValue(channel, out var group) ? Text(group.Members) : null;
        }
    }

    /// <summary>Stores everything that still waits.</summary>
    public Task FlushAsync()
    {
        string[] channels;
        lock (_gate)
        {
            channels = [.. _groups.Keys];
        }

        return Task.WhenAll(channels.Select(Flush));
    }

    private Task Take(Incoming.Hear heard)
    {
        if (within <= TimeSpan.Zero)
        {
            return accept(heard.Message);
        }

        lock (_gate)
        {
            var isUnfinished = Pieces.IsUnfinished(TextOf(heard));
            if (!_groups.TryGetValue(heard.ChannelId, out var group) && !isUnfinished)
            {
                return accept(_justSaid.Read(heard.ChannelId, heard.Message));
            }

            group = Join(group, heard);
            if (!isUnfinished || group.Members.Count >= MostMessages)
            {
                return Flush(heard.ChannelId);
            }

            Wait(group, within);
            return group.Stored.Task;
        }
    }

    private Group Join(Group? group, Incoming.Hear heard)
    {
        if (group is null)
        {
            _groups.Add(heard.ChannelId, group = new Group { Since = clock.GetTimestamp() });
            group.Timer = clock.CreateTimer(_ => Flush(heard.ChannelId), null, within, Timeout.InfiniteTimeSpan);
        }

        if (!group.Members.Exists(member => member.MessageId == heard.MessageId))
        {
            group.Members.Add(heard);
            group.Members.Sort((one, other) => one.MessageId.CompareTo(other.MessageId));
        }

        return group;
    }

    private void Wait(Group group, TimeSpan time)
    {
        var left = Longest - clock.GetElapsedTime(group.Since);
        group.Timer!.Change(left < TimeSpan.Zero ? TimeSpan.Zero : left < time ? left : time, Timeout.InfiniteTimeSpan);
    }

    private Task? Replace(Incoming.Hear edit, string text)
    {
        lock (_gate)
        {
            _justSaid.Forget(edit.ChannelId);
            if (!_groups.TryGetValue(edit.ChannelId, out var group) || group.Members.FindIndex(member => member.MessageId == edit.MessageId) is not (>= 0 and var index))
            {
                return null;
            }

            var member = group.Members[index];
            group.Members[index] = member with { Message = member.Message with { Event = new ConversationEvent.Said(text) } };
            return group.Stored.Task;
        }
    }

    private async Task AfterAsync(Task before, InboundMessage message)
    {
        // What failed before says so to those who wait for it.
        await before.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await accept(message);
    }

    private Task Flush(string channel)
    {
        lock (_gate)
        {
            if (!_groups.Remove(channel, out var group))
            {
                return Task.CompletedTask;
            }

            group.Timer?.Dispose();
            _ = StoreAsync(channel, group);
            return group.Stored.Task;
        }
    }

    private async Task StoreAsync(string channel, Group group)
    {
        try
        {
            if (group.Members.Count > 0)
            {
                await accept(_justSaid.Read(channel, One(group.Members)));
            }

            if (group.Members.Count > 1)
            {
                await _merged.RememberAsync(channel, group.Members.Max(member => member.MessageId));
            }

            group.Stored.SetResult();
        }
        catch (Exception failure)
        {
            group.Stored.SetException(failure);
        }
    }

    private static InboundMessage One(List<Incoming.Hear> members) => members.Count == 1 ? members[0].Message : members[^1].Message with
    {
        CauseId = $"m:{members[0].MessageId}+{members[^1].MessageId}",
        Event = new ConversationEvent.Said(Text(members)),
    };

    private static string Text(List<Incoming.Hear> members) => string.Join('\n', members.Select(TextOf));

    private static string TextOf(Incoming.Hear member) => ((ConversationEvent.Said)member.Message.Event).Text;

    private sealed class Group
    {
        public required long Since { get; init; }

        public List<Incoming.Hear> Members { get; } = [];

        public ITimer? Timer { get; set; }

        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
