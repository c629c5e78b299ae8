using System.Buffers;
using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Guides.Reading;

/// <summary>Levers as numbered quotes, headings, bold lines or bullets; blanks stay as they are written.</summary>
internal static partial class LeverReader
{
    private static readonly SearchValues<string> OfferPieces = SearchValues.Create(["ffer", "FFER", "/ $"], StringComparison.Ordinal);

    public static Sequence<Lever> Read(List<Section> sections)
    {
        var found = Under(sections);
        return (found.Count > 0 ? found : Numbered(sections)).ToSequence();
    }

    /// <summary>What a section called levers holds: its items and labels, or the headings that follow.</summary>
    private static List<Lever> Under(List<Section> sections)
    {
        var found = new List<Lever>();
        var inside = false;
        foreach (var section in sections)
        {
            inside = section.Topic switch
            {
                Topic.Levers => true,
                Topic.Lever or Topic.Other => inside && (section.Topic == Topic.Lever || section.Heading.IsLabel || section.Heading.Level == 7),
                _ => false,
            };
            if (section.Topic == Topic.Lever && (inside || section.Heading.Title.Contains("lever", StringComparison.OrdinalIgnoreCase)))
            {
                inside = true;
                Add(found, section.Heading.Title, section.Text);
            }
            else if (inside && section.Topic == Topic.Levers)
            {
                found.AddRange(Items(section));
            }
            else if (inside && found.Count > 0)
            {
                // "Script:" and "Strategy:" under a lever's heading belong to it.
                found[^1] = Make(found[^1].Title, $"{found[^1].Text}\n{section.Text}");
            }
        }

        return found;
    }

    /// <summary>Bold numbered lines of any section, where no section is called levers.</summary>
    private static List<Lever> Numbered(List<Section> sections)
    {
        var found = new List<Lever>();
        foreach (var section in sections.Where(section => section.Topic == Topic.Lever))
        {
            Add(found, section.Heading.Title, section.Text);
        }

        return found;
    }

    private static IEnumerable<Lever> Items(Section section)
    {
        var texts = section.Texts.ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Item is null)
            {
                continue;
            }

            var text = texts[i].Text;
            while (i + 1 < texts.Count && texts[i + 1].Item is null)
            {
                text += "\n" + texts[++i].Text;
            }

            var start = ItemTitle().Match(text);
            var title = start.Groups["t"].Success ? start.Groups["t"].Value : start.Groups["p"].Value;
            yield return Make(title, start.Success ? text[start.Length..] : text);
        }
    }

    private static void Add(List<Lever> found, string title, string text) => found.Add(Make(title, text));

    private static Lever Make(string title, string text)
    {
        var plain = PlainText.OfProse(text).Trim();
        var name = PlainText.OfLine(Prefix().Replace(PlainText.OfLine(title), "")).Trim(' ', ':', '.', '—', '–', '-');
        return new Lever(name, plain, SpeaksOfOffers(name) || SpeaksOfOffers(plain), Blanks.In(plain));
    }

    /// <summary>Every form of it has one of two pieces, which are found much faster than the forms.</summary>
    private static bool SpeaksOfOffers(string text) =>
        text.AsSpan().IndexOfAny(OfferPieces) >= 0 && Competing().IsMatch(text);

    [GeneratedRegex("""^(?:\*\*|__)(?<t>.{1,200}?)(?:\*\*|__)\s*[:—–-]{0,2}\s*|^(?<p>[^:"“.\n]{3,90}):\s+""")]
    private static partial Regex ItemTitle();

    [GeneratedRegex(@"^\W*(?:(?:global |key |negotiation )?lever\s*#?\d+\s*[:.—–-]*\s*|\d+[.)]\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"compet(?:ing|itive|itor'?s?) (?:\w+ ){0,3}offers?|\boffer(?:s|ing)? (?:me|from)\b|\b(?:have|hold|holding|received)\b[^.]{0,60}\boffers?\b|\boffers? (?:at|of) [$£€₹¥\[]|\bis offering\b|\bcounter[- ]?offers?\b|\bat \$\d[^.]{0,20}/ \$\d", RegexOptions.IgnoreCase)]
    private static partial Regex Competing();
}
