using System.Text.Json.Nodes;

namespace CompBot.Testing.Discord;

/// <summary>A message as people see it.</summary>
public sealed record FakeMessage(string Id, string Channel, string? Author, JsonObject Body, bool IsEphemeral, string? Interaction)
{
    public bool IsDeleted { get; set; }

    /// <summary>"The answer is coming."</summary>
    public bool IsLoading { get; set; }

    public JsonObject Shown { get; set; } = Body;

    public IReadOnlyList<string> Files { get; set; } = [];

    public string? Nonce { get; init; }

    /// <summary>Who gave the command that the message answers; null where it answers none.</summary>
    public string? InteractionBy { get; init; }

    public DateTimeOffset At { get; init; }

    public int Flags => DiscordRules.Int(Shown["flags"]) ?? 0;

    /// <summary>All that can be read, escapes and all.</summary>
    public string Text => string.Join('\n', new[] { DiscordRules.Text(Shown["content"]) }.Concat(DiscordRules.All(Shown["components"]).Select(it => DiscordRules.Text(it["content"]))).OfType<string>());

    public IEnumerable<JsonObject> Controls => DiscordRules.All(Shown["components"]).Where(it => it["custom_id"] is not null);

    /// <summary>The custom id behind a button's words, or of the select whose prompt it is.</summary>
    public string CustomId(string label) => Controls.FirstOrDefault(it => (string?)it["label"] == label || (string?)it["placeholder"] == label) is { } control
        ? (string)control["custom_id"]!
        : throw new InvalidOperationException($"No \"{label}\" on this message: {string.Join(", ", Controls.Select(it => (string?)it["label"] ?? (string?)it["placeholder"]))}");
}

public enum FakeInteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>An interaction and how far it was answered.</summary>
public sealed record FakeInteraction(string Id, string Token, FakeInteractionKind Kind, string Person, string Channel, bool IsDirect, bool IsUserInstallOnly, string? Source, DateTimeOffset At, long Started)
{
    private readonly TaskCompletionSource<TimeSpan> _took = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Type of the first answer; null while there is none.</summary>
    public int? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Ends with the first answer: the real time from dispatch to it.</summary>
    public Task<TimeSpan> Took => _took.Task;

    internal void Answered() => _took.TrySetResult(TimeProvider.System.GetElapsedTime(Started));

    /// <summary>The message that counts as its original.</summary>
    public string? Original { get; set; }

    public int FollowUps { get; set; }

    /// <summary>The form it opened, or the suggestions it got.</summary>
    public JsonNode? Data { get; set; }
}
