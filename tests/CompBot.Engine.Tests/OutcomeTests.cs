using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Pay;
using CompBot.Testing;

namespace CompBot.Engine.Tests;

/// <summary>What came out, asked once, kept with the case, and counted without a name by a separate yes.</summary>
public sealed class OutcomeTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly HookedStore _store = new(new InMemoryStore());
    private readonly CollectingChannel _channel = new();
    private readonly Conversations _conversations;
    private int _causes;

    public OutcomeTests() => _conversations = new(_store, () => BundledLibrary.Loaded, [_channel], _clock);

    public void Dispose() => _conversations.Dispose();

    [Fact]
    public async Task It_is_asked_once_and_may_be_skipped()
    {
        await CaseAsync("ada");

        Assert.Contains("what came out of it?", await SayAsync("ada", "done"), StringComparison.Ordinal);
        Assert.Contains("will not ask again", await PressAsync("ada", "0.outcome:skip"), StringComparison.Ordinal);
        Assert.DoesNotContain("what came out", await SayAsync("ada", "done"), StringComparison.Ordinal);
        Assert.Empty(await _store.OutcomesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task It_is_kept_with_the_case_and_counts_only_by_a_separate_yes()
    {
        await CaseAsync("ada");

        Assert.Contains("May it also count", await PressAsync("ada", "0.outcome:moved"), StringComparison.Ordinal);
        Assert.Equal(new Outcome(OutcomeKind.Moved, 262_000m), (await _store.LoadAsync(Key("ada"), CancellationToken.None)).State.Carried.Outcome);
        await PressAsync("ada", "0.outcome:keep");
        Assert.Empty(await _store.OutcomesAsync(CancellationToken.None));

        await PressAsync("ada", "0.outcome:give");
        await PressAsync("ada", "0.outcome:give");
        var counted = Assert.Single(await _store.OutcomesAsync(CancellationToken.None));
        Assert.Equal(new CommunityOutcome("Midjourney", "Diffusion Model Engineer", "San Francisco", 260_000m, Currency.Usd, true, _clock.GetUtcNow().Year), counted);
    }

    [Fact]
    public async Task Bands_show_it_from_five_on_and_never_before()
    {
        foreach (var person in (string[])["a", "b", "c", "d"])
        {
            await GivenAsync(person);
        }

        Assert.DoesNotContain("From this community", await BandAsync(), StringComparison.Ordinal);
        await GivenAsync("e");

        Assert.Contains($"From this community: n = 5, since {_clock.GetUtcNow().Year}. The middle base that people here settled on, rounded: $260K.", await BandAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_forgets_takes_nothing_out_because_nothing_is_tied_to_them()
    {
        await GivenAsync("ada");
        await SendAsync("ada", new ConversationEvent.Commanded(CommandName.Forget, []));

        Assert.Single(await _store.OutcomesAsync(CancellationToken.None));
        Assert.IsType<ConversationState.NotStarted>((await _store.LoadAsync(Key("ada"), CancellationToken.None)).State);
    }

    private async Task GivenAsync(string person)
    {
        await CaseAsync(person);
        await PressAsync(person, "0.outcome:moved");
        await PressAsync(person, "0.outcome:give");
    }

    private async Task CaseAsync(string person)
    {
        await SayAsync(person, "Midjourney, Diffusion Model Engineer, San Francisco. They offer 262K base in writing.");
        await SayAsync(person, "yes");
        await SayAsync(person, "no other offers");
        Assert.IsType<ConversationState.Advising>((await _store.LoadAsync(Key(person), CancellationToken.None)).State);
    }

    private Task<string> BandAsync() => SendAsync("reader", new ConversationEvent.Commanded(CommandName.Bands,
        [new FilledField("company", "Midjourney"), new FilledField("role", "Diffusion Model Engineer"), new FilledField("region", "San Francisco")]));

    private Task<string> SayAsync(string person, string text) => SendAsync(person, new ConversationEvent.Said(text));

    private Task<string> PressAsync(string person, string id) => SendAsync(person, new ConversationEvent.Pressed(id));

    private static ConversationKey Key(string person) => new("test", "app", person);

    private async Task<string> SendAsync(string person, ConversationEvent happened)
    {
        var before = _channel.Delivered.Count;
        await _conversations.HandleAsync(new InboundMessage(Key(person), $"cause-{++_causes}", happened, new DeliveryAddress(Place.Direct, person), _clock.GetUtcNow()), CancellationToken.None);
        return string.Join('\n', _channel.Replies.Skip(before).Select(reply => PlainText.Render(reply)));
    }
}
