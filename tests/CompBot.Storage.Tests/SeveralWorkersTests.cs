using CompBot.Soak;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

[NeedsPostgres]
public sealed class SeveralWorkersTests
{
    [StoreFact]
    public async Task Of_three_workers_under_load_one_is_killed_again_and_again_and_nothing_is_lost_or_done_twice()
    {
        using var folder = SoakFolder.Temporary();

        var report = await new SeveralWorkers(folder, PostgresServer.Shared.NewDatabase(), (Environment.TickCount, 3), TextWriter.Null).RunAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(4));

        Assert.True(report.IsClean, $"{report}");
        Assert.True(report is { Acknowledged: > 100, Kills: > 1 }, $"Too little happened to prove anything:\n{report}");
    }
}
