using System.Diagnostics;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Storage;

namespace CompBot.Benchmarks;

/// <summary>
/// How many turns a second SQLite stores when many conversations share transactions, against one transaction each, on the same disk. A turn stores a state,
/// a seen cause and a reply of 2 KB, encrypted, and is answered when it is on disk.
/// </summary>
internal static class StorageBenchmarks
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);
    private static readonly Effect Reply = new Effect.Say(new Reply { Parts = [new ReplyPart.Text(new string('x', 2000))] });

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateDirectory(Path.Combine(args is [var given, ..] ? given : Directory.GetCurrentDirectory(), $"compbot-bench-{Environment.ProcessId}"));
        try
        {
            var alone = await RateAsync(folder, 1);
            var shared = await RateAsync(folder, AtOnce);
            Console.WriteLine($"one transaction each: {alone:N0} turns/s");
            Console.WriteLine($"{AtOnce} conversations at once: {shared:N0} turns/s");
            Console.WriteLine($"ratio: {shared / alone:N1} (wanted: at least 4)");
            return shared >= 4 * alone ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> RateAsync(DirectoryInfo folder, int conversations)
    {
        using var store = SqliteStore.Open(Path.Combine(folder.FullName, $"{conversations}.db"), Path.Combine(folder.FullName, "keys"));
        await CountAsync(store, conversations, "warm", Warmup);
        var watch = Stopwatch.StartNew();
        var turns = await CountAsync(store, conversations, "measured", Measured);
        return turns / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> CountAsync(SqliteStore store, int conversations, string run, TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, conversations).Select(n => Task.Run(() => TalkAsync(store, $"{run}-{n}", until))));
        return counts.Sum();
    }

    private static async Task<long> TalkAsync(SqliteStore store, string person, long until)
    {
        var turns = 0L;
        for (; Stopwatch.GetTimestamp() < until; turns++)
        {
            var turn = new Commit(
                new ConversationKey("bench", "app", person), turns, $"{turns}", new ConversationState.NotStarted(), [Reply], new DeliveryAddress(Place.Direct, "here"), DateTimeOffset.UnixEpoch);
            if (await store.CommitAsync(turn, CancellationToken.None) is not CommitResult.Stored)
            {
                throw new InvalidOperationException("A turn was not stored.");
            }
        }

        return turns;
    }
}
