using System.Text.RegularExpressions;
using CompBot.Testing;
using Xunit;

namespace CompBot.House.Tests;

/// <summary>The conversation reads in one direction: words, then the messages made of them, then what a typed text means, then what is answered to it, then what it does.</summary>
public sealed class FolderTests
{
    private static readonly string[] Order = ["Sharing", "Outcomes", "Words", "Prompts", "Listening", "Answering", "Steps"];

    /// <summary>Look-ups that still lie among the steps (bands) and are needed before them. Nothing is added here; what is mended is taken out.</summary>
    private static readonly string[] Exceptions = ["AnswerParts.cs knows Steps"];

    [Fact]
    public void Every_folder_of_the_conversation_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(StringComparer.Ordinal), Directory.GetDirectories(Conversation).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void A_folder_of_the_conversation_knows_only_those_before_it() =>
        Assert.Equal(Exceptions.Order(StringComparer.Ordinal), Order.SelectMany(KnownTooEarly).Order(StringComparer.Ordinal));

    private static string Conversation => Path.Combine(Repository.Root, "src", "CompBot.Core", "Conversation");

    private static IEnumerable<string> KnownTooEarly(string folder, int at)
    {
        var later = new Regex($@"\b({string.Join('|', Order[(at + 1)..].DefaultIfEmpty("(?!)"))})[.;]");
        var files = Directory.GetFiles(Path.Combine(Conversation, folder), "*.cs");
        Assert.NotEmpty(files);
        return files.SelectMany(file => later.Matches(CodeText.Of(File.ReadAllText(file))).Select(match => $"{Path.GetFileName(file)} knows {match.Groups[1].Value}"));
    }
}
