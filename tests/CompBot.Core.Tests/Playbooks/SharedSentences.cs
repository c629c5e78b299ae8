using System.Text.RegularExpressions;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>The sentences of files to send, figures and names masked, so that playbooks of different cases can be compared.</summary>
internal static partial class SharedSentences
{
    private const int FewestWords = 4;

    /// <summary>The sentences of one file without headings, each once.</summary>
    public static IReadOnlySet<string> Of(NamedCase one)
    {
        var lines = PlaybookFiles.ToSend(one.Written()).Content.Split('\n').Where(line => !line.StartsWith('#') && !line.StartsWith("Subject:", StringComparison.Ordinal) && !line.StartsWith("Nothing in this file", StringComparison.Ordinal));
        return lines.SelectMany(line => End().Split(line)).Select(sentence => Masked(sentence.Trim(), one.Case)).Where(sentence => sentence.Split(' ').Length >= FewestWords).ToHashSet();
    }

    public static int Words(NamedCase one) => Word().Count(PlaybookFiles.ToSend(one.Written()).Content);

    /// <summary>In how many of the cases each sentence stands.</summary>
    public static Dictionary<string, int> Counted(IEnumerable<IReadOnlySet<string>> files) =>
        files.SelectMany(file => file).GroupBy(sentence => sentence).ToDictionary(group => group.Key, group => group.Count());

    private static string Masked(string sentence, NegotiationCase it)
    {
        string?[] names = [it.Company, PlainName.OfRole(it.Role), it.Region, it.Level, .. it.Alternatives.Select(other => other.Company)];
        foreach (var name in names.OfType<string>().OrderByDescending(name => name.Length))
        {
            sentence = sentence.Replace(name, "NAME", StringComparison.Ordinal);
        }

        return Figure().Replace(Date().Replace(sentence, "DATE"), "#");
    }

    [GeneratedRegex(@"(?<=[.?!])\s+(?=[A-Z“])")]
    private static partial Regex End();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ \w+|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:about )?[^\s\d]{0,3}\d[\d,.]*\d?%?(?: (?:thousand|million|lakh|crore))?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"[\w'’$£€₹¥%,.]+")]
    private static partial Regex Word();
}
