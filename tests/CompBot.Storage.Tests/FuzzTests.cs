using CompBot.Soak.Fuzzing;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

public sealed class FuzzTests
{
    /// <summary>A fixed two thousand; the soak runs as many as one likes.</summary>
    [Fact]
    public void Changed_lines_of_whole_conversations_pass_the_whole_path()
    {
        var fuzzer = new Fuzzer(BundledLibrary.Loaded, Fuzzer.LinesOfTranscripts(), seed: 20_261_127);

        fuzzer.Run(2_000);

        Assert.Empty(fuzzer.Findings.Select(finding => $"{finding.What}: {finding.Input}"));
    }
}
