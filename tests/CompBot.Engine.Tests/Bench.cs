using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Testing;
using Microsoft.Extensions.Logging;

namespace CompBot.Engine.Tests;

/// <summary>
/// An engine on a store without a disk, a platform that collects, a clock that stands still, and a dialogue that repeats what it hears: each line of a
/// message is a reply of its own, "forget" asks for the erasure, "boom" throws.
/// </summary>
internal sealed class Bench
{
    public static readonly ConversationKey Ada = new("test", "app", "ada");
    public static readonly ConversationKey Bob = new("test", "app", "bob");
    private int _causes;

    public Bench(IConversationStore? store = null, EngineOptions? options = null, FakeClock? clock = null, ILogger? logger = null)
    {
        Options = options ?? new EngineOptions();
        Store = new HookedStore(store ?? new InMemoryStore());
        InMemoryStore.Restart(Store);
        Clock = clock ?? new FakeClock();
        Conversations = new Conversations(Store, (Repeat, () => new Library()), [Channel], Clock, (Options, logger));
    }

    public EngineOptions Options { get; }

    public HookedStore Store { get; }

    public CollectingChannel Channel { get; } = new();

    public FakeClock Clock { get; }

    public Conversations Conversations { get; }

    /// <summary>What the person has been sent, reply by reply.</summary>
    public string Heard => string.Join(" | ", Channel.Replies.Map(reply => ((ReplyPart.Text)reply.Parts[0]).Body));

    public InboundMessage Say(string text, ConversationKey? by = null, string route = "here") =>
        new(by ?? Ada, $"cause-{Guid.NewGuid()}-{++_causes}", new ConversationEvent.Said(text), new DeliveryAddress(Place.Direct, route), Clock.GetUtcNow());

    public Task<CommitResult> HandleAsync(InboundMessage message) => Conversations.HandleAsync(message, CancellationToken.None);

    public Task<CommitResult> HandleAsync(string text, string route = "here") => HandleAsync(Say(text, route: route));

    public async Task AcceptAsync(InboundMessage message)
    {
        await Conversations.AcceptAsync(message, CancellationToken.None);
        await Conversations.IdleAsync();
    }

    /// <summary>What the loop of the outbox does once.</summary>
    public async Task DeliverDueAsync()
    {
        await Conversations.DeliverDueAsync(CancellationToken.None);
        await Conversations.IdleAsync();
    }

    /// <summary>The next process on the same store and clock, started.</summary>
    public async Task<Bench> RestartAsync()
    {
        Store.Before = _ => throw new OperationCanceledException("This process is dead.");
        var next = new Bench(Store.Inner, Options, Clock);
        await next.Conversations.StartAsync(CancellationToken.None);
        await next.Conversations.IdleAsync();
        return next;
    }

    public Task<StoreCounts> CountAsync() => Store.CountAsync(CancellationToken.None);

    public async Task<long> VersionAsync() => (await Store.LoadAsync(Ada, CancellationToken.None)).Version;

    public static Turn Repeat(ConversationState state, ConversationEvent happened, Library library, Moment moment) => new(state, happened switch
    {
        ConversationEvent.Said { Text: "forget" } => [new Effect.Erase()],
        ConversationEvent.Said { Text: "boom" } => throw new InvalidOperationException("quotes a person's words"),
        ConversationEvent.Said said => said.Text.Split('\n').Select(Say).ToSequence(),
        ConversationEvent.Erased erased => [Say($"erased, but for {string.Join(" and ", erased.Remaining)}")],
        var other => [Say($"not understood: {other.GetType().Name}")],
    });

    private static Effect Say(string text) => new Effect.Say(new Reply { Parts = [new ReplyPart.Text(text)] });
}
