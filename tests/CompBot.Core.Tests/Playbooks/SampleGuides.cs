using CompBot.Core.Guides;
using CompBot.Guides;
using CompBot.Testing;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>The bundled guides, and others where a folder of them is named.</summary>
internal static class SampleGuides
{
    private const int EveryNth = 7;

    public static readonly Sequence<Guide> Bundled = Read(Path.Combine(Repository.Root, "data", "guides"));

    /// <summary>Every guide of the folder that COMPBOT_SAMPLE_GUIDES names; none where it names none.</summary>
    public static readonly Sequence<Guide> Folder = Environment.GetEnvironmentVariable("COMPBOT_SAMPLE_GUIDES") is { Length: > 0 } folder ? Read(folder) : [];

    /// <summary>Some of them, so that a run stays short.</summary>
    public static IEnumerable<Guide> Real() => Folder.Where((_, index) => index % EveryNth == 0);

    private static Sequence<Guide> Read(string folder) => Directory.Exists(folder) ? GuideFolder.Read([folder]).Guides.Map(loaded => loaded.Guide) : [];
}
