using CompBot.Language.Text;

namespace CompBot.Language.Concepts;

/// <summary>
/// Finds the longest phrase at a token. A hyphen between words is passed over, an ending ("'s", "s", "ed", "ing", "'re") is forgiven (where the table inflects; "'s" always), and so is one wrong letter
/// in a long word where the phrase allows it.
/// </summary>
public sealed class PhraseTable<T>(bool inflects = true)
{
    private const int ShortestTypo = 5;
    private const int LongestTypo = 16;
    private const int ShortestStem = 3;

    private readonly Dictionary<(int Node, ulong Word), int> _next = [];
    private readonly Dictionary<int, T> _values = [];
    /// <summary>Words with one letter left out: the phrase, and which letter that was and where; -1 for the whole word.</summary>
    private readonly Dictionary<ulong, (int Node, int At, char Letter)> _near = [];
    private readonly HashSet<ulong> _words = [];
    private int _nodes = 1;

    /// <summary>Every word of every phrase.</summary>
    public IReadOnlySet<ulong> Words => _words;

    /// <summary>A phrase that is there already keeps its first value.</summary>
    public void Add(string phrase, T value, bool forgivesTypos = false)
    {
        var tokens = Tokenizer.Read(phrase, TokenWords.None, new Steps());
        var node = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            node = tokens[at].Kind == TokenKind.Mark ? node : Child(node, tokens[at].Key);
        }

        if (node > 0 && _values.TryAdd(node, value) && forgivesTypos && tokens.Count == 1 && phrase.Length is >= ShortestTypo and <= LongestTypo)
        {
            AddNear(phrase, node);
        }
    }

    private int Child(int node, ulong word)
    {
        _words.Add(word);
        if (!_next.TryGetValue((node, word), out var child))
        {
            _next[(node, word)] = child = _nodes++;
        }

        return child;
    }

    private void AddNear(string word, int node)
    {
        _near.TryAdd(WordKey.Of(word), (node, -1, ' '));
        for (var at = 1; at < word.Length; at++)
        {
            _near.TryAdd(WordKey.Without(word, at), (node, at, char.ToLowerInvariant(word[at])));
        }
    }

    /// <summary>The number of tokens of the longest phrase at a token; 0 where there is none.</summary>
    public int Match(TokenText text, int at, out T? value)
    {
        var (node, length, next) = (0, 0, at);
        value = default;
        while (next < text.Count && text[next].Kind is TokenKind.Word or TokenKind.Number)
        {
            var child = Step(node, text, next);
            if (child == 0)
            {
                break;
            }

            (node, next) = (child, next + 1);
            if (_values.TryGetValue(node, out var found))
            {
                (value, length) = (found, next - at);
            }

            next += next + 1 < text.Count && text[next].Glued && (text[next].Is('-') || text[next].Is('/')) && text[next + 1].Glued ? 1 : 0;
        }

        return length;
    }

    private int Step(int node, TokenText text, int at)
    {
        if (_next.TryGetValue((node, text[at].Key), out var child))
        {
            return child;
        }

        return text[at].IsWord ? Stem(node, text.Of(at)) : 0;
    }

    private int Stem(int node, ReadOnlySpan<char> word)
    {
        if (word.IndexOf('\'') is > 0 and var mark && _next.TryGetValue((node, WordKey.Of(word[..mark])), out var child))
        {
            return child;
        }

        foreach (var length in (ReadOnlySpan<int>)[1, 2, 3])
        {
            if (inflects && word.Length - length >= ShortestStem && IsEnding(word[^length..]) && _next.TryGetValue((node, WordKey.Of(word[..^length])), out child))
            {
                return child;
            }
        }

        return 0;
    }

    private static bool IsEnding(ReadOnlySpan<char> end) => end is "s" or "S" or "es" or "ed" or "d" or "ing";

    /// <summary>The phrase that a long unknown word means with one letter missing, doubled, swapped or wrong.</summary>
    public bool TryNear(ReadOnlySpan<char> word, out T? value)
    {
        value = default;
        if (word.Length is < ShortestTypo or > LongestTypo)
        {
            return false;
        }

        var found = _near.TryGetValue(WordKey.Of(word), out var near);
        for (var at = 1; at < word.Length && !found; at++)
        {
            // One letter is wrong at the same place, or the same letter stands one place off; anything else is two mistakes, and another name.
            found = _near.TryGetValue(WordKey.Without(word, at), out near) && (near.At < 0 || near.At == at || Math.Abs(near.At - at) == 1 && near.Letter == char.ToLowerInvariant(word[at]));
        }

        value = found ? _values[near.Node] : default;
        return found;
    }
}
