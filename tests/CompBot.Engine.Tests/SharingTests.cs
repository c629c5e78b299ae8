using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Sharing;
using CompBot.Testing;

namespace CompBot.Engine.Tests;

/// <summary>A case that its person lets a coach read, with the real dialogue: who sees what, when it ends, and how a note arrives.</summary>
public sealed class SharingTests : IDisposable
{
    private static readonly ConversationKey Ada = new("test", "app", "ada"), Coach = new("test", "app", "coach");

    private readonly FakeClock _clock = new();
    private readonly HookedStore _store = new(new InMemoryStore());
    private readonly CollectingChannel _channel = new();
    private readonly Conversations _conversations;
    private int _causes;

    public SharingTests() => _conversations = new(_store, () => BundledLibrary.Loaded, [_channel], _clock);

    public void Dispose() => _conversations.Dispose();

    [Fact]
    public async Task A_coach_reads_the_case_without_what_is_private_until_it_is_added_by_a_press()
    {
        var code = await SharedAsync();

        var seen = await LookAsync(code);
        Assert.Contains("OpenAI", seen, StringComparison.Ordinal);
        Assert.Contains("$300K", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("311", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("222", seen, StringComparison.Ordinal);

        await PressAsync(Ada, $"0.sharing:private:{code}");
        Assert.Contains("311", await LookAsync(code), StringComparison.Ordinal);

        await PressAsync(Ada, $"0.sharing:private:{code}");
        Assert.DoesNotContain("311", await LookAsync(code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_forgotten_or_over_opens_nothing()
    {
        var taken = await SharedAsync();
        await PressAsync(Ada, $"0.sharing:end:{taken}");
        Assert.Contains("opens nothing", await LookAsync(taken), StringComparison.Ordinal);

        var over = await SharedAsync();
        _clock.Advance(TimeSpan.FromDays(15));
        Assert.Contains("opens nothing", await LookAsync(over), StringComparison.Ordinal);

        var forgotten = await SharedAsync();
        await CommandAsync(Ada, CommandName.Forget);
        Assert.Contains("opens nothing", await LookAsync(forgotten), StringComparison.Ordinal);
        Assert.Null(await _store.FindShareAsync(forgotten, _clock.GetUtcNow(), CancellationToken.None));

        var begunAnew = await SharedAsync();
        await SayAsync(Ada, "start over");
        Assert.Contains("opens nothing", await LookAsync(begunAnew), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_the_index_alone_opens_nothing()
    {
        await SharedAsync();
        await _store.KeepShareAsync(new SharedBy(Ada, new DeliveryAddress(Place.Direct, "here")), "aaaa-bbbb-cccc", _clock.GetUtcNow().AddDays(1), CancellationToken.None);

        Assert.Contains("opens nothing", await LookAsync("aaaa-bbbb-cccc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_s_note_reaches_the_person_once_and_is_exported()
    {
        var code = await SharedAsync();

        var told = await CommandAsync(Coach, CommandName.Coach, (ShareCodes.Option, code.ToUpperInvariant().Replace('-', ' ')), ("note", "Ask for the sign-on as well."));
        await _conversations.IdleAsync();

        Assert.Contains("I pass your note on.", told, StringComparison.Ordinal);
        var note = Assert.Single(_channel.Delivered, queued => queued.Effect is Effect.SayDirectly);
        Assert.Equal(Ada, note.Conversation);
        Assert.Contains("Ask for the sign-on as well.", PlainText.Render(((Effect.SayDirectly)note.Effect).Reply), StringComparison.Ordinal);
        Assert.Contains("Ask for the sign-on as well.", await LookAsync(code), StringComparison.Ordinal);
        await CommandAsync(Ada, CommandName.Export);
        var export = _channel.Replies[^1].Attachment!.Content;
        Assert.Contains(code, export, StringComparison.Ordinal);
        Assert.Contains("Ask for the sign-on as well.", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coach_s_own_conversation_stays_as_it_was()
    {
        var code = await SharedAsync();

        await LookAsync(code);

        Assert.IsType<ConversationState.NotStarted>((await _store.LoadAsync(Coach, CancellationToken.None)).State);
    }

    [Fact]
    public async Task Without_a_case_there_is_nothing_to_share()
    {
        Assert.Contains("no case to share", await CommandAsync(Ada, CommandName.Share), StringComparison.Ordinal);
        Assert.Contains("no case to share", await PressAsync(Ada, "0.sharing:open"), StringComparison.Ordinal);
        Assert.Contains("/coach code:", await CommandAsync(Coach, CommandName.Coach), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abcd-efgh-jkmn", "abcd-efgh-jkmn")]
    [InlineData(" ABCD efgh jkmn. ", "abcd-efgh-jkmn")]
    [InlineData("abcd-efgh-jkm", null)]
    [InlineData("abcd-efgh-jkm0", null)]
    [InlineData(null, null)]
    public void A_code_is_read_however_it_is_typed(string? typed, string? code) => Assert.Equal(code, ShareCodes.Read(typed));

    private async Task<string> SharedAsync()
    {
        await SayAsync(Ada, "Midjourney, Diffusion Model Engineer, San Francisco. OpenAI in writing: 300K base, 800K equity over 4 years. My minimum is 311K base. I earn 222K now.");
        await SayAsync(Ada, "yes");
        await SayAsync(Ada, "skip");
        await PressAsync(Ada, "0.sharing:open");
        return (await _store.LoadAsync(Ada, CancellationToken.None)).State.Carried.Shares[^1].Code;
    }

    private Task<string> LookAsync(string code) => CommandAsync(Coach, CommandName.Coach, (ShareCodes.Option, code));

    private Task<string> SayAsync(ConversationKey person, string text) => SendAsync(person, new ConversationEvent.Said(text));

    private Task<string> PressAsync(ConversationKey person, string id) => SendAsync(person, new ConversationEvent.Pressed(id));

    private Task<string> CommandAsync(ConversationKey person, CommandName command, params (string Id, string Text)[] options) =>
        SendAsync(person, new ConversationEvent.Commanded(command, options.Select(option => new FilledField(option.Id, option.Text)).ToSequence()));

    private async Task<string> SendAsync(ConversationKey person, ConversationEvent happened)
    {
        var before = _channel.Delivered.Count;
        await _conversations.HandleAsync(new InboundMessage(person, $"cause-{++_causes}", happened, new DeliveryAddress(Place.Direct, person.Person), _clock.GetUtcNow()), CancellationToken.None);
        return string.Join('\n', _channel.Replies.Skip(before).Select(reply => PlainText.Render(reply)));
    }
}
