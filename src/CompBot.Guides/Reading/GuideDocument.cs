using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CompBot.Guides.Reading;

/// <summary>A guide's Markdown as a flat list of headings, lines and tables. Markdig finds the blocks; inline marks are left to PlainText.</summary>
internal sealed partial class GuideDocument
{
    private static readonly MarkdownPipeline Pipeline = BlocksOnly();

    private const int Continued = -1;

    private bool _hasTitle;
    private readonly List<Part> _parts = [];
    private readonly List<HeadingPart> _path = [];

    private GuideDocument()
    {
    }

    public IReadOnlyList<Part> Parts => _parts;

    public FrontMatter FrontMatter { get; private set; } = FrontMatter.None;

    /// <summary>Never throws: what Markdig refuses (quotes nested hundreds deep) becomes a problem and an empty document.</summary>
    public static GuideDocument Read(string text, ProblemList problems)
    {
        var document = new GuideDocument();
        try
        {
            document.Add(Markdown.Parse(WithoutFence(text), Pipeline), inQuote: false, item: null, problems);
        }
        catch (ArgumentException)
        {
            problems.Add(1, "the text is nested too deeply to be read");
        }

        return document;
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        // A rule directly under a line would otherwise turn a whole table into a heading.
        var paragraphs = builder.BlockParsers.Find<ParagraphBlockParser>()!;
        paragraphs.ParseSetextHeadings = false;
        // Markdig throws a block's lines away once it has read the marks inside it.
        paragraphs.Closed += (_, block) => ((LeafBlock)block).ProcessInlines = false;
        builder.BlockParsers.Find<HeadingBlockParser>()!.Closed += (_, block) => ((LeafBlock)block).ProcessInlines = false;
        return builder.Build();
    }

    /// <summary>Some files are one big code fence called markdown.</summary>
    private static string WithoutFence(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("```markdown", StringComparison.OrdinalIgnoreCase) || start.StartsWith("```md", StringComparison.OrdinalIgnoreCase)
            ? Fence().Replace(text, "")
            : text;
    }

    private void Add(ContainerBlock container, bool inQuote, int? item, ProblemList problems)
    {
        foreach (var block in container)
        {
            AddBlock(block, inQuote, item, problems);
        }
    }

    private void AddBlock(Block block, bool inQuote, int? item, ProblemList problems)
    {
        switch (block)
        {
            case YamlFrontMatterBlock yaml:
                FrontMatter = FrontMatter.Read(yaml.Lines.ToString(), yaml.Line + 1, problems);
                break;
            case HeadingBlock heading:
                AddHeading(heading);
                break;
            case QuoteBlock quote:
                Add(quote, inQuote: true, item, problems);
                break;
            case ListItemBlock listItem:
                AddItem(listItem, inQuote, item, problems);
                break;
            case LinkReferenceDefinition definition:
                _parts.Add(new TextPart(definition.Line + 1, $"[{definition.Label}] {definition.Title ?? definition.Url}", inQuote, item));
                break;
            case ContainerBlock inner:
                Add(inner, inQuote, item, problems);
                break;
            case ParagraphBlock paragraph:
                AddParagraph(paragraph, inQuote, item);
                break;
        }
    }

    /// <summary>The first line of an outer item carries its number (0 for a bullet); what follows inside it continues it.</summary>
    private void AddItem(ListItemBlock listItem, bool inQuote, int? outer, ProblemList problems)
    {
        var number = listItem.Parent is ListBlock { IsOrdered: true } ? Math.Max(listItem.Order, 1) : 0;
        for (var i = 0; i < listItem.Count; i++)
        {
            AddBlock(listItem[i], inQuote, outer is null && i == 0 ? number : Continued, problems);
        }
    }

    private void AddHeading(HeadingBlock heading)
    {
        var line = heading.Line + 1;
        var raw = heading.Lines.ToString();
        // "#### Lever 1: Title — "what to say"" carries its text on the heading's line.
        var cut = raw.AsSpan().IndexOfAny('"', '“') < 0 ? Match.Empty : SpokenText().Match(raw);
        Enter(new HeadingPart(line, heading.Level, PlainText.OfLine(cut.Success ? raw[..cut.Index] : raw), cut.Success, InQuote: false));
        if (cut.Success)
        {
            _parts.Add(new TextPart(line, cut.Groups[1].Value, InQuote: false, Item: null));
        }
    }

    private void Enter(HeadingPart heading)
    {
        // The guide's own title is no section: "Open-Source AI Engineer" says nothing of the tables below it.
        var isTitle = !_hasTitle && heading.Level < 7;
        _hasTitle |= isTitle;
        _parts.Add(heading);
        if (!isTitle && (!heading.IsLabel || heading.Level < 7) && !(heading.Level == 7 && Remark().IsMatch(heading.Title)))
        {
            _path.RemoveAll(above => above.Level >= heading.Level);
            _path.Insert(0, heading);
        }
    }

    private void AddParagraph(ParagraphBlock paragraph, bool inQuote, int? item)
    {
        var lines = paragraph.Lines;
        var first = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines.Lines[i].Slice.ToString();
            var number = lines.Lines[i].Line + 1;
            if (text.Contains('|') && TableRows.StartsAt(lines, i))
            {
                i = AddTable(lines, i);
            }
            else
            {
                AddLine(text.Trim(), number, inQuote, first && item != Continued ? item : null, inItem: item is not null);
                first = false;
            }
        }
    }

    private int AddTable(Markdig.Helpers.StringLineGroup lines, int start)
    {
        var (table, last) = TableRows.Read(lines, start, _path);
        _parts.Add(table);
        return last;
    }

    private void AddLine(string text, int line, bool inQuote, int? item, bool inItem)
    {
        var bold = inItem ? Match.Empty : BoldStart().Match(text);
        var title = bold.Success ? bold.Groups["title"].Value.Trim() : "";
        var rest = bold.Success ? text[bold.Length..].Trim() : "";
        var isLabel = rest.Length > 0 && (title.EndsWith(':') || bold.Groups["colon"].Value.Contains(':'));
        if (!bold.Success || (rest.Length > 0 && !isLabel))
        {
            _parts.Add(new TextPart(line, text, inQuote, item));
            return;
        }

        Enter(new HeadingPart(line, 7, PlainText.OfLine(title).TrimEnd(':', ' '), isLabel, inQuote));
        if (isLabel)
        {
            _parts.Add(new TextPart(line, rest, inQuote, item));
        }
    }

    [GeneratedRegex(@"^(?:\*\*|__)(?<title>[^*]{1,160}?)(?:\*\*|__)(?<colon>\s*[:：]?\s*)")]
    private static partial Regex BoldStart();

    /// <summary>A bold sentence, or a badge with one, says something of the guide; it heads no tables.</summary>
    [GeneratedRegex(@"^\W*signature role\b|[.!?]$|^(?:\S+\s+){12}", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex("""\s[—–:-]+\s+(["“].*)$""")]
    private static partial Regex SpokenText();

    [GeneratedRegex(@"^[ \t]*```.*$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
