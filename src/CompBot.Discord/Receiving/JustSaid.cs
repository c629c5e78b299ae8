using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Discord.Receiving;

/// <summary>
/// What was handed on a moment ago, by channel: what comes in quick succession and adds to it is read together with it, because "and 800K equity" belongs to the
/// offer told just before. Kept in memory for that moment.
/// </summary>
internal sealed class JustSaid(TimeSpan within, TimeProvider clock)
{
    /// <summary>From so many on, the old ones are looked for and dropped.</summary>
    private const int Many = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Text, long At)> _said = [];

    /// <summary>The message as it is to be read, and remembers it.</summary>
    public InboundMessage Read(string channel, InboundMessage message)
    {
        if (message.Event is not ConversationEvent.Said { Text: var text })
        {
            return message;
        }

        lock (_gate)
        {
            var isAddition = _said.TryGetValue(channel, out var before) && !IsOver(before.At) && Pieces.AddsTo(before.Text, text);
            var whole = isAddition ? $"{before.Text}\n{text}" : text;
            DropOld();
            _said[channel] = (whole, clock.GetTimestamp());
            return isAddition ? message with { Event = new ConversationEvent.Said(whole) } : message;
        }
    }

    public void Forget(string channel)
    {
        lock (_gate)
        {
            _said.Remove(channel);
        }
    }

    private bool IsOver(long at) => clock.GetElapsedTime(at) > within;

    private void DropOld()
    {
        if (_said.Count >= Many)
        {
            foreach (var channel in _said.Where(entry => IsOver(entry.Value.At)).Select(entry => entry.Key).ToList())
            {
                _said.Remove(channel);
            }
        }
    }
}
