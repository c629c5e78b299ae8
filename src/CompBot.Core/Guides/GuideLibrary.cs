using CompBot.Language.Names;

namespace CompBot.Core.Guides;

/// <summary>Every guide that is loaded, and finding them by what people type. Immutable: a reload makes another one.</summary>
public sealed class GuideLibrary
{
    public static readonly GuideLibrary Empty = new([], AliasTable.Empty);

    private const int MostChoices = 8;
    private const int MostWords = 12;

    private readonly Dictionary<string, Guide[]> _byCompany;
    private readonly Lazy<NameFinder> _companies;
    private readonly Lazy<NameFinder> _roles;
    private readonly Lazy<NameFinder> _regions;
    private readonly Lazy<NameTable> _names;
    private readonly AliasGroups _roleAliases;
    private readonly RegionMatcher _regionMatcher;

    public GuideLibrary(Sequence<Guide> guides, AliasTable aliases)
    {
        Guides = guides;
        Aliases = aliases;
        _byCompany = guides.GroupBy(guide => guide.Company).ToDictionary(group => group.Key, group => group.ToArray());
        var companyAliases = new AliasGroups(aliases.Companies, NameText.Folded);
        _roleAliases = new AliasGroups(aliases.Roles, RoleWords.Folded);
        _regionMatcher = new RegionMatcher(aliases.Regions);
        _companies = new(() => new NameFinder([.. _byCompany.Select(pair => CompanyForms.Of(pair.Key, pair.Value, companyAliases))]));
        _roles = new(() => Roles(guides));
        _regions = new(() => Regions(guides));
        _names = new(() => MessageNameTable.Of(guides, aliases));
    }

    /// <summary>One guide in the place of its older version. Names that stay the same keep their indexes, so that the library's size does not count.</summary>
    private GuideLibrary(GuideLibrary before, Guide older, Guide newer)
    {
        Guides = before.Guides.Map(guide => ReferenceEquals(guide, older) ? newer : guide);
        Aliases = before.Aliases;
        _byCompany = new(before._byCompany)
        {
            [newer.Company] = Array.ConvertAll(before._byCompany[newer.Company], guide => ReferenceEquals(guide, older) ? newer : guide),
        };
        _roleAliases = before._roleAliases;
        _regionMatcher = before._regionMatcher;
        _companies = before._companies;
        _roles = before._roles;
        _names = before._names;
        _regions = RegionsOf(older).SequenceEqual(RegionsOf(newer)) ? before._regions : new(() => Regions(Guides));
    }

    /// <summary>The names of the guides and their aliases, for finding them in a message; made once, when first asked for.</summary>
    internal NameTable Names => _names.Value;

    public Sequence<Guide> Guides { get; }

    public AliasTable Aliases { get; }

    public Guide? Find(string company, string role) => Array.FindLast(GuidesOf(company), guide => guide.Role == role);

    /// <summary>The library with a guide in the place of its older version; null where the two differ in name or alias, or the older one is not in the library.</summary>
    public GuideLibrary? Replacing(Guide older, Guide newer) =>
        (older.Company, older.Role) == (newer.Company, newer.Role) && older.Aliases.Equals(newer.Aliases) && ReferenceEquals(Find(older.Company, older.Role), older)
            ? new(this, older, newer) : null;

    /// <summary>A company by name, alias, abbreviation, former name or typo.</summary>
    public NameMatch MatchCompany(string typed)
    {
        var folded = CompanyForms.WithoutLegalForm(NameText.Folded(typed));
        return Match(_companies.Value, folded, fewestWords: 1);
    }

    /// <summary>A role of one company; company is a name that MatchCompany found.</summary>
    public NameMatch MatchRole(string company, string typed) => Match(Roles(GuidesOf(company)), RoleWords.Folded(typed), fewestWords: 2);

    /// <summary>A region of one guide, by name, city, metro or country.</summary>
    public NameMatch MatchRegion(Guide guide, string typed) => _regionMatcher.Match(guide, typed);

