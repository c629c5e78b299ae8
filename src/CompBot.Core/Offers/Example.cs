using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>A marked stretch of an example: a figure's role or a kind of name, and whose it is. Offer is the number of the offer it belongs to, 1 where none is said.</summary>
internal sealed record Annotation(Span At, string Label, string Holder)
{
    public int Offer => int.TryParse(Holder, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : Holder.Length == 0 ? 1 : 0;
}

/// <summary>
/// A message with its figures and names marked: "- [company@1: Hooli] offers [base@1: 185k]". "⏎" stands for a line break.
/// </summary>
internal sealed record Example(string Text, IReadOnlyList<Annotation> Annotations)
{
    private const int LongestLabel = 24;

    public static IEnumerable<Example> ReadAll(string markdown) =>
        markdown.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => Read(line[2..].Trim()));

    public static Example Read(string line)
    {
        var marked = CleanText.Of(line.Replace(" ⏎ ", "\n", StringComparison.Ordinal).Replace('⏎', '\n'), new Steps());
        var text = new System.Text.StringBuilder(marked.Length);
        var annotations = new List<Annotation>();
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] == '[' && Label(marked, at) is { } label && marked.IndexOf(']', at) is > 0 and var end)
            {
                var from = text.Length;
                text.Append(marked.AsSpan(at + label.Length + 2, end - at - label.Length - 2).Trim());
                var parts = label.Trim().Split('@');
                annotations.Add(new Annotation(new Span(from, text.Length), parts[0], parts.Length > 1 ? parts[1] : ""));
                at = end;
            }
            else
            {
                text.Append(marked[at]);
            }
        }

        return new Example(text.ToString(), annotations);
    }

    /// <summary>"base@1" of "[base@1: ".</summary>
    private static string? Label(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < LongestLabel && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '@' or '/'))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == ':' ? text[(at + 1)..end] : null;
    }
}
