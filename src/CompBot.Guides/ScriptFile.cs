using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Guides;

/// <summary>What data/scripts.md says, with the lines that could not be read.</summary>
public sealed record ScriptReading(ScriptBook Scripts, Sequence<GuideProblem> Problems);

/// <summary>Reads data/scripts.md: a heading "## name", "When: …" for what the person sees over it, variants "- (conditions) text", advice "&gt; text".</summary>
public static partial class ScriptFile
{
    private const string When = "When:";
    private const string Only = "Only:";

    public static ScriptReading Read(string text) => Read(text, SpeechNames.Offers);

    /// <summary>The same form with the names of another kind of talk.</summary>
    internal static ScriptReading Read(string text, SpeechNames names)
    {
        var entries = new List<ScriptEntry>();
        var problems = new List<GuideProblem>();
        ScriptEntry? current = null;
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim();
            number++;
            if (Heading().Match(line) is { Success: true } heading)
            {
                entries.AddRange(current is null ? [] : [current]);
                current = new ScriptEntry(heading.Groups[1].Value, null, []);
            }
            else if (current is not null && line.Length > 0)
            {
                current = Taken(current, line, number, names, problems);
            }
        }

        entries.AddRange(current is null ? [] : [current]);
        return new(new ScriptBook(entries.ToSequence()), problems.ToSequence());
    }

    private static ScriptEntry Taken(ScriptEntry current, string line, int number, SpeechNames names, List<GuideProblem> problems)
    {
        if (line.StartsWith(When, StringComparison.Ordinal))
        {
            return current with { Heading = line[When.Length..].Trim() };
        }

        if (line.StartsWith(Only, StringComparison.Ordinal))
        {
            var conditions = VariantLine.Conditions(line[Only.Length..]);
            problems.AddRange(VariantLine.Unknown(conditions, names).Select(name => new GuideProblem(number, $"This entry uses {name}, which nobody fills.")));
            return current with { Only = conditions };
        }

        if (line.StartsWith('>'))
        {
            return current with { Advice = line[1..].Trim() };
        }

        if (VariantLine.Read(line, number, names, problems) is { } variant)
        {
            return current with { Variants = current.Variants.Add(variant) };
        }

        return current;
    }

    [GeneratedRegex(@"^##\s+(\S.*)$")]
    private static partial Regex Heading();
}

/// <summary>"- (conditions) text with {slots}": one way to say something, as pushbacks and scripts write it.</summary>
internal static partial class VariantLine
{
    /// <summary>Null where the line is no such line, or uses a name that nobody fills, which is a problem.</summary>
    public static Variant? Read(string line, int number, SpeechNames names, List<GuideProblem> problems)
    {
        if (Answer().Match(line) is not { Success: true } answer)
        {
            return null;
        }

        var conditions = Conditions(answer.Groups[1].Value);
        var text = answer.Groups[2].Value;
        var unknown = Unknown(conditions, names)
            .Concat(Slot().Matches(text).Select(slot => slot.Groups[1].Value).Where(slot => slot != "topic" && !names.Slots.Contains(slot)).Select(slot => $"the slot '{{{slot}}}'"))
            .ToList();
        if (unknown.Count > 0)
        {
            problems.Add(new(number, $"This answer uses {string.Join(" and ", unknown)}, which nobody fills."));
            return null;
        }

        return new(conditions, text);
    }

    public static Sequence<string> Conditions(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToSequence();

    public static IEnumerable<string> Unknown(Sequence<string> conditions, SpeechNames names) =>
        conditions.Where(condition => !names.Knows(condition)).Select(condition => $"the condition '{condition}'");

    [GeneratedRegex(@"^-\s+(?:\(([a-z, -]+)\)\s+)?(.+)$")]
    private static partial Regex Answer();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Slot();
}
