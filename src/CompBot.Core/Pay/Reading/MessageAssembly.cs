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
    private readonly Scene _scene;
    private readonly FigurePicker _picker;
    private readonly MessageNames _names;
    private readonly DeadlineReader _deadlines;
    private readonly AnswerDays _answerDays;

    private MessageAssembly(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices, ReadingContext context, Steps steps)
    {
        _text = text;
        _tokens = tokens;
        _pieces = pieces;
        _voices = voices;
        _context = context;
        _steps = steps;
        _segments = Segments.Cut(text, tokens, pieces, voices, steps);
        foreach (var segment in _segments)
        {
            FindParts(segment);
        }

        _scene = new Scene(text, tokens, pieces, voices, [.. _partOf.Values], SizingOf(), steps);
        _picker = new FigurePicker(_scene, _partOf, Tables.Read(pieces, steps));
        _names = new MessageNames(_scene, _partOf);
        _deadlines = new DeadlineReader(text, tokens, pieces, context);
        _answerDays = new AnswerDays(text, tokens, pieces, voices, _deadlines);
    }

    public static MessageReading Build(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices, ReadingContext context, Steps steps) =>
        new MessageAssembly(text, tokens, pieces, voices, context, steps).Build();

    private Sizing SizingOf()
    {
        var amounts = _pieces.Where(piece => piece.Kind == PieceKind.Amount).Select(piece => piece.Amount!).ToList();
        var foreign = amounts.Exists(amount => amount.Currency is not (null or "INR"));
        var indian = amounts.Exists(amount => amount.IsIndian || amount.Currency == "INR")
            || !foreign && (_context.DefaultCurrency?.Code == "INR" || _pieces.Exists(piece => piece is { Kind: PieceKind.Place, Name.Currency: "INR" })) && !amounts.Exists(amount => amount.IsScaled && !amount.IsIndian);
        indian |= !_pieces.Where((piece, at) => piece.Amount is { IsScaled: true, IsIndian: false, Currency: null } && !(_partOf.TryGetValue(at, out var part) && (EquityWords.IsEquity(_pieces[part].Cue) || _pieces[part].Is(Cue.Refresher)))).Any() && _pieces.Exists(piece => piece is { Kind: PieceKind.Place, Name.Currency: "INR" })
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

        if (offers.Exists(offer => offer.HasFigures && offer.Whose is not (Whose.Minimum or Whose.Wanted)))
        {
            offers.RemoveAll(offer => offer is { IsDayOnly: true, Company: null });
        }

        var reading = new MessageReading
        {
            Offers = MessageNotes.WithSharedCurrency(SignedTotals.Settle(offers)).ToSequence(),
            Company = CompanyBeside(offers),
            Role = _names.Name(0, _pieces.Count, PieceKind.Role),
            Region = _names.Region(0, _pieces.Count),
            Level = _names.Level(0, _pieces.Count),
        };
        return new MessageNotes(_text, _tokens, _pieces, _voices).AddTo(reading);
    }

    private IEnumerable<OfferReading> Readings(Segment segment)
    {
        foreach (var voice in ReadVoices)
        {
            var parts = _picker.PartsOf(segment, voice);
            if (parts.Count == 0 && voice != Voice.Offered)
            {
                continue;
            }

            var reading = OfferAssembly.Build(_scene, segment, voice, parts);
            if (reading.HasFigures || voice == Voice.Offered && IsWaiting(segment, reading))
            {
                yield return Doubts.Add(Named(reading with { Whose = WhoseOf(voice) }, segment, voice), _scene, parts, _context.DefaultCurrency ?? Currency.Usd);
            }
            else if (voice == Voice.Offered && _answerDays.Told(segment) is { } told)
            {
                yield return told;
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

    private OfferReading Named(OfferReading reading, Segment segment, Voice voice)
    {
        var deadline = voice == Voice.Offered ? _deadlines.Read(segment.Start, segment.End) : null;
        var region = _names.Region(segment.Start, segment.End);
        return (reading with
        {
            Company = voice is Voice.Offered or Voice.Posted ? segment.Company : null,
            Role = _names.Name(segment.Start, segment.End, PieceKind.Role),
            Region = region,
            Level = _names.Level(segment.Start, segment.End),
            Evidence = voice == Voice.Offered ? _names.EvidenceOf(segment, reading) : null,
            Deadline = deadline?.Day,
            DeadlineWords = deadline?.Words,
        }).InPlace(_names.PlaceCurrency(segment), _names.SaysBareDollar(segment), _names.IsOfEquityOnly(segment));
    }

    /// <summary>The company that is named without a figure while another stretch has some: the case's own.</summary>
    private string? CompanyBeside(List<OfferReading> offers)
    {
        if (offers.Count == 0 && _pieces.Where(piece => piece.Kind == PieceKind.Company).Select(piece => piece.Name!.Name).Distinct().Skip(2).Any())
        {
            return null;
        }

        var bare = _segments.Where(segment => segment.Company is not null && !offers.Exists(offer => offer.Company == segment.Company) && !IsFromBefore(segment)).Select(segment => segment.Company).FirstOrDefault();
        return bare;
    }

    /// <summary>"I have 5 years of experience at Nvidia": where the writer worked.</summary>
    private bool IsFromBefore(Segment segment)
    {
        var at = _pieces.FindIndex(segment.Start, segment.End - segment.Start, piece => piece.Kind == PieceKind.Company);
        return at > 0 && _pieces.FindIndex(Math.Max(0, at - 3), Math.Min(3, at), piece => piece.Cue == Cue.Experience && piece.Kind is PieceKind.Cue or PieceKind.Count || _scene.FirstWord(piece) is "worked") >= 0;
    }
}
