using CompBot.Core.Negotiation;

namespace CompBot.Core.Pay.Reading;

/// <summary>Puts the readings of all stretches together with what the message says beside its figures.</summary>
internal sealed class MessageAssembly
{
    private static readonly Voice[] ReadVoices = [Voice.Offered, Voice.Current, Voice.Wanted, Voice.Minimum, Voice.Posted];

    /// <summary>In India a bare base below this is in lakh.</summary>
    private const decimal MostLakhs = 200;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Piece> _pieces;
    private readonly Voice[] _voices;
    private readonly ReadingContext _context;
    private readonly Steps _steps;
    private readonly List<Segment> _segments;
    private readonly Dictionary<int, int> _partOf = [];
    private readonly Dictionary<int, Cue> _settled;
    private readonly Scene _scene;
    private readonly DeadlineReader _deadlines;

    private MessageAssembly(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices, ReadingContext context, Steps steps)
    {
        _text = text;
        _tokens = tokens;
        _pieces = pieces;
        _voices = voices;
        _context = context;
        _steps = steps;
        _segments = Segments.Cut(text, tokens, pieces, voices, steps);
        _settled = Tables.Read(pieces, steps);
        foreach (var segment in _segments)
        {
            FindParts(segment);
        }

        _scene = new Scene(text, tokens, pieces, voices, [.. _partOf.Values], SizingOf(), steps);
        _deadlines = new DeadlineReader(text, tokens, pieces, context);
    }

    public static MessageReading Build(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices, ReadingContext context, Steps steps) =>
        new MessageAssembly(text, tokens, pieces, voices, context, steps).Build();

    private Sizing SizingOf()
    {
        var amounts = _pieces.Where(piece => piece.Kind == PieceKind.Amount).Select(piece => piece.Amount!).ToList();
        var foreign = amounts.Exists(amount => amount.Currency is not (null or "INR"));
        var indian = amounts.Exists(amount => amount.IsIndian || amount.Currency == "INR")
            || !foreign && (_context.DefaultCurrency?.Code == "INR" || _pieces.Exists(piece => piece is { Kind: PieceKind.Place, Name.Currency: "INR" })) && !amounts.Exists(amount => amount.IsScaled && !amount.IsIndian);
        indian |= !amounts.Exists(amount => amount is { IsScaled: true, IsIndian: false, Currency: null }) && _pieces.Exists(piece => piece is { Kind: PieceKind.Place, Name.Currency: "INR" })
            && _partOf.Any(part => Cue.Base == _pieces[part.Value].Cue && _pieces[part.Key].Amount is { IsScaled: false, Currency: null, Value: >= 3 and < MostLakhs, IsPercent: false, Rate: Rate.None });
        return new Sizing(indian, amounts.Exists(amount => amount is { IsScaled: false, IsPercent: false, IsUnits: false, Value: >= 50 and < 1000 }), CountsInMan());
    }

    /// <summary>In a Korean or Japanese message bare figures are ten thousands, unless it counts in k.</summary>
    private bool CountsInMan() =>
        (_text.AsSpan().IndexOfAnyInRange('\uAC00', '\uD7AF') >= 0 || _text.AsSpan().IndexOfAny('万', '萬') >= 0) && !_pieces.Exists(piece => piece is { Kind: PieceKind.Amount, Amount: { IsScaled: true, Value: < 1_000_000 } });

    private void FindParts(Segment segment)
    {
        var figures = new List<int>();
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (_pieces[at].Kind == PieceKind.Amount)
            {
                figures.Add(at);
            }
        }

