using System.Collections.Concurrent;
using System.Globalization;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Reading;
using CompBot.Engine;

namespace CompBot.Discord.Receiving;

/// <summary>
/// Direct messages typed in quick succession become one turn. A group is stored as one delivery; the last id of a group is remembered by channel, so that a
/// replay does not take its members apart.
/// </summary>
internal sealed class Merging(TimeSpan within, Func<InboundMessage, Task> accept, IPlatformMemory memory, TimeProvider clock)
{
    private const int MostMessages = 12;
    private const int MostChannelsKnown = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Group> _groups = [];
    private readonly ConcurrentDictionary<string, ulong> _merged = [];

    /// <summary>Ends when the message is stored, or is known to have been before.</summary>
    public async Task HearAsync(Incoming.Hear heard)
    {
        if (await WasMergedAsync(heard))
        {
            return;
        }

        var group = heard.Message.Event is ConversationEvent.Said ? Join(heard)
            : heard.Message.Event is ConversationEvent.Edited edited ? Replace(heard, edited.Text)
            : null;
        await (group ?? AfterAsync(Flush(heard.ChannelId), heard.Message));
    }

    /// <summary>A message taken back before its turn began was never said.</summary>
    public void TakeBack(Incoming.TakeBack gone)
    {
        lock (_gate)
        {
            if (_groups.TryGetValue(gone.ChannelId, out var group))
            {
                group.Members.RemoveAll(member => member.MessageId == gone.MessageId);
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

    private Task Join(Incoming.Hear heard)
    {
        if (within <= TimeSpan.Zero)
        {
            return accept(heard.Message);
        }

        lock (_gate)
        {
            if (!_groups.TryGetValue(heard.ChannelId, out var group))
            {
                _groups.Add(heard.ChannelId, group = new Group());
                group.Timer = clock.CreateTimer(_ => Flush(heard.ChannelId), null, within, Timeout.InfiniteTimeSpan);
            }

            if (!group.Members.Exists(member => member.MessageId == heard.MessageId))
            {
                group.Members.Add(heard);
                group.Members.Sort((one, other) => one.MessageId.CompareTo(other.MessageId));
            }

            // The wait starts anew with each message, until there are enough.
            group.Timer!.Change(group.Members.Count < MostMessages ? within : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            return group.Stored.Task;
        }
    }

    private Task? Replace(Incoming.Hear edit, string text)
    {
        lock (_gate)
        {
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
                await accept(One(group.Members));
            }

            if (group.Members.Count > 1)
            {
                _merged[channel] = group.Members.Max(member => member.MessageId);
                await memory.RememberAsync(DiscordReader.Platform, Name(channel), _merged[channel].ToString(CultureInfo.InvariantCulture), CancellationToken.None);
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

    private static string Text(List<Incoming.Hear> members) => string.Join('\n', members.Select(member => ((ConversationEvent.Said)member.Message.Event).Text));

    /// <summary>True for a member of a group that was stored before; edits come later by nature.</summary>
    private async Task<bool> WasMergedAsync(Incoming.Hear heard)
    {
        if (heard.Message.Event is not ConversationEvent.Said)
        {
            return false;
        }

        if (!_merged.TryGetValue(heard.ChannelId, out var last))
        {
            var text = await memory.RecallAsync(DiscordReader.Platform, Name(heard.ChannelId), CancellationToken.None);
            last = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stored) ? stored : 0;
            if (_merged.Count >= MostChannelsKnown)
            {
                _merged.Clear();
            }

            last = _merged.GetOrAdd(heard.ChannelId, last);
        }

        return heard.MessageId <= last;
    }

    private static string Name(string channel) => $"merged/{channel}";

    private sealed class Group
    {
        public List<Incoming.Hear> Members { get; } = [];

        public ITimer? Timer { get; set; }

        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
