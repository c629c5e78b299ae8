namespace CompBot.Discord.Wire;

public static class CallbackType
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int UpdateMessage = 7;
    public const int Suggestions = 8;
    public const int Modal = 9;
}

/// <summary>The first answer to an interaction that is a message, an update or a defer.</summary>
public sealed record CallbackJson(int Type, MessageJson? Data = null);

/// <summary>A defer carries nothing but its flags.</summary>
public sealed record DeferJson(int Type, DeferDataJson? Data);

public sealed record DeferDataJson(int Flags);

public sealed record SuggestionsCallbackJson(SuggestionsJson Data)
{
    public int Type => CallbackType.Suggestions;
}

public sealed record SuggestionsJson(IReadOnlyList<SuggestionJson> Choices);

public sealed record SuggestionJson(string Name, string Value);

public sealed record ModalCallbackJson(ModalJson Data)
{
    public int Type => CallbackType.Modal;
}

public sealed record ModalJson(string CustomId, string Title, IReadOnlyList<ComponentJson> Components);

/// <summary>A slash command as registered.</summary>
public sealed record CommandJson(string Name, string Description, IReadOnlyList<CommandOptionJson> Options)
{
    public int Type => 1;

    /// <summary>Servers and persons.</summary>
    public IReadOnlyList<int> IntegrationTypes { get; init; } = [0, 1];

    /// <summary>Servers, the bot's direct messages, other private channels.</summary>
    public IReadOnlyList<int> Contexts { get; init; } = [0, 1, 2];

    /// <summary>Who sees it in a server, as a bit set in text; null: everybody.</summary>
    public string? DefaultMemberPermissions { get; init; }
}

public sealed record CommandOptionJson(string Name, string Description, bool? Autocomplete, int MaxLength)
{
    public int Type => 3;

    public bool Required => false;
}

public sealed record OpenDirectJson(string RecipientId);
