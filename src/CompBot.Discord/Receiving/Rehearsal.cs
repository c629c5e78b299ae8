using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Discord.Reading;
using CompBot.Discord.Rendering;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Receiving;

/// <summary>
/// Goes once through what lies between an interaction and its answer, while the gateway is being found: else the first person after a start pays for loading
/// it out of the three seconds that Discord gives. Stores and sends nothing.
/// </summary>
internal static class Rehearsal
{
    private static ReadOnlySpan<byte> Command => """
        {"id":"1","application_id":"1","type":2,"token":"none","channel_id":"1","context":0,"guild_id":"1","member":{"user":{"id":"1"}},
        "data":{"id":"1","name":"help","type":1,"options":[]}}
        """u8;

    public static void Run(Library library)
    {
        if (DiscordReader.Read("INTERACTION_CREATE", Command, "1", "2", DateTimeOffset.UnixEpoch) is not Incoming.Act act)
        {
            return;
        }

        var turn = Dialogue.Step(new ConversationState.NotStarted(), act.Message.Event, library, new Moment(DateTimeOffset.UnixEpoch, TimeSpan.Zero, Place.Shared));
        foreach (var say in turn.Effects.OfType<Effect.Say>())
        {
            foreach (var message in DiscordRenderer.Render(say.Reply, 1, Layout.Card, []))
            {
                JsonSerializer.SerializeToUtf8Bytes(new CallbackJson(CallbackType.Message, message.Body), DiscordJson.Wire.CallbackJson);
            }
        }
    }
}
