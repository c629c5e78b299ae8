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

    /// <summary>Words with a number behind them that only numbers: "tier 3".</summary>
    private static readonly FrozenSet<string> Numbered = "tier tiers batch round rounds phase chapter page room rank ranked class section version gen top semester sem sprint step question q1 problem".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Kinds = "startup startups start-up scaleup scale-up fintech edtech healthtech bank mnc faang maang unicorn agency consultancy company firm org product-based service-based industry".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KindLookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Vague = "a an the one some another product service series us uk eu indian small big top mid early late stage stealth public private global large tier-1 well known".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VagueLookup = Vague.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that end like a plural and are none.</summary>
    private static readonly FrozenSet<string> NoThings = "plus minus gross this thats always perhaps sometimes basis across afterwards besides versus previous various its hers theirs ours yours does goes seems looks sounds feels makes comes gets gives takes starts includes means hits puts brings others tops works".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberedLookup = Numbered.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoThingLookup = NoThings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Signs of shares that are everyday words: nobody writes them for the company.</summary>
    private static readonly FrozenSet<string> Tickers = "team|now|spot|dash|hood|path|open|run|palo alto".Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsTicker(string word) => Tickers.Contains(word);

    /// <summary>"product based company", "one of the banks": what stands before a kind of company, and in no name.</summary>
    public static bool IsVague(ReadOnlySpan<char> word) => VagueLookup.Contains(word);

    public static bool IsKindOfCompany(ReadOnlySpan<char> word) => KindLookup.Contains(word);

    public static bool IsNumbered(ReadOnlySpan<char> word) => NumberedLookup.Contains(word);

    public static bool IsNoThing(ReadOnlySpan<char> word) => NoThingLookup.Contains(word);

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
