using CompBot.Soak;

namespace CompBot.Storage.Tests;

public sealed class KillTests
{
    [Fact]
    public async Task A_process_killed_five_times_under_load_loses_nothing_and_does_nothing_twice()
    {
        using var folder = SoakFolder.Temporary();

        var report = await new Soak.Soak(folder, Environment.TickCount, TextWriter.Null).RunAsync(rounds: 5);

        Assert.True(report.IsClean, $"{report}");
        Assert.True(report is { Acknowledged: > 100, Repeated: > 0, DiedAndOfferedAgain: > 0 }, $"Too little happened to prove anything:\n{report}");
    }
}
