using System.Text.Json;

namespace CompBot.Discord.Wire;

public sealed record ReadyJson
{
    public string? SessionId { get; init; }

    public string? ResumeGatewayUrl { get; init; }

    public UserJson? User { get; init; }

    public ApplicationJson? Application { get; init; }

    public IReadOnlyList<JsonElement>? Guilds { get; init; }
}

public sealed record ApplicationJson(string? Id, long? Flags);

public sealed record HelloJson(int? HeartbeatInterval);

public sealed record IdentifyFrameJson(IdentifyJson D)
{
    public int Op => 2;
}

public sealed record IdentifyJson(string Token, int Intents, IReadOnlyList<int> Shard, IdentifyPropertiesJson Properties, PresenceJson Presence);

public sealed record IdentifyPropertiesJson(string Os, string Browser, string Device);

public sealed record PresenceJson(IReadOnlyList<ActivityJson> Activities)
{
    public string Status => "online";

    public bool Afk => false;

    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public long? Since => null;
}

public sealed record ActivityJson(string Name, string State)
{
    /// <summary>A custom status.</summary>
    public int Type => 4;
}

public sealed record ResumeFrameJson(ResumeJson D)
{
    public int Op => 6;
}

public sealed record ResumeJson(string Token, string SessionId, long Seq);

public sealed record GatewayBotJson(string? Url, int? Shards, SessionStartLimitJson? SessionStartLimit);

public sealed record SessionStartLimitJson(int? Total, int? Remaining, long? ResetAfter, int? MaxConcurrency);

/// <summary>What outlives a restart, per shard.</summary>
public sealed record StoredSessionJson(string SessionId, string ResumeUrl, long Seq, string ApplicationId, string UserId, int ShardCount, int? Intents = null);

public sealed record ErrorJson(int? Code, string? Message, double? RetryAfter, bool? Global, JsonElement? Errors);

public sealed record IdJson(string? Id);

public sealed record CallbackResponseJson(CallbackResourceJson? Resource);

public sealed record CallbackResourceJson(IdJson? Message);

/// <summary>GET /applications/@me, as far as the doctor reads it.</summary>
public sealed record ApplicationInfoJson
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public long? Flags { get; init; }

    public string? InteractionsEndpointUrl { get; init; }

    public JsonElement? IntegrationTypesConfig { get; init; }
}
