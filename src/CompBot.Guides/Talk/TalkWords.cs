using System.Collections.Frozen;
using CompBot.Language.Text;

namespace CompBot.Guides.Talk;

/// <summary>The phrases under one heading.</summary>
internal sealed record WordList(string Name, IReadOnlyList<string> Phrases);

/// <summary>Reads the lists of words and phrases that a language's files hold.</summary>
internal static class TalkWords
{
    /// <summary>The list items of a file, without their dash.</summary>
    public static IEnumerable<string> Items(string text) => text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]);

    /// <summary>A heading, and the phrases between commas in the list items under it.</summary>
    public static IReadOnlyList<WordList> Lists(string text)
    {
        var lists = new List<WordList>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                lists.Add(new WordList(line[3..].Trim(), []));
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal) && lists.Count > 0)
            {
                lists[^1] = lists[^1] with { Phrases = [.. lists[^1].Phrases, .. Between(line[2..])] };
            }
        }

        return lists;
    }

    /// <summary>Each phrase, as its forms with a blank between, and the name of its list; the first list that has it wins.</summary>
    public static FrozenDictionary<string, string> ByForm(IEnumerable<WordList> lists) =>
        lists.SelectMany(list => list.Phrases.Select(phrase => (Form: Joined(phrase), list.Name))).Where(pair => pair.Form.Length > 0)
            .DistinctBy(pair => pair.Form).ToFrozenDictionary(pair => pair.Form, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>Every phrase of "- name: phrase, phrase" with the names of the groups it is in.</summary>
    public static FrozenDictionary<string, string[]> Groups(string text) =>
        Items(text).Select(item => item.Split(':', 2)).Where(parts => parts.Length == 2)
            .SelectMany(parts => Between(parts[1]).Select(phrase => (Form: Joined(phrase), Group: parts[0].Trim())))
            .Where(pair => pair.Form.Length > 0).GroupBy(pair => pair.Form, pair => pair.Group)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>A heading's words, each with the paragraph under it.</summary>
    public static FrozenDictionary<string, string> Glossary(string text)
    {
        var (meanings, words) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                words = [.. Between(line[3..]).Select(Joined)];
            }
            else if (line.Length > 0)
            {
                words.ForEach(word => meanings[word] = meanings.TryGetValue(word, out var before) ? $"{before} {line}" : line);
            }
        }

        return meanings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static IEnumerable<string> Forms(string phrase) => WordForms.Words(phrase);

    public static string Joined(string phrase) => phrase == "?" ? phrase : string.Join(' ', Forms(phrase));

    private static string[] Between(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
