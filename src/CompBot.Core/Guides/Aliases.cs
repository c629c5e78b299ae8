namespace CompBot.Core.Guides;

/// <summary>A name and the other ways people write it: abbreviations, former names, neighbouring cities.</summary>
public sealed record AliasEntry(string Name, Sequence<string> Aliases);

/// <summary>Other ways to write companies, roles and regions, as data/aliases.md lists them.</summary>
public sealed record AliasTable(Sequence<AliasEntry> Companies, Sequence<AliasEntry> Roles, Sequence<AliasEntry> Regions)
{
    public static readonly AliasTable Empty = new([], [], []);
}
