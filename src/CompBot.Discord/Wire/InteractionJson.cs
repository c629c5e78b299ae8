namespace CompBot.Discord.Wire;

public static class InteractionType
{
    public const int Ping = 1;
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
    public const int ModalSubmit = 5;
}

/// <summary>INTERACTION_CREATE as it comes: every field may be missing or null, and unknown ones are passed over.</summary>
public sealed record InteractionJson
{
    public string? Id { get; init; }

    public string? ApplicationId { get; init; }

    public int? Type { get; init; }

    public string? Token { get; init; }

    public string? GuildId { get; init; }

    public string? ChannelId { get; init; }

    public ChannelJson? Channel { get; init; }

    public MemberJson? Member { get; init; }

    public UserJson? User { get; init; }

    /// <summary>0 a server, 1 the bot's direct messages, 2 another private channel.</summary>
    public int? Context { get; init; }

    public string? AppPermissions { get; init; }

    public long? AttachmentSizeLimit { get; init; }

    public PressedMessageJson? Message { get; init; }

    public InteractionDataJson? Data { get; init; }
}

public sealed record ChannelJson(string? Id, int? Type)
{
    /// <summary>A thread's channel; a channel's category.</summary>
    public string? ParentId { get; init; }
}

public sealed record MemberJson(UserJson? User)
{
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>What they may do here, as a bit set in text.</summary>
    public string? Permissions { get; init; }
}

public sealed record UserJson
{
    public string? Id { get; init; }

    public bool? Bot { get; init; }

    public bool? System { get; init; }
}

public sealed record PressedMessageJson(string? Id, int? Flags);

public sealed record InteractionDataJson
{
    public string? Name { get; init; }

    public int? Type { get; init; }

    public IReadOnlyList<GivenOptionJson?>? Options { get; init; }

    public string? CustomId { get; init; }

    public IReadOnlyList<string?>? Values { get; init; }

    public IReadOnlyList<SubmittedJson?>? Components { get; init; }
}

/// <summary>Value stays raw: text, a number or a truth value.</summary>
public sealed record GivenOptionJson(string? Name, int? Type, System.Text.Json.JsonElement? Value, bool? Focused);

/// <summary>A modal's field as it comes back: a label around an input, the older row around inputs, or the input itself.</summary>
public sealed record SubmittedJson
{
    public int? Type { get; init; }

    public string? CustomId { get; init; }

    public System.Text.Json.JsonElement? Value { get; init; }

    public IReadOnlyList<string?>? Values { get; init; }

    public SubmittedJson? Component { get; init; }

    public IReadOnlyList<SubmittedJson?>? Components { get; init; }
}

/// <summary>MESSAGE_CREATE and MESSAGE_UPDATE as they come.</summary>
public sealed record GatewayMessageJson
{
    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    public int? ChannelType { get; init; }

    public string? GuildId { get; init; }

    public UserJson? Author { get; init; }

    public MemberJson? Member { get; init; }

    public IReadOnlyList<UserJson?>? Mentions { get; init; }

    public string? Content { get; init; }

    public DateTimeOffset? EditedTimestamp { get; init; }

    public int? Type { get; init; }

    public int? Flags { get; init; }

    public string? WebhookId { get; init; }

    public IReadOnlyList<ReceivedFileJson?>? Attachments { get; init; }

    public IReadOnlyList<System.Text.Json.JsonElement>? StickerItems { get; init; }

    public IReadOnlyList<System.Text.Json.JsonElement>? MessageSnapshots { get; init; }

    public System.Text.Json.JsonElement? Poll { get; init; }
}

public sealed record ReceivedFileJson(string? Filename, string? ContentType);

public sealed record DeletedMessageJson(string? Id, string? ChannelId);

/// <summary>GUILD_DELETE. Unavailable: Discord has trouble; the bot is still there.</summary>
public sealed record LeftServerJson(string? Id, bool? Unavailable);

public sealed record TypingJson(string? ChannelId, string? GuildId, string? UserId);
