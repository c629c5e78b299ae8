using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Soak;

/// <summary>The process that is killed: the real engine on the real store. Takes a delivery a line, answers "ok" with its id once it may be acknowledged.</summary>
internal static class Worker
{
    public static async Task RunAsync(SoakFolder folder, int seed, TextReader input, TextWriter output)
    {
        using var store = SqliteStore.Open(folder.Database, folder.Keys);
        using var platform = new RecordingPlatform(folder.Deliveries, new Random(seed));
        var options = new EngineOptions { FirstRetry = TimeSpan.FromMilliseconds(20), LongestRetry = TimeSpan.FromMilliseconds(200), OutboxPoll = TimeSpan.FromMilliseconds(20), MaxAttempts = 1000 };
        using var conversations = new Conversations(store, (Repeat, () => new Library()), [platform], TimeProvider.System, (options, null));
        using var service = new EngineService(
            conversations, new Retention(store, options, TimeProvider.System, NullLogger<Retention>.Instance), options, TimeProvider.System, NullLogger<EngineService>.Instance);
        await service.StartAsync(CancellationToken.None);

        var answers = TextWriter.Synchronized(output);
        Answer(answers, "ready");
        while (await input.ReadLineAsync() is { } line)
        {
            if (line == "settle")
            {
                await SettleAsync(conversations, store);
                Answer(answers, "settled");
            }
            else
            {
                _ = TakeAsync(conversations, Cause.Parse(line), answers);
            }
        }

        await service.StopAsync(CancellationToken.None);
    }

    private static async Task TakeAsync(Conversations conversations, Cause cause, TextWriter answers)
    {
        var message = cause.ToMessage();
        await (cause.Way == Way.Accepted ? conversations.AcceptAsync(message, CancellationToken.None) : conversations.HandleAsync(message, CancellationToken.None));
        Answer(answers, $"ok {cause.Id}");
    }

    /// <summary>Waits until nothing is under way and nothing is left but replies that wait for the person.</summary>
    private static async Task SettleAsync(Conversations conversations, SqliteStore store)
    {
        for (var isSettled = false; !isSettled;)
        {
            await conversations.IdleAsync();
            var counts = await store.CountAsync(CancellationToken.None);
            var accepted = await store.TakeAcceptedAsync(CancellationToken.None);
            isSettled = counts.WaitingEffects == counts.AwaitingContact && accepted.Count == 0 && conversations.Busy == 0;
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private static void Answer(TextWriter answers, string line)
    {
        answers.WriteLine(line);
        answers.Flush();
    }

    private static Turn Repeat(ConversationState state, ConversationEvent happened, Library library, Moment moment) =>
        new(state, [new Effect.Say(new Reply { Parts = [new ReplyPart.Text(((ConversationEvent.Said)happened).Text)] })]);
}
