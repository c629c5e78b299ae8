using CompBot.Engine;
using CompBot.Storage.Postgres;

namespace CompBot.Soak;

/// <summary>What a soak of several workers found. Each count of a broken promise is 0 where all is well.</summary>
internal sealed record WorkersReport
{
    public required int Seed { get; init; }

    public required int Kills { get; init; }

    /// <summary>Told to come again, and sent again.</summary>
    public required int Refused { get; init; }

    public required int Acknowledged { get; init; }

    public required double AcknowledgedASecond { get; init; }

    public required int AcknowledgedAndLost { get; init; }

    public required int AppliedTwice { get; init; }

    public required int OutOfOrder { get; init; }

    public required int SentMoreThanOnce { get; init; }

    public required int VersionsThatDisagree { get; init; }

    /// <summary>From each kill until the last reply of what the killed worker had acknowledged, in order; empty where it had nothing left.</summary>
    public required IReadOnlyList<TimeSpan> TakeOvers { get; init; }

    public required StoreCounts Left { get; init; }

    public bool IsClean => AcknowledgedAndLost + AppliedTwice + VersionsThatDisagree == 0 && Left is { WaitingEffects: 0, DeadLetters: 0 };

    public static async Task<WorkersReport> ReadAsync(
        SoakFolder folder, string connection,
        (IReadOnlyDictionary<string, Cause> Causes, IReadOnlyDictionary<string, (DateTime At, int Generation)> Acknowledged, IReadOnlyList<(DateTime At, int Generation)> Kills) seen,
        (int Seed, double Rate, int Refused) run)
    {
        var lines = Directory.EnumerateFiles(folder.Path, "deliveries*.txt").SelectMany(File.ReadLines).Where(line => line.StartsWith("sent ", StringComparison.Ordinal)).Select(Sent.Parse).ToList();
        var byCause = lines.ToLookup(line => line.Cause);
        var applied = seen.Causes.Values.Where(cause => byCause.Contains(cause.Id)).ToList();
        await using var store = PostgresStore.Open(connection, folder.Keys);
        var versions = await Task.WhenAll(seen.Causes.Values.GroupBy(cause => cause.Person).Select(async own => (
            Stored: (await store.LoadAsync(own.First().ToMessage().Conversation, CancellationToken.None)).Version, Seen: own.Count(cause => byCause.Contains(cause.Id)))));
        return new WorkersReport
        {
            Seed = run.Seed,
            Kills = seen.Kills.Count,
            Refused = run.Refused,
            Acknowledged = seen.Acknowledged.Count,
            AcknowledgedASecond = run.Rate,
            AcknowledgedAndLost = seen.Acknowledged.Keys.Count(id => !byCause.Contains(id)),
            AppliedTwice = applied.Count(cause => byCause[cause.Id].Select(line => line.Effect).Distinct().Count() > 1),
            SentMoreThanOnce = applied.Count(cause => byCause[cause.Id].Count() > 1),
            OutOfOrder = lines.GroupBy(line => seen.Causes[line.Cause].Person).Sum(OutOfOrderIn),
            VersionsThatDisagree = versions.Count(version => version.Stored != version.Seen),
            TakeOvers = [.. seen.Kills.Select(kill => TakeOver(kill, seen.Acknowledged, byCause)).OfType<TimeSpan>().Order()],
            Left = await store.CountAsync(CancellationToken.None),
        };
    }

    public override string ToString() => $"""
        seed {Seed}, {Kills} kills, {Acknowledged} acknowledged, {Refused} refused and sent again, {AcknowledgedASecond:0} a second
        acknowledged and lost: {AcknowledgedAndLost}
        applied twice: {AppliedTwice}
        versions that disagree: {VersionsThatDisagree}
        sent more than once (under the same key): {SentMoreThanOnce}
        sent after a younger one: {OutOfOrder}
        what a killed worker left was sent within: {(TakeOvers.Count == 0 ? "nothing was left" : $"{TakeOvers[TakeOvers.Count / 2].TotalSeconds:0.0} s (median), {TakeOvers[^1].TotalSeconds:0.0} s at most")}
        left in the outbox: {Left.WaitingEffects} waiting, {Left.DeadLetters} dead letters
        {(IsClean ? "clean" : "NOT CLEAN")}
        """;

    /// <summary>Replies whose first sending came after that of a younger one.</summary>
    private static int OutOfOrderIn(IEnumerable<Sent> ofOne)
    {
        var youngest = 0L;
        return ofOne.GroupBy(line => line.Effect).Select(own => own.MinBy(line => line.At)!).OrderBy(line => line.At).Count(line => line.Effect < youngest || (youngest = line.Effect) < 0);
    }

    private static TimeSpan? TakeOver(
        (DateTime At, int Generation) kill, IReadOnlyDictionary<string, (DateTime At, int Generation)> acknowledged, ILookup<string, Sent> byCause)
    {
        var left = acknowledged.Where(pair => pair.Value.Generation == kill.Generation && byCause.Contains(pair.Key)).Select(pair => byCause[pair.Key].Min(line => line.At)).Where(at => at > kill.At).ToList();
        return left.Count == 0 ? null : left.Max() - kill.At;
    }

    private sealed record Sent(long Effect, string Cause, DateTime At)
    {
        public static Sent Parse(string line) => line.Split(' ') is [_, var effect, var cause, var at]
            ? new Sent(long.Parse(effect), cause, new DateTime(long.Parse(at), DateTimeKind.Utc))
            : throw new FormatException(line);
    }
}
