using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Ordinary words that are one letter away from a company's name, and so are no typo of it.</summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> All = """
        strip stripes striped runaway runways airbag notions figures targets apples oracles shops shopping snowflakes rambling rippling's discards discords database databases databricks's
        palantír pinterests reddits bloomed block blocks blocked square squares squared planet planets meeting nothing something working walking talking anthropics anthropic's cloudy cloud clouds
        unit units united unite unity's adobes salesforce's service services instant instance instances docket rockets rocket pocket spot spots spotted coherent adhere inherent lifts drift drafts
        driver drivers dropped dropbox's confirm confirms affirmed affirms asks tasks single singles signal signals google's googled amazons amazing microsoft's linked linking netflix's splint
        intuit's intuition intuitive sapping mapping citadels cruiser cruises cruised chimed chimes brexit plaids played players robin robinhoods coins coin waymo's wayfarer expected accept workdays weekday weekdays
        workers worked wording wish wishes zooming zoomed booking bookings vision visas paying paypal's vendor atlas atlassian's render renders rendered gender tender groupon's grouping twitch's switch stitch
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