    public Sequence<Suggestion> SuggestCompanies(string typed, int most) => Suggestions(_companies.Value, NameText.Folded(typed), most);

    /// <summary>Roles of a company (of every company where it is null or unknown).</summary>
    public Sequence<Suggestion> SuggestRoles(string? company, string typed, int most) =>
        Suggestions(company is not null && GuidesOf(company) is { Length: > 0 } guides ? Roles(guides) : _roles.Value, NameText.Folded(typed), most);

    public Sequence<Suggestion> SuggestRegions(string? company, string? role, string typed, int most)
    {
        Guide[] guides = company is null ? [] : role is not null && Find(company, role) is { } guide ? [guide] : GuidesOf(company);
        return Suggestions(guides.Length > 0 ? Regions(guides) : _regions.Value, NameText.Folded(typed), most);
    }

    private Guide[] GuidesOf(string company) => _byCompany.GetValueOrDefault(company) ?? [];

    private static IEnumerable<string> RegionsOf(Guide guide) => guide.Bands.Select(band => band.Region);

    private NameFinder Roles(IEnumerable<Guide> guides) => new([.. guides.GroupBy(guide => guide.Role).Select(group => RoleForms(group.Key, group))]);

    private IndexedName RoleForms(string role, IEnumerable<Guide> guides)
    {
        var whole = RoleWords.Folded(role);
        var plain = RoleWords.Folded(NameText.WithoutBrackets(role));
        string[] strong = [whole, NameText.Folded(role), .. guides.SelectMany(guide => guide.Aliases).Select(RoleWords.Folded)];
        string[] weak = [plain, NameText.Folded(NameText.WithoutBrackets(role)), .. _roleAliases.MeaningSame(whole), .. _roleAliases.MeaningSame(plain)];
        return new IndexedName(role, strong.Distinct().ToArray(), weak.Distinct().ToArray());
    }

    private NameFinder Regions(IEnumerable<Guide> guides) =>
        new([.. guides.SelectMany(guide => guide.Bands).Select(band => band.Region).Where(region => region != "any").Distinct()
            .Select(region => new IndexedName(region, [NameText.Folded(region)], _regionMatcher.OtherNames(region)))]);

    private static NameMatch Match(NameFinder index, string folded, int fewestWords)
    {
        if (folded.Length == 0)
        {
            return new NameMatch.Nothing();
        }

        var sure = index.Strong(folded) is { Count: > 0 } strong ? strong : index.Weak(folded);
        if (sure.Count > 0)
        {
            return sure.Count == 1 ? new NameMatch.Found(sure[0]) : new NameMatch.Choice(sure.Take(MostChoices).ToSequence());
        }

        IReadOnlyList<string> near = index.Containing(folded, MostChoices);
        near = near.Count > 0 ? near : index.Near(folded, 4);
        // "midjourney research lab", "swe at google", "senior product manager": a name that is known stands among other words.
        near = near.Count > 0 ? near : [.. Within(folded, fewestWords).SelectMany(index.Strong).Take(1)];
        near = near.Count > 0 || fewestWords < 2 ? near : Within(folded, fewestWords).Select(index.Weak).FirstOrDefault(names => names.Count > 0) ?? [];
        return near.Count > 0 ? new NameMatch.Choice(near.ToSequence()) : new NameMatch.Nothing();
    }

    /// <summary>The runs of so many words and more in a text, longer ones first.</summary>
    private static IEnumerable<string> Within(string folded, int fewest)
    {
        var words = folded.Split(' ', MostWords + 1);
        for (var length = Math.Min(words.Length, MostWords) - 1; length >= fewest; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                yield return string.Join(' ', words, at, length);
            }
        }
    }

    private static Sequence<Suggestion> Suggestions(NameFinder index, string folded, int most) =>
        index.Suggest(folded, most).Select(name => new Suggestion(name, name)).ToSequence();
}
