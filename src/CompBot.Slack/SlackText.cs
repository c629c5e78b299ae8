using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CompBot.Slack;

/// <summary>Text to and from Slack's wire form, in which &amp;, &lt; and &gt; are entities and angle brackets make mentions and links.</summary>
public static partial class SlackText
{
    private const char Ellipsis = '…';

    /// <summary>Escaped, so that nothing in it is a mention, a link or a command; cut to at most that many units, between graphemes and never inside an entity.</summary>
    public static string Escape(string text, int most = int.MaxValue)
    {
        var whole = EscapeAll(text);
        if (whole.Length <= most)
        {
            return whole;
        }

        var kept = new StringBuilder();
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var next = EscapeAll(graphemes.GetTextElement());
            if (kept.Length + next.Length + 1 > most)
            {
                break;
            }

            kept.Append(next);
        }

        return kept.Append(Ellipsis).ToString();
    }

    /// <summary>For a place that shows text as it is: nothing escaped, never empty, cut like Escape.</summary>
    public static string Raw(string text, int most = int.MaxValue)
    {
        var whole = text.Replace("\0", "", StringComparison.Ordinal);
        return whole.Length == 0 ? " " : whole.Length <= most ? whole : Cut(whole, most);
    }

    private static string Cut(string text, int most)
    {
        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text))
        {
            if (start > most - 1)
            {
                break;
            }

            end = start;
        }

        return text[..end] + Ellipsis;
    }

    /// <summary>Escaped, and never empty: Slack refuses a whole message for one empty text.</summary>
    public static string Shown(string text, int most = int.MaxValue) => Escape(text, most) is { Length: > 0 } shown ? shown : " ";

    /// <summary>Pieces whose escaped form is at most that long, cut at the last empty line, line end, sentence or space that fits.</summary>
    public static IEnumerable<string> Split(string text, int most)
    {
        var end = text.AsSpan().TrimEnd('\n').Length;
        var at = end - text.AsSpan(0, end).TrimStart('\n').Length;
        while (end - at > most || EscapeAll(text[at..end]).Length > most)
        {
            var cut = CutAt(text, at, LongestFit(text, at, most));
            yield return text[at..cut].TrimEnd();
            at = end - text.AsSpan(cut, end - cut).TrimStart("\n ").Length;
        }

        if (at < end)
        {
            yield return text[at..end];
        }
    }

    /// <summary>What a person typed, as they see it: links by their label, entities undone, mentions as "@someone".</summary>
    public static string Read(string wire)
    {
        var shown = Bracketed().Replace(wire, match => Shown(match.Groups["what"].Value, match.Groups["label"]));
        return shown.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
    }

    /// <summary>The text of a mention without the mention of the bot itself.</summary>
    public static string WithoutMention(string wire, string? botUser) =>
        botUser is null ? FirstMention().Replace(wire, "", 1).Trim() : Regex.Replace(wire, $@"<@{Regex.Escape(botUser)}(\|[^<>]*)?>", "").Trim();

    private static string Shown(string what, Group label) => what switch
    {
        _ when label.Success && what[0] is not '@' and not '!' => label.Value,
        ['@', ..] => "@someone",
        ['#', ..] => "#channel",
        ['!', ..] => "@everyone",
        _ => what.StartsWith("mailto:", StringComparison.Ordinal) ? what[7..] : what,
    };

    private static string EscapeAll(string text) => text.AsSpan().IndexOfAny("&<>\0") < 0
        ? text
        : text.Replace("\0", "", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static int LongestFit(string text, int from, int most)
    {
        int used = 0, at = 0;
        var graphemes = StringInfo.GetTextElementEnumerator(text, from);
        while (graphemes.MoveNext())
        {
            var next = graphemes.GetTextElement();
            used += EscapeAll(next).Length;
            if (used > most)
            {
                break;
            }

            at += next.Length;
        }

        // One grapheme longer than the whole limit (a stack of combining marks) has to be cut inside.
        return at > 0 ? at : Math.Max(1, most / 5);
    }

    /// <summary>Where the piece that begins there and holds at most so much ends.</summary>
    private static int CutAt(string text, int from, int most)
    {
        foreach (var boundary in (string[])["\n\n", "\n", ". ", " "])
        {
            var at = text.LastIndexOf(boundary, from + most - 1, most, StringComparison.Ordinal) - from;
            if (at > most / 3)
            {
                return from + Math.Min(most, at + boundary.Length);
            }
        }

        return from + most;
    }

    [GeneratedRegex(@"<(?<what>[^<>|]+)(\|(?<label>[^<>]*))?>")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"<@[A-Z0-9]+(\|[^<>]*)?>")]
    private static partial Regex FirstMention();
}
