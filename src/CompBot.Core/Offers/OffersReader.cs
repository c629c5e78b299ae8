using CompBot.Core.Pay;
using CompBot.Language;

namespace CompBot.Core.Offers;

/// <summary>From figures with their roles and holders to what a message says of each offer.</summary>
internal sealed class OffersReader
{
    private const int MostNamed = 2;

    /// <summary>Nobody holds more offers: a message that names more companies lists something else.</summary>
    private const int MostOffers = 40;

    private const int FewestYears = 2;
    private const int MostYears = 50;

    private static readonly (FigureHolder Holder, Whose Whose)[] Others =
        [(FigureHolder.Current, Whose.Current), (FigureHolder.Wish, Whose.Wanted), (FigureHolder.Minimum, Whose.Minimum), (FigureHolder.Market, Whose.Posted)];

    private readonly Message _message;
    private readonly List<OfferGroup> _groups;
    private readonly int[] _groupOf;
    private readonly Deadlines _deadlines;
    private readonly MessageNames _names;
    private readonly bool[] _ofOthers;

    public OffersReader(Message message, Lexicon lexicon)
    {
        _message = message;
        message.Regroup(figure => PresentPlace.Settle(message, figure));
        (_groups, _groupOf) = Grouping.Of(message);
        message.Regroup(figure => figure with { Offer = _groupOf[figure.Item], Role = IsReplacedByArrow(figure) ? FigureRole.None : figure.Role });
        StructureChecks.Apply(message);
        _deadlines = new Deadlines(message, lexicon.Figures);
        _ofOthers = OfOthers();
        _names = new MessageNames(message, lexicon.Titles, _groupOf, _ofOthers);
    }

    /// <summary>"200k → 215k".</summary>
    private bool IsReplacedByArrow(ReadFigure figure) =>
        figure.Item + 2 < _message.Items.Count && _message.Items[figure.Item + 1].IsMark('→') && _message.Items[figure.Item + 2].Kind == ItemKind.Figure && figure.Holder is FigureHolder.Offer or FigureHolder.Before;

    public MessageReading Read()
    {
        MergeNameless();
        var offers = new List<OfferReading>();
        foreach (var group in Enumerable.Range(-1, Math.Min(_groups.Count, MostOffers) + 1).OrderBy(FirstOf))
        {
            offers.AddRange(Offered(group));
        }

        foreach (var (holder, whose) in Others)
        {
            offers.AddRange(Other(holder, whose));
        }

        offers = WithSharedPlace(offers);
        if (!offers.Exists(offer => offer.HasFigures && offer.Whose is not (Whose.Minimum or Whose.Wanted)))
        {
            offers.AddRange(_deadlines.Alone(_groupOf, _groups));
        }

        var reading = new MessageReading
        {
            Offers = WithSharedCurrency(offers).ToSequence(),
            Company = CompanyBeside(offers),
            Role = _names.First(NameTag.Title, _ => true) ?? _names.TitleInLevel(_ => true),
            Region = _names.Region(_ => true),
            Level = _names.Level(_ => true),
            Known = Known(),
            YearsOfWork = YearsOfWork(),
            Figures = ToldFigures.Of(_message),
        };
        return Notes.Add(reading, _message);
    }

    private int FirstOf(int group)
    {
        var first = _message.Figures.Find(figure => figure.Offer == group && figure is { Holder: FigureHolder.Offer, Role: not FigureRole.None })?.Item;
        return first ?? (group < 0 ? int.MaxValue : _groups[group].From);
    }

