using System.Collections.Frozen;
using CompBot.Core.Understanding;
using CompBot.Language.Learning;
using CompBot.Language.Text;

namespace CompBot.Guides.Talk;

/// <summary>
/// Reads the books of data/talk, one folder a language, with the grammar and the words of data/lang beside it. What was learned from a book's examples lies in a
/// file of weights; where the examples are no longer those it was learned from, they are learned anew.
/// </summary>
public static class TalkFolder
{
    private const string Weights = "topics.weights";
    private const string MessagesPrefix = "messages";

    /// <summary>Files of a book that hold no examples.</summary>
    private static readonly FrozenSet<string> Others = ["commands", "glossary", "answers", "choices"];

    /// <summary>Every language of a data folder, English first. Never throws for content.</summary>
    public static Sequence<TalkBook> Read(string data, List<FileProblem> problems)
    {
        var folder = Path.Combine(data, "talk");
        return !Directory.Exists(folder) ? []
            : Directory.GetDirectories(folder).Select(Path.GetFileName).OfType<string>().OrderBy(language => language != "en").ThenBy(language => language, StringComparer.Ordinal)
                .Select(language => Book(data, language, problems)).ToSequence();
    }

    /// <summary>Learns a book's examples and writes the weights beside them; the number of features they hold.</summary>
    public static int WriteWeights(string data, string language)
    {
        var grammar = GrammarOf(data, language, []);
        var files = ExampleFiles(data, language, []);
        var learned = TopicModel.Learn(Examples(files), grammar);
        using var file = File.Create(Path.Combine(data, "talk", language, Weights));
        WeightsFile.Write(file, Stamp(files, grammar), learned.Weights.Write);
        return learned.Features;
    }

    /// <summary>Whether a book's weights are of its examples as they are.</summary>
    public static bool WeightsFit(string data, string language)
    {
        using var file = Open(data, language);
        return WeightsFile.Fits(file, Stamp(ExampleFiles(data, language, []), GrammarOf(data, language, [])));
    }

    private static TalkBook Book(string data, string language, List<FileProblem> problems)
    {
        var folder = Path.Combine(data, "talk", language);
        var grammar = GrammarOf(data, language, problems);
        var commands = TalkWords.Lists(TextOf(Path.Combine(folder, "commands.md"), problems));
        return new TalkBook
        {
            Language = language,
            Grammar = grammar,
            Topics = Topics(data, language, grammar, problems),
            Commands = TalkWords.ByForm(commands.Where(list => list.Name != "Around")),
            Around = commands.Where(list => list.Name == "Around").SelectMany(list => list.Phrases).SelectMany(TalkWords.Forms).ToFrozenSet(StringComparer.Ordinal),
            Choices = TalkWords.Lists(TextOf(Path.Combine(folder, "choices.md"), problems)).ToFrozenDictionary(list => list.Name, list => new PhraseList(list.Phrases.Select(TalkWords.Joined)), StringComparer.Ordinal),
            Answers = AnswerText.Read(TextOf(Path.Combine(folder, "answers.md"), problems)).GroupBy(entry => entry.Topic).ToFrozenDictionary(entries => entries.Key, entries => entries.First()),
            Glossary = TalkWords.Glossary(TextOf(Path.Combine(folder, "glossary.md"), problems)),
        };
    }

    private static TopicModel? Topics(string data, string language, Grammar grammar, List<FileProblem> problems)
    {
        var files = ExampleFiles(data, language, problems);
        if (!files.Exists(example => TalkWords.Items(example.Text).Any()))
        {
            return null;
        }

        using var file = Open(data, language);
        return WeightsFile.Read(file, Stamp(files, grammar), LabelModel.Read) is { } learned ? new TopicModel(learned, grammar) : TopicModel.Learn(Examples(files), grammar);
    }

    private static FileStream? Open(string data, string language) => Path.Combine(data, "talk", language, Weights) is var path && File.Exists(path) ? File.OpenRead(path) : null;

    private static List<(string Name, string Text)> ExampleFiles(string data, string language, List<FileProblem> problems) =>
    [
        .. Directory.GetFiles(Path.Combine(data, "talk", language), "*.md").Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Name: Path.GetFileNameWithoutExtension(path).Split('-')[0])).Where(file => !Others.Contains(file.Name))
            .Select(file => (file.Name, TextOf(file.Path, problems))),
    ];

    /// <summary>Read only where they are learned: where the weights fit, the examples' text is all that is looked at.</summary>
    private static List<BookExample> Examples(List<(string Name, string Text)> files) =>
        [.. files.SelectMany(file => TalkWords.Items(file.Text).Select(item => BookText.Example(item, file.Name is MessagesPrefix or TopicModel.NoTopic ? null : file.Name)))];

    private static Grammar GrammarOf(string data, string language, List<FileProblem> problems)
    {
        var folder = Path.Combine(data, "lang", language);
        var lists = TalkWords.Lists(TextOf(Path.Combine(folder, "grammar.md"), problems));
        var groups = TalkWords.Groups(TextOf(Path.Combine(folder, "word-groups.md"), problems));
        return new Grammar
        {
            Openers = Words("Openers").ToFrozenSet(StringComparer.Ordinal),
            Joiners = Words("Joiners").ToFrozenSet(StringComparer.Ordinal),
            Endings = [.. Words("Endings").OrderByDescending(ending => ending.Length)],
            Groups = groups,
            LongestPhrase = groups.Count == 0 ? 1 : groups.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1),
        };

        IEnumerable<string> Words(string name) => lists.Where(list => list.Name == name).SelectMany(list => list.Phrases);
    }

    private static string TextOf(string path, List<FileProblem> problems) => File.Exists(path) ? LibraryLoader.ReadText(path, problems)?.ReplaceLineEndings("\n") ?? "" : "";

    /// <summary>Weights are of these examples and these words and no others.</summary>
    private static string Stamp(List<(string Name, string Text)> files, Grammar grammar)
    {
        var examples = string.Concat(files.Select(file => $"{file.Name}\n{file.Text}"));
        var words = string.Join('\n', grammar.Openers.Order(StringComparer.Ordinal).Concat(grammar.Joiners.Order(StringComparer.Ordinal)).Concat(grammar.Endings)
            .Concat(grammar.Groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}={string.Join(',', group.Value)}")));
        return WeightsFile.Stamp(TopicModel.Version, examples, words);
    }
}
