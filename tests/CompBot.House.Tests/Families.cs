using System.Reflection;
using CompBot.Testing;

namespace CompBot.House.Tests;

/// <summary>Every closed family of the product: an abstract record that only its own nested cases extend.</summary>
internal static class Families
{
    /// <summary>What is only written out, as a platform's API takes it, and never asked which case it is.</summary>
    private const string WireOnly = "CompBot.Slack.Blocks";

    public static IReadOnlyList<Type> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => Assembly.Load(Path.GetFileNameWithoutExtension(project)).GetTypes())
            .Where(type => type is { IsAbstract: true, IsSealed: false, IsGenericTypeDefinition: false } && type.Namespace != WireOnly && Cases(type).Any())];

    public static IEnumerable<Type> Cases(Type family) => family.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(nested => nested.BaseType == family);
}
