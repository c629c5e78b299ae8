using CompBot.Core.Negotiation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Guides.Tests;

/// <summary>data/raises.md and its form.</summary>
public sealed class RaiseFileTests
{
    [Fact]
    public void The_bundled_file_is_read_without_a_line_left_over()
    {
        var reading = RaiseFile.Read(File.ReadAllText(Path.Combine(Repository.Root, "data", "raises.md")));

        Assert.Empty(reading.Problems);
        Assert.Equal(Enumerable.Range(1, 20), reading.Raises.Pushbacks.Select(pushback => pushback.Number));
        Assert.All(reading.Raises.Pushbacks, pushback => Assert.True(pushback.Principle.Length > 0 && pushback.Answers[^1].When.Count == 0, pushback.Name));
        Assert.All(reading.Raises.Scripts.Entries, entry => Assert.NotEmpty(entry.Variants));
    }

    [Fact]
    public void The_library_has_it() => Assert.NotEmpty(BundledLibrary.Loaded.Raises.Scripts.Entries);

    [Fact]
    public void Entries_come_before_the_heading_and_pushbacks_after_it()
    {
        var reading = RaiseFile.Read("# Words\n\n## meeting number\n- (ask) I ask for {ask}.\n- Nothing.\n\n# Pushbacks\n\n## 1. no: No.\nStay calm.\nWords: no\nLikely: ask\n- Why?\n> Breathe.\n");

        Assert.Empty(reading.Problems);
        var entry = Assert.Single(reading.Raises.Scripts.Entries);
        Assert.Equal(("meeting number", 2), (entry.Name, entry.Variants.Count));
        Assert.Equal(new Variant(["ask"], "I ask for {ask}."), entry.Variants[0]);
        var pushback = Assert.Single(reading.Raises.Pushbacks);
        Assert.Equal((1, "no", "No.", "Stay calm.", "Breathe."), (pushback.Number, pushback.Name, pushback.TheySay, pushback.Principle, pushback.Advice));
    }

    [Fact]
    public void A_name_that_only_offers_know_is_a_problem_at_its_line()
    {
        var reading = RaiseFile.Read("## meeting number\n- (no-offer-yet) Hello.\n- Hi.\n# Pushbacks\n## 1. no: No.\nWords: no\n- {equity}?\n- Why?\n");

        Assert.Equal(
            [(2, "This answer uses the condition 'no-offer-yet', which nobody fills."), (7, "This answer uses the slot '{equity}', which nobody fills.")],
            reading.Problems.Select(problem => (problem.Line, problem.Message)));
        Assert.Equal("Hi.", Assert.Single(Assert.Single(reading.Raises.Scripts.Entries).Variants).Text);
    }
}
