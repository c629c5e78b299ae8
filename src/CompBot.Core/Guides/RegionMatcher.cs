using CompBot.Core.Pay;

namespace CompBot.Core.Guides;

/// <summary>
/// Finds a guide's region by name, city, metro or country. The alias table lists places that count as one; an entry named by a currency
/// code lists the countries that pay in it.
/// </summary>
internal sealed class RegionMatcher(Sequence<AliasEntry> entries)
{
    private readonly AliasGroups _groups = new(entries, NameText.Folded);

    public NameMatch Match(Guide guide, string typed)
    {
        var folded = NameText.Folded(typed);
        var regions = guide.Bands.Select(band => band.Region).Where(region => region != "any").Distinct().ToList();
        if (folded.Length == 0 || regions.Count == 0)
        {
            return new NameMatch.Nothing();
        }

        return Decide(regions.Where(region => NameText.Folded(region) == folded))
            ?? Decide(regions.Where(region => Parts(region).Contains(folded)))
            ?? Decide(regions.Where(region => Parts(region).Any(part => NamedBy(part, folded))))
            ?? Decide(regions.Where(region => Parts(region).Any(part => NameText.StartsWithWords(part, folded) || NameText.StartsWithWords(folded, part))))
            ?? Decide(InCountry(guide, folded))
            ?? (NameMatch?)Propose(regions.Where(region => Parts(region).Any(part => Related(part, folded) || Typo(part, folded))))
            ?? new NameMatch.Nothing();
    }

    /// <summary>Other names of a region's parts, for lists while typing.</summary>
    public string[] OtherNames(string region) => Parts(region).Concat(Parts(region).SelectMany(_groups.MeaningSame)).Distinct().ToArray();

    private static NameMatch? Decide(IEnumerable<string> regions) => regions.Distinct().ToSequence() switch
    {
        { Count: 0 } => null,
        { Count: 1 } one => new NameMatch.Found(one[0]),
        var several => new NameMatch.Choice(several),
    };

    private static NameMatch.Choice? Propose(IEnumerable<string> regions) => regions.Distinct().ToSequence() is { Count: > 0 } near ? new NameMatch.Choice(near) : null;

    /// <summary>The folded names in a region's text: all of it, without brackets, without the state, and each side of a slash.</summary>
    private static List<string> Parts(string region)
    {
        var plain = NameText.WithoutBrackets(region);
        var parts = plain.Split('/', '&', '|').SelectMany(part => new[] { part, part.Split(',')[0], WithoutHeadOffice(part), WithoutState(part) }).Append(region).Append(plain);
        return parts.Select(NameText.Folded).Where(part => part.Length > 0).Distinct().ToList();
    }

    private static string WithoutHeadOffice(string part) => part.Replace(" HQ", "", StringComparison.Ordinal);

    private static string WithoutState(string part)
    {
        var trimmed = part.Trim();
        return trimmed.Length > 3 && trimmed[^3] == ' ' && char.IsAsciiLetterUpper(trimmed[^2]) && char.IsAsciiLetterUpper(trimmed[^1]) ? trimmed[..^3] : trimmed;
    }

    /// <summary>Both stand in one entry and one of them is its name: "nyc" is New York City, Palo Alto is in the Bay Area.</summary>
    private bool NamedBy(string part, string folded) =>
        _groups.EntriesOf(folded).Any(entry => (NameText.Folded(entry.Name) == part || NameText.Folded(entry.Name) == folded) && Holds(entry, part))
        || _groups.EntriesOf(folded).Any(entry => Holds(entry, part) && !entry.Name.Contains("area", StringComparison.OrdinalIgnoreCase) && Currency.TryFind(entry.Name) is null);

    private bool Related(string part, string folded) => _groups.EntriesOf(folded).Any(entry => Currency.TryFind(entry.Name) is null && Holds(entry, part));

    private bool Holds(AliasEntry entry, string part) => _groups.EntriesOf(part).Contains(entry);

    private IEnumerable<string> InCountry(Guide guide, string folded)
    {
        var codes = _groups.EntriesOf(folded).Select(entry => Currency.TryFind(entry.Name)).Where(currency => currency is not null).ToList();
        return guide.Bands.Where(band => codes.Contains(band.Currency) && band.Region != "any").Select(band => band.Region);
    }

    private static bool Typo(string part, string folded) =>
        folded.Length >= 4 && EditDistance.Within(part, folded, folded.Length <= 6 ? 1 : 2) <= (folded.Length <= 6 ? 1 : 2);
}
