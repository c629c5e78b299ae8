using CompBot.Language.Names;

namespace CompBot.Core.Guides;

/// <summary>The companies, roles and places that guides and aliases know, for finding them in what people write.</summary>
internal static class MessageNameTable
{
    private const int ShortestAlias = 3;

    /// <summary>The names with those of employers that were spoken of before. One that ends in a letter ("Company A") goes by the letter, too.</summary>
    public static NameTable WithSpoken(Sequence<string> spoken, NameTable names)
    {
        if (spoken.Count == 0)
        {
            return names;
        }

        var above = new NameTable();
        foreach (var company in spoken)
        {
            above.AddCompany(company, company, isOrdinary: false);
            if (company.Split(' ') is [_, { Length: 1 } letter])
            {
                above.AddCompany(letter, company, isOrdinary: true);
            }
        }

        return above.Over(names);
    }

    public static NameTable Of(Sequence<Guide> guides, AliasTable aliases)
    {
        var names = new NameTable();
        foreach (var company in guides.Select(guide => guide.Company).Distinct())
        {
            names.AddCompany(company, company, isOrdinary: false);
        }

        foreach (var (name, other) in aliases.Companies.SelectMany(alias => alias.Aliases.Select(other => (alias.Name, other))).Where(pair => pair.other.Length >= ShortestAlias || pair.other.Any(char.IsDigit)))
        {
            names.AddCompany(other, name, isOrdinary: false);
        }

        foreach (var role in guides.Select(guide => guide.Role).Distinct().Where(role => role.Contains(' ', StringComparison.Ordinal)))
        {
            names.AddTitle(role);
        }

        foreach (var place in aliases.Regions.SelectMany(alias => alias.Aliases).Where(place => place.Length > ShortestAlias))
        {
            names.AddPlace(place, isOrdinary: false, null);
        }

        return names;
    }
}
