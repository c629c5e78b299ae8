using CompBot.Engine.Venues;
using CompBot.Testing;

namespace CompBot.Engine.Tests;

public sealed class VenueBookTests
{
    private readonly InMemoryStore _store = new();
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task What_one_worker_settles_holds_on_another_within_a_minute()
    {
        VenueBook here = new(_store, "chat", _clock), there = new(_store, "chat", _clock);
        Assert.Equal(VenueSettings.Open, await there.FindAsync("server"));

        var settled = VenueSettings.Open with { Notice = "Ask our coaches." };
        await here.KeepAsync("server", settled);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(settled, await there.FindAsync("server"));
    }

    [Fact]
    public async Task What_is_known_holds_while_the_store_is_away()
    {
        var store = new HookedStore(_store);
        VenueBook book = new(store, "chat", _clock);
        await book.KeepAsync("server", VenueSettings.Open with { Notice = "Ask our coaches." });
        store.Before = _ => throw new StoreUnavailableException(StoreFailure.Away, "away");
        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("Ask our coaches.", (await book.FindAsync("server")).Notice);
    }
}
