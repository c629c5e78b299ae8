using CompBot.Core.Negotiation;

namespace CompBot.Guides;

/// <summary>Reads data/speech.md: under "## name" words parted by commas or lines, for verbs "built = building".</summary>
public static class SpeechFile
{
    public static SpeechWords Read(string text)
    {
        var sections = Sections(text);
        return new()
        {
            Verbs = Pairs(sections, "verbs"),
            SometimesVerbs = Pairs(sections, "sometimes verbs"),
            Outcomes = Words(sections, "outcomes"),
            OutcomeLeads = Words(sections, "outcome leads"),
            Joins = Words(sections, "joins"),
            Being = Words(sections, "being"),
            Clausal = Words(sections, "clausal"),
            Directions = Words(sections, "directions"),
            Persons = Words(sections, "persons"),
            Determiners = Words(sections, "determiners"),
            Had = Words(sections, "had"),
            Names = Words(sections, "names", StringComparer.Ordinal),
            NoWork = Words(sections, "no work"),
            NoTopic = Words(sections, "no topic"),
            TopicEnds = Words(sections, "topic ends"),
            Ranks = Words(sections, "ranks"),
            YearWords = Words(sections, "year words"),
            NoSubject = Words(sections, "no subject"),
            Addressed = Pairs(sections, "addressed"),
            Also = Pairs(sections, "also"),
            Hello = Words(sections, "hello", StringComparer.Ordinal).FirstOrDefault() ?? "",
            LetterTitles = Words(sections, "letter titles"),
            Dropped = Words(sections, "dropped"),
            Uncounted = Words(sections, "uncounted"),
            HeadEnds = Words(sections, "head ends"),
            Quantities = Words(sections, "quantities"),
        };
    }

    private static Dictionary<string, List<string>> Sections(string text)
    {
        var sections = new Dictionary<string, List<string>>();
        List<string>? current = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                sections[line[3..].Trim()] = current = [];
            }
            else if (!line.StartsWith('>'))
            {
                current?.AddRange(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sections;
    }

    private static HashSet<string> Words(Dictionary<string, List<string>> sections, string name, StringComparer? comparer = null) =>
        new(sections.GetValueOrDefault(name) ?? [], comparer ?? StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string> Pairs(Dictionary<string, List<string>> sections, string name) =>
        (sections.GetValueOrDefault(name) ?? []).Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
}
