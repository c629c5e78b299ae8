using System.Buffers;
using System.Text.RegularExpressions;

namespace CompBot.Guides.Reading;

/// <summary>The guide's sources, one an item or line; and the day it was last checked.</summary>
internal static partial class SourceReader
{
    private static readonly SearchValues<string> Said = SearchValues.Create(["pdated", "eviewed", "erified", "hecked"], StringComparison.Ordinal);

    public static Sequence<string> Read(List<Section> sections)
    {
        var start = sections.FindIndex(section => section.Topic == Topic.Sources);
        if (start < 0)
        {
            return [];
        }

        var level = sections[start].Heading.Level;
        var texts = sections.Skip(start).TakeWhile((section, i) => i == 0 || section.Heading.Level > level || section.Topic == Topic.Sources).SelectMany(section => section.Texts).ToList();
        var items = texts.Where(text => text.Item is not null).ToList();
        var lines = (items.Count > 0 ? items : texts).Select(text => PlainText.OfProse(text.Text)).Where(text => text.Length > 0 && !Closing().IsMatch(text)).ToList();
        return lines.Count == 1 && items.Count == 0 && lines[0].Contains(';')
            ? lines[0].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToSequence()
            : lines.ToSequence();
    }

    public static DateOnly? LastUpdated(GuideDocument document) =>
        document.FrontMatter.LastUpdated
        ?? document.Parts.OfType<TextPart>().Where(text => SpeaksOfADate(text.Text)).Select(text => Updated().Match(text.Text)).Where(match => match.Success).Select(match => GuideDate.Read(match.Groups[1].Value.Trim())).FirstOrDefault(date => date is not null);

    private static bool SpeaksOfADate(string text) => text.AsSpan().IndexOfAny(Said) >= 0;

    [GeneratedRegex(@"^\W*(?:last updated|disclaimer|note)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:last )?(?:updated|reviewed|verified|checked)\W{1,6}(\d{4}-\d{2}(?:-\d{2})?|(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Updated();
}
