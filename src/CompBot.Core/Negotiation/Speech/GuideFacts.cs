using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation;

/// <summary>
/// A guide's tagline, lever titles, level map and equity as facts in our own sentences: only the name of a subject is taken from the guide, never a sentence.
/// </summary>
internal static partial class GuideFacts
{
    private static readonly string[] LevelPeers = ["Google", "Meta", "Amazon", "Microsoft", "Apple", "Stripe", "Databricks"];

    /// <summary>isKnown: facts were written for the company by hand; then the guide's subjects add nothing, and what it says of levels and equity only where nothing else does.</summary>
    public static IEnumerable<CompanyFact> Of(Guide guide, PlaybookFacts facts, bool isKnown) => isKnown
        ? Levels(guide)
        : [.. OfTopics(GuideTopics.Of(guide, facts.Library.Speech), facts), .. OfLevels(guide, facts), .. OfEquity(facts), .. Levels(guide), .. Premium(guide)];

    private static IEnumerable<CompanyFact> OfTopics(Sequence<string> topics, PlaybookFacts facts)
    {
        if (topics.Count == 0)
        {
            yield break;
        }

        (FactKind Kind, FactUse Use, int Topic)[] uses =
        [
            (FactKind.Values, FactUse.Say, 0), (FactKind.Role, FactUse.Say, 1), (FactKind.Role, FactUse.Tie, 0), (FactKind.Role, FactUse.Ask, 1),
            (FactKind.Growth, FactUse.Ask, 2), (FactKind.Values, FactUse.Ask, 0),
        ];
        var nearest = GuideTopics.NearestFirst(topics, facts);
        foreach (var (kind, use, topic) in uses)
        {
            if (Template($"fact {Word(use)} {Word(kind)}", nearest[topic % nearest.Count], facts) is { } text)
            {
                yield return new(kind, use, text);
            }
        }
    }

