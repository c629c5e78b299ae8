using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Guides;

/// <summary>What a file of data/facts says, with the lines that could not be read.</summary>
public sealed record FactReading(Sequence<CompanyFacts> Facts, Sequence<GuideProblem> Problems);

/// <summary>
/// Reads data/facts/&lt;company&gt;.md: "# Company", then "## kind" or "## kind (role)" with lines "- use: sentence". Kinds: values, growth, role, level, equity.
/// Uses: say, tie, ask, tell.
/// </summary>
public static partial class FactFile
{
    public static FactReading Read(string text)
    {
        var facts = new List<(string? Role, CompanyFact Fact)>();
        var problems = new List<GuideProblem>();
        var company = "";
        var section = Section().Match("");
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                company = line[2..].Trim();
            }
            else if (line.StartsWith("##", StringComparison.Ordinal))
            {
                section = Section().Match(line);
                problems.AddRange(section.Success ? [] : [new GuideProblem(number, "A heading names a kind of fact: values, growth, role, level or equity.")]);
            }
            else if (line.StartsWith('-'))
            {
                Take(line, section, number, facts, problems);
            }
        }

        return new(facts.GroupBy(fact => fact.Role).Select(group => new CompanyFacts(company, group.Key, group.Select(fact => fact.Fact).ToSequence())).ToSequence(), problems.ToSequence());
    }

    private static void Take(string line, Match section, int number, List<(string? Role, CompanyFact Fact)> facts, List<GuideProblem> problems)
    {
        if (!section.Success || Fact().Match(line) is not { Success: true } fact || VariantLine.Read($"- {fact.Groups[2].Value}", number, SpeechNames.Offers, problems) is not { } variant)
        {
            problems.Add(new(number, "A fact stands under its kind and says how it is used: \"- say: …\", \"- tie: …\", \"- ask: …\" or \"- tell: …\"."));
            return;
        }

        var role = section.Groups[2].Success ? section.Groups[2].Value : null;
        facts.Add((role, new CompanyFact(Enum.Parse<FactKind>(section.Groups[1].Value, ignoreCase: true), Enum.Parse<FactUse>(fact.Groups[1].Value, ignoreCase: true), variant.Text)));
    }

    [GeneratedRegex(@"^##\s+(values|growth|role|level|equity)(?:\s+\((.+)\))?$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^-\s+(say|tie|ask|tell):\s+(.+)$")]
    private static partial Regex Fact();
}
