using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Guides;

namespace CompBot.Engine;

/// <summary>
/// What a community settled on, as far as five people and more stand behind it: counted anew when somebody adds to it, and every hour for what another process added. One
/// program is one community.
/// </summary>
public sealed class CommunityBook(IOutcomes store, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private Community _known = Community.Empty;
    private long? _countedAt;

    /// <exception cref="StoreUnavailableException">It could not be counted.</exception>
    public async ValueTask<Community> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_countedAt is { } at && clock.GetElapsedTime(at) < Fresh)
            {
                return _known;
            }
        }

        var counted = Community.Of(await store.OutcomesAsync(cancellationToken));
        lock (_gate)
        {
            (_known, _countedAt) = (counted, clock.GetTimestamp());
            return _known;
        }
    }

    /// <summary>What the next state gives to the community and the one before did not. Under its receipt it counts once, however often it is tried.</summary>
    internal async Task AddAsync(ConversationState before, ConversationState next, Library library, CancellationToken cancellationToken)
    {
        if (next.Carried.Outcome?.Receipt is not { } receipt || before.Carried.Outcome?.Receipt == receipt || Dialogue.Counted(next, library, clock.GetUtcNow().Year) is not { } outcome)
        {
            return;
        }

        await store.KeepOutcomeAsync(receipt, outcome, cancellationToken);
        lock (_gate)
        {
            _countedAt = null;
        }
    }
}
