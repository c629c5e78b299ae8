using System.Text.RegularExpressions;

namespace CompBot.Guides.Reading;

/// <summary>What a section of a guide is about, by its title.</summary>
internal enum Topic
{
    Other,
    Dna,
    LevelMap,
    Levers,

    /// <summary>One lever that has a heading of its own.</summary>
    Lever,
    Strategy,
    Sources,
}

/// <summary>A heading and what stands under it up to the next heading.</summary>
internal sealed record Section(HeadingPart Heading, Topic Topic, List<Part> Parts)
{
    public IEnumerable<TextPart> Texts => Parts.OfType<TextPart>();

    public string Text => string.Join('\n', Texts.Select(text => text.Text));
}

internal static partial class Sections
{
    private static readonly Remembered<Topic> Known = new(Read);

    public static List<Section> Of(IReadOnlyList<Part> parts)
    {
        var sections = new List<Section>();
        foreach (var part in parts)
        {
            if (part is HeadingPart heading)
            {
                sections.Add(new Section(heading, TopicOf(heading), []));
            }
            else if (sections.Count > 0)
            {
                sections[^1].Parts.Add(part);
            }
        }

        return sections;
    }

    public static Topic TopicOf(HeadingPart heading) => heading.Level == 1 && heading.Title.Contains('|') ? Topic.Other : Known.Of(heading.Title);

    private static Topic Read(string title) =>
        Strategy().IsMatch(title) ? Topic.Strategy
        : Sources().IsMatch(title) ? Topic.Sources
        : LevelMap().IsMatch(title) ? Topic.LevelMap
        : OneLever().IsMatch(title) ? Topic.Lever
        : Levers().IsMatch(title) ? Topic.Levers
        : Dna().IsMatch(title) ? Topic.Dna
        : Topic.Other;

    [GeneratedRegex(@"^\W*(?:the )?negotiat\w*[- ]up\b|^\W*negotiation strategy\b|^\W*scenario \d|^\W*(?:your )?counter[- ]?offer strategy", RegexOptions.IgnoreCase)]
    private static partial Regex Strategy();

    [GeneratedRegex(@"^\W*(?:evidence|sources?|references|citations|data sources)\b|evidence (?:&|and) sources", RegexOptions.IgnoreCase)]
    private static partial Regex Sources();

    [GeneratedRegex(@"level(?:ing|s)? (?:map|equivalen|compar|guide)|level mapping|title mapping", RegexOptions.IgnoreCase)]
    private static partial Regex LevelMap();

    [GeneratedRegex(@"^\W*(?:global |key |negotiation )?lever\s*#?\d+\b|^\W*\d+[.)]\s+\S", RegexOptions.IgnoreCase)]
    private static partial Regex OneLever();

    [GeneratedRegex(@"\blevers\b", RegexOptions.IgnoreCase)]
    private static partial Regex Levers();

    [GeneratedRegex(@"negotiation dna", RegexOptions.IgnoreCase)]
    private static partial Regex Dna();
}
