using CompBot.Core;
using CompBot.Core.Guides;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Guides.Tests;

public class LookupTests
{
    private static readonly GuideLibrary Library = new(
        [
            Guide("Meta", "ML/AI Engineer", "Menlo Park / Bay Area", "New York City", "London"),
            Guide("Google", "Software Engineer (L3-L4)", "Bay Area", "New York City", "London (DeepMind)"),
            Guide("Google", "Senior Software Engineer (L5)", "Bay Area", "Seattle / Kirkland"),
            Guide("Stability AI", "ML/AI Engineer", "London", "San Francisco", "Remote US"),
            Guide("Snowflake", "Data Engineer", "San Mateo / Bozeman", "Seattle"),
            Guide("Snowpark", "Data Engineer", "Denver"),
        ],
        AliasFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "aliases.md"))).Table);

    [Theory]
    [InlineData("fb", "Meta")]
    [InlineData("Facebook", "Meta")]
    [InlineData("google deepmind", "Google")]
    [InlineData("  GOOGLE, Inc. ", "Google")]
    [InlineData("stability", "Stability AI")]
    public void A_company_is_found_by_name_alias_and_former_name(string typed, string name) =>
        Assert.Equal(new NameMatch.Found(name), Library.MatchCompany(typed));

    [Theory]
    [InlineData("gogle", "Google")]
    [InlineData("stabilty ai", "Stability AI")]
    [InlineData("snowfalke", "Snowflake")]
    public void A_typo_is_proposed_and_not_taken(string typed, string name) =>
        Assert.Equal(name, Assert.IsType<NameMatch.Choice>(Library.MatchCompany(typed)).Candidates[0]);

    [Fact]
    public void An_unknown_company_is_nothing()
    {
        Assert.IsType<NameMatch.Nothing>(Library.MatchCompany("Zyxwv Industries"));
        Assert.IsType<NameMatch.Nothing>(Library.MatchCompany("  "));
    }

    [Fact]
    public void A_short_alias_is_no_near_miss_of_a_longer_name()
    {
        var library = new GuideLibrary([Guide("Acorn", "Engineer", "London") with { Aliases = ["mle"] }], AliasTable.Empty);

        Assert.IsType<NameMatch.Nothing>(library.MatchCompany("Google"));
    }

    [Theory]
    [InlineData("Meta", "mle", "ML/AI Engineer")]
    [InlineData("Meta", "machine learning engineer", "ML/AI Engineer")]
    [InlineData("Google", "swe", "Software Engineer (L3-L4)")]
    [InlineData("Google", "Sr. SWE", "Senior Software Engineer (L5)")]
    public void A_role_is_found_by_abbreviation(string company, string typed, string role) =>
        Assert.Equal(new NameMatch.Found(role), Library.MatchRole(company, typed));

    [Fact]
    public void A_level_that_firms_use_differently_is_asked() =>
        Assert.Equal(2, Assert.IsType<NameMatch.Choice>(Library.MatchRole("Google", "SWE III")).Candidates.Count);

    [Theory]
    [InlineData("Meta", "nyc", "New York City")]
    [InlineData("Meta", "bay area", "Menlo Park / Bay Area")]
    [InlineData("Meta", "palo alto", "Menlo Park / Bay Area")]
    [InlineData("Stability AI", "sf", "San Francisco")]
    [InlineData("Stability AI", "bay area", "San Francisco")]
    [InlineData("Stability AI", "remote", "Remote US")]
    [InlineData("Stability AI", "UK", "London")]
    [InlineData("Snowflake", "seattle", "Seattle")]
    public void A_region_is_found_by_city_metro_and_country(string company, string typed, string region)
    {
        var guide = Library.Guides.First(one => one.Company == company);
        Assert.Equal(new NameMatch.Found(region), Library.MatchRegion(guide, typed));
    }

    [Fact]
    public void A_country_with_several_regions_is_asked()
    {
        var guide = Library.Guides.First(one => one.Company == "Stability AI");
        Assert.Equal(["San Francisco", "Remote US"], Assert.IsType<NameMatch.Choice>(Library.MatchRegion(guide, "us")).Candidates);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("netflix")]
    [InlineData("open ai")]
    [InlineData("google sea food")]
    public void A_short_abbreviation_is_proposed_for_nothing_longer(string typed)
    {
        var library = new GuideLibrary([Guide("Sea Group", "Data Engineer", "Singapore"), Guide("Character AI", "Data Engineer", "New York"), Guide("Northrop Grumman", "Data Engineer", "Reston")], Library.Aliases);
        Assert.IsType<NameMatch.Nothing>(library.MatchCompany(typed));
    }

    [Theory]
    [InlineData("swe at google", "Google")]
    [InlineData("google swe", "Google")]
    [InlineData("sr swe stability ai london", "Stability AI")]
    public void A_company_among_other_words_is_proposed(string typed, string name) =>
        Assert.Equal(new NameMatch.Choice([name]), Library.MatchCompany(typed));

    [Theory]
    [InlineData("Snowflake", "game engineer", "")]
    [InlineData("Snowflake", "dta enginer", "Data Engineer")]
    [InlineData("Google", "engineer software", "Software Engineer (L3-L4), Senior Software Engineer (L5)")]
    [InlineData("Google", "software engineer intern", "Software Engineer (L3-L4)")]
    [InlineData("Meta", "principal machine learning engineer", "ML/AI Engineer")]
    [InlineData("Meta", "sales engineer", "")]
    [InlineData("Google", "backend engineer", "Software Engineer (L3-L4), Senior Software Engineer (L5)")]
    public void A_role_is_proposed_for_what_is_near_and_for_nothing_else(string company, string typed, string roles) =>
        Assert.Equal(roles, string.Join(", ", Library.MatchRole(company, typed) is NameMatch.Choice choice ? choice.Candidates : []));

    [Theory]
    [InlineData("Google", "sf", "Bay Area")]
    [InlineData("Google", "the bay", "Bay Area")]
    [InlineData("Snowflake", "california", "San Mateo / Bozeman")]
    [InlineData("Stability AI", "CA", "San Francisco")]
    [InlineData("Meta", "emea", "London")]
    public void A_place_is_found_by_its_area_state_and_continent_however_they_are_abbreviated(string company, string typed, string region) =>
        Assert.Equal(new NameMatch.Found(region), Library.MatchRegion(Library.Guides.First(one => one.Company == company), typed));

    [Theory]
    [InlineData("Google", "new yrok", "New York City")]
    [InlineData("Meta", "untied kingdom", "London")]
    [InlineData("Snowflake", "calfornia", "San Mateo / Bozeman")]
    [InlineData("Stability AI", "lisbon", "")]
    [InlineData("Stability AI", "los angeles", "")]
    [InlineData("Stability AI", "mars", "")]
    public void A_place_near_by_or_misspelt_is_proposed(string company, string typed, string regions) =>
        Assert.Equal(regions, string.Join(", ", Library.MatchRegion(Library.Guides.First(one => one.Company == company), typed) is NameMatch.Choice choice ? choice.Candidates : []));

    [Fact]
    public void Suggestions_come_by_start_then_by_word_then_by_nearness()
    {
        Assert.Equal(["Snowflake", "Snowpark"], Library.SuggestCompanies("snow", 5).Select(one => one.Value));
        Assert.Equal("Meta", Library.SuggestCompanies("faceb", 5)[0].Value);
        Assert.Equal("Stability AI", Library.SuggestCompanies("stabil", 5)[0].Value);
        Assert.Equal(2, Library.SuggestRoles("Google", "", 25).Count);
        Assert.Contains("Seattle / Kirkland", Library.SuggestRegions(null, null, "kirk", 5).Select(one => one.Value));
    }

    [Theory]
    [InlineData("L5", "L5")]
    [InlineData("l5", "L5")]
    [InlineData("level 4", "L4")]
    [InlineData("senior", "L5")]
    [InlineData("Sr SWE", "L5")]
    [InlineData("SWE III", "L4")]
    [InlineData("software engineer 3", "L4")]
    [InlineData("staff", "L6")]
    [InlineData("E5", "")]
    [InlineData("engineer", "L4 L5 L6")]
    public void A_level_is_found_by_code_title_and_number(string typed, string levels)
    {
        (string Level, string Title)[] rows = [("L4", "Software Engineer III"), ("L5", "Senior Software Engineer"), ("L6", "Staff Engineer")];
        Assert.Equal(levels, string.Join(' ', LevelMatcher.Match(rows.Select(row => new PayBand { Region = "any", Currency = Currency.Usd, Level = row.Level, Title = row.Title }), typed)));
    }

    [Fact]
    public void A_level_as_it_is_written_is_that_level_whatever_others_are_called()
    {
        string[] levels = ["Senior (L5)", "Senior (L6)", "L5-L6"];
        Assert.All(levels, typed => Assert.Equal([typed], LevelMatcher.Match(levels.Select(level => new PayBand { Region = "any", Currency = Currency.Usd, Level = level }), typed)));
    }

    [Theory]
    [InlineData("61-62", "L61", true)]
    [InlineData("Senior (L5)", "L5", true)]
    [InlineData("L4-L6", "5", true)]
    [InlineData("65+", "L67", true)]
    [InlineData("L4/L5", "L5", true)]
    [InlineData("L4", "E4", false)]
    [InlineData("L4-L6", "L7", false)]
    public void A_row_holds_the_levels_between_its_ends(string row, string level, bool holds) => Assert.Equal(holds, LevelMatcher.Holds(row, level));

    private static Guide Guide(string company, string role, params string[] regions) => new()
    {
        File = "test.md",
        Company = company,
        Role = role,
        Bands = regions.Select(region => new PayBand { Region = region, Currency = region.StartsWith("London", StringComparison.Ordinal) ? Currency.Gbp : Currency.Usd }).ToSequence(),
    };
}
