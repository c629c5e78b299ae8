using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Storage;
using CompBot.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Soak;

/// <summary>The process that is killed: the real engine on the real store. Takes a delivery a line, answers "ok" with its id once it may be acknowledged, "no" where it cannot be stored.</summary>
internal static class Worker
{
    /// <summary>On SQLite; on a PostgreSQL that other workers share where a connection is given.</summary>
    public static async Task RunAsync(SoakFolder folder, (int Seed, string? Connection) how, TextReader input, TextWriter output)
    {
        IConversationStore store = how.Connection is { } connection ? PostgresStore.Open(connection, folder.Keys) : SqliteStore.Open(folder.Database, folder.Keys);
        using var closing = (IDisposable)store;
        using var platform = new RecordingPlatform(how.Connection is null ? folder.Deliveries : folder.DeliveriesOf(Environment.ProcessId), new Random(how.Seed));
        var options = new EngineOptions { FirstRetry = TimeSpan.FromMilliseconds(20), LongestRetry = TimeSpan.FromMilliseconds(200), OutboxPoll = TimeSpan.FromMilliseconds(20), MaxAttempts = 1000, Burst = 0 };
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
        try
        {
            var isSafe = cause.Way == Way.Accepted ? await conversations.AcceptAsync(message, CancellationToken.None) : await conversations.HandleAsync(message, CancellationToken.None) is not (CommitResult.Conflict or CommitResult.TooMuch);
            Answer(answers, $"{(isSafe ? "ok" : "no")} {cause.Id}");
        }
        catch (StoreUnavailableException)
        {
            Answer(answers, $"no {cause.Id}");
        }
    }

    /// <summary>Waits until nothing is under way and nothing is left but replies that wait for the person.</summary>
    private static async Task SettleAsync(Conversations conversations, IConversationStore store)
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