    /// <summary>Figures before any name are of the first company that is named, unless it has the same parts of its own.</summary>
    private void MergeNameless()
    {
        bool IsPay(ReadFigure figure) => figure is { Holder: FigureHolder.Offer, Role: not FigureRole.None } && (figure.IsMoney || figure.IsEquity);
        var nameless = _message.Figures.Where(figure => figure.Offer < 0 && IsPay(figure)).ToList();
        var named = _groups.FindIndex(group => group.Company is not null);
        if (nameless.Count == 0 || named < 0 || _groups.Count(group => group.Company is not null) > 1 && nameless.Exists(figure => figure.Role is FigureRole.Base or FigureRole.Total))
        {
            return;
        }

        if (_message.Asked.Spoken.Count > 0 && nameless.Exists(figure => _message.Context.SentenceOf[figure.Item] != _message.Context.SentenceOf[_groups[named].From]))
        {
            // In a talk about one employer a figure without a name is theirs, whoever is named in another sentence.
            return;
        }

        var own = _message.Figures.Where(figure => figure.Offer == named && IsPay(figure)).Select(figure => figure.Role).ToHashSet();
        if (own.Count == 0 || !nameless.Exists(figure => own.Contains(figure.Role)))
        {
            _message.Regroup(figure => figure.Offer < 0 ? figure with { Offer = named } : figure);
            for (var at = 0; at < _groupOf.Length; at++)
            {
                _groupOf[at] = _groupOf[at] < 0 ? named : _groupOf[at];
            }
        }
    }

    private IEnumerable<OfferReading> Offered(int group)
    {
        var takesNameless = group >= 0 && _groups.Count(one => one.Company is not null) < MostNamed;
        bool IsOwn(int at) => _groupOf[at] == group || _groups.Count == 0 || takesNameless && _groupOf[at] < 0;
        var figures = _message.Figures.Where(figure => figure.Offer == group && figure is { Holder: FigureHolder.Offer, Role: not FigureRole.None }).ToList();
        var draft = new OfferDraft(_message, figures, at => IsOwn(at) && !_ofOthers[at]);
        Fill(draft);
        var isWaiting = group >= 0 && Enumerable.Range(0, _groupOf.Length).Any(at => _groupOf[at] == group && _message.Items[at].Is("waiting") && !_message.IsFiction[at]);
        if (!draft.Reading.HasFigures && draft.Reading.Pending.Count == 0 && !isWaiting || group < 0 && !draft.Reading.HasFigures)
        {
            yield break;
        }

        if (!draft.Reading.HasFigures && !isWaiting && figures.Count == 0 && _message.Figures.Count == 0)
        {
            yield break;
        }

        yield return OfferDoubts.Add(Named(draft, group, IsOwn), draft, _message.Asked.DefaultCurrency ?? Currency.Usd);
    }

    /// <summary>By item: in a sentence whose only figures are of the present job, a wish or a minimum, and not beside an employer's name.</summary>
    private bool[] OfOthers()
    {
        var (items, sentences) = (_message.Items, _message.Context.Sentences);
        var (offered, others) = (new bool[sentences.Count], new bool[sentences.Count]);
        foreach (var figure in _message.Figures.Where(figure => figure.Role != FigureRole.None))
        {
            var isOthers = figure.Holder is FigureHolder.Current or FigureHolder.Past or FigureHolder.Left or FigureHolder.Home or FigureHolder.Wish or FigureHolder.Minimum;
            (isOthers ? others : offered)[_message.Context.SentenceOf[figure.Item]] = true;
        }

        var found = new bool[items.Count];
        if (_message.Asked.Hints.Any(hint => hint.Of == ToldOf.Current && hint.At.From == 0 && hint.At.To >= _message.Text.Text.Length))
        {
            // The whole message is about the present job, so its names are the case's.
            return found;
        }

        foreach (var figure in _message.Figures.Where(figure => figure is { Role: not FigureRole.None, Holder: FigureHolder.None } && PresentPlace.IsAside(_message, figure.Item)))
        {
            // The place and the title in front of such a sum are where the person is now.
            var (start, _) = sentences[_message.Context.SentenceOf[figure.Item]];
            Array.Fill(found, true, start, figure.Item - start);
        }

        foreach (var (sentence, (start, end)) in sentences.Index().Where(pair => others[pair.Index] && !offered[pair.Index]))
        {
            Array.Fill(found, true, start, end - start);
            foreach (var (from, to) in Parts(start, end).Where(NamesAnEmployer))
            {
                Array.Fill(found, false, from, to - from);
            }
        }

        return found;
    }

