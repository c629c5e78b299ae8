using System.Text;

namespace CompBot.Core.Conversation;

/// <summary>Compares and cleans names that people type.</summary>
public static class Names
{
    private const int Longest = 80;
    private const int ShortestTail = 6;
    private const string Markup = "[]{}<>*`|\\";

    /// <summary>"DeepMind" and "Google DeepMind" are one employer, as people name it.</summary>
    public static bool SameEmployer(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (Letters(one), Letters(other)) : (Letters(other), Letters(one));
        return shorter.Equals(longer, StringComparison.OrdinalIgnoreCase) || (shorter.Length >= ShortestTail && longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Google" for "Google DeepMind": the first words of a longer name.</summary>
    public static bool Begins(string whole, string first) => whole.StartsWith(first + " ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whole words: "ramping up" does not speak of Ramp. No text speaks of no words.</summary>
    public static bool HasWords(string text, string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return false;
        }

        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] NoNames = ["null", "nan", "undefined", "none", "n/a"];

    public static bool Same(string one, string other) => Letters(one).Equals(Letters(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>One line, without markup, brackets, control and invisible characters, at most 80 characters; null where no name is left.</summary>
    public static string? Clean(string? typed) =>
        WithoutOpenBracket(Visible(typed, Longest))?.Trim(' ', '"', '\'', '.', ',', ';', ':', '-', '–') is { } name && name.Any(char.IsLetterOrDigit) && !NoNames.Contains(name, StringComparer.OrdinalIgnoreCase) ? name : null;

    /// <summary>"machinist (cnc": what stands behind a bracket that is never closed is no part of the name.</summary>
    private static string? WithoutOpenBracket(string? name) => name?.LastIndexOf('(') is > 0 and var open && !name.AsSpan(open).Contains(')') ? name[..open] : name;

    /// <summary>As Clean, for a sentence of at most so many characters.</summary>
    public static string? CleanSentence(string? typed, int longest) =>
        Visible(typed, longest)?.Trim(' ', '"') is { } sentence && sentence.Any(char.IsLetter) ? sentence.TrimEnd('.', '!') : null;

    private static string? Visible(string? typed, int longest)
    {
        if (typed is null)
        {
            return null;
        }

        var kept = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            if (kept.Length >= longest)
            {
                break;
            }

            kept.Append(Markup.Contains(rune.ToString(), StringComparison.Ordinal) ? "" : Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : IsInvisible(rune) ? "" : rune.ToString());
        }

        return string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse
            or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.OtherNotAssigned;

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
