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
    [InlineData("the intake desk, and I halved the waiting time", "the intake desk", null, "and I halved the waiting time")]
    [InlineData("compilers seven years", "compilers seven years", null, null)]
    [InlineData("seven years", "seven years", null, null)]
    [InlineData("; , ;", "; , ;", null, null)]
    public void An_answer_about_ones_work_is_taken_apart(string told, string work, int? years, string? result) =>
        Assert.Equal(new WorkParts(work, years, result), WorkParts.Of(told, BundledLibrary.Loaded, BundledLibrary.Loaded.Book()));
}
