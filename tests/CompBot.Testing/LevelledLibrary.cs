using CompBot.Core.Guides;
using CompBot.Guides;

namespace CompBot.Testing;

/// <summary>The bundled guides and, beside them, made-up ones whose rows have levels.</summary>
public static class LevelledLibrary
{
    public static Library Loaded { get; } = LibraryLoader.Load(Path.Combine(Repository.Root, "data"), [Path.Combine(Repository.Root, "tests", "CompBot.Testing", "Guides")]).Library;
}
