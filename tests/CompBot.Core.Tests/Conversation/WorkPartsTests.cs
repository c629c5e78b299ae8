using CompBot.Core.Conversation.Steps;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

public sealed class WorkPartsTests
{
    [Theory]
    [InlineData("video encoders, seven years; cut cost by 30%", "video encoders", 7, "cut cost by 30%")]
    [InlineData("search ranking, for over 12 years", "search ranking", 12, null)]
    [InlineData("a billing system for two million users", "a billing system for two million users", null, null)]
    [InlineData("payments, fraud and risk", "payments, fraud and risk", null, null)]
    [InlineData("the intake desk, and I halved the waiting time", "the intake desk", null, "I halved the waiting time")]
    [InlineData("compilers seven years", "compilers seven years", null, null)]
    [InlineData("seven years", "seven years", null, null)]
    [InlineData("7 years, forklift licence, ran the night shift of two depots", "ran the night shift of two depots|forklift licence", 7, null)]
    [InlineData("three seasons of harvest planning, trained 14 pickers", "trained 14 pickers|three seasons of harvest planning", null, null)]
    [InlineData("led the lab in St. Louis, Ph.D. in biology", "led the lab in St. Louis, Ph.D. in biology", null, null)]
    [InlineData("rewrote the parser; and cut memory by 40%. 7 years", "rewrote the parser", 7, "cut memory by 40%")]
    [InlineData("; , ;", "; , ;", null, null)]
    public void An_answer_about_ones_work_is_taken_apart(string told, string work, int? years, string? result) =>
        Assert.Equal(new WorkParts(work.Split('|').ToSequence(), years, result), WorkParts.Of(told, BundledLibrary.Loaded, BundledLibrary.Loaded.Book()));
}
