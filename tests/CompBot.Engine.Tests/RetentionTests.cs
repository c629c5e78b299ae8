using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Engine.Tests;

public sealed class RetentionTests
{
    private readonly FakeClock _clock = new();
    private readonly InMemoryStore _store = new();
    private readonly EngineOptions _options = new();

    [Fact]
    public async Task A_conversation_goes_thirty_days_after_its_last_message()
    {
        await TalkAsync(deadline: null);

        Assert.Equal(1, await LeftAfterAsync(TimeSpan.FromDays(30)));
        Assert.Equal(0, await LeftAfterAsync(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_conversation_goes_thirty_days_after_the_day_of_its_latest_deadline()
    {
        await TalkAsync(DateOnly.FromDateTime(_clock.GetUtcNow().Date.AddDays(10)));

        Assert.Equal(1, await LeftAfterAsync(TimeSpan.FromDays(40)));
        Assert.Equal(0, await LeftAfterAsync(TimeSpan.FromDays(1)));
    }

    private async Task TalkAsync(DateOnly? deadline)
    {
        var offer = new HeldOffer { Offer = new Offer { Currency = Currency.Usd, Base = 300_000 }, Deadline = deadline };
        var talk = Talk.New with { Case = CaseDraft.Empty with { Offers = [offer, offer with { Deadline = null }] } };
        Turn Ask(ConversationState state, ConversationEvent happened, Library library, Moment moment) => new(new ConversationState.Asking(talk, new Question.Confirm()), []);
        using var conversations = new Conversations(_store, (Ask, () => new Library()), [], _clock, (_options, null));
        await conversations.HandleAsync(new Bench(clock: _clock).Say("hello"), CancellationToken.None);
    }

    private async Task<long> LeftAfterAsync(TimeSpan time)
    {
        _clock.Advance(time);
        await new Retention(_store, _options, _clock, NullLogger<Retention>.Instance).SweepAsync(CancellationToken.None);
        return (await _store.CountAsync(CancellationToken.None)).Conversations;
    }
}
