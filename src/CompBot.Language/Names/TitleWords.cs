using CompBot.Language.Text;

namespace CompBot.Language.Names;

public enum TitleWord : byte
{
    None,

    /// <summary>A title ends with it ("engineer").</summary>
    Head,

    /// <summary>A title by itself ("swe").</summary>
    Alone,
    Grade,

    /// <summary>It stands before the word a title ends with ("software").</summary>
    Part,
}

/// <summary>Words that job titles are made of, and codes of levels ("L5", "IC4").</summary>
public sealed class TitleWords
{
    private const int LongestPrefix = 4;
    private readonly Dictionary<ulong, TitleWord> _words = [];

    public TitleWords(string markdown)
    {
        var lines = markdown.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Split(": ", 2)).ToList();
        foreach (var (name, kind) in ((string, TitleWord)[])[("alone", TitleWord.Alone), ("heads", TitleWord.Head), ("grades", TitleWord.Grade), ("words", TitleWord.Part)])
        {
            foreach (var word in lines.Where(line => line[0] == name).SelectMany(line => line[1].Split(", ")))
            {
                _words.TryAdd(WordKey.Of(word.Trim()), kind);
            }
        }
    }

    public TitleWord Find(ulong word) => _words.GetValueOrDefault(word);

    /// <summary>One to four letters and one or two digits, in the end perhaps a or b: "L5", "IC4", "T5", "L5B".</summary>
    public static bool IsLevelShape(ReadOnlySpan<char> word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetter(word[letters]))
        {
            letters++;
        }

        var end = letters;
        while (end < word.Length && char.IsAsciiDigit(word[end]))
        {
            end++;
        }

        var half = end == word.Length - 1 && word[end] is 'a' or 'b' or 'A' or 'B';
        return letters is >= 1 and <= LongestPrefix && end - letters is 1 or 2 && (end == word.Length || half);
    }
}
