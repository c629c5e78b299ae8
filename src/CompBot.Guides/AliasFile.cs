using CompBot.Core.Guides;

namespace CompBot.Guides;

/// <summary>Reads data/aliases.md: "- Name: other, ways" under the headings Companies, Roles and Regions.</summary>
public static class AliasFile
{
    /// <summary>A line that cannot be read is a problem; the others count.</summary>
    public static (AliasTable Table, Sequence<GuideProblem> Problems) Read(string text)
    {
        var lists = new Dictionary<string, List<AliasEntry>> { ["companies"] = [], ["roles"] = [], ["regions"] = [] };
        var problems = new List<GuideProblem>();
        List<AliasEntry>? current = null;
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim('\uFEFF', ' ', '\r', '\t')))
        {
            number++;
            if (line.StartsWith('#'))
            {
                current = lists.GetValueOrDefault(line.TrimStart('#').Trim().ToLowerInvariant());
            }
            else if (current is not null && line.StartsWith("- ", StringComparison.Ordinal))
            {
                Add(line[2..], number, current, problems);
            }
        }

        return (new AliasTable(lists["companies"].ToSequence(), lists["roles"].ToSequence(), lists["regions"].ToSequence()), problems.ToSequence());
    }

    private static void Add(string line, int number, List<AliasEntry> into, List<GuideProblem> problems)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var aliases = colon > 0 ? line[(colon + 2)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        if (aliases.Length == 0)
        {
            problems.Add(new GuideProblem(number, "not of the form '- Name: other, ways'"));
        }
        else
        {
            into.Add(new AliasEntry(line[..colon].Trim(), aliases.ToSequence()));
        }
    }
}
