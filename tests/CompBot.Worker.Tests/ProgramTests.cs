using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace CompBot.Worker.Tests;

/// <summary>The program as people start it.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_one_line()
    {
        var ended = await WorkerProcess.RunAsync(_folder, [], "", ("Storage__KeepDays", "forever"));
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal("Storage:KeepDays: must be a whole number from 1 to 3650.\n", ended.Errors);
        Assert.Equal("", ended.Output);
    }

    [Fact]
    public async Task An_address_in_use_stops_the_start_with_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";
        var ended = await WorkerProcess.RunAsync(_folder, [], "", ("Http__Url", url));
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith($"Http:Url: {taken.LocalEndpoint} is in use", ended.Errors, StringComparison.Ordinal);
        Assert.Single((ended.Output + ended.Errors).Trim().Split('\n'));
    }

    /// <summary>192.0.2.0/24 is for documentation: no machine has it.</summary>
    [Fact]
    public async Task An_address_of_another_machine_stops_the_start_with_one_line()
    {
        var ended = await WorkerProcess.RunAsync(_folder, [], "", ("Http__Url", "http://192.0.2.1:5080"));
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("Http:Url: 192.0.2.1:5080 cannot be listened on: ", ended.Errors, StringComparison.Ordinal);
        Assert.Single((ended.Output + ended.Errors).Trim().Split('\n'));
    }

    [Theory]
    [InlineData("keys")]
    [InlineData("broken keys")]
    [InlineData("keys that are a file")]
    [InlineData("database")]
    public async Task A_store_that_cannot_be_used_stops_the_start_with_one_line(string what)
    {
        var var = Path.Combine(_folder.Path, "var");
        using (CompBot.Storage.SqliteStore.Open(Path.Combine(var, "test.db"), Path.Combine(var, "keys")))
        {
        }

        var keys = Directory.GetFiles(Path.Combine(var, "keys"), "*.xml");
        switch (what)
        {
            case "keys that are a file":
                Directory.Delete(var, recursive: true);
                _folder.File("var/keys", "");
                break;
            case "keys":
                Array.ForEach(keys, File.Delete);
                break;
            case "broken keys":
                Array.ForEach(keys, key => File.WriteAllText(key, "<key"));
                break;
            default:
                File.WriteAllText(Path.Combine(var, "test.db"), new string('x', 8192));
                break;
        }

        var ended = await WorkerProcess.RunAsync(_folder, [], "", ("Http__Url", "http://127.0.0.1:0"));

        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("Storage: ", ended.Errors, StringComparison.Ordinal);
        Assert.Single((ended.Output + ended.Errors).Trim().Split('\n'));
    }

    [Fact]
    public async Task Chat_reads_lines_from_a_pipe_and_ends_with_them()
    {
        var ended = await WorkerProcess.RunAsync(_folder, ["chat"], "/negotiate company:Midjourney role:Diffusion Model Engineer region:San Francisco\n/help\n");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("", ended.Errors);
        Assert.Contains("> /negotiate company:Midjourney", ended.Output, StringComparison.Ordinal);
        Assert.True(ended.Output.IndexOf("> /help", StringComparison.Ordinal) < ended.Output.TrimEnd().Length - 20, "nothing is answered after the last line");
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "var")), "a piped chat leaves something behind");
    }

    [Fact]
    public async Task Plan_answers_a_line_for_a_line()
    {
        var ended = await WorkerProcess.RunAsync(_folder, ["plan"], "{\"offer\":{\"currency\":\"USD\",\"base\":200000}}\nnonsense\n");
        Assert.Equal(1, ended.ExitCode);
        var lines = ended.Output.Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal("USD", JsonDocument.Parse(lines[0]).RootElement.GetProperty("currency").GetString());
        Assert.True(JsonDocument.Parse(lines[1]).RootElement.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Plan_of_good_lines_alone_ends_well() =>
        Assert.Equal(0, (await WorkerProcess.RunAsync(_folder, ["plan"], "{\"offer\":{\"currency\":\"USD\",\"base\":200000}}\n\n")).ExitCode);

    [Fact]
    public async Task Help_of_plan_shows_its_input()
    {
        var ended = await WorkerProcess.RunAsync(_folder, ["plan", "--help"]);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("\n    equity          Stock, options or profit sharing\n      amount", ended.Output, StringComparison.Ordinal);
        Assert.Contains("(written, verbal, late, band, wish)", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_taken_beside_the_running_program_and_comes_back_when_it_is_stopped()
    {
        string At(string name) => Path.Combine(_folder.Path, name);
        using (var process = WorkerProcess.Start(_folder, [], ("Http__Url", "http://127.0.0.1:0")))
        {
            Assert.Contains("Ready in", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            var taken = await WorkerProcess.RunAsync(_folder, ["backup", At("copy.db"), "--keys", At("elsewhere")]);
            Assert.Equal((0, ""), (taken.ExitCode, taken.Errors));
            var tooSoon = await WorkerProcess.RunAsync(_folder, ["restore", At("copy.db")]);
            Assert.Equal(1, tooSoon.ExitCode);
            Assert.StartsWith("Storage: Another CompBot uses the database", Assert.Single(tooSoon.Errors.Trim().Split('\n')), StringComparison.Ordinal);
            process.Kill();
            await process.WaitForExitAsync();
        }

        Directory.Delete(At("var"), recursive: true);
        var withoutKeys = await WorkerProcess.RunAsync(_folder, ["restore", At("copy.db")]);
        Assert.Equal(1, withoutKeys.ExitCode);
        Assert.StartsWith("Storage: The keys folder does not hold the key", Assert.Single(withoutKeys.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        var restored = await WorkerProcess.RunAsync(_folder, ["restore", At("copy.db"), "--keys", At("elsewhere")]);
        Assert.Equal((0, ""), (restored.ExitCode, restored.Errors));
        Assert.Contains("conversations", (await WorkerProcess.RunAsync(_folder, ["doctor"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_do_not_go_where_the_backup_goes()
    {
        var ended = await WorkerProcess.RunAsync(_folder, ["backup", Path.Combine(_folder.Path, "copy.db"), "--keys", _folder.Path]);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("keep the keys elsewhere", Assert.Single(ended.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_works_beside_a_running_program()
    {
        using var process = WorkerProcess.Start(_folder, [], ("Http__Url", "http://127.0.0.1:0"));
        Assert.Contains("Ready in", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        var ended = await WorkerProcess.RunAsync(_folder, ["doctor"]);
        process.Kill();
        await process.WaitForExitAsync();
        Assert.Equal(0, ended.ExitCode);
        Assert.Matches(@"ok    Storage: .*test\.db: in use by a running CompBot", ended.Output);
    }

    [Theory]
    [InlineData("discord", "commands", "\"negotiate\"")]
    [InlineData("slack", "manifest", "/negotiate")]
    public async Task Manifests_are_printed(string adapter, string command, string expected)
    {
        var ended = await WorkerProcess.RunAsync(_folder, [adapter, command]);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(expected, ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_checks_without_showing_a_token()
    {
        var ended = await WorkerProcess.RunAsync(_folder, ["doctor"], "", ("Discord__Token", "token-of-a-test"), ("Discord__ApiBaseUrl", "http://127.0.0.1:9"));
        Assert.Equal("", ended.Errors);
        Assert.Contains("Storage: ", ended.Output, StringComparison.Ordinal);
        Assert.Matches(@"SQLite: 3\.\d+\.\d+, (its own|the system's)", ended.Output);

        // On a busy machine in more time than a reply has.
        Assert.Contains("Charts: painted ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Discord: ", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of-a-test", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok    Playground: on, http://127.0.0.1:5080/, for this machine only")]
    [InlineData("look  Playground: on, http://0.0.0.0:5080/: anybody who can reach it", "Http__Url", "http://0.0.0.0:5080")]
    [InlineData("look  Playground: on, http://127.0.0.1:5080/: anybody who can reach it", "Playground__AllowedHosts", "coach.example.org")]
    [InlineData("ok    Playground: off", "Http__Url", "http://0.0.0.0:5080", "Playground__Enabled", "false")]
    [InlineData("ok    Playground: on, http://0.0.0.0:5080/, and asks for its secret", "Http__Url", "http://0.0.0.0:5080", "Playground__Secret", "a-secret-of-a-test")]
    public async Task Doctor_says_who_can_read_the_page(string expected, params string[] settings)
    {
        var ended = await WorkerProcess.RunAsync(_folder, ["doctor"], "", [.. settings.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        Assert.Contains(expected, ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-of-a-test", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_starts_says_so_answers_its_health_check_and_ends_when_told()
    {
        var port = WorkerProcess.FreePort();
        using var process = WorkerProcess.Start(_folder, [], ("Http__Url", $"http://127.0.0.1:{port}"));
        try
        {
            var line = await process.StandardOutput.ReadLineAsync();
            Assert.Matches(@"Ready in \d+ ms on http://127\.0\.0\.1:" + port, line);
            var probe = await WorkerProcess.RunAsync(_folder, ["health"], "", ("Http__Url", $"http://0.0.0.0:{port}"));
            Assert.Equal((0, "ready\n"), (probe.ExitCode, probe.Output));
        }
        finally
        {
            using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }

        Assert.Equal(0, process.ExitCode);
        var gone = await WorkerProcess.RunAsync(_folder, ["health"], "", ("Http__Url", $"http://127.0.0.1:{port}"));
        Assert.Equal((1, "no answer\n"), (gone.ExitCode, gone.Output));
    }

    public void Dispose() => _folder.Dispose();
}
