using FuzzySharp;
using Microsoft.Extensions.Configuration.Json;

namespace CompBot.Worker.Settings;

/// <summary>Settings that nothing reads are most often mistyped: each is a warning with the likeliest name.</summary>
public static class UnknownSettings
{
    /// <summary>How alike two names must be, of 100, to be proposed.</summary>
    private const int LikelyEnough = 70;

    public static IReadOnlyList<string> Warnings(IConfiguration configuration, IReadOnlySet<string> known)
    {
        var sections = known.Select(Section).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fromFile = configuration is IConfigurationRoot root
            ? new ConfigurationRoot([.. root.Providers.OfType<JsonConfigurationProvider>()])
            : configuration;

        // The environment is full of other programs' names; in a section of ours, or in our own file, a name is meant for us.
        var ours = configuration.AsEnumerable().Where(pair => pair.Key.Contains(':', StringComparison.Ordinal) && sections.Contains(Section(pair.Key)));
        return [.. ours.Concat(fromFile.AsEnumerable())
            .Where(pair => pair.Value is not null && !IsKnown(pair.Key, known)).Select(pair => pair.Key)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(key => Warning(key, known))];
    }

    /// <summary>A list's items ("Playground:AllowedHosts:0") belong to the list.</summary>
    private static bool IsKnown(string key, IReadOnlySet<string> known) =>
        known.Contains(key) || (key.LastIndexOf(':') is > 0 and var end && int.TryParse(key[(end + 1)..], out _) && known.Contains(key[..end]));

    private static string Warning(string key, IReadOnlySet<string> known)
    {
        var (nearest, score) = known.Select(name => (name, Fuzz.Ratio(name.ToLowerInvariant(), key.ToLowerInvariant()))).MaxBy(pair => pair.Item2);
        return score >= LikelyEnough ? $"{key} is no setting. Did you mean {nearest}?" : $"{key} is no setting.";
    }

    private static string Section(string key) => key.Split(':')[0];
}