    /// <summary>A level elsewhere makes a fair question; a company that the person deals with is never named by it.</summary>
    private static IEnumerable<CompanyFact> OfLevels(Guide guide, PlaybookFacts facts)
    {
        var peer = LevelPeers.SelectMany(name => guide.LevelMap.Where(level => level.Company.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(level => LevelCode().IsMatch(level.Level) && !facts.Case.Alternatives.Any(other => Meets(other.Company, level.Company)));
        if (peer is not null && Template("fact ask level", $"{LevelCode().Match(peer.Level).Value} at {peer.Company}", facts) is { } text)
        {
            yield return new(FactKind.Level, FactUse.Ask, text);
        }
    }

    private static bool Meets(string? rival, string company) => rival is not null
        && (rival.Contains(company, StringComparison.OrdinalIgnoreCase) || company.Contains(rival.Trim(), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<CompanyFact> OfEquity(PlaybookFacts facts)
    {
        var kind = facts.EquityKind;
        if (kind != Pay.EquityKind.Unknown && Template($"fact ask equity {Word(kind)}", "", facts) is { } text)
        {
            yield return new(FactKind.Equity, FactUse.Ask, text);
        }
    }

    private static IEnumerable<CompanyFact> Levels(Guide guide)
    {
        var levels = guide.LevelMap.Select(level => PlainName.Of($"{level.Company} {level.Level}")).OfType<string>().Take(4).ToList();
        if (levels.Count > 0)
        {
            yield return new(FactKind.Level, FactUse.Tell, $"The guide sets this role beside {string.Join(", ", levels)}. If their level sounds lower, ask about it before you talk money.");
        }
    }

    private static IEnumerable<CompanyFact> Premium(Guide guide)
    {
        if (PlainName.Of(guide.Premium?.Title) is { } premium)
        {
            yield return new(FactKind.Values, FactUse.Tell, $"What the guide counts as special here: {premium}. It is for your bearings, not for the call.");
        }
    }

    private static string? Template(string name, string topic, PlaybookFacts facts) =>
        facts.Library.Scripts.Find(name) is { Variants: [var first, ..] } ? first.Text.Replace("{topic}", topic, StringComparison.Ordinal) : null;

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\b(?:L|E|IC|P|M|T|SDE ?|ICT|CL)-?\d{1,2}\b|\bSDE I{1,3}\b")]
    private static partial Regex LevelCode();
}

/// <summary>What a role is about, as the guide's short phrases name it: lever titles first, then the tagline, without pay, praise and figures.</summary>
internal static partial class GuideTopics
{
    private const int Most = 6;
    private const int LongestWords = 5;

    public static Sequence<string> Of(Guide guide, SpeechWords words)
    {
        var names = NamesIn(guide);
        return guide.Levers.Where(lever => !lever.NeedsCompetingOffer).Select(lever => lever.Title).Concat(guide.Tagline)
            .Where(phrase => !guide.LevelMap.Select(level => level.Company).Concat(guide.Examples.Select(example => example.Company)).Any(company => phrase.Contains(company, StringComparison.OrdinalIgnoreCase)))
            .Select(phrase => Topic(phrase, names, words)).OfType<string>().Concat(ExperienceOptions.Of(guide, words).Where(option => option.All(IsPlain)))
            .DefaultIfEmpty(OfRole(guide.Role, words)).Where(topic => topic.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToSequence();
    }

    /// <summary>"data platform" of "Senior Data Platform Engineer", where the guide names no subject: the title without what ranks it and without the profession.</summary>
    private static string OfRole(string role, SpeechWords words)
    {
        var parts = (PlainName.OfRole(role) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => !words.Ranks.Contains(part)).ToList();
        return string.Join(' ', parts.Take(Math.Max(parts.Count - 1, 1)).Where(part => part.All(IsPlain)).Select(part => InSentence(part, [], words)));
    }

    /// <summary>Those that share a word with what the person did come first; the others follow in an order that depends on the person's work.</summary>
    public static IReadOnlyList<string> NearestFirst(Sequence<string> topics, PlaybookFacts facts)
    {
        var own = facts.Experience.SelectMany(text => text.Split(' ')).Select(SpeechWords.Key).Where(word => word.Length > 3).ToHashSet();
        var others = topics.Where(topic => !facts.Experience.Any(text => text.Contains(topic, StringComparison.OrdinalIgnoreCase) || topic.Contains(text, StringComparison.OrdinalIgnoreCase)));
        topics = others.Count > 0 ? others : topics;
        return [.. topics.Select((topic, index) => (topic, index)).OrderByDescending(at => at.topic.Split(' ').Count(word => own.Contains(SpeechWords.Key(word))))
            .ThenBy(at => (at.index + topics.Count - (facts.Turn % topics.Count)) % topics.Count).Select(at => at.topic)];
    }

    private static string? Topic(string phrase, HashSet<string> names, SpeechWords words)
    {
        var plain = PlainName.Of(Prefix().Replace(phrase, "")) ?? "";
        var parts = plain.Split([' '], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (parts.Count > 0 && words.TopicEnds.Contains(SpeechWords.Key(parts[^1])))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var isTopic = parts.Count is > 1 and <= LongestWords && plain.All(IsPlain)
            && !parts.Any(part => words.NoTopic.Contains(SpeechWords.Key(part)) || Figure().IsMatch(part)) && char.IsLetter(parts[0][0]) && char.IsLetter(parts[^1][0]);
        return isTopic ? string.Join(' ', parts.Select(part => InSentence(part, names, words))) : null;
    }

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || " -&/".Contains(letter, StringComparison.Ordinal);

    /// <summary>Small, unless the guide itself writes the word with a capital in the middle of a sentence, or it is written like a name.</summary>
    private static string InSentence(string word, HashSet<string> names, SpeechWords words) => word is "&" ? "and"
        : words.Names.Contains(word) || names.Contains(word) ? word
        : string.Join('-', word.Split('-').Select(part => part.Skip(1).Any(letter => char.IsUpper(letter) || char.IsDigit(letter)) ? part : part.ToLowerInvariant()));

    private static HashSet<string> NamesIn(Guide guide)
    {
        var texts = guide.Levers.Select(lever => lever.Text).Append(guide.Premium?.Text ?? "").ToList();
        var small = texts.SelectMany(text => SmallWord().Matches(text).Select(match => match.Value)).ToHashSet();
        return [.. texts.SelectMany(text => Capital().Matches(text).Select(match => match.Value)).Where(word => !small.Contains(word.ToLowerInvariant()))];
    }

    [GeneratedRegex(@"^\s*(?:Global\s+)?Lever\s+\d+\s*[:—–-]*\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^\W*\d+(?:\.\d+)?[KMBx%+]*\+?$|[$£€%]")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b[a-z][a-z-]+\b")]
    private static partial Regex SmallWord();

    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][\w-]+")]
    private static partial Regex Capital();
}
