using CompBot.Guides.Talk;
using CompBot.Testing;
using Xunit;

namespace CompBot.Guides.Tests;

/// <summary>What is learned before the program ships is learned from the files that ship with it.</summary>
public sealed class WeightsTests : IDisposable
{
    private const string LearnAnew = "The files that weights are learned from were changed: run CompBot.Evaluation learn en de, and build.";

    private static readonly string Shipped = Path.Combine(Repository.Root, "data");

    private readonly string _data = Directory.CreateTempSubdirectory("weights-").FullName;

    public static TheoryData<string> Languages => [.. Directory.GetDirectories(Path.Combine(Shipped, "talk")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_weights_of_topics_are_of_their_examples(string language) => Assert.True(TalkFolder.WeightsFit(Shipped, language), LearnAnew);

    [Fact]
    public void The_weights_of_offers_are_of_their_examples() => Assert.True(LanguageFolder.WeightsFit(Shipped), LearnAnew);

    [Fact]
    public void Weights_fit_a_copy_however_its_lines_end_and_no_copy_with_one_example_more()
    {
        Copy("lang");
        Copy("names");
        var examples = Path.Combine(_data, "lang", "en", "offers.md");
        File.WriteAllText(examples, File.ReadAllText(examples).ReplaceLineEndings("\r\n"));
        Assert.True(LanguageFolder.WeightsFit(_data), LearnAnew);

        File.AppendAllText(examples, "- an operator's own: [base: 140k]\n");

        Assert.False(LanguageFolder.WeightsFit(_data));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private void Copy(string folder)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Shipped, folder), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_data, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