    /// <summary>What stands between the commas of a sentence.</summary>
    private IEnumerable<(int From, int To)> Parts(int start, int end)
    {
        for (var (from, at) = (start, start); at <= end; at++)
        {
            if (at == end || _message.Items[at].IsMark(','))
            {
                yield return (from, at);
                from = at + 1;
            }
        }
    }

    /// <summary>An employer is named and no figure stands: "Hooli data engineer Berlin, I make 90 now".</summary>
    private bool NamesAnEmployer((int From, int To) part)
    {
        var items = _message.Items[part.From..part.To];
        return items.Exists(item => item.Kind == ItemKind.Company) && !items.Exists(item => item.Kind == ItemKind.Figure);
    }

    private static void Fill(OfferDraft draft)
    {
        CashParts.Read(draft);
        EquityParts.Read(draft);
        Absences.Read(draft);
        Positions.Read(draft);
        EquityParts.Prove(draft);
        draft.Reading = draft.Reading with { Currency = Currency.TryFind(draft.Code) };
    }

    private OfferReading Named(OfferDraft draft, int group, Func<int, bool> isOwn)
    {
        var day = _deadlines.Beside(isOwn);
        return Places.In(draft.Reading, _names.CurrencyOf(isOwn) ?? _message.PlaceCurrency, draft) with
        {
            Whose = Whose.Offered,
            Company = group < 0 ? null : _groups[group].Company,
            Role = _names.First(NameTag.Title, isOwn) ?? _names.TitleInLevel(isOwn),
            Region = _names.Region(isOwn),
            Level = _names.Level(isOwn),
            Evidence = Notes.EvidenceOf(_message, isOwn, draft.Reading.HasFigures),
            Deadline = day?.Day,
            DeadlineWords = day?.Words,
        };
    }

    /// <summary>The present pay, a wish, a minimum, and a range that is posted or usual; what one colleague earns is nobody's offer.</summary>
    private IEnumerable<OfferReading> Other(FigureHolder holder, Whose whose)
    {
        if (!Holds(holder) || holder == FigureHolder.Market && !IsPosted())
        {
            yield break;
        }

        var draft = DraftOf(holder);
        if (draft.Reading.HasFigures)
        {
            yield return OfferDoubts.Add(Places.In(draft.Reading, _message.PlaceCurrency, draft) with { Whose = whose }, draft, _message.Asked.DefaultCurrency ?? Currency.Usd);
        }
    }

    private bool Holds(FigureHolder holder) => _message.Figures.Exists(figure => figure.Holder == holder && figure.Role != FigureRole.None);

    /// <summary>The employer's own range: a posting is spoken of, or a range is told and nobody else who says it. "Glassdoor says 65-72" is what others are paid.</summary>
    private bool IsPosted() => _message.Figures.Exists(figure => figure is { Holder: FigureHolder.Market, Role: not FigureRole.None } && !IsSaidElsewhere(figure.Item) && (figure.Figure.High is not null || _message.IsNear(figure.Item, 8, 8, "posted")));

    private bool IsSaidElsewhere(int item)
    {
        var (start, end) = _message.Context.Sentences[_message.Context.SentenceOf[item]];
        return _message.Context.Concepts(start, end).Any(concept => concept.Name == "market");
    }

    private OfferDraft DraftOf(FigureHolder holder)
    {
        var figures = _message.Figures.Where(figure => figure.Holder == holder && figure.Role != FigureRole.None).ToList();
        var draft = new OfferDraft(_message, figures, at => figures.Exists(figure => Math.Abs(figure.Item - at) <= 4));
        CashParts.Read(draft);
        EquityParts.Read(draft);
        draft.Reading = draft.Reading with { Currency = Currency.TryFind(draft.Code) };
        return draft;
    }

