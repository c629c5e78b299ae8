using System.Diagnostics;
using System.Globalization;
using System.Net;
using CompBot.Storage;
using CompBot.Testing;
using Xunit;

namespace CompBot.Worker.Tests.Hosting;

/// <summary>The program on a disk of its own that is full when it starts: it lives, says so, and goes on when there is room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Database = "disk/test.db";
    private readonly Folder _folder = new();
    private readonly HttpClient _client = new();

    /// <summary>Left: pages of 4 KiB that nothing fills; files: whether there may be new ones.</summary>
    [OwnDiskTheory]
    [InlineData(false, 0, true)]
    [InlineData(false, 1, true)]
    [InlineData(false, 12, true)]
    [InlineData(false, 100, false)]
    [InlineData(true, 0, true)]
    [InlineData(true, 8, true)]
    [InlineData(true, 100, false)]
    public async Task On_a_full_disk_it_waits_says_so_and_goes_on(bool hasDatabase, int left, bool files)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "seed"));
        if (hasDatabase)
        {
            SqliteStore.Open(Path.Combine(_folder.Path, "seed", "test.db"), Path.Combine(_folder.Path, "seed", "keys")).Dispose();
        }

        var address = $"http://127.0.0.1:{WorkerProcess.FreePort()}";
        using var process = Start(address, left, files);
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => lines.Add(line.Data ?? "");
        process.BeginOutputReadLine();
        try
        {
            await UntilAsync(process, async () => await AskAsync(address, "/health/ready") == (HttpStatusCode.ServiceUnavailable, "storage unavailable"), "it says that it cannot store");
            Assert.Equal((HttpStatusCode.OK, "alive"), await AskAsync(address, "/health/live"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(address, "/slack/events"))?.Status);

            var disk = $"/proc/{process.Id}/root{_folder.Path}/disk";
            Array.ForEach(Directory.GetFiles(disk, "filler*"), File.Delete);

            await UntilAsync(process, async () => await AskAsync(address, "/health/ready") == (HttpStatusCode.OK, "ready"), "it goes on");
            Assert.Single(lines, line => line.Contains("The start goes on when it works.", StringComparison.Ordinal));
            Assert.Empty(Directory.GetFiles(disk, "*.new", SearchOption.AllDirectories));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    /// <summary>A file system in memory that only this program sees, with everything but the given room taken.</summary>
    private Process Start(string address, int left, bool files)
    {
        const string Fill = """
            mkdir disk && mount -t tmpfs -o size=8m,nr_inodes=40 none disk && cp -r seed/. disk/
            head -c $((4096 * $1)) /dev/zero > spare && cp spare disk/spare
            cat /dev/zero > disk/filler 2>/dev/null
            if [ "$2" = no ]; then while touch "disk/filler$((n += 1))" 2>/dev/null; do :; done; fi
            rm disk/spare
            if [ "$2" = no ]; then touch disk/filler0; fi
            shift 2
            exec "$@"
            """;
        return WorkerProcess.StartThrough(
            _folder, [.. OwnDiskTheoryAttribute.Unshare, "sh", "-c", Fill, "sh", left.ToString(CultureInfo.InvariantCulture), files ? "yes" : "no"], [],
            ("Http__Url", address), ("Storage__ConnectionString", $"Data Source={Path.Combine(_folder.Path, Database)}"));
    }

    private static Task UntilAsync(Process process, Func<Task<bool>> isSo, string what) => Pace.UntilAsync(async () =>
    {
        Assert.False(process.HasExited, "The program ended.");
        return await isSo();
    }, what);

    private async Task<(HttpStatusCode Status, string Word)?> AskAsync(string address, string path)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(address + path));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}

/// <summary>A test that needs a file system of its own, which Linux gives without root where user namespaces are allowed.</summary>
public sealed class OwnDiskTheoryAttribute : TheoryAttribute
{
    public static readonly string[] Unshare = ["unshare", "--user", "--map-root-user", "--mount"];

    private static readonly Lazy<bool> IsThere = new(() =>
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo(Unshare[0], [.. Unshare[1..], "mount", "-t", "tmpfs", "none", Path.GetTempPath()]) { RedirectStandardError = true });
            probe!.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public OwnDiskTheoryAttribute()
    {
        if (!IsThere.Value)
        {
            Skip = "No file system of its own can be mounted here (unshare with user namespaces).";
        }
    }
}
