using System.Collections.Frozen;
using CompBot.Core.Guides;

namespace CompBot.Core.Pay.Reading;

/// <summary>Every company, place and role that can be recognised: those of a guide library with their aliases, and well-known ones beside them.</summary>
internal sealed class NameIndex
{
    private const int ShortestTypo = 5;
    private const int LongestTypo = 20;

    private readonly PhraseTable<NameEntry> _names;
    private readonly FrozenDictionary<string, NameEntry> _companies;
    private readonly FrozenDictionary<string, NameEntry> _shortened;
    private readonly FrozenDictionary<string, NameEntry>.AlternateLookup<ReadOnlySpan<char>> _companyLookup;
    private readonly FrozenDictionary<string, NameEntry>.AlternateLookup<ReadOnlySpan<char>> _shortenedLookup;

    private NameIndex(List<KeyValuePair<string, NameEntry>> entries)
    {
        _names = new PhraseTable<NameEntry>(entries);
        _companies = entries.Where(IsTypoTarget).DistinctBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _shortened = _companies.SelectMany(entry => Enumerable.Range(0, entry.Key.Length).Select(at => KeyValuePair.Create(entry.Key.Remove(at, 1), entry.Value)))
            .DistinctBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _companyLookup = _companies.GetAlternateLookup<ReadOnlySpan<char>>();
        _shortenedLookup = _shortened.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static NameIndex Of(Sequence<Guide> guides, AliasTable aliases)
    {
        var entries = new List<KeyValuePair<string, NameEntry>>();
        foreach (var company in guides.Select(guide => guide.Company).Distinct())
        {
            AddCompany(entries, company, company, EmployerNames.IsOrdinary(company));
        }

        entries.AddRange(EmployerNames.All(guides.Select(guide => guide.Company).ToFrozenSet(StringComparer.OrdinalIgnoreCase)));
        foreach (var alias in aliases.Companies)
        {
            foreach (var other in alias.Aliases.Where(other => !Lexicon.Has(other) && !PlainWords.IsTicker(other)))
            {
                AddCompany(entries, other, alias.Name, EmployerNames.IsOrdinary(other));
            }
        }

        foreach (var role in guides.Select(guide => guide.Role).Distinct().Where(role => role.Contains(' ')))
        {
            Add(entries, role, new(NameKind.Role, role));
        }

        entries.AddRange(PlaceNames.All);
        foreach (var alias in aliases.Regions)
        {
            foreach (var other in alias.Aliases.Where(name => name.Length > 3))
            {
                Add(entries, other, new(NameKind.Place, other));
            }
        }

        return new NameIndex(entries);
    }

    public int Match(string text, List<Token> tokens, int at, out NameEntry? entry) => _names.Match(text, tokens, at, out entry);

    public bool Knows(ReadOnlySpan<char> word) => _names.HasWord(word);

    /// <summary>A company whose name is one letter off (missing, doubled, swapped or wrong).</summary>
    public NameEntry? FindNear(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestTypo or > LongestTypo || PlainWords.Contains(word))
        {
            return null;
        }

        if (_shortenedLookup.TryGetValue(word, out var longer))
        {
            return longer;
        }

        Span<char> shorter = stackalloc char[word.Length - 1];
        for (var at = 1; at < word.Length && word.Length > ShortestTypo; at++)
        {
            word[..at].CopyTo(shorter);
            word[(at + 1)..].CopyTo(shorter[at..]);
            if (_companyLookup.TryGetValue(shorter, out var found) || word.Length > ShortestTypo + 1 && _shortenedLookup.TryGetValue(shorter, out found))
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsTypoTarget(KeyValuePair<string, NameEntry> entry) =>
        entry.Value.Kind == NameKind.Company && entry.Key.Length > ShortestTypo && entry.Key.All(char.IsAsciiLetter);

    private static void AddCompany(List<KeyValuePair<string, NameEntry>> entries, string spelling, string name, bool ordinary)
    {
        if (spelling.Length > 2 || spelling.Any(char.IsDigit))
        {
            Add(entries, spelling, new(NameKind.Company, name, ordinary));
        }
    }

    private static void Add(List<KeyValuePair<string, NameEntry>> entries, string spelling, NameEntry entry)
    {
        entries.Add(KeyValuePair.Create(spelling.Replace('/', ' ').Replace(',', ' '), entry));
        if (spelling.EndsWith(" AI", StringComparison.Ordinal) && spelling.Length > 6)
        {
            entries.Add(KeyValuePair.Create(spelling[..^3], entry with { IsOrdinary = true }));
        }
    }
}
