namespace CompBot.Core.Understanding;

/// <summary>Reads a book's answers: a heading a topic, a list item an answer with its conditions in parentheses, and lines under it that begin with say, note or part.</summary>
public static class AnswerText
{
    private static readonly (string Mark, BookPartKind Kind)[] Marks = [("say:", BookPartKind.Say), ("note:", BookPartKind.Note), ("part:", BookPartKind.Prepared)];

    public static Sequence<BookEntry> Read(string markdown)
    {
        var entries = new List<BookEntry>();
        var (topic, variants) = ((string?)null, new List<BookVariant>());
        foreach (var line in markdown.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                Close(entries, topic, variants);
                (topic, variants) = (line[3..].Trim(), []);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                // A part of the book begins: what stands under its heading is for who writes it, and no answer goes on with it.
                Close(entries, topic, variants);
                (topic, variants) = (null, []);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                variants.Add(Variant(line[2..].Trim()));
            }
            else if (variants.Count > 0 && line.Trim() is { Length: > 0 } more)
            {
                variants[^1] = WithLine(variants[^1], more);
            }
        }

        Close(entries, topic, variants);
        return entries.ToSequence();
    }

    private static void Close(List<BookEntry> entries, string? topic, List<BookVariant> variants)
    {
        if (topic is not null && variants.Count > 0)
        {
            entries.Add(new BookEntry(topic, variants.ToSequence()));
        }
    }

    private static BookVariant Variant(string item)
    {
        var close = item.StartsWith('(') ? item.IndexOf(')', StringComparison.Ordinal) : -1;
        return close < 0
            ? new BookVariant([], item, [])
            : new BookVariant(item[1..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToSequence(), item[(close + 1)..].Trim(), []);
    }

    private static BookVariant WithLine(BookVariant variant, string line)
    {
        foreach (var (mark, kind) in Marks)
        {
            if (line.StartsWith(mark, StringComparison.Ordinal))
            {
                return variant with { Parts = variant.Parts.Add(new BookPart(kind, line[mark.Length..].Trim())) };
            }
        }

        // A line without a mark goes on with what stands above it.
        return variant.Parts.Count == 0
            ? variant with { Text = $"{variant.Text} {line}".Trim() }
            : variant with { Parts = variant.Parts.Take(variant.Parts.Count - 1).ToSequence().Add(variant.Parts[^1] with { Text = $"{variant.Parts[^1].Text}\n{line}" }) };
    }
}
