using CompBot.Core.Guides;
using CompBot.Guides;
using CompBot.Testing;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>The bundled guides, and real ones where a folder of them lies beside the repository.</summary>
internal static class SampleGuides
{
    private const int EveryNth = 7;

    public static readonly Sequence<Guide> Bundled = Read(Path.Combine(Repository.Root, "data", "guides"));

    /// <summary>Some of the real guides, so that a run stays short; none where the folder is absent.</summary>
    public static IEnumerable<Guide> Real() => Read(Path.Combine(Repository.Root, "..", "shared", "guides-sample")).Where((_, index) => index % EveryNth == 0);

    private static Sequence<Guide> Read(string folder) => Directory.Exists(folder) ? GuideFolder.Read([folder]).Guides.Map(loaded => loaded.Guide) : [];
}
