using CompBot.Core.Chat;
using CompBot.Testing;
using CompBot.Testing.Transcripts;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>Whole conversations, read as documents and run as tests. COMPBOT_WRITE_GOLDENS=1 writes what came out, to be read before it is committed.</summary>
public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CompBot.Core.Tests", "Conversation", "Transcripts");

    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_conversation_goes_as_written(string name)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var expected = File.ReadAllText(file);
        var played = Transcript.Play(expected, BundledLibrary.Loaded);
        if (Environment.GetEnvironmentVariable("COMPBOT_WRITE_GOLDENS") == "1")
        {
            File.WriteAllText(file, played.Text);
        }
        else
        {
            Assert.DoesNotContain(Transcript.NotOffered, expected, StringComparison.Ordinal);
            Assert.Equal(expected, played.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_message_keeps_the_house_rules(string name)
    {
        var played = Transcript.Play(File.ReadAllText(Path.Combine(Folder, name + ".txt")), BundledLibrary.Loaded);
        Assert.All(played.Replies, HouseRules.Check);
    }

    [Fact]
    public void There_are_at_least_thirty() => Assert.True(Directory.GetFiles(Folder, "*.txt").Length >= 30);
}
