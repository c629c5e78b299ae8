using System.Text.RegularExpressions;
using CompBot.Testing;
using Xunit;

namespace CompBot.House.Tests;

/// <summary>The conversation reads in one direction: words, then the messages made of them, then what a typed text means, then what it does.</summary>
public sealed class FolderTests
{
    private static readonly string[] Order = ["Words", "Prompts", "Understanding", "Steps"];

    [Theory]
    [InlineData("Words")]
    [InlineData("Prompts")]
    [InlineData("Understanding")]
    public void A_folder_of_the_conversation_knows_only_those_before_it(string folder)
    {
        var later = new Regex($@"\b({string.Join('|', Order[(Array.IndexOf(Order, folder) + 1)..])})[.;]");
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src", "CompBot.Core", "Conversation", folder), "*.cs");
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => later.Matches(CodeText.Of(File.ReadAllText(file))).Select(match => $"{Path.GetFileName(file)} knows {match.Groups[1].Value}")));
    }
}
