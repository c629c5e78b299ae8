using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Strategies;

/// <summary>Scenarios by level: "Scenario 1: L61 Senior Offer" with a line called Target. The target is the ask for that level's row.</summary>
internal static partial class ScenarioReader
{
    public static IEnumerable<Strategy> Read(List<Section> sections, Sequence<PayBand> bands, ProblemList problems)
    {
        PayBand? row = null;
        var seen = new HashSet<PayBand>();
        foreach (var section in sections)
        {
            if (section.Topic == Topic.Strategy)
            {
                row = StrategyText.Scenario().IsMatch(section.Heading.Title) ? RowOf(section.Heading.Title, bands) : null;
            }
            else if (row is not null && Target().IsMatch(section.Heading.Title) && seen.Add(row))
            {
                var figures = FigureFinder.Find(section.Text, RegionMentions.None)
                    .Select(figure => figure with { Role = Role.Ask, Region = row.Region, Level = row.Level })
                    .Where(figure => figure.Currency == row.Currency && figure.Part is not (PayPart.Other or PayPart.Unsaid)).ToList();
                foreach (var figure in figures.Where(figure => figure.NotYearly is not null))
                {
                    problems.Add(section.Heading.Line, $"strategy: {ProblemList.Quote(figure.Text)} {figure.NotYearly}; it is not used");
                }

                figures.RemoveAll(figure => figure.NotYearly is not null);
                if (figures.Count > 0)
                {
                    yield return new StrategyBuilder([row], section.Heading.Line, problems).Build(row.Region, row.Level, figures);
                }
            }
        }
    }

    /// <summary>The row whose level holds the one that a title names: L61 is in "61-62".</summary>
    private static PayBand? RowOf(string title, Sequence<PayBand> bands)
    {
        var level = Level().Match(title);
        return !level.Success ? null : bands.FirstOrDefault(band => band.Level is { } own && LevelMatcher.Holds(own, level.Groups[1].Value));
    }

    [GeneratedRegex(@"^\W*target\b", RegexOptions.IgnoreCase)]
    private static partial Regex Target();

    [GeneratedRegex(@"\b([A-Z]{1,3}\d{1,2}|(?<=[Ll]evel )\d{1,2})\b")]
    private static partial Regex Level();
}
