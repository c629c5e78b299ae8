using CompBot.Core.Guides;
using CompBot.Guides;

namespace CompBot.Testing;

/// <summary>The library that ships: the four bundled guides and every data file, read once.</summary>
public static class BundledLibrary
{
    public static Library Loaded { get; } = LibraryLoader.Load(Path.Combine(Repository.Root, "data"), []).Library;
}
