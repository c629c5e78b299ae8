namespace CompBot.Core.Pay.Reading;

/// <summary>What the whole message offers to a question about one figure: its neighbours, and what its stretch speaks of.</summary>
internal sealed class Scene
{
    private const int Near = 4;
    private const int TersePieces = 4;
    private const int PlainReach = 8;
    private const int MostPlainWords = 2;

    private readonly List<Token> _tokens;
    private readonly Voice[] _voices;
    private readonly HashSet<int> _used;
    private readonly Steps _steps;

    public Scene(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices, HashSet<int> used, Sizing sizing, Steps steps)
    {
        Text = text;
        _tokens = tokens;
        Pieces = pieces;
        _voices = voices;
        _used = used;
        Sizing = sizing;
        _steps = steps;
        Periods = new PayPeriods(this);
        Grant = new GrantTerms(this);
        Absence = new Absence(this);
        Corrections = new Corrections(this);
        IsTerse = pieces.Count(piece => piece.Kind is not PieceKind.Mark && !piece.Is(Cue.Small) && !piece.Is(Cue.Correction) && !piece.Is(Cue.About)) <= TersePieces && !pieces.Any(piece => piece.Is(Cue.Aside) || piece.Kind == PieceKind.Word);
    }

    public List<Piece> Pieces { get; }

    public string Text { get; }

    public Sizing Sizing { get; }

    public PayPeriods Periods { get; }

    public GrantTerms Grant { get; }

    public Absence Absence { get; }

    public Corrections Corrections { get; }

    /// <summary>Some figure has its scale said, so that a bare small number is likely meant as written.</summary>
    public bool HasScaled => Pieces.Exists(piece => piece.Amount is { IsScaled: true });

    /// <summary>A message of little more than figures, as an answer to a question is.</summary>
    public bool IsTerse { get; }

    public IEnumerable<int> Within(Segment segment, Voice voice)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            _steps.Add();
            if (_voices[at] == voice)
            {
                yield return at;
            }
        }
    }

    public Voice VoiceAt(int at) => _voices[at];

    /// <summary>The piece names the part of pay of some figure.</summary>
    public bool IsUsed(int at) => _used.Contains(at);

    public Token FirstToken(Piece piece) => _tokens[piece.Start];

    public ReadOnlySpan<char> FirstWord(Piece piece) => FirstToken(piece).In(Text);

    /// <summary>All the words of a piece as they stand in the message.</summary>
    public ReadOnlySpan<char> Words(Piece piece) => Text.AsSpan(_tokens[piece.Start].Start, _tokens[piece.End - 1].End - _tokens[piece.Start].Start);

    /// <summary>A word of an offer, or a company with little else beside the figure.</summary>
    public bool SpeaksOfOffer(Segment segment, Voice voice, int figure) =>
        voice != Voice.Offered || segment.Company is not null && PlainWordsNear(segment, figure) <= MostPlainWords && !(figure > 0 && IsNear(figure, Cue.From, 2) && !IsTerse) || Within(segment, voice).Any(at => Pieces[at].Kind == PieceKind.Cue && Pieces[at].Cue is Cue.Offered or Cue.Offer or Cue.AnotherOffer or Cue.Verbal or Cue.Written or Cue.Final);

    /// <summary>The part of pay named directly behind a figure.</summary>
    public Cue CueBehind(int at) => at + 1 < Pieces.Count && Pieces[at + 1].IsPart ? Pieces[at + 1].Cue : Cue.None;

    /// <summary>"190 shares", "255 units": said to be pieces.</summary>
    public bool SaysShares(int at) => at + 1 < Pieces.Count && FirstWord(Pieces[at + 1]) is "shares" or "units" or "Shares" or "Units";

    private int PlainWordsNear(Segment segment, int figure)
    {
        var count = 0;
        for (var at = Math.Max(segment.Start, figure - PlainReach); at < segment.End && at <= figure + PlainReach; at++)
        {
            count += Pieces[at].Kind == PieceKind.Word ? 1 : 0;
        }

        return count;
    }

    public bool Mentions(Segment segment, Cue cue) => Within(segment, Voice.Offered).Any(at => Pieces[at].Is(cue));

    public bool IsNear(int at, Cue cue, int reach = Near)
    {
        for (var next = Math.Max(0, at - reach); next <= at + reach && next < Pieces.Count; next++)
        {
            if (Pieces[next].Is(cue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"150 RSUs (~$45k)": the figure explains the one before it.</summary>
    public bool IsInBrackets(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 2; back--)
        {
            if (Pieces[back].IsMark('('))
            {
                return true;
            }
        }

        return false;
    }

    public bool OpensBracket(int at) => at + 1 < Pieces.Count && Pieces[at + 1].IsMark('(') || at + 2 < Pieces.Count && Pieces[at + 2].IsMark('(');

    /// <summary>"= 375", "= ~375".</summary>
    public bool IsSum(int at) => Pieces[at - 1].IsMark('=') || at > 1 && Pieces[at - 2].IsMark('=') && (Pieces[at - 1].IsMark('~') || Pieces[at - 1].Is(Cue.About));

    public bool IsJoined(int at) => at > 0 && (Pieces[at - 1].IsMark('+') || Pieces[at - 1].IsMark('/') || Pieces[at - 1].IsMark(',') || Pieces[at - 1].Is(Cue.And));

    public bool HasScheduleBehind(int at) => at + 1 < Pieces.Count && Pieces[at + 1].Kind == PieceKind.Schedule || at + 2 < Pieces.Count && Pieces[at + 2].Kind == PieceKind.Schedule;

    /// <summary>The currency of the first place that has a krone; null where no such place is said.</summary>
    public string? KroneOf()
    {
        foreach (var piece in Pieces)
        {
            if (piece is { Kind: PieceKind.Place, Name.Currency: "NOK" or "SEK" or "DKK" or "ISK" })
            {
                return piece.Name.Currency;
            }
        }

        return null;
    }

    /// <summary>What pay is in at the only place that is said.</summary>
    public string? PlaceCurrency()
    {
        string? found = null;
        foreach (var piece in Pieces)
        {
            if (piece is { Kind: PieceKind.Place, Name.Currency: { } currency })
            {
                if (found is not null && found != currency)
                {
                    return null;
                }

                found = currency;
            }
        }

        return found;
    }

}
