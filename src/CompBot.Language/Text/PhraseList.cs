using System.Collections.Frozen;

namespace CompBot.Language.Text;

/// <summary>Phrases that are looked for as whole words, the longest first.</summary>
public sealed class PhraseList
{
    public static readonly PhraseList Empty = new([]);

    private readonly FrozenSet<string> _phrases;
    private readonly int _longest;

    /// <summary>phrases: forms with one blank between.</summary>
    public PhraseList(IEnumerable<string> phrases)
    {
        var all = phrases.Where(phrase => phrase.Length > 0).ToList();
        First = all.FirstOrDefault();
        _phrases = all.ToFrozenSet(StringComparer.Ordinal);
        _longest = _phrases.Count == 0 ? 0 : _phrases.Max(phrase => phrase.Count(c => c == ' ') + 1);
    }

    /// <summary>The one that stands first, for lists whose words are also written; null where there is none.</summary>
    public string? First { get; }

    public bool Contains(string form) => _phrases.Contains(form);

    /// <summary>The place of the first phrase among the tokens from From to the one before To, or -1.</summary>
    public int IndexIn(IReadOnlyList<WordForm> tokens, int from, int to)
    {
        for (var at = from; at < to && _longest > 0; at++)
        {
            if (tokens[at].Kind is WordKind.Word or WordKind.Number && StartsAt(tokens, at, to))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a phrase that begins at From or later ends right before End. No phrase is longer than its words and the dashes between them.</summary>
    public bool EndsAt(IReadOnlyList<WordForm> tokens, int from, int end)
    {
        for (var at = Math.Max(from, end - (2 * _longest)); at < end; at++)
        {
            if (LengthAt(tokens, at, end) is > 0 and var length && at + length == end)
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsAt(IReadOnlyList<WordForm> tokens, int at, int to) => LengthAt(tokens, at, to) > 0;

    /// <summary>How many tokens the longest phrase takes that begins at a token; 0 where none does.</summary>
    public int LengthAt(IReadOnlyList<WordForm> tokens, int at, int to)
    {
        var (phrase, length) = ("", 0);
        for (var (next, words) = (at, 0); next < to && words < _longest; next++)
        {
            if (tokens[next].Kind is WordKind.Word or WordKind.Number)
            {
                phrase = words++ == 0 ? tokens[next].Form : $"{phrase} {tokens[next].Form}";
                length = _phrases.Contains(phrase) ? next - at + 1 : length;
            }
            else if (!tokens[next].Is("-"))
            {
                break;
            }
        }

        return length;
    }
}
