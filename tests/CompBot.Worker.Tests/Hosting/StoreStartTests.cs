using CompBot.Engine;
using CompBot.Testing;
using CompBot.Worker.Hosting;
using CompBot.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CompBot.Worker.Tests.Hosting;

public sealed class StoreStartTests
{
    [Fact]
    public async Task There_is_room_again_and_five_seconds_later_it_is_open()
    {
        var (clock, isFull, tries) = (new FakeClock(), true, 0);
        Task OpenAsync()
        {
            tries++;
            return isFull ? Task.FromException(new StoreUnavailableException(StoreFailure.Full, "full")) : Task.CompletedTask;
        }

        var opening = StoreStart.OpenAsync(OpenAsync, Settings(), clock, NullLogger.Instance, CancellationToken.None);
        await Pace.UntilAsync(() => Task.FromResult(clock.Waiting == 1), "it waits");
        clock.Advance(TimeSpan.FromSeconds(2));
        await Pace.UntilAsync(() => Task.FromResult(tries == 2 && clock.Waiting == 1), "it tries again and waits");
        isFull = false;

        clock.Advance(TimeSpan.FromSeconds(5));
        await opening;

        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task What_room_would_not_help_is_not_waited_for() => await Assert.ThrowsAsync<StoreUnavailableException>(() => StoreStart.OpenAsync(
        () => Task.FromException(new StoreUnavailableException(StoreFailure.Damaged, "damaged")), Settings(), new FakeClock(), NullLogger.Instance, CancellationToken.None));

    private static WorkerSettings Settings()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Http:Url", (string?)"http://127.0.0.1:0"), KeyValuePair.Create("Log:Level", (string?)"None")]).Build();
        return Assert.IsType<SettingsReading.Usable>(SettingsReader.Read(configuration, Places.Find(Path.GetTempPath(), AppContext.BaseDirectory))).Settings;
    }
}