        var parts = PartFinder.Find(_pieces, figures, segment.Start, segment.End, _steps);
        for (var i = 0; i < figures.Count; i++)
        {
            if (parts[i] >= 0)
            {
                _partOf[figures[i]] = parts[i];
            }
        }
    }

    private MessageReading Build()
    {
        var offers = new List<OfferReading>();
        foreach (var segment in _segments)
        {
            offers.AddRange(Readings(segment));
        }

        var reading = new MessageReading
        {
            Offers = MessageNotes.WithSharedCurrency(SignedTotals.Settle(offers)).ToSequence(),
            Company = CompanyBeside(offers),
            Role = Name(0, _pieces.Count, PieceKind.Role),
            Region = Region(0, _pieces.Count),
            Level = Level(0, _pieces.Count),
        };
        return new MessageNotes(_text, _tokens, _pieces, _voices).AddTo(reading);
    }

    private IEnumerable<OfferReading> Readings(Segment segment)
    {
        foreach (var voice in ReadVoices)
        {
            var parts = PartsOf(segment, voice);
            if (parts.Count == 0 && voice != Voice.Offered)
            {
                continue;
            }

            var reading = OfferAssembly.Build(_scene, segment, voice, parts);
            if (reading.HasFigures || voice == Voice.Offered && IsWaiting(segment, reading))
            {
                yield return Doubts.Add(Named(reading with { Whose = WhoseOf(voice) }, segment, voice), _scene, parts, _context.DefaultCurrency ?? Currency.Usd);
            }
        }
    }

    /// <summary>An offer that is spoken of without a figure: "C: still waiting", "Meta is pending".</summary>
    private bool IsWaiting(Segment segment, OfferReading reading)
    {
        var named = segment.Company is not null || segment.Start < segment.End && _pieces[segment.Start].Is(Cue.AnotherOffer);
        for (var at = segment.Start; at < segment.End && named; at++)
        {
            if (_voices[at] == Voice.Offered && _pieces[at].Is(Cue.Waiting))
            {
                return true;
            }
        }

        return false;
    }

    private static Whose WhoseOf(Voice voice) => voice switch
    {
        Voice.Offered => Whose.Offered,
        Voice.Current => Whose.Current,
        Voice.Wanted => Whose.Wanted,
        Voice.Minimum => Whose.Minimum,
        Voice.Posted => Whose.Posted,
        Voice.Asked or Voice.Nobody => throw new InvalidOperationException("Nobody's figures are not read."),
        _ => Whose.Offered,
    };

    private List<Part> PartsOf(Segment segment, Voice voice)
    {
        var parts = new List<Part>();
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (_pieces[at].Kind != PieceKind.Amount || _voices[at] != voice || IsRelative(at) || IsReplaced(at) || IsShareOfSplit(at) || CountsSalaries(at) || IsCompanyMoney(at) || FollowsAside(at))
            {
                continue;
            }

            var cue = IsPriceOfUnits(at, parts) ? PriceCue(parts[^1]) : _settled.TryGetValue(at, out var settled) ? settled : _partOf.TryGetValue(at, out var part) ? _pieces[part].Cue : Cue.None;
            if (cue is not (Cue.Aside or Cue.Refresher) && !_scene.IsDenied(at))
            {
                parts.Add(new Part(cue, CountsPieces(at, cue) ? _pieces[at].Amount! with { IsUnits = true } : _pieces[at].Amount!, at, _settled.ContainsKey(at)));
            }
        }

        return SameThrice(parts) ? [] : parts;
    }

    /// <summary>"10,000 shares @ $8.50", "4200 units at $95 each".</summary>
    private bool IsPriceOfUnits(int at, List<Part> parts) =>
        _pieces[at].Amount is { HasCurrency: true, IsScaled: false, IsPercent: false, Value: < 1000 } && parts.Count > 0 && parts[^1].Amount.IsUnits && (_pieces[at - 1].IsMark('@') || _pieces[at - 1].Is(Cue.At)) && at - parts[^1].At <= 6
        && !(_partOf.TryGetValue(at, out var part) && _pieces[part].Cue is Cue.Strike or Cue.SharePrice);

    /// <summary>"Base: 180k, RSU: 3000": the one bare figure among scaled ones is a number of shares.</summary>
    private bool CountsPieces(int at, Cue cue) =>
        cue is Cue.RsuStock or Cue.OptionStock && _pieces[at].Amount is { IsScaled: false, HasCurrency: false, IsPercent: false, High: null, IsGrouped: false, Decimals: 0, Years: null, Value: >= 1000 and < 10_000, Rate: Rate.None } && _scene.HasScaled;

    private static Cue PriceCue(Part units) => units.Cue == Cue.OptionStock ? Cue.Strike : Cue.SharePrice;

    /// <summary>"240k 240k 240k": no offer.</summary>
    private static bool SameThrice(List<Part> parts) => parts.Count >= 3 && parts.TrueForAll(part => part.Cue == Cue.None && part.Amount.Value == parts[0].Amount.Value);

    /// <summary>"raised $30M": what investors gave.</summary>
    private bool IsCompanyMoney(int at) =>
        at > 0 && _pieces[at].Amount is { IsScaled: true, Value: >= 1_000_000, IsIndian: false } && _pieces[at - 1].Is(Cue.ChangedTo) && _tokens[_pieces[at - 1].Start].In(_text) is "raised" or "Raised";

    /// <summary>"the stock went from 990 to 900", "rent from 2,300 to 2,450": the second figure is as little pay as the first.</summary>
    private bool FollowsAside(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 3 && !_partOf.ContainsKey(at); back--)
        {
            if (_pieces[back].Kind == PieceKind.Amount)
            {
                return back < at - 1 && _partOf.TryGetValue(back, out var part) && _pieces[part].Is(Cue.Aside);
            }

            if (!(_pieces[back].Is(Cue.Small) || _pieces[back].Kind == PieceKind.Word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"13.5 monthly salaries".</summary>
    private bool CountsSalaries(int at) => at + 1 < _pieces.Count && _pieces[at + 1].Is(Cue.Salaries) && _pieces[at].Amount is { IsScaled: false, HasCurrency: false, Value: <= 18 };

    /// <summary>"200k → 215k".</summary>
    private bool IsReplaced(int at) => at + 2 < _pieces.Count && (_pieces[at + 1].IsMark('→') || _pieces[at + 1].Is(Cue.ChangedTo) && _tokens[_pieces[at + 1].Start].In(_text) is "から" or "에서") && _pieces[at + 2].Kind == PieceKind.Amount;

    /// <summary>"75k split 50/25": the shares of a figure that is already read.</summary>
    private bool IsShareOfSplit(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 4 && !_pieces[back].IsPart; back--)
        {
            if (_pieces[back].Is(Cue.Split))
            {
                return back > 0 && !_partOf.ContainsKey(at);
            }
        }

        return false;
    }

    /// <summary>"20k more base", "10% raise", "another 30k": a difference, no figure by itself.</summary>
    private bool IsRelative(int at) =>
        at + 1 < _pieces.Count && (_pieces[at + 1].Is(Cue.Relative) || _pieces[at].Amount!.IsPercent && _pieces[at + 1].Is(Cue.RelativeAhead)) || at > 0 && _pieces[at - 1].Is(Cue.RelativeAhead)
        || at + 2 < _pieces.Count && _pieces[at + 2].Is(Cue.Relative) && (_pieces[at + 1].Is(Cue.Small) || _pieces[at + 1].IsPart && _pieces[at].Amount!.IsPercent);

    private OfferReading Named(OfferReading reading, Segment segment, Voice voice)
    {
        var deadline = voice == Voice.Offered ? _deadlines.Read(segment.Start, segment.End) : null;
        var region = Region(segment.Start, segment.End);
        return (reading with
        {
            Company = voice is Voice.Offered or Voice.Posted ? segment.Company : null,
            Role = Name(segment.Start, segment.End, PieceKind.Role),
            Region = region,
            Level = Level(segment.Start, segment.End),
            Evidence = voice == Voice.Offered ? EvidenceOf(segment, reading) : null,
            Deadline = deadline?.Day,
            DeadlineWords = deadline?.Words,
        }).InPlace(PlaceCurrency(segment), SaysBareDollar(segment), IsOfEquityOnly(segment));
    }

    private bool SaysBareDollar(Segment segment)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (_pieces[at].Amount is { HasCurrency: true, IsBareDollar: false, Currency: not CurrencyWords.Krone })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every figure with a currency is equity, and another one has none.</summary>
    private bool IsOfEquityOnly(Segment segment)
    {
        var (equity, plain) = (false, false);
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (_pieces[at].Amount is { IsPercent: false } amount)
            {
                var isEquity = _partOf.TryGetValue(at, out var part) && EquityWords.IsEquity(_pieces[part].Cue);
                if (amount.HasCurrency && !isEquity)
                {
                    return false;
                }

                (equity, plain) = (equity || amount.HasCurrency, plain || !amount.HasCurrency);
            }
        }

        return equity && plain;
    }

    private string? PlaceCurrency(Segment segment) => CurrencyIn(segment.Start, segment.End) ?? CurrencyIn(0, _pieces.Count);

    private string? CurrencyIn(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_pieces[at] is { Kind: PieceKind.Place, Name.Currency: { } currency })
            {
                return currency;
            }
        }

        return null;
    }

    private Evidence? EvidenceOf(Segment segment, OfferReading reading)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (_pieces[at].Kind == PieceKind.Cue && _pieces[at].Cue is Cue.Verbal or Cue.Written)
            {
                return _pieces[at].Cue == Cue.Verbal ? Evidence.Verbal : Evidence.Written;
            }
        }

        return reading.HasFigures ? null : Evidence.Late;
    }

    private string? Name(int start, int end, PieceKind kind)
    {
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].Kind == kind && _voices[at] is Voice.Offered or Voice.Posted or Voice.Wanted or Voice.Asked)
            {
                return _pieces[at].Name!.Name;
            }
        }

        return null;
    }

    /// <summary>The first place that says more than "remote".</summary>
    private string? Region(int start, int end)
    {
        string? remote = null;
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].Kind != PieceKind.Place)
            {
                continue;
            }

            if (_pieces[at].Name!.Currency is not null || _pieces[at].Name!.Name != "Remote")
            {
                return _pieces[at].Name!.Name;
            }

            remote ??= _pieces[at].Name!.Name;
        }

        return remote;
    }

    /// <summary>The last level where they speak of being moved ("downleveled from L5 to L4"), else the first.</summary>
    private string? Level(int start, int end)
    {
        string? level = null;
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].Kind == PieceKind.Level && _voices[at] is not (Voice.Nobody or Voice.Current) && (level is null || at > 0 && _tokens[_pieces[at - 1].Start].In(_text) is "to"))
            {
                level = _text[_tokens[_pieces[at].Start].Start.._tokens[_pieces[at].End - 1].End];
            }
        }

        return level;
    }

    /// <summary>The company that is named without a figure while another stretch has some: the case's own.</summary>
    private string? CompanyBeside(List<OfferReading> offers)
    {
        if (offers.Count == 0 && _pieces.Where(piece => piece.Kind == PieceKind.Company).Select(piece => piece.Name!.Name).Distinct().Skip(2).Any())
        {
            return null;
        }

        var bare = _segments.Where(segment => segment.Company is not null && !offers.Exists(offer => offer.Company == segment.Company)).Select(segment => segment.Company).FirstOrDefault();
        return bare;
    }
}
