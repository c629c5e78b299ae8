using System.Text.Json.Serialization;
using CompBot.Core;
using CompBot.Core.Chat;

namespace CompBot.Engine.Venues;

/// <summary>What whoever manages a server or workspace has settled for it. Empty Channels or Roles: everywhere, everybody.</summary>
public sealed record VenueSettings
{
    /// <summary>Nothing is settled.</summary>
    public static readonly VenueSettings Open = new();

    public Sequence<string> Channels { get; init => field = value ?? []; } = [];

    public Sequence<string> Roles { get; init => field = value ?? []; } = [];

    public bool SharesBands { get; init; } = true;

    public string? Region { get; init; }

    public string? Language { get; init; }

    public string? Notice { get; init; }

    /// <summary>Commands and presses in channels that one person has a day; null: as many as they like.</summary>
    public int? DailyLimit { get; init; }

    /// <summary>What of it a conversation goes by; null where nothing is settled.</summary>
    [JsonIgnore]
    public Venue? Venue => this == Open ? null : new() { HidesBands = !SharesBands, Region = Region, Language = Language, Notice = Notice };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VenueSettings))]
[JsonSerializable(typeof(string))]
internal sealed partial class VenueJson : JsonSerializerContext;
