using System.Diagnostics;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Sharing;
using CompBot.Core.Guides;
using Microsoft.Extensions.Logging;

namespace CompBot.Engine;

/// <summary>What decides a turn: Dialogue.Step, but for tests of the engine alone.</summary>
internal delegate Turn Step(ConversationState state, ConversationEvent happened, Library library, Moment moment);

/// <summary>Load, step, commit; again where another turn came first.</summary>
internal sealed class TurnRunner(IConversationStore store, (Step Step, Func<Library> Library) dialogue, TimeProvider clock, EngineOptions options, ILogger logger)
{
    private const string StartingOver =
        "What I had stored of your case can no longer be read. It is kept for whoever runs me, and nothing of it was shown to anybody. We start over: tell me your offer again, or send /forget to erase all of it.";

    private readonly SharedCases _shares = new(store);

    public CommunityBook Community { get; } = new(store, clock);

    public Func<Task> LibraryIsWhole { get; init; } = () => Task.CompletedTask;

    public async Task<CommitResult> RunAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        try
        {
            var result = await StepAsync(message, cancellationToken);
            EngineMeters.Turned(message.Conversation.Platform, result, clock.GetElapsedTime(begun));
            return result;
        }
        catch (StoreUnavailableException)
        {
            EngineMeters.Refused(message.Conversation.Platform, RefusalReason.Storage);
            throw;
        }
    }

    /// <summary>The turn that follows an erasure. It starts from nothing, because nothing is left.</summary>
    public Commit Confirm(QueuedEffect erase, ConversationEvent.Erased erased)
    {
        var message = new InboundMessage(erase.Conversation, $"erased:{erase.Id}", erased, erase.Address, erase.QueuedAt);
        var now = clock.GetUtcNow();
        return CommitOf(message, 0, Decide(new ConversationState.NotStarted(), message, now), now);
    }

    private async Task<CommitResult> StepAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        await LibraryIsWhole().WaitAsync(cancellationToken);
        for (var retriesLeft = options.ConflictRetries; ; retriesLeft--)
        {
            var saved = await store.LoadAsync(message.Conversation, cancellationToken);
            var now = clock.GetUtcNow();
            var turn = Decide(saved.State, message, now, (await _shares.LookAsync(message.Event, now, cancellationToken), await Community.ReadAsync(cancellationToken)));
            await _shares.OpenAsync(message, saved.State, turn.Next, cancellationToken);
            var commit = CommitOf(message, saved.Version, saved.IsUnreadable ? Told(turn) : turn, now) with { SetsAside = saved.IsUnreadable };
            var result = await store.CommitAsync(commit, cancellationToken);
            EngineMeters.Committed(message.Conversation.Platform, result);
            if (result is CommitResult.Stored)
            {
                await _shares.EndAsync(saved.State, turn.Next, cancellationToken);
                await Community.AddAsync(saved.State, turn.Next, dialogue.Library(), cancellationToken);
            }

            if (result is not CommitResult.Conflict || retriesLeft == 0)
            {
                return result;
            }
        }
    }

    /// <summary>The person is told that they start over; who asks to be forgotten is told that alone.</summary>
    private static Turn Told(Turn turn) => turn.Effects.Any(effect => effect is Effect.Erase) ? turn
        : turn with { Effects = [new Effect.Say(new Reply { Parts = [new ReplyPart.Text(StartingOver)] }), .. turn.Effects] };

    private Commit CommitOf(InboundMessage message, long version, Turn turn, DateTimeOffset now) =>
        new(message.Conversation, version, message.CauseId, turn.Next, turn.Effects, message.Address, now)
        {
            LeasedUntil = now + options.Lease,
            RelevantUntil = KeepUntil.Of(turn.Next, now, TimeSpan.Zero),
        };

    /// <summary>A step that throws is our mistake: the person hears that this could not be read, and the delivery is not tried forever.</summary>
    private Turn Decide(ConversationState state, InboundMessage message, DateTimeOffset now, (SharedCase? Shared, Community Community)? known = null)
    {
        var moment = new Moment(now, message.UtcOffset, message.Address.Place) { Venue = message.Venue ?? Venue.Open, Shared = known?.Shared, Community = known?.Community ?? Core.Conversation.Outcomes.Community.Empty, FreshCode = SharedCases.FreshCode() };
        try
        {
            return dialogue.Step(state, message.Event, dialogue.Library(), moment);
        }
        catch (Exception mistake)
        {
            logger.LogError("A step failed on {Event} in {State}: {Mistake} at {Where}", message.Event.GetType().Name, state.GetType().Name, mistake.GetType().Name, Where(mistake));
            return dialogue.Step(state, new ConversationEvent.Unreadable("message"), dialogue.Library(), moment);
        }
    }

    /// <summary>The method that threw; the message of an exception may quote what a person wrote, so it is not logged.</summary>
    private static string Where(Exception mistake) =>
        new StackTrace(mistake).GetFrame(0) is { } frame && DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName}.{method.Name}" : "an unknown place";
}
