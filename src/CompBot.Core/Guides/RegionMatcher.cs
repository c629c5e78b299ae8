using CompBot.Core.Pay;

namespace CompBot.Core.Guides;

/// <summary>
/// Finds a guide's region by name, city, metro or country. The alias table lists places that count as one; an entry named by a currency
/// code lists the countries that pay in it, one with "All of" before its name what lies within it.
/// </summary>
internal sealed class RegionMatcher(Sequence<AliasEntry> entries)
{
    private const string Wide = "All of ";

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
            ?? Decide(regions.Where(region => Parts(region).Any(part => FullNames(folded).Any(name => NamedBy(part, name)))))
            ?? Decide(regions.Where(region => Parts(region).Any(part => NameText.StartsWithWords(part, folded) || NameText.StartsWithWords(folded, part))))
            ?? Decide(InCountry(guide, folded))
            ?? Propose(regions.Where(region => Parts(region).Any(part => Related(part, folded) || Typo(part, folded))))
            ?? (NameMatch?)Propose(Misspelt(folded).SelectMany(meant => regions.Where(region => Parts(region).Any(part => part == meant || NamedBy(part, meant) || Related(part, meant))).Concat(InCountry(guide, meant))))
            ?? new NameMatch.Nothing();
    }

    /// <summary>Other names of a region's parts, for lists while typing.</summary>
    public string[] OtherNames(string region) =>
        Parts(region).Concat(Parts(region).SelectMany(_groups.EntriesOf).SelectMany(entry => IsWide(entry) ? [NameOf(entry)] : _groups.FormsOf(entry))).Distinct().ToArray();

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
        _groups.EntriesOf(part).Any(entry => (NameOf(entry) == folded || NameOf(entry) == part && Holds(entry, folded)) || !IsGroup(entry) && Holds(entry, folded))
        || _groups.EntriesOf(folded).Any(entry => NameOf(entry) == part);

    private bool Related(string part, string folded) => _groups.EntriesOf(folded).Any(entry => !IsWide(entry) && !IsCurrency(entry) && Holds(entry, part));

    private static bool IsCurrency(AliasEntry entry) => Currency.TryFind(entry.Name) is not null;

    private static bool IsWide(AliasEntry entry) => entry.Name.StartsWith(Wide, StringComparison.OrdinalIgnoreCase);

    private static bool IsGroup(AliasEntry entry) => IsWide(entry) || IsCurrency(entry) || entry.Name.Contains("area", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(AliasEntry entry) => NameText.Folded(IsWide(entry) ? entry.Name[Wide.Length..] : entry.Name);

    private bool Holds(AliasEntry entry, string part) => _groups.EntriesOf(part).Contains(entry);

    private IEnumerable<string> InCountry(Guide guide, string folded)
    {
        var codes = _groups.EntriesOf(folded).Select(entry => Currency.TryFind(entry.Name)).Where(currency => currency is not null).ToList();
        return guide.Bands.Where(band => codes.Contains(band.Currency) && band.Region != "any").Select(band => band.Region);
    }

    /// <summary>What an abbreviation is short for: an area lists its cities by their full names, so "sf" is in the Bay Area, too.</summary>
    private IEnumerable<string> FullNames(string folded) =>
        _groups.EntriesOf(folded).Where(entry => !IsGroup(entry)).Select(NameOf).Where(name => name != folded);

    /// <summary>The places and countries of the alias table that a text may be meant for, nearest first.</summary>
    private IEnumerable<string> Misspelt(string folded) =>
        _groups.Forms.Where(form => form.Length >= 4).Select(form => (Form: form, Errors: Typing.Errors(folded, form)))
            .Where(near => near.Errors is not null).OrderBy(near => near.Errors).ThenBy(near => near.Form, StringComparer.Ordinal).Select(near => near.Form);

    private static bool Typo(string part, string folded) => folded.Length >= 4 && Typing.Errors(folded, part) is not null;
}
