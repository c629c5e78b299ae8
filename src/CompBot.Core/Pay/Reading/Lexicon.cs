using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace CompBot.Core.Pay.Reading;

/// <summary>The words of pay, by phrase. The words themselves stand in LexiconWords.</summary>
internal static class Lexicon
{
    public const int LongestIdeographs = 12;

    private static readonly PhraseTable<Cue> Table = new(LexiconWords.All.SelectMany(Entries));

    private const int ShortestTypo = 5;
    private const int LongestTypo = 16;

    private static readonly Sequence<Cue> Misspelt = [Cue.Base, Cue.Bonus, Cue.Stock, Cue.SignOn, Cue.OptionStock, Cue.Offered, Cue.Relocation, Cue.Total];

    /// <summary>The long words of pay with one letter left out.</summary>
    private static readonly FrozenDictionary<string, Cue> Near =
        "equity salary bonus signing options offered relocation compensation package stocks variable".Split(' ')
            .SelectMany(word => Enumerable.Range(1, word.Length - 1).Select(at => (Key: word.Remove(at, 1), Cue: Table.TryFindWord(word, out var cue) ? cue : Cue.None)))
            .DistinctBy(entry => entry.Key).ToFrozenDictionary(entry => entry.Key, entry => entry.Cue, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> NearLookup = Near.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> StandingAlone = "so re at in by on an am pm to is of no ok go do us it we me he if or as be my up".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AloneLookup = StandingAlone.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word of pay or of ordinary talk ("now") is no company, whatever an alias says.</summary>
    public static bool Has(string word) => Table.TryFindWord(word, out _);

    /// <summary>The number of tokens of the longest phrase that starts at a token; 0 where there is none.</summary>
    public static int Match(List<Token> tokens, int at, out Cue cue)
    {
        cue = tokens[at].Phrase;
        return tokens[at].PhraseLength;
    }

    /// <summary>Notes at each word the phrase that starts there.</summary>
    public static void Mark(string text, List<Token> tokens, Steps steps)
    {
        var span = CollectionsMarshal.AsSpan(tokens);
        steps.Add(span.Length);
        for (var at = 0; at < span.Length; at++)
        {
            if (span[at].IsWord && Table.Match(text, tokens, at, out var cue) is > 0 and var length)
            {
                span[at] = span[at] with { Phrase = cue, PhraseLength = (byte)length };
            }
        }
    }

    public static bool Knows(ReadOnlySpan<char> word) => Table.HasWord(word);

    /// <summary>A part of pay with one letter missing, doubled, swapped or wrong ("equtiy"); None where there is none.</summary>
    public static Cue FindNear(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestTypo or > LongestTypo || PlainWords.Contains(word))
        {
            return Cue.None;
        }

        if (NearLookup.TryGetValue(word, out var cue))
        {
            return cue;
        }

        Span<char> shorter = stackalloc char[word.Length - 1];
        for (var at = 1; at < word.Length; at++)
        {
            word[..at].CopyTo(shorter);
            word[(at + 1)..].CopyTo(shorter[at..]);
            if (NearLookup.TryGetValue(shorter, out cue) || Table.TryFindWord(shorter, out cue) && shorter.Length >= ShortestTypo && Misspelt.Contains(cue))
            {
                return cue;
            }
        }

        return Cue.None;
    }

    /// <summary>"base200", "TC450": a part of pay with its figure glued to it.</summary>
    public static bool StandsBeforeFigure(ReadOnlySpan<char> word) =>
        !AloneLookup.Contains(word) && Table.TryFindWord(word, out var cue) && cue is >= Cue.Total and <= Cue.Relocation;

    private static IEnumerable<KeyValuePair<string, Cue>> Entries(KeyValuePair<Cue, string> line) =>
        line.Value.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(phrase => KeyValuePair.Create(phrase, line.Key));
}
