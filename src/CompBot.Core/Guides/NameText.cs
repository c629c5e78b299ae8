using System.Text;

namespace CompBot.Core.Guides;

/// <summary>Names as they are compared: lower case, no accents, words and numbers only, single spaces.</summary>
public static class NameText
{
    private const string Accented = "àáâãäåāăąçćčďèéêëēėęěğìíîïīįıłñńňòóôõöøōőřśšşșťțùúûüūůűųýÿźżž";
    private const string Plain = "aaaaaaaaacccdeeeeeeeegiiiiiiilnnnoooooooorssssttuuuuuuuuyyzzz";

    public static string Folded(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, 200));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, 200)))
        {
            var lower = char.ToLowerInvariant(letter);
            var at = lower < 128 ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
            var plain = at >= 0 ? Plain[at] : lower;
            if (char.IsLetterOrDigit(plain))
            {
                folded.Append(plain);
            }
            else if (plain is not ('\'' or '’' or '.') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Without what stands in brackets: "Software Engineer (L3-L4)" is also "Software Engineer".</summary>
    public static string WithoutBrackets(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        return close < 0 ? text : WithoutBrackets((text[..open] + text[(close + 1)..]).Trim());
    }

    /// <summary>Whether one folded text starts with the whole words of another.</summary>
    public static bool StartsWithWords(string text, string words) =>
        text.StartsWith(words, StringComparison.Ordinal) && (text.Length == words.Length || text[words.Length] == ' ');
}
