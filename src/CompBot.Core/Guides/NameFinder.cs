using System.Buffers;

namespace CompBot.Core.Guides;

/// <summary>A name and every folded text that finds it: Strong ones mean it and nothing else, Weak ones are shortened ("stability").</summary>
internal sealed record IndexedName(string Name, IReadOnlyCollection<string> Strong, IReadOnlyCollection<string> Weak);

/// <summary>Finds names by what is typed: exactly, by their start or the start of a word, and by near misses. Built once, read by many.</summary>
internal sealed class NameFinder
{
    private readonly string[] _names;
    private readonly string[] _forms;
    private readonly int[] _nameOfForm;
    private readonly Dictionary<string, List<int>> _strong = [];
    private readonly Dictionary<string, List<int>> _weak = [];
    private readonly (string Text, int Name)[] _starts;
    private readonly (string Text, int Name)[] _words;
    private readonly Dictionary<int, int[]> _trigrams;

    public NameFinder(IReadOnlyList<IndexedName> entries)
    {
        _names = [.. entries.Select(entry => entry.Name)];
        var forms = entries.SelectMany((entry, i) => entry.Strong.Concat(entry.Weak).Distinct().Select(form => (Text: form, Name: i))).Where(form => form.Text.Length > 0).ToArray();
        _forms = [.. forms.Select(form => form.Text)];
        _nameOfForm = [.. forms.Select(form => form.Name)];
        for (var i = 0; i < entries.Count; i++)
        {
            Enter(_strong, entries[i].Strong, i);
            Enter(_weak, entries[i].Weak, i);
        }

        _starts = [.. entries.Select((entry, i) => (NameText.Folded(entry.Name), i))];
        Array.Sort(_starts, Compare);
        _words = [.. forms.SelectMany(form => WordStarts(form.Text).Select(start => (form.Text[start..], form.Name)))];
        Array.Sort(_words, Compare);
        _trigrams = Trigrams.Postings(_forms);
    }

    public IReadOnlyList<string> Strong(string folded) => Names(_strong, folded);

    public IReadOnlyList<string> Weak(string folded) => Names(_weak, folded);

    /// <summary>Names for a list while typing: meant ones first, then by start, by the start of a word, and near misses where there is room.</summary>
    public List<string> Suggest(string folded, int most)
    {
        var found = new List<int>(most);
        if (folded.Length > 0)
        {
            AddAll(found, _strong.GetValueOrDefault(folded), most);
        }

        AddStarting(_starts, folded, most, found);
        AddStarting(_words, folded, most, found);
        if (found.Count < most && folded.Length >= 3)
        {
            AddAll(found, NearIds(folded, most), most);
        }

        return found.ConvertAll(id => _names[id]);
    }

    /// <summary>Names that contain every typed word from its start.</summary>
    public List<string> Containing(string folded, int most)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<int>();
        if (words.Length > 0)
        {
            AddStarting(_words, words.MaxBy(word => word.Length)!, 500, found);
        }

        // The fewer words are left over, the nearer: "engineer software" is a Software Engineer before it is a Senior one.
        return found.Where(id => words.All(word => HasWord(id, word))).OrderBy(id => _names[id].Count(letter => letter == ' ')).Take(most).Select(id => _names[id]).ToList();
    }

    public List<string> Near(string folded, int most) => NearIds(folded, most).ConvertAll(id => _names[id]);

    private bool HasWord(int id, string word) => (" " + NameText.Folded(_names[id])).Contains(" " + word, StringComparison.Ordinal);

    private List<int> NearIds(string folded, int most)
    {
        var limit = Typing.MostErrors(folded.Length);
        var counts = ArrayPool<int>.Shared.Rent(_forms.Length + 1);
        try
        {
            Array.Clear(counts, 0, _forms.Length);
            var candidates = Trigrams.Sharing(_trigrams, folded, counts, Math.Max(1, folded.Length - 3 * limit));
            return candidates.Select(form => (Name: _nameOfForm[form], Distance: Typing.Errors(folded, _forms[form])))
                .Where(hit => hit.Distance is not null).OrderBy(hit => hit.Distance).ThenBy(hit => _names[hit.Name], StringComparer.Ordinal)
                .Select(hit => hit.Name).Distinct().Take(most).ToList();
        }
        finally
        {
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    private static int Compare((string Text, int Name) left, (string Text, int Name) right)
    {
        var order = string.CompareOrdinal(left.Text, right.Text);
        return order != 0 ? order : left.Name.CompareTo(right.Name);
    }

    private static void Enter(Dictionary<string, List<int>> into, IEnumerable<string> forms, int name)
    {
        foreach (var form in forms)
        {
            if (!into.TryGetValue(form, out var names))
            {
                into[form] = names = [];
            }

            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }
    }

    private static IEnumerable<int> WordStarts(string form)
    {
        yield return 0;
        for (var i = 1; i < form.Length; i++)
        {
            if (form[i - 1] == ' ')
            {
                yield return i;
            }
        }
    }

    private List<string> Names(Dictionary<string, List<int>> by, string folded) => by.GetValueOrDefault(folded)?.ConvertAll(id => _names[id]) ?? [];

    private static void AddAll(List<int> found, List<int>? more, int most)
    {
        foreach (var id in more ?? [])
        {
            if (found.Count < most && !found.Contains(id))
            {
                found.Add(id);
            }
        }
    }

    private static void AddStarting((string Text, int Name)[] sorted, string start, int most, List<int> found)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(sorted[middle].Text, start) < 0 ? (middle + 1, high) : (low, middle);
        }

        // A letter that half the names start with must not cost a walk through all of them.
        for (var i = low; i < sorted.Length && i < low + 4_000 && found.Count < most && sorted[i].Text.StartsWith(start, StringComparison.Ordinal); i++)
        {
            if (!found.Contains(sorted[i].Name))
            {
                found.Add(sorted[i].Name);
            }
        }
    }
}
