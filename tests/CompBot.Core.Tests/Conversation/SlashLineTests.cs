using CompBot.Core.Conversation;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

public sealed class SlashLineTests
{
    [Theory]
    [InlineData("/negotiate", "")]
    [InlineData("/negotiate company:Midjourney role:Diffusion Model Engineer region:San Francisco",
        "company=Midjourney|role=Diffusion Model Engineer|region=San Francisco")]
    [InlineData("  /Negotiate COMPANY: Midjourney", "company=Midjourney")]
    [InlineData("/negotiate company:\"Stability AI\" I have 240 base", "company=Stability AI|details=I have 240 base")]
    [InlineData("/negotiate I have 240 base at Runway, role unclear", "details=I have 240 base at Runway, role unclear")]
    [InlineData("/negotiate company:Runway details:ratio 3:1 and http://x", "company=Runway|details=ratio 3:1 and http://x")]
    [InlineData("/negotiate OpenAI: 300K company:Midjourney", "company=Midjourney|details=OpenAI: 300K")]
    [InlineData("/negotiate company: role:MLE", "role=MLE")]
    [InlineData("/negotiate company:A\nfirst line\nsecond", "company=A\nfirst line\nsecond")]
    [InlineData("/bands Runway, ML/AI Engineer, New York City", "company=Runway|role=ML/AI Engineer|region=New York City")]
    [InlineData("/bands region:London Stability AI", "region=London Stability AI")]
    [InlineData("/practice no budget, sorry", "pushback=no budget, sorry")]
    [InlineData("/help me", "")]
    public void A_command_is_read_with_its_options(string line, string expected)
    {
        var commanded = SlashLine.TryRead(line);
        Assert.NotNull(commanded);
        Assert.Equal(expected, string.Join('|', commanded.Options.Select(option => $"{option.Id}={option.Text}")));
    }

    [Theory]
    [InlineData("negotiate")]
    [InlineData("/unknown thing")]
    [InlineData("/")]
    [InlineData("see /negotiate")]
    [InlineData("/negotiate2")]
    [InlineData("")]
    public void Anything_else_is_ordinary_text(string line) => Assert.Null(SlashLine.TryRead(line));
}
