using System.Text;
using System.Text.RegularExpressions;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Strategies;

/// <summary>A guide's strategy as one text; blanks are masked in Masked, which has the same length as Plain. Line is where it starts.</summary>
internal sealed partial record StrategyText(string Plain, string Masked, int Line, List<Section> Scenarios)
{
    public static StrategyText Of(List<Section> sections)
    {
        var own = sections.Where(section => section.Topic == Topic.Strategy).ToList();
        var plain = new StringBuilder();
        foreach (var text in own.Where(section => !Scenario().IsMatch(section.Heading.Title)).SelectMany(section => section.Texts))
        {
            plain.Append(PlainText.OfProse(text.Text)).Append('\n');
        }

        var whole = plain.ToString();
        var start = sections.FindIndex(section => section.Topic == Topic.Strategy && Scenario().IsMatch(section.Heading.Title));
        return new StrategyText(whole, Blanks.Masked(whole), own.Count > 0 ? own[0].Heading.Line : 1, start < 0 ? [] : sections.GetRange(start, sections.Count - start));
    }

    [GeneratedRegex(@"^\W*scenario\b", RegexOptions.IgnoreCase)]
    public static partial Regex Scenario();
}
