using CompBot.Core.Pay;
using CompBot.Language;
using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>
/// What reading offers takes: the words, and what was learned from annotated examples. Made once when the data is loaded; it never changes and may be shared.
/// The same data gives the same readings.
/// </summary>
public sealed class OfferLanguage
{
    private static readonly Lazy<OfferLanguage> BundledLanguage = new(OfferLanguageFiles.Bundled);

    private readonly NameTagger _tagger;
    private readonly FigureScorer _scorer;
    private readonly IReadOnlySet<ulong> _plain;

    /// <summary>
    /// More than the longest message of any platform has (40,000 characters). What stands between figures, sentences and companies is compared among all of them, which no
    /// further text may make longer.
    /// </summary>
    private const int MostTokens = 10_000;

    internal OfferLanguage(Lexicon lexicon, OfferModels models)
    {
        Lexicon = lexicon;
        _plain = models.Plain;
        _tagger = new NameTagger(lexicon, models.Plain, models.Names);
        _scorer = new FigureScorer(models.Roles, models.Holders);
    }

    public Lexicon Lexicon { get; }

    /// <summary>The data this program was built with, read when it is first asked for.</summary>
    public static OfferLanguage Bundled => BundledLanguage.Value;

    internal ScoredMessage Score(string clean, NameTable guided, Steps steps, IReadOnlyList<HolderHint>? hints = null, decimal? heldBase = null)
    {
        var names = guided.Over(Lexicon.Names);
        var text = Tokenizer.Read(clean, Lexicon.Words, steps, MostTokens);
        var surface = Surface.Of(Lexicon, names, text, _plain, steps);
        var found = OtherCompanies.Settle(surface, _tagger.Read(surface, steps));
        var context = new FigureContext(surface, surface.Items(found));
        steps.Add(context.FigureItems.Count * 100);
        return new ScoredMessage(context, found, _scorer.Read(context, hints ?? [], heldBase, steps));
    }
}

/// <summary>A message with what its names and figures were found to be.</summary>
internal sealed record ScoredMessage(FigureContext Context, IReadOnlyList<NameSpan> Names, Verdict[] Verdicts);
