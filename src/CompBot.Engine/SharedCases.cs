using System.Security.Cryptography;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Sharing;

namespace CompBot.Engine;

/// <summary>
/// Cases that their persons share. What a person's own state lists is what holds; the store's index only finds the state by a code. It is written before the state and
/// cleared after it, so that a crash between leaves at most a code that opens nothing.
/// </summary>
internal sealed class SharedCases(IConversationStore store)
{
    public static string FreshCode() => ShareCodes.Shown(RandomNumberGenerator.GetString(ShareCodes.Letters, ShareCodes.Length));

    /// <summary>The case that an event wants to see; null where it wants none, or none that is open to it.</summary>
    public async Task<SharedCase?> LookAsync(ConversationEvent happened, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ShareCodes.In(happened) is not { } code || await store.FindShareAsync(code, now, cancellationToken) is not { } shared)
        {
            return null;
        }

        var state = (await store.LoadAsync(shared.Owner, cancellationToken)).State;
        return state.Carried.Shares.FirstOrDefault(share => share.Code == code && share.Until > now) is { } share ? new SharedCase(state, share) : null;
    }

    /// <summary>What the next state shares and the one before did not.</summary>
    public async Task OpenAsync(InboundMessage message, ConversationState before, ConversationState next, CancellationToken cancellationToken)
    {
        foreach (var share in Beyond(next, before))
        {
            await store.KeepShareAsync(new SharedBy(message.Conversation, message.Address), share.Code, share.Until, cancellationToken);
        }
    }

    /// <summary>What the state before shared and the next does not.</summary>
    public async Task EndAsync(ConversationState before, ConversationState next, CancellationToken cancellationToken)
    {
        foreach (var share in Beyond(before, next))
        {
            await store.EndShareAsync(share.Code, cancellationToken);
        }
    }

    private static Sequence<Share> Beyond(ConversationState one, ConversationState other) =>
        one.Carried.Shares.Count == 0 ? [] : one.Carried.Shares.Where(share => !other.Carried.Shares.Any(it => it.Code == share.Code));
}
