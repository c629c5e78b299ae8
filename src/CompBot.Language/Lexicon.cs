using CompBot.Language.Concepts;
using CompBot.Language.Figures;
using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Language;

/// <summary>The texts of the files a lexicon is read from. Concepts: those of every language, the first language first. Words: everyday words, which are no names.</summary>
public sealed record LexiconFiles(string Figures, IReadOnlyList<string> Concepts, string Employers, string Places, string Titles, string Organisations, IReadOnlyList<string> Words);

/// <summary>All the words that are known: what figures are made of, concepts, names, titles. Read once; it never changes.</summary>
public sealed class Lexicon
{
    private const int LongestIdeographs = 8;

    public Lexicon(LexiconFiles files)
    {
        Figures = new FigureTable(files.Figures);
        Concepts = new ConceptTable();
        foreach (var concepts in files.Concepts)
        {
            Concepts.Add(concepts);
        }

        Names = new NameTable();
        Names.AddPlaces(files.Places);
        Names.AddEmployers(files.Employers);
        Names.AddTitles(files.Titles);
        Titles = new TitleWords(files.Titles);
        Organisations = new OrganisationWords(files.Organisations);
        var ideographs = new HashSet<ulong>(Figures.Ideographs);
        ideographs.UnionWith(Concepts.Words);
        var before = new HashSet<ulong>(Figures.CurrencyWords);
        before.UnionWith(Concepts.PartWords);
        var behind = new HashSet<ulong>(Figures.GluedBehind);
        behind.UnionWith(Concepts.PartWords);
        Everyday = files.Words.SelectMany(words => words.Split('\n')).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).SelectMany(line => line[2..].Split(' ')).Select(word => WordKey.Of(word)).ToHashSet();
        Words = new TokenWords(before, behind, Figures.CurrencyWords, ideographs, LongestIdeographs);
    }

    /// <summary>Words that are no name by themselves.</summary>
    public IReadOnlySet<ulong> Everyday { get; }

    public FigureTable Figures { get; }

    public ConceptTable Concepts { get; }

    public NameTable Names { get; }

    public TitleWords Titles { get; }

    public OrganisationWords Organisations { get; }

    public TokenWords Words { get; }

    /// <summary>Cleans a text and cuts it into tokens.</summary>
    public TokenText Tokens(string raw, Steps steps) => Tokenizer.Read(CleanText.Of(raw, steps), Words, steps);

    public bool Knows(ulong word) => Concepts.Words.Contains(word);
}
