using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompBot.Discord.Wire;

/// <summary>A message as sent: by bot token, as a callback's data, as a follow-up or as an edit.</summary>
public sealed record MessageJson
{
    public string? Content { get; init; }

    public IReadOnlyList<ComponentJson>? Components { get; init; }

    public int? Flags { get; init; }

    /// <summary>Never anything but "nobody".</summary>
    public AllowedMentionsJson AllowedMentions { get; init; } = AllowedMentionsJson.Nobody;

    public IReadOnlyList<AttachmentJson>? Attachments { get; init; }

    /// <summary>The message that this one answers.</summary>
    public MessageReferenceJson? MessageReference { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    [JsonIgnore]
    public bool IsCard => ((Flags ?? 0) & MessageFlags.IsCard) != 0;

    public MessageJson WithFlags(int more) => this with { Flags = (Flags ?? 0) | more };
}

public sealed record MessageReferenceJson(string MessageId)
{
    /// <summary>One that was taken back meanwhile stops nothing.</summary>
    public bool FailIfNotExists => false;
}

public static class MessageFlags
{
    public const int SuppressEmbeds = 4;
    public const int Ephemeral = 64;

    /// <summary>"The answer is coming": a deferred answer before it is filled.</summary>
    public const int Loading = 128;

    /// <summary>IS_COMPONENTS_V2.</summary>
    public const int IsCard = 32768;
}

/// <summary>A message as read back. InteractionMetadata names the interaction it answers.</summary>
public sealed record ShownMessageJson(string? Id, int? Flags, IdJson? InteractionMetadata, string? Content, JsonElement? Components);

public sealed record AllowedMentionsJson(IReadOnlyList<string> Parse)
{
    public static readonly AllowedMentionsJson Nobody = new([]) { RepliedUser = false };

    public bool? RepliedUser { get; init; }
}

/// <summary>Id is the number of its files[n] part; Description is the alternative text.</summary>
public sealed record AttachmentJson(int Id, string Filename, string? Description);

public static class ComponentType
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int RoleSelect = 6;
    public const int ChannelSelect = 8;
    public const int TextDisplay = 10;
    public const int MediaGallery = 12;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
    public const int Label = 18;
    public const int RadioGroup = 21;
}

/// <summary>Any component as sent; Type says which of the rest apply.</summary>
public sealed record ComponentJson(int Type)
{
    public string? CustomId { get; init; }

    public int? Style { get; init; }

    public string? Label { get; init; }

    public string? Description { get; init; }

    public string? Content { get; init; }

    public string? Placeholder { get; init; }

    public bool? Required { get; init; }

    public int? MaxLength { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    /// <summary>What a field holds when it is opened.</summary>
    public string? Value { get; init; }

    /// <summary>What a select of channels or roles holds when it is shown.</summary>
    public IReadOnlyList<DefaultValueJson>? DefaultValues { get; init; }

    public IReadOnlyList<int>? ChannelTypes { get; init; }

    public IReadOnlyList<OptionJson>? Options { get; init; }

    public IReadOnlyList<ComponentJson>? Components { get; init; }

    public ComponentJson? Component { get; init; }

    public IReadOnlyList<GalleryItemJson>? Items { get; init; }

    public MediaJson? File { get; init; }

    public bool? Divider { get; init; }
}

public sealed record OptionJson(string Label, string Value, string? Description = null);

public sealed record DefaultValueJson(string Id, string Type);

public sealed record GalleryItemJson(MediaJson Media, string? Description);

public sealed record MediaJson(string Url);
