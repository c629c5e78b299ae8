using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Guides.Reading;

/// <summary>The short phrases of a guide's first line.</summary>
internal static partial class Taglines
{
    public static Sequence<string> Of(List<Section> sections)
    {
        var line = sections.FirstOrDefault(section => section.Topic == Topic.Dna && section.Heading.IsLabel)?.Texts.FirstOrDefault()?.Text;
        return line is null ? [] : Between().Split(line).Select(PlainText.OfLine).Where(phrase => phrase.Length > 0).ToSequence();
    }

    [GeneratedRegex(@"\s*\|\s*|`\s*`|`")]
    private static partial Regex Between();
}

/// <summary>The section on what is special about the employer's pay: the first that is about neither levels, levers, strategy nor sources.</summary>
internal static class Premiums
{
    public static Premium? Of(List<Section> sections)
    {
        var map = sections.FindIndex(section => section.Topic == Topic.LevelMap);
        var special = sections.Skip(Math.Max(map, 0) + 1).TakeWhile(section => section.Topic is not (Topic.Strategy or Topic.Sources))
            .FirstOrDefault(section => section.Topic == Topic.Other && !section.Heading.IsLabel && section.Texts.Any());
        return special is null ? null : new Premium(special.Heading.Title, PlainText.OfProse(special.Text));
    }
}
