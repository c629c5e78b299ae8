using CompBot.Core.Conversation;
using CompBot.Discord.Reading;
using CompBot.Discord.Rendering;
using CompBot.Discord.Rest;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Servers;

/// <summary>
/// Answers a mention in a channel with one short sentence that everybody sees and a button that anybody may press: it opens their own conversation, for their eyes only.
/// What stood beside the mention is neither read nor kept.
/// </summary>
internal sealed class Pointer(DiscordApi api, TimeProvider clock)
{
    private static readonly TimeSpan OnceIn = TimeSpan.FromMinutes(1);

    /// <summary>In one channel, in that time.</summary>
    private const int Most = 5;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<(string Person, long At)>> _pointed = [];

    public async Task AnswerAsync(Incoming.Mention mention)
    {
        if (IsTimely(mention))
        {
            await api.CreateMessageAsync(mention.Channel, new RenderedMessage(Message(mention), []), $"p{mention.MessageId}", CancellationToken.None);
        }
    }

    private static MessageJson Message(Incoming.Mention mention) => new()
    {
        Content = DiscordWording.AnswersPrivately,
        MessageReference = new(mention.MessageId),
        Components =
        [
            new(ComponentType.ActionRow)
            {
                Components = [new(ComponentType.Button) { CustomId = new CustomId(PressKind.Choice, CustomId.Anybody, PublicIds.GoOn).ToString(), Label = DiscordWording.TalkPrivately, Style = 1 }],
            },
        ],
    };

    /// <summary>Whoever repeats it, and whole channels that do, get one and no more for a while.</summary>
    private bool IsTimely(Incoming.Mention mention)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            foreach (var (channel, list) in _pointed.ToList())
            {
                list.RemoveAll(it => clock.GetElapsedTime(it.At, now) >= OnceIn);
                if (list.Count == 0)
                {
                    _pointed.Remove(channel);
                }
            }

            var here = _pointed.TryGetValue(mention.Channel, out var known) ? known : _pointed[mention.Channel] = [];
            if (here.Count >= Most || here.Exists(it => it.Person == mention.Person))
            {
                return false;
            }

            here.Add((mention.Person, now));
            return true;
        }
    }
}
