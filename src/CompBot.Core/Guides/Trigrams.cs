namespace CompBot.Core.Guides;

/// <summary>Which texts share which three letters in a row, so that near misses are found without comparing everything.</summary>
internal static class Trigrams
{
    public static Dictionary<int, int[]> Postings(string[] texts)
    {
        var lists = new Dictionary<int, List<int>>();
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var key in Keys(texts[i]))
            {
                if (!lists.TryGetValue(key, out var list))
                {
                    lists[key] = list = [];
                }

                if (list.Count == 0 || list[^1] != i)
                {
                    list.Add(i);
                }
            }
        }

        return lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    /// <summary>Texts that share at least so many keys; counts is room for one number a text, all zero.</summary>
    public static List<int> Sharing(Dictionary<int, int[]> postings, string text, int[] counts, int least)
    {
        var reached = new List<int>();
        foreach (var key in Keys(text).Distinct())
        {
            foreach (var id in postings.GetValueOrDefault(key) ?? [])
            {
                if (++counts[id] == least)
                {
                    reached.Add(id);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<int> Keys(string text)
    {
        var (first, second) = (' ', ' ');
        foreach (var letter in text)
        {
            yield return Key(first, second, letter);
            (first, second) = (second, letter);
        }

        yield return Key(first, second, ' ');
    }

    private static int Key(char first, char second, char third) => ((first & 0x3FF) << 20) | ((second & 0x3FF) << 10) | (third & 0x3FF);
}
