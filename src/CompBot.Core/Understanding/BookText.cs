using System.Text;
using CompBot.Language.Text;

namespace CompBot.Core.Understanding;

/// <summary>Reads the examples of a book's file: list items, with the stage in front and topics in braces behind the stretch that holds them.</summary>
public static class BookText
{
    private const string NoTopic = "none";

    private static readonly Dictionary<string, TalkStage> Stages = new(StringComparer.Ordinal)
    {
        ["start"] = TalkStage.Start,
        ["asked_offers"] = TalkStage.AskedOffers,
        ["number"] = TalkStage.Number,
    };

    /// <summary>Topic: the file's own, which a line without braces holds as a whole; null for a file of messages, where such a line holds none.</summary>
    public static BookExample Example(string item, string? topic)
    {
        var (at, line) = StageOf(item.Trim());
        var (text, stretches) = (new StringBuilder(), new List<LabelledStretch>());
        var from = 0;
        for (var open = line.IndexOf('{', from); open >= 0 && line.IndexOf('}', open) is var close and >= 0; open = line.IndexOf('{', from))
        {
            Add(text, stretches, line[from..open], [.. line[(open + 1)..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
            from = close + 1;
        }

        if (stretches.Count == 0)
        {
            Add(text, stretches, line, topic is null ? [] : [topic]);
        }
        else if (line[from..].Any(char.IsLetterOrDigit))
        {
            Add(text, stretches, line[from..], []);
        }

        return new BookExample(at, text.ToString(), stretches.ToSequence());
    }

    private static void Add(StringBuilder text, List<LabelledStretch> stretches, string part, Sequence<string> topics)
    {
        part = text.Length == 0 || part.StartsWith(' ') || part.Length > 0 && char.IsPunctuation(part[0]) ? part.TrimEnd() : " " + part.TrimEnd();
        var from = text.Length;
        text.Append(part);
        stretches.Add(new LabelledStretch(new Span(from, text.Length), topics.Where(topic => topic != NoTopic)));
    }

    private static (TalkStage? At, string Text) StageOf(string item)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Stages.TryGetValue(item[..colon], out var stage) ? (stage, item[(colon + 1)..].TrimStart()) : (null, item);
    }
}
