using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Understanding;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>Yes and no as people type them to the questions about the wording.</summary>
public sealed class YesOrNoTests
{
    [Theory]
    [InlineData(Refinement.WouldSign, "I would sign", true)]
    [InlineData(Refinement.WouldSign, "yes, I'd sign the same day", true)]
    [InlineData(Refinement.WouldSign, "Definitely!", true)]
    [InlineData(Refinement.WouldSign, "I wouldn't", false)]
    [InlineData(Refinement.WouldSign, "maybe, it depends", false)]
    [InlineData(Refinement.WouldSign, "not yet", false)]
    [InlineData(Refinement.WouldSign, "would that bind me?", null)]
    [InlineData(Refinement.NameRivals, "please don't name them", false)]
    [InlineData(Refinement.NameRivals, "keep it private", false)]
    [InlineData(Refinement.NameRivals, "sure, mention OpenAI", true)]
    [InlineData(Refinement.NameRivals, "base at OpenAI is now higher", null)]
    [InlineData(Refinement.Ultimatum, "leave it out", false)]
    [InlineData(Refinement.Ultimatum, "add it", true)]
    [InlineData(Refinement.Experience, "I would say I built things", null)]
    public void Is_read(Refinement open, string text, bool? expected) => Assert.Equal(expected, YesOrNo.Read(open, text));
}
