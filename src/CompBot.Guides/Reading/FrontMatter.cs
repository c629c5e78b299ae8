using System.Globalization;
using CompBot.Core.Pay;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompBot.Guides.Reading;

/// <summary>What a guide's YAML head says; it wins over the text.</summary>
internal sealed record FrontMatter(string? Company, string? Role, Sequence<string> Aliases, DateOnly? LastUpdated, Currency? Currency)
{
    public static readonly FrontMatter None = new(null, null, [], null, null);

    public static FrontMatter Read(string yaml, int line, ProblemList problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root ? Read(root, line, problems) : None;
        }
        catch (YamlException mistake)
        {
            problems.Add(line + (int)Math.Max(1, mistake.Start.Line), "the head of the file is not YAML that can be read");
            return None;
        }
    }

    private static FrontMatter Read(YamlMappingNode root, int line, ProblemList problems)
    {
        var updated = Text(root, "last_updated");
        var date = updated is null ? null : GuideDate.Read(updated);
        if (updated is not null && date is null)
        {
            problems.Add(line, $"last_updated {ProblemList.Quote(updated)} is not a date");
        }

        var code = Text(root, "currency");
        var currency = Currency.TryFind(code);
        if (code is not null && currency is null)
        {
            problems.Add(line, $"currency {ProblemList.Quote(code)} is not a code that is known");
        }

        return new FrontMatter(Text(root, "company"), Text(root, "role"), List(root, "aliases"), date, currency);
    }

    private static string? Text(YamlMappingNode root, string key) =>
        root.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value: { Length: > 0 } value } ? value.Trim() : null;

    private static Sequence<string> List(YamlMappingNode root, string key) =>
        !root.Children.TryGetValue(new YamlScalarNode(key), out var node) ? []
        : node is YamlSequenceNode items ? items.OfType<YamlScalarNode>().Select(item => item.Value?.Trim() ?? "").Where(item => item.Length > 0).ToSequence()
        : node is YamlScalarNode { Value: { } text } ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToSequence()
        : [];
}

/// <summary>Dates as guides write them. Where only a month or a year is said, its first day: a guide is never made to look fresher than it is.</summary>
internal static class GuideDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM", "yyyy", "MMMM yyyy", "MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM, yyyy",
    ];

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text.Trim().TrimEnd('.'), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) && text.Length >= 10
            ? DateOnly.FromDateTime(moment) : null;
}
