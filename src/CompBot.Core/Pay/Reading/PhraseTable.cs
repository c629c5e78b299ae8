using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Phrases of one or more words, found longest first. Built once, immutable. Upper and lower case are the same; hyphens are spaces.</summary>
internal sealed class PhraseTable<T>
{
    private const int Root = 0;

    private readonly FrozenDictionary<string, int> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<long, int> _edges;
    private readonly FrozenDictionary<int, T> _ends;

    public PhraseTable(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var edges = new Dictionary<long, int>();
        var ends = new Dictionary<int, T>();
        foreach (var (phrase, value) in phrases)
        {
            var node = Root;
            foreach (var word in phrase.Replace("/", " / ", StringComparison.Ordinal).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            {
                words.TryAdd(word, words.Count + 1);
                var edge = Edge(node, words[word]);
                edges.TryAdd(edge, edges.Count + 1);
                node = edges[edge];
            }

            ends.TryAdd(node, value);
        }

        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _edges = edges.ToFrozenDictionary();
        _ends = ends.ToFrozenDictionary();
    }

    public IEnumerable<string> Words => _words.Keys;

    public bool HasWord(ReadOnlySpan<char> word) => word.Length < 32 && _lookup.TryGetValue(word, out _);

    public bool TryFindWord(ReadOnlySpan<char> word, out T? value)
    {
        value = default;
        return word.Length < 32 && _lookup.TryGetValue(word, out var id) && _edges.TryGetValue(Edge(Root, id), out var node) && _ends.TryGetValue(node, out value);
    }

    /// <summary>The number of tokens of the longest phrase that starts at a token; 0 where there is none.</summary>
    public int Match(string text, List<Token> tokens, int at, out T? value)
    {
        value = default;
        var (node, length) = (Root, 0);
        for (var next = at; next < tokens.Count; next++)
        {
            var token = tokens[next];
            if (token.Is('-') && next > at && IsHyphen(tokens, next))
            {
                continue;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Number) && !(token.Is('/') && next > at) || !_lookup.TryGetValue(token.In(text), out var word) || !_edges.TryGetValue(Edge(node, word), out node))
            {
                break;
            }

            if (_ends.TryGetValue(node, out var found))
            {
                (value, length) = (found, next - at + 1);
            }
        }

        return length;
    }

    private static bool IsHyphen(List<Token> tokens, int at) => tokens[at].Glued && at + 1 < tokens.Count && tokens[at + 1].Glued && tokens[at + 1].IsWord;

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
