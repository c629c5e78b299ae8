using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Names written without letters of an alphabet, which the lexer must know to cut them out of a line without spaces.</summary>
internal static class IdeographNames
{
    private static readonly FrozenSet<string> All = PlaceNames.All.Concat(EmployerNames.All(FrozenSet<string>.Empty))
        .Select(entry => entry.Key).Where(name => name.Length > 0 && name[0] >= '\u3040').ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Knows(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
