using CompBot.Language;
using CompBot.Language.Figures;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>Examples as what the scorers learn from: which token is part of which name, and what each figure is.</summary>
internal sealed class TrainingSet
{
    private TrainingSet(Lexicon lexicon, IReadOnlyList<Example> examples)
    {
        (Examples, Titles) = (examples, lexicon.Titles);
        Plain = PlainWords(lexicon, examples);
        Surfaces = [.. examples.Select(example => Surface.Of(lexicon, lexicon.Names, Tokenizer.Read(example.Text, lexicon.Words, new Steps()), Plain, new Steps()))];
    }

    public IReadOnlyList<Example> Examples { get; }

    public CompBot.Language.Names.TitleWords Titles { get; }

    public IReadOnlyList<Surface> Surfaces { get; }

    /// <summary>Words of everyday talk: those that examples hold and no name in them.</summary>
    public IReadOnlySet<ulong> Plain { get; }

    public static TrainingSet Of(Lexicon lexicon, IReadOnlyList<Example> examples) => new(lexicon, examples);

    private static HashSet<ulong> PlainWords(Lexicon lexicon, IReadOnlyList<Example> examples)
    {
        var plain = new HashSet<ulong>(lexicon.Everyday);
        var names = new HashSet<ulong>();
        foreach (var example in examples)
        {
            var tokens = Tokenizer.Read(example.Text, lexicon.Words, new Steps());
            for (var at = 0; at < tokens.Count; at++)
            {
                var span = new Span(tokens[at].From, tokens[at].To);
                if (tokens[at].IsWord)
                {
                    (example.Annotations.Any(name => NameTraining.TagOf(name) != NameTag.None && name.At.Meets(span)) ? names : plain).Add(tokens[at].Key);
                }
            }
        }

        plain.ExceptWith(names.Where(name => !lexicon.Everyday.Contains(name)));

        return plain;
    }

    public NameTag[] TagsOf(int example) => NameTraining.Tags(Surfaces[example].Text, Examples[example]);

    /// <summary>The right role and holder of each figure item; a figure that is not marked is none.</summary>
    public Decided[] DecidedOf(int example, FigureContext context) =>
        [.. context.FigureItems.Select(item => InItsForm(context.FigureOf(item), DecidedAt(Examples[example], new Span(context.Surface.Text[context.Items[item].From].From, context.Surface.Text[context.Items[item].To - 1].To))))];

    /// <summary>A bonus written in percent is one, however the example calls it.</summary>
    private static Decided InItsForm(Figure figure, Decided decided) =>
        figure.Kind == FigureKind.Percent && decided.Role is FigureRole.Bonus or FigureRole.Variable ? decided with { Role = FigureRole.BonusPct } : decided;

    private static Decided DecidedAt(Example example, Span at)
    {
        foreach (var mark in example.Annotations)
        {
            if (mark.At.Meets(at) && NameTraining.TagOf(mark) is NameTag.None or NameTag.Level)
            {
                var role = RoleOf(mark.Label);
                return new Decided(role, HolderOf(mark.Holder, role));
            }
        }

        return new Decided(FigureRole.None, FigureHolder.None);
    }

    public static FigureRole RoleOf(string label) => label switch
    {
        "base_low" or "base_high" => FigureRole.Base,
        "bonus_low" or "bonus_high" => FigureRole.Bonus,
        "bonus_pct_low" or "bonus_pct_high" => FigureRole.BonusPct,
        "equity_low" or "equity_high" => FigureRole.Equity,
        "equity_year_low" or "equity_year_high" => FigureRole.EquityYear,
        "signon_1" or "signon_2" or "signon_3" or "signon_low" or "signon_high" or "retention" => FigureRole.SignOn,
        "total_low" or "total_high" => FigureRole.Total,
        "relocation_low" or "relocation_high" => FigureRole.Relocation,
        "rate_low" or "rate_high" => FigureRole.Rate,
        "lvl" => FigureRole.Level,
        "phone" or "phone/id" or "id" => FigureRole.Id,
        _ => Enum.TryParse<FigureRole>(label.Replace("_", ""), true, out var role) ? role : FigureRole.None,
    };

    private static FigureHolder HolderOf(string holder, FigureRole role) =>
        holder.Length == 0 ? role == FigureRole.None ? FigureHolder.None : FigureHolder.Offer
        : char.IsAsciiDigit(holder[0]) ? FigureHolder.Offer
        : Enum.TryParse<FigureHolder>(holder, true, out var found) ? found : FigureHolder.None;
}
