using System.Text.RegularExpressions;
using CompBot.Testing;
using Xunit;

namespace CompBot.House.Tests;

/// <summary>
/// No switch over a closed family takes "whatever is left": a new case would slip through it without a word. Match does not let it; a function that
/// concerns one case asks with "is". A switch is one over a family where a pattern of it names a case, as in "ConversationState.Asking".
/// </summary>
public sealed class CatchAllTests
{
    private static readonly Regex NamesACase = new(
        $@"\b(?:{string.Join('|', Families.All.Select(family => $@"{family.Name}\.(?:{string.Join('|', Families.Cases(family).Select(one => one.Name))})"))})\b");

    [Fact]
    public void No_switch_over_a_family_takes_whatever_is_left() =>
        Assert.Empty(Sources().SelectMany(file => Offences(File.ReadAllText(file)).Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line}")));

    /// <summary>Only Match may write the cases without their family's name; elsewhere a switch could hide behind that.</summary>
    [Fact]
    public void A_case_is_written_with_its_family() =>
        Assert.DoesNotContain(Sources(), file => File.ReadAllText(file).Contains("using static CompBot", StringComparison.Ordinal));

    [Theory]
    [InlineData("""var x = state switch { ConversationState.Asking asking => 1, _ => 0 };""")]
    [InlineData("""var x = state switch { ConversationState.Asking { Open: Question.Confirm } => $"a, {(b ? "}" : "_ => ")}", var other => "" };""")]
    [InlineData("""var x = (state, 1) switch { (ConversationState.NotStarted, 1) => 1, (_, _) => 0 };""")]
    [InlineData("""switch (Of(state)) { case Effect.Say say: Send(say); break; default: break; }""")]
    [InlineData("""var x = a switch { 1 => b switch { Choice.Button it => "x", _ => "y" }, 2 => "" };""")]
    public void It_sees_one(string source) => Assert.Single(Offences(source));

    [Theory]
    [InlineData("""var x = text switch { "a" => state is ConversationState.Asking, _ => false };""")]
    [InlineData("""var x = state.Match(notStarted: _ => 1, asking => 2);""")]
    [InlineData("""var x = state switch { ConversationState.Asking => 1, _ when late => 2, ConversationState.NotStarted => 3 };""")]
    [InlineData("""// state switch { ConversationState.Asking => 1, _ => 0 }""")]
    [InlineData("""var x = "state switch { ConversationState.Asking => 1, _ => 0 }" + @"\" + '"' + "" + '\'';""")]
    public void It_leaves_alone_what_is_none(string source) => Assert.Empty(Offences(source));

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"));

    private static IEnumerable<int> Offences(string source) =>
        SwitchText.All(CodeText.Of(source)).Where(found => found.HasCatchAll && found.Patterns.Any(NamesACase.IsMatch)).Select(found => found.Line);
}
