using CompBot.Core;

namespace CompBot.Playground;

/// <summary>AllowedHosts: names beside the loopback ones under which the page may be opened ("coach.example.org"), without port.</summary>
public sealed record PlaygroundOptions(Sequence<string> AllowedHosts)
{
    public static readonly PlaygroundOptions Default = new([]);
}
