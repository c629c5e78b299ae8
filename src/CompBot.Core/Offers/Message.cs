using CompBot.Core.Pay;
using CompBot.Language.Figures;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>A message on its way from figures to offers: what every step of that way looks at.</summary>
internal sealed class Message
{
    private const decimal LargestRate = 200m;
    private const decimal LeastYearly = 1_000m;
    private const decimal MostOfHeld = 5m;

    private readonly Dictionary<int, NameSpan> _nameAt;

    public Message(ScoredMessage scored, ReadingContext context, string? placeCurrency)
    {
        (Context, Names, Asked, PlaceCurrency) = (scored.Context, scored.Names, context, placeCurrency);
        _nameAt = Names.GroupBy(name => name.From).ToDictionary(names => names.Key, names => names.First());
        IsFiction = Fictions.Find(Context);
        Figures = [.. Context.FigureItems.Select((item, index) => Read(item, index, scored.Verdicts[index]))];
        Sizing = SizingOf();
        var (rates, countsThousands) = (WrittenRates.Rates(Figures), WrittenRates.CountsThousands(Figures));
        Figures = Figures.ConvertAll(figure => WrittenRates.IsByTheHour(this, figure, rates, countsThousands) || WrittenRates.MovesByTheHour(this, figure) ? figure with { Figure = figure.Figure with { Per = Unit.Hour } } : figure);
        Figures = Figures.ConvertAll(figure => WrittenRates.IsByTheYear(this, figure) ? figure with { Role = FigureRole.Base } : figure);
    }

    public FigureContext Context { get; }

    public IReadOnlyList<NameSpan> Names { get; }

    /// <summary>The name that an item is; null where it is none.</summary>
    public NameSpan? NameAt(int item) => _nameAt.GetValueOrDefault(Items[item].From);

    public ReadingContext Asked { get; }

    /// <summary>What pay is in where the job is, by the first place that is named; null where that is not known.</summary>
    public string? PlaceCurrency { get; }

    public List<ReadFigure> Figures { get; private set; }

    /// <summary>The figure that an item is; null where it is none.</summary>
    public ReadFigure? FigureAt(int item) => Context.FigureItems.BinarySearch(item) is >= 0 and var index ? Figures[index] : null;

    public Sizing Sizing { get; }

    /// <summary>By item: part of a sentence that states nothing (made up, an example, an order to the reader).</summary>
    public bool[] IsFiction { get; }

    public List<Item> Items => Context.Items;

    public TokenText Text => Context.Surface.Text;

    public void Regroup(Func<ReadFigure, ReadFigure> group) => Figures = Figures.ConvertAll(figure => group(figure));

    public string Words(Item item) => Text.Words(item.From, item.To);

    private ReadFigure Read(int item, int index, Verdict verdict)
    {
        var figure = Context.FigureOf(item);
        if (PresentPlace.IsWanted(this, new ReadFigure(figure, item, verdict.Role, verdict.Holder)))
        {
            verdict = verdict with { Holder = FigureHolder.Wish, HolderLikely = Sureness.Certain };
        }

        if (verdict is { Holder: FigureHolder.Offer or FigureHolder.Wish, HolderLikely: < Sureness.BehindWish } && PresentPlace.FollowsWish(this, item))
        {
            verdict = verdict with { Holder = FigureHolder.Wish, HolderLikely = Sureness.Certain };
        }

        // "41.20" is written as an hour's pay is.
        var isCents = verdict.Role == FigureRole.Rate && figure is { IsBare: true, Decimals: 2, Value: < LargestRate };
        var isLabelled = isCents || Context.LabelOf(index) is { } label && PartRoles.Names(label, verdict.Role);
        var (leastRole, leastHolder) = (verdict.HolderLikely == Sureness.Certain ? Sureness.LeastRoleTold : Sureness.LeastRole, verdict.Role == FigureRole.Base && IsFarFromHeld(figure) ? Sureness.FarFromHeld : Sureness.LeastHolder);
        var unsure = !isLabelled && (verdict.RoleLikely < leastRole || verdict.HolderLikely < leastHolder);
        var role = IsFiction[item] || unsure ? FigureRole.None : verdict.RoleLikely < Sureness.LeastRole && IsShorthandStock(verdict.Role, figure) ? FigureRole.Equity : verdict.Role;
        return new ReadFigure(figure, item, role, verdict.Holder);
    }

    /// <summary>Written as a year's pay, and of another size than the base that the talk is about.</summary>
    private bool IsFarFromHeld(Figure figure) =>
        Asked.HeldBase is > 0m and var held && figure is { Per: Unit.None, Value: >= LeastYearly } && (figure.Value > held * MostOfHeld || figure.Value * MostOfHeld < held);

    /// <summary>"185 base, 320 rsu": where thousands are left out, what may be pieces or a worth is a worth.</summary>
    private bool IsShorthandStock(FigureRole role, Figure figure) => role == FigureRole.EquityUnits && Context.HasShorthand && figure is { Kind: FigureKind.Number, IsBare: true, High: null, Value: < 1000 };

    private Sizing SizingOf()
    {
        var money = Figures.Where(figure => figure.IsMoney).ToList();
        var foreign = money.Exists(figure => figure.Figure.Currency is not (null or "INR") && !figure.IsEquity);
        var scaled = money.Exists(figure => figure.Figure is { IsScaled: true, IsIndian: false } && !figure.IsEquity);
        var indian = Context.HasIndian || !foreign && !scaled && (Asked.DefaultCurrency?.Code == "INR" || PlaceCurrency == "INR");
        return new Sizing(indian, money.Exists(figure => figure.Figure.IsBare && figure.Figure.Value is >= 50 and < 1000), CountsInMan());
    }

    /// <summary>In a Korean or Japanese message bare figures are ten thousands, unless it counts in k.</summary>
    private bool CountsInMan() =>
        (Text.Text.AsSpan().IndexOfAnyInRange('\uAC00', '\uD7AF') >= 0 || Text.Text.AsSpan().IndexOfAny('万', '萬') >= 0) && !Figures.Exists(figure => figure.Figure is { IsScaled: true, Value: < 1_000_000, Scale: 1000 });

    /// <summary>Whether a concept stands among an item's own words: "€3.100 netto im Monat" is one figure.</summary>
    public bool Holds(int item, string concept) => Enumerable.Range(Items[item].From, Items[item].To - Items[item].From).Any(token => Context.Surface.Marks[token].Concept?.Name == concept);

    /// <summary>Whether one of the concepts stands within so many items of an item, in its sentence.</summary>
    public bool IsNear(int item, int before, int behind, params ReadOnlySpan<string> concepts)
    {
        for (var at = Math.Max(0, item - before); at <= item + behind && at < Items.Count; at++)
        {
            if (Items[at].Concept is { } concept && concepts.Contains(concept.Name) && (at > item ? NoBreak(item, at) : NoBreak(at, item)))
            {
                return true;
            }
        }

        return false;
    }

    private bool NoBreak(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Items[at].IsLineBreak || Items[at].Kind == ItemKind.Figure && at != from && Context.FigureOf(at).Kind is FigureKind.Money)
            {
                return false;
            }
        }

        return true;
    }

    public bool Says(string concept) => Items.Index().Any(pair => pair.Item.Is(concept) && !IsFiction[pair.Index]);
}
