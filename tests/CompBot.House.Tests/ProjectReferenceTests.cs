using System.Xml.Linq;
using CompBot.Testing;
using Xunit;

namespace CompBot.House.Tests;

/// <summary>Who may know whom. Any arrow that is not listed here fails.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CompBot.Language"] = [],
        ["CompBot.Core"] = ["CompBot.Language"],
        ["CompBot.Guides"] = ["CompBot.Core", "CompBot.Language"],
        ["CompBot.Engine"] = ["CompBot.Core"],
        ["CompBot.Storage"] = ["CompBot.Engine"],
        ["CompBot.Discord"] = ["CompBot.Engine"],
        ["CompBot.Slack"] = ["CompBot.Engine"],
        ["CompBot.Playground"] = ["CompBot.Engine"],
        ["CompBot.Wire"] = ["CompBot.Core"],
        ["CompBot.Mcp"] = ["CompBot.Guides", "CompBot.Wire"],
        ["CompBot.Worker"] = ["CompBot.Discord", "CompBot.Slack", "CompBot.Playground", "CompBot.Storage", "CompBot.Guides", "CompBot.Wire"],
    };

    private static readonly string[] PurePackages = ["Humanizer.Core", "FuzzySharp", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    public static TheoryData<string> Projects() => [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_it_may(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} is not in the list: say whom it may know");
        Assert.Empty(References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Except(Allowed[project]));
    }

    [Fact]
    public void Core_takes_pure_packages_only()
    {
        Assert.Empty(References("CompBot.Core", "PackageReference").Except(PurePackages));
        Assert.Empty(References("CompBot.Core", "FrameworkReference"));
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj")).Descendants(kind).Select(item => item.Attribute("Include")!.Value.Replace('\\', '/'));
}
