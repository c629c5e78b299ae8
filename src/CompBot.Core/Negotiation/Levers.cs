using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation;

/// <summary>What keeps a lever from being used.</summary>
public enum LeverState
{
    /// <summary>Say can be said.</summary>
    Ready,

    /// <summary>It waits for the person's own experience.</summary>
    NeedsExperience,

    /// <summary>It speaks of other offers and there is none.</summary>
    NeedsOffer,

    /// <summary>Nothing in it can be tied to the person, the plan or a fact.</summary>
    LeftOut,
}

/// <summary>A lever for this person: Say is empty unless State is Ready. ToFill are the blanks to offer or to have typed.</summary>
public sealed record RankedLever(string Title, LeverState State, Line Say, Sequence<LeverBlank> ToFill, bool SpeaksOfOffers = false);

/// <summary>A guide's levers, made this person's: ranked, filled, and cut down to what they can truthfully say.</summary>
public static class Levers
{
    private const int MostOptions = 24;

    /// <summary>Employers that guides often name as examples.</summary>
    private static readonly HashSet<string> Employers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Google", "Meta", "Amazon", "Apple", "Microsoft", "Netflix", "OpenAI", "Anthropic", "Google DeepMind", "DeepMind", "Nvidia", "Stripe",
        "Databricks", "Snowflake", "Datadog", "Uber", "Airbnb", "Salesforce", "Oracle", "AWS", "Google Cloud", "Capital One", "JPMorgan", "Two Sigma",
    };

    /// <summary>Best first: other offers, then the person's own work, then facts about the job; those that still wait come last.</summary>
    public static Sequence<RankedLever> Rank(NegotiationCase @case, NegotiationPlan plan, PlaybookWishes wishes, DateOnly today) =>
        Rank(new PlaybookFacts(@case, plan, wishes, new Library(), today));

    /// <summary>What to offer the person when asking about their work: the options of the guide's blanks, each once.</summary>
    public static Sequence<string> ExperienceOptions(Guide? guide) => guide is null
        ? []
        : guide.Levers.Where(lever => !lever.NeedsCompetingOffer).SelectMany(lever => lever.Blanks)
            .Where(blank => !blank.Options.Any(option => IsCompany(option, guide))).SelectMany(blank => blank.Options)
            .Select(PlainName.OfSentence).OfType<string>().Where(IsWork).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOptions).ToSequence();

    internal static Sequence<RankedLever> Rank(PlaybookFacts facts) => facts.Case.Guide is not { } guide
        ? []
        : guide.Levers.Select((lever, index) => (Ranked: For(lever, facts), Index: index))
            .OrderBy(found => found.Ranked.State).ThenByDescending(found => Weight(guide.Levers[found.Index], found.Ranked)).ThenBy(found => found.Index)
            .Select(found => found.Ranked).ToSequence();

    internal static bool IsOption(Guide? guide, string experience) =>
        ExperienceOptions(guide).Any(option => option.Equals(experience, StringComparison.OrdinalIgnoreCase));

    internal static bool IsOptionOf(LeverBlank blank, string experience) =>
        blank.Options.Any(option => experience.Equals(PlainName.OfSentence(option), StringComparison.OrdinalIgnoreCase));

    private static RankedLever For(Lever lever, PlaybookFacts facts)
    {
        var title = PlainName.OfSentence(lever.Title) ?? "Lever";
        if (lever.NeedsCompetingOffer)
        {
            var offers = PlaybookPhrases.OfferSentences(facts, isFirst: true);
            return offers.IsEmpty ? new(title, LeverState.NeedsOffer, Line.Empty, [], true) : new(title, LeverState.Ready, offers, [], true);
        }

        var say = LeverText.Fill(lever, facts);
        var blanks = lever.Blanks.Where(blank => blank.Options.Count > 0);
        return (say.IsEmpty, blanks.Count) switch
        {
            (false, _) => new(title, LeverState.Ready, say, []),
            (true, > 0) when !facts.Experience.Any(experience => blanks.Any(blank => IsOptionOf(blank, experience))) => new(title, LeverState.NeedsExperience, Line.Empty, blanks),
            (true, _) => new(title, LeverState.LeftOut, Line.Empty, []),
        };
    }

    /// <summary>A blank that lists employers asks for other offers, not for the person's work.</summary>
    private static bool IsCompany(string option, Guide guide) =>
        Employers.Contains(option.Trim()) || guide.LevelMap.Any(level => level.Company.Equals(option.Trim(), StringComparison.OrdinalIgnoreCase))
        || guide.Examples.Any(example => example.Company.Equals(option.Trim(), StringComparison.OrdinalIgnoreCase));

    private static int Weight(Lever lever, RankedLever ranked) =>
        (lever.NeedsCompetingOffer ? 4 : 0) + (lever.Blanks.Count > 0 ? 2 : 0) + (ranked.Say.Pieces.Any(piece => piece is Piece.Figure) ? 1 : 0);

    /// <summary>Options are phrases about work: no figures, no offers.</summary>
    private static bool IsWork(string option) => option.Length is > 1 and <= 80 && !option.Any(letter => "$£€₹%".Contains(letter, StringComparison.Ordinal));
}
