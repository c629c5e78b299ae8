using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CompBot.Discord.Rendering;

/// <summary>Plain text as Discord's markup, so that it shows as it is: no mention, no link with a false name, no formatting, nothing that turns the reading direction.</summary>
public static partial class Markdown
{
    /// <summary>Characters that are kept as they are: most texts hold no others.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\n', '\t']);

    /// <summary>Without any of these Discord acts on nothing.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\*`_~|[<@>#");

    /// <summary>
    /// Escapes only where Discord would act, because a copied message carries its escapes along: hashes at the start of a line only,
    /// a single pipe or tilde never. Plain web addresses stay whole.
    /// </summary>
    public static string Escape(string text)
    {
        var clean = Clean(text);
        if (!clean.AsSpan().ContainsAny(Marks))
        {
            return clean;
        }

        var escaped = new StringBuilder(clean.Length + 16);
        var done = 0;
        foreach (Match address in WebAddress().Matches(clean))
        {
            escaped.Append(EscapeWords(clean[done..address.Index])).Append(address.Value);
            done = address.Index + address.Length;
        }

        return LineStart().Replace(escaped.Append(EscapeWords(clean[done..])).ToString(), start => start.Value.Insert(start.Length - start.Groups["mark"].Length, "\\"));
    }

    /// <summary>A block that keeps its columns; backticks inside cannot end it.</summary>
    public static string CodeBlock(string text) => $"```\n{Clean(text).Replace("`", "\u02CB", StringComparison.Ordinal).Trim('\n')}\n```";

    public static string Bold(string text) => Escape(text) is { Length: > 0 } escaped ? $"**{escaped.ReplaceLineEndings(" ")}**" : "";

    /// <summary>Small grey lines.</summary>
    public static string Aside(string text) => string.Join('\n', Escape(text).Split('\n').Where(line => line.Trim().Length > 0).Select(line => $"-# {line}"));

    private static string EscapeWords(string text) => Active().Replace(text, match => match.Value[0] == '@' ? "@\u200B" + match.Value[1..] : "\\" + string.Join('\\', match.Value.ToCharArray()));

    /// <summary>Without control characters, invisible marks and direction marks; broken surrogates become the replacement character.</summary>
    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var isHidden = Rune.IsControl(rune) && rune.Value is not ('\n' or '\t');
            if (!isHidden && rune.Value is not (0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>Marks that act anywhere: emphasis, code, spoilers, strike, link brackets, mentions and timestamps in angle brackets.</summary>
    [GeneratedRegex(@"[\\*`]|_|~~+|\|\|+|\[|<(?=[@#:/ta]|id:|https?:)|@(?=everyone|here)", RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    /// <summary>Marks that act at the start of a line: quotes, headings, small print. Lists are left: they look as they were meant.</summary>
    [GeneratedRegex(@"^[ \t]*(?<mark>>|#{1,3}(?=[ \t])|-#(?=[ \t]))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"https?://[A-Za-z0-9._~/?=&%+:-]*[A-Za-z0-9/]", RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();
}
