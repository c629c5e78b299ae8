using System.Text.Json;
using CompBot.Discord.Reading;
using CompBot.Discord.Wire;
using CompBot.Engine;

namespace CompBot.Discord.Gateway;

/// <summary>Sessions and the identify ledger over restarts.</summary>
public sealed class SessionMemory(IPlatformMemory memory)
{
    private const string Ledger = "identifies";

    /// <summary>The session of a shard, where it was stored for the same number of shards and for the events that are wanted now.</summary>
    public async Task<(Session Session, Identity Identity)?> RecallAsync(Shard shard, CancellationToken cancellationToken)
    {
        var text = await memory.RecallAsync(DiscordReader.Platform, Name(shard), cancellationToken);
        try
        {
            return text is not null && JsonSerializer.Deserialize(text, DiscordJson.Wire.StoredSessionJson) is { SessionId: not null, ResumeUrl: not null, ApplicationId: not null, UserId: not null } it && it.ShardCount == shard.Count && it.Intents == GatewayConnection.Intents
                ? (new(it.SessionId, it.ResumeUrl, it.Seq), new(it.ApplicationId, it.UserId))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task RememberAsync(Shard shard, Session session, Identity identity, CancellationToken cancellationToken) =>
        memory.RememberAsync(DiscordReader.Platform, Name(shard), Text(shard, session, identity), cancellationToken);

    /// <summary>With the next transaction: the position lags behind what was handled by that one, and what it lags is replayed.</summary>
    public void RememberSoon(Shard shard, Func<Session> session, Identity identity) =>
        memory.RememberSoon(DiscordReader.Platform, Name(shard), () => Text(shard, session(), identity));

    public Task ForgetAsync(Shard shard, CancellationToken cancellationToken) => memory.ForgetAsync(DiscordReader.Platform, Name(shard), cancellationToken);

    public async Task<IdentifyLedger> LedgerAsync(CancellationToken cancellationToken) =>
        IdentifyLedger.Read(await memory.RecallAsync(DiscordReader.Platform, Ledger, cancellationToken));

    public Task RememberAsync(IdentifyLedger ledger, CancellationToken cancellationToken) =>
        memory.RememberAsync(DiscordReader.Platform, Ledger, ledger.ToText(), cancellationToken);

    private static string Text(Shard shard, Session session, Identity identity) =>
        JsonSerializer.Serialize(new StoredSessionJson(session.Id, session.ResumeUrl, session.Seq, identity.Application, identity.User, shard.Count, GatewayConnection.Intents), DiscordJson.Wire.StoredSessionJson);

    private static string Name(Shard shard) => $"session/{shard.Number}";
}
