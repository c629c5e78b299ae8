using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CompBot.Guides.Reading;

/// <summary>Takes away what people and editors put around words: byte-order marks, odd spaces, flags, emphasis, footnote marks.</summary>
internal static partial class PlainText
{
    private static readonly SearchValues<char> Odd = SearchValues.Create("\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u2060\u202F\u205F\u3000\uFEFF\u00AD\u200E\u200F\0");
    private static readonly SearchValues<char> Footnotes = SearchValues.Create("[†‡§¹²³⁰⁴⁵⁶⁷⁸⁹<*^");
    private static readonly SearchValues<char> Markup = SearchValues.Create("*_`~[]<>\\&^†‡§¹²³⁰⁴⁵⁶⁷⁸⁹\uD83C\uD83D\uD83E\u2B50\uFE0F\u2600\u26A1\u2728\u2605");

    /// <summary>The whole file with plain spaces and without marks that have no width; line numbers stay as they are.</summary>
    public static string OfFile(string text)
    {
        if (text.AsSpan().IndexOfAny(Odd) < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F')
            {
                continue;
            }

            plain.Append(Odd.Contains(letter) ? ' ' : letter);
        }

        return plain.ToString();
    }

    /// <summary>One line or cell without emphasis, code marks, links, footnote marks, flags and other pictures; single spaces.</summary>
    public static string OfLine(string text)
    {
        if (text.AsSpan().IndexOfAny(Markup) < 0)
        {
            return SingleSpaced(text);
        }

        // Each expression is run only where the text holds what it starts with: most lines hold none or one of them.
        var plain = text.Contains('[') ? Link().Replace(text, "$1") : text;
        plain = plain.AsSpan().IndexOfAny(Footnotes) >= 0 ? FootnoteMark().Replace(plain, "") : plain;
        plain = plain.Contains('<') ? HtmlTag().Replace(plain, " ") : plain;
        plain = plain.Contains('&') ? OfFile(WebUtility.HtmlDecode(plain)) : plain;
        plain = plain.AsSpan().IndexOfAny("*`_~") >= 0 ? Emphasis().Replace(plain, "") : plain;
        plain = plain.AsSpan().IndexOfAnyExceptInRange('\0', '\u1FFF') >= 0 ? Pictures().Replace(plain, "") : plain;
        return SingleSpaced(plain.Contains('\\') ? plain.Replace("\\", "", StringComparison.Ordinal) : plain);
    }

    /// <summary>Plain text that keeps brackets, so that blanks can be found in it.</summary>
    public static string OfProse(string text) =>
        text.AsSpan().IndexOfAny("*`<") < 0 ? text.Trim() : Spaces().Replace(WithoutTags(Emphasis().Replace(text, "")), " ").Trim();

    private static string WithoutTags(string text) => text.Contains('<') ? HtmlTag().Replace(text, " ") : text;

    private static string SingleSpaced(string text) =>
        text.Contains("  ", StringComparison.Ordinal) || text.AsSpan().IndexOfAny("\t\r\n") >= 0 ? Spaces().Replace(text, " ").Trim() : text.Trim();

    [GeneratedRegex(@"\[([^\]\[]{1,2000})\]\([^)\s]{0,2000}\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\^?[0-9]{1,2}\]|\[\^[^\]]{1,12}\]|[†‡§¹²³⁰⁴⁵⁶⁷⁸⁹]|<sup>[^<]{0,8}</sup>|(?<=[0-9KMLBkm%+)])\*+$|(?<=[0-9KMLBkm%+)])\^[0-9]{1,2}\b")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,80}>")]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"[*`]+|~~|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[\uD83C-\uD83E][\uDC00-\uDFFF]|[\u2600-\u27BF\u2B50\u2B55\uFE0F\u20E3]")]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