    /// <summary>The first count of years of one's own work; the lower end of a range.</summary>
    private int? YearsOfWork() =>
        _message.Figures.Find(figure => figure is { Role: FigureRole.Yoe, Holder: not (FigureHolder.Market or FigureHolder.None), Figure.Value: >= FewestYears and <= MostYears }) is { } years ? (int)years.Figure.Value : null;

    /// <summary>What others are paid; of a range its middle.</summary>
    private KnownPay? Known() =>
        Holds(FigureHolder.Market) && !IsPosted() && DraftOf(FigureHolder.Market).Reading is var said && (said.Base ?? Middle(said.BaseRange ?? said.TotalRange)) is > 0m and var amount ? new KnownPay(amount, said.Currency) : null;

    private static decimal? Middle(PayRange? range) => range is { High: { } high } ? (range.Low + high) / 2m : null;

    /// <summary>The company that is named without a figure while another has some, or where nothing has: the case's own. Neither the present employer nor one that is only waited for is.</summary>
    private string? CompanyBeside(List<OfferReading> offers)
    {
        var offering = offers.Where(offer => offer is { Whose: Whose.Offered, HasFigures: true, Company: not null }).Select(offer => offer.Company).Distinct().ToList();
        bool IsElsewhere(int group) => offering.Count == 1 && (PresentPlace.IsPresent(_message, group, _groups[group].From) || IsOnlyWaited(group, offering[0]!));
        var bare = _groups.Where((group, at) => group.Company is not null && !offers.Exists(offer => offer.Company == group.Company) && !IsElsewhere(at)).Select(group => group.Company).ToList();
        return offers.Count == 0 && bare.Distinct().Count() > MostNamed ? null : bare.FirstOrDefault();
    }

    /// <summary>"Initech offers 88k. Final round with Hooli in two weeks": where they wait for another one behind the offer, the case is the offer's.</summary>
    private bool IsOnlyWaited(int group, string offering) =>
        _groups.FindIndex(one => one.Company == offering) < group && Enumerable.Range(0, _groupOf.Length).Any(at => _message.Items[at].Is("waiting") && !_message.IsFiction[at] && _message.Context.SentenceOf[at] == _message.Context.SentenceOf[_groups[group].From]);

    /// <summary>"Dubai: Careem 32k, Talabat 29k", "... both nyc": the only place, before or behind all that is told of several offers, is everyone's.</summary>
    private List<OfferReading> WithSharedPlace(List<OfferReading> offers)
    {
        var items = Enumerable.Range(0, _message.Items.Count).Where(at => _message.Items[at].Kind == ItemKind.Place && !_ofOthers[at]).ToList();
        var told = offers.Where(offer => offer is { Whose: Whose.Offered, HasFigures: true }).ToList();
        var figures = _message.Figures.Where(figure => figure is { Holder: FigureHolder.Offer, Role: not FigureRole.None } && (figure.IsMoney || figure.IsEquity)).ToList();
        return items is not [var only] || told.Count < MostNamed || figures.Count == 0 || only > figures[0].Item && only < figures[^1].Item || only < figures[0].Item && _groups.Exists(group => group.From < only) ? offers
            : offers.ConvertAll(offer => told.Contains(offer) && offer.Region is null ? offer with { Region = _message.NameAt(only)?.Name } : offer);
    }

    /// <summary>A currency that only one offer names holds for the others where they name none.</summary>
    private static IEnumerable<OfferReading> WithSharedCurrency(List<OfferReading> offers)
    {
        var said = offers.Select(offer => offer.Currency).Where(currency => currency is not null).Distinct().ToList();
        return offers.Select(offer => offer.Currency is null && said.Count == 1 && offer.HasFigures && offer.LikelyCurrency is null ? offer with { Currency = said[0] } : offer);
    }
}
