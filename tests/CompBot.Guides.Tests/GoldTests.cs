using System.Text.Json.Nodes;
using Xunit;

namespace CompBot.Guides.Tests;

/// <summary>
/// Gold/guides holds guides of every family, written for this test; Gold/expected.json what they say, set down apart from the reader. A wanted
/// change of the reader changes the file by hand, one cell at a time.
/// </summary>
public class GoldTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Gold");

    private static readonly Dictionary<string, JsonNode> Expected = ByFile(File.ReadAllText(Path.Combine(Folder, "expected.json")));

    private static readonly Lazy<Dictionary<string, JsonNode>> Actual = new(() =>
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        GuideCommands.Export([Path.Combine(Folder, "guides")], output, errors);
        Assert.Equal("", errors.ToString());
        return ByFile(output.ToString());
    });

    public static TheoryData<string> Files => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_cell_reads_as_it_was_set_down(string file) =>
        Assert.Equal(Expected[file].ToJsonString(), Actual.Value[file].ToJsonString());

    [Fact]
    public void The_gold_covers_sixty_guides_and_nothing_is_left_over()
    {
        Assert.True(Expected.Count >= 60);
        Assert.Equal(Expected.Keys.Order(), Actual.Value.Keys.Order());
    }

    private static Dictionary<string, JsonNode> ByFile(string json) =>
        JsonNode.Parse(json)!["guides"]!.AsArray().ToDictionary(guide => guide!["file"]!.GetValue<string>(), guide => guide!);
}
