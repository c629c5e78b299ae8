using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Reading;
using CompBot.Discord.Receiving;
using CompBot.Engine;
using CompBot.Testing;
using Moq;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>Which direct messages are handed on at once, which wait, and what is read together.</summary>
public class MergingTests
{
    private const string Channel = "319674150115610528";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(1.2);

    private readonly FakeClock _clock = new();
    private readonly List<InboundMessage> _handedOn = [];
    private readonly Merging _merging;
    private ulong _lastId = 100;

    public MergingTests()
    {
        var memory = new Mock<IPlatformMemory>();
        _merging = new Merging(Within, message => { _handedOn.Add(message); return Task.CompletedTask; }, memory.Object, _clock);
    }

    [Theory]
    [InlineData("250")]
    [InlineData("$250K base")]
    [InlineData("yes")]
    [InlineData("Make my script")]
    [InlineData("Diffusion Model Engineer")]
    [InlineData("I have an offer from Midjourney")]
    [InlineData("They offer 250K base. What should I ask for?")]
    [InlineData("thanks :)")]
    [InlineData("240k base (in writing)")]
    [InlineData("/plan")]
    [InlineData("they said no!")]
    public void What_is_whole_is_handed_on_at_once(string text)
    {
        Say(text);
        Assert.Equal([text], Texts);
    }

    [Theory]
    [InlineData("hey")]
    [InlineData("Hi there!")]
    [InlineData("ok so")]
    [InlineData("I have an offer from")]
    [InlineData("they offer 250K base and")]
    [InlineData("they offer 250K base,")]
    [InlineData("the numbers are:")]
    [InlineData("let me think...")]
    [InlineData("250K base (they call it")]
    public void What_looks_unfinished_waits_for_its_rest_and_no_longer(string text)
    {
        Say(text);
        _clock.Advance(Within - TimeSpan.FromMilliseconds(1));
        Assert.Empty(_handedOn);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([text], Texts);
    }

    [Fact]
    public void The_rest_ends_the_wait_and_is_read_with_what_waited()
    {
        Say("hey");
        Say("I have an offer of");
        Assert.Empty(_handedOn);
        Say("250K from Midjourney");
        Assert.Equal(["hey\nI have an offer of\n250K from Midjourney"], Texts);
        Assert.Equal("m:101+103", _handedOn[0].CauseId);
    }

    [Fact]
    public void A_paste_that_was_cut_waits_for_its_rest()
    {
        Say(new string('x', 1_950));
        Assert.Empty(_handedOn);
        Say("the end of the letter");
        Assert.Single(_handedOn);
    }

    [Fact]
    public void Who_is_seen_typing_is_waited_for_and_not_for_ever()
    {
        Say("they offer 250K base and");
        for (var second = 1; second < 20; second++)
        {
            _merging.Typing(Channel);
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Empty(_handedOn);
        }

        _merging.Typing(Channel);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(_handedOn);
    }

    [Fact]
    public void Typing_holds_up_nothing_that_is_whole()
    {
        _merging.Typing(Channel);
        Say("250K base");
        Assert.Equal(["250K base"], Texts);
    }

    [Fact]
    public void What_adds_to_what_was_answered_just_now_is_read_with_it()
    {
        Say("OpenAI wrote me 300K base.");
        Say("and 800K equity over 4 years");
        Assert.Equal(["OpenAI wrote me 300K base.", "OpenAI wrote me 300K base.\nand 800K equity over 4 years"], Texts);
        Assert.Equal("m:102", _handedOn[1].CauseId);
    }

    [Theory]
    [InlineData("yes", "and 20K sign-on")]
    [InlineData("they came up by 10K on base", "and 20K sign-on")]
    [InlineData("How do I ask for 65.000 euros?", "and what if they say no")]
    [InlineData("OpenAI wrote me 300K base.", "and what should I say?")]
    [InlineData("OpenAI wrote me 300K base.", "Runway pays 200K")]
    [InlineData("I get a raise of 10% this year", "and a bonus of 20K")]
    public void What_would_answer_or_count_twice_is_not_read_again(string first, string second)
    {
        Say(first);
        Say(second);
        Assert.Equal([first, second], Texts);
    }

    [Fact]
    public void What_comes_later_stands_for_itself()
    {
        Say("OpenAI wrote me 300K base.");
        _clock.Advance(Within + TimeSpan.FromMilliseconds(1));
        Say("and 800K equity over 4 years");
        Assert.Equal("and 800K equity over 4 years", Texts[1]);
    }

    [Fact]
    public async Task A_replay_of_a_group_is_known_by_what_was_remembered()
    {
        var memory = new Mock<IPlatformMemory>();
        memory.Setup(it => it.RecallAsync("discord", $"merged/{Channel}", It.IsAny<CancellationToken>())).ReturnsAsync("105");
        var merging = new Merging(Within, message => { _handedOn.Add(message); return Task.CompletedTask; }, memory.Object, _clock);
        await merging.HearAsync(Heard(105, "250K base"));
        Assert.Empty(_handedOn);
        await merging.HearAsync(Heard(106, "250K base"));
        Assert.Single(_handedOn);
    }

    private List<string> Texts => [.. _handedOn.Select(message => ((ConversationEvent.Said)message.Event).Text)];

    private void Say(string text) => _ = _merging.HearAsync(Heard(++_lastId, text));

    private Incoming.Hear Heard(ulong id, string text) => new(Channel, id, new InboundMessage(
        new("discord", "1", "2"), $"m:{id}", new ConversationEvent.Said(text), new DeliveryAddress(Place.Direct, "route"), _clock.GetUtcNow()));
}
