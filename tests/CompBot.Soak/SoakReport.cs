using CompBot.Engine;
using CompBot.Storage;

namespace CompBot.Soak;

/// <summary>What a soak found. Each count of a broken promise is 0 where all is well.</summary>
internal sealed record SoakReport
{
    public required int Rounds { get; init; }

    public required int Seed { get; init; }

    public required int Deliveries { get; init; }

    public required int Repeated { get; init; }

    public required int Acknowledged { get; init; }

    public required int SentMoreThanOnce { get; init; }

    public required int DiedAndOfferedAgain { get; init; }

    public required int AcknowledgedAndLost { get; init; }

    public required int AppliedTwice { get; init; }

    public required int NeverDelivered { get; init; }

    public required int DiedAndNotOfferedAgain { get; init; }

    public required int VersionsThatDisagree { get; init; }

    public required StoreCounts Left { get; init; }

    public bool IsClean => AcknowledgedAndLost + AppliedTwice + NeverDelivered + DiedAndNotOfferedAgain + VersionsThatDisagree == 0
        && Left is { WaitingEffects: 0, DeadLetters: 0 };

    public static async Task<SoakReport> ReadAsync(
        SoakFolder folder, IReadOnlyDictionary<string, Cause> causes, IReadOnlySet<string> acknowledged, (int Rounds, int Seed, int Repeated) run)
    {
        using var store = SqliteStore.Open(folder.Database, folder.Keys);
        var lines = (await File.ReadAllLinesAsync(folder.Deliveries)).Select(Line.Parse).ToList();
        var byCause = lines.ToLookup(line => line.Cause);
        var applied = causes.Values.Where(cause => byCause.Contains(cause.Id)).ToList();
        var died = applied.Where(cause => byCause[cause.Id].Any(line => !line.IsSent)).ToList();
        return new SoakReport
        {
            Rounds = run.Rounds,
            Seed = run.Seed,
            Repeated = run.Repeated,
            Deliveries = causes.Count,
            Acknowledged = acknowledged.Count,
            SentMoreThanOnce = applied.Count(cause => byCause[cause.Id].Count(line => line.IsSent) > 1),
            DiedAndOfferedAgain = died.Count(cause => byCause[cause.Id].Last().IsSent),
            AcknowledgedAndLost = acknowledged.Count(id => !byCause.Contains(id)),
            AppliedTwice = applied.Count(cause => byCause[cause.Id].Select(line => line.Effect).Distinct().Count() > 1),
            NeverDelivered = applied.Count(cause => !byCause[cause.Id].Any(line => line.IsSent)),
            DiedAndNotOfferedAgain = died.Count(cause => !byCause[cause.Id].Any(line => line.IsSent)),
            VersionsThatDisagree = await DisagreeAsync(store, applied),
            Left = await store.CountAsync(CancellationToken.None),
        };
    }

    /// <summary>A conversation's version counts its turns: it must be the number of causes whose replies came out.</summary>
    private static async Task<int> DisagreeAsync(SqliteStore store, IEnumerable<Cause> applied)
    {
        var wrong = 0;
        foreach (var person in applied.GroupBy(cause => cause.Person))
        {
            var saved = await store.LoadAsync(person.First().ToMessage().Conversation, CancellationToken.None);
            wrong += saved.Version == person.Count() ? 0 : 1;
        }

        return wrong;
    }

    public override string ToString() => $"""
        {Rounds} kills, seed {Seed}
        {Deliveries} deliveries, {Acknowledged} acknowledged, {Repeated} repeated by the platform
        acknowledged and lost: {AcknowledgedAndLost}
        applied twice: {AppliedTwice}
        committed replies never delivered: {NeverDelivered} (delivered more than once: {SentMoreThanOnce})
        replies whose address died and that were not offered again: {DiedAndNotOfferedAgain} (offered again: {DiedAndOfferedAgain})
        conversations whose version disagrees with their turns: {VersionsThatDisagree}
        left in the outbox: {Left.WaitingEffects} waiting, {Left.DeadLetters} dead letters
        {(IsClean ? "clean" : "NOT CLEAN")}
        """;

    private sealed record Line(bool IsSent, long Effect, string Cause)
    {
        public static Line Parse(string line) => line.Split(' ') is [var what, var effect, var cause, _]
            ? new Line(what == "sent", long.Parse(effect), cause)
            : throw new FormatException(line);
    }
}
