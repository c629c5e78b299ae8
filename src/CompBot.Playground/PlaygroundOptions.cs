using CompBot.Core;

namespace CompBot.Playground;

/// <summary>AllowedHosts: names beside the loopback ones under which the page may be opened ("coach.example.org"), without port. KeepDays: how long the store keeps a case.</summary>
public sealed record PlaygroundOptions(Sequence<string> AllowedHosts)
{
    public int KeepDays { get; init; } = 30;

    /// <summary>Who may use the page must bring it; null: whoever can reach the page may.</summary>
    public string? Secret { get; init; }

    public static readonly PlaygroundOptions Default = new([]);
}
