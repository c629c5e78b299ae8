namespace CompBot.Core.Guides;

/// <summary>The texts that find a company: its name, its aliases, and its name without the words that firms add.</summary>
internal static class CompanyForms
{
    private static readonly string[] Legal = ["inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "gmbh", "ag", "sa", "plc", "nv", "bv", "se", "ab", "oy", "as", "pte", "pty", "lp", "llp"];
    private static readonly string[] Added = ["ai", "labs", "lab", "technologies", "technology", "tech", "systems", "group", "holdings", "software", "games", "international", "platforms", "networks", "com", "io", "the"];

    public static IndexedName Of(string company, IEnumerable<Guide> guides, AliasGroups aliases)
    {
        var folded = NameText.Folded(company);
        var plain = WithoutLegalForm(folded);
        var shortened = Without(plain, Added);
        string[] known = [.. aliases.MeaningSame(folded), .. aliases.MeaningSame(plain)];
        string[] weak = [.. known, plain, shortened, folded.Replace(" ", "", StringComparison.Ordinal), .. guides.SelectMany(guide => guide.Aliases).Select(NameText.Folded)];
        return new IndexedName(company, [folded], weak.Where(form => form.Length > 1).Distinct().ToArray());
    }

    public static string WithoutLegalForm(string folded) => Without(folded, Legal);

    private static string Without(string folded, string[] endings)
    {
        while (folded.LastIndexOf(' ') is > 0 and var space && endings.Contains(folded[(space + 1)..]))
        {
            folded = folded[..space];
        }

        return folded;
    }
}
