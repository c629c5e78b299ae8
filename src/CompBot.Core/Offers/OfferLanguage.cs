using CompBot.Core.Pay;
using CompBot.Language;
using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>
/// What reading offers takes: the words, and what was learned from annotated examples. Made once when the data is loaded (some hundred milliseconds); it never changes
/// and may be shared. The same data gives the same readings.
/// </summary>
public sealed class OfferLanguage
{
    private static readonly Lazy<OfferLanguage> BundledLanguage = new(() => OfferLanguageFiles.Read(OfferLanguageFiles.Bundled()));

    private readonly NameTagger _tagger;
    private readonly FigureScorer _scorer = new();
    private readonly IReadOnlySet<ulong> _plain;

    /// <summary>examples: Markdown files of annotated messages, as data/lang/en/offers.md describes them.</summary>
    public OfferLanguage(Lexicon lexicon, IEnumerable<string> examples)
        : this(lexicon, [.. examples.SelectMany(Example.ReadAll)])
    {
    }

    internal OfferLanguage(Lexicon lexicon, IReadOnlyList<Example> examples)
    {
        Lexicon = lexicon;
        var set = TrainingSet.Of(lexicon, examples);
        _plain = set.Plain;
        _tagger = new NameTagger(lexicon, _plain);
        _tagger.Train([.. Enumerable.Range(0, examples.Count).Select(at => (set.Surfaces[at], set.TagsOf(at)))]);
        _scorer.Train([.. Enumerable.Range(0, examples.Count).Select(at => Right(set, at))]);
    }

    public Lexicon Lexicon { get; }

    /// <summary>The data this program was built with, read when it is first asked for.</summary>
    public static OfferLanguage Bundled => BundledLanguage.Value;

    private static (FigureContext Context, Decided[] Right) Right(TrainingSet set, int at)
    {
        var names = NameSpans.Of(set.Surfaces[at], set.TagsOf(at), new HashSet<ulong>(), set.Titles, set.Plain);
        var context = new FigureContext(set.Surfaces[at], set.Surfaces[at].Items(names));
        return (context, set.DecidedOf(at, context));
    }

    internal ScoredMessage Score(string clean, NameTable guided, Steps steps, IReadOnlyList<HolderHint>? hints = null)
    {
        var names = guided.Over(Lexicon.Names);
        var text = Tokenizer.Read(clean, Lexicon.Words, steps);
        var surface = Surface.Of(Lexicon, names, text, _plain, steps);
        var found = OtherCompanies.Settle(surface, _tagger.Read(surface, steps));
        var context = new FigureContext(surface, surface.Items(found));
        steps.Add(context.FigureItems.Count * 100);
        return new ScoredMessage(context, found, _scorer.Read(context, hints ?? []));
    }
}

/// <summary>A message with what its names and figures were found to be.</summary>
internal sealed record ScoredMessage(FigureContext Context, IReadOnlyList<NameSpan> Names, Verdict[] Verdicts);
