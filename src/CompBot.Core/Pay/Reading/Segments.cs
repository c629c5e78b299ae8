namespace CompBot.Core.Pay.Reading;

/// <summary>The stretch of pieces that speaks of one offer. Company is null where it names none.</summary>
internal sealed record Segment(int Start, int End, string? Company);

/// <summary>Cuts a message into its offers: at another company, at "offer 2" and "B:", at a base that starts over.</summary>
internal sealed class Segments
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Piece> _pieces;
    private readonly Voice[] _voices;
    private readonly List<Segment> _found = [];
    private int _start;
    private string? _company;
    private int _companyAt = -1;
    private int _clause;
    private int _sentence;
    private int _baseAt = -1;
    private bool _figures;
    private bool _opened;

    private Segments(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices)
    {
        _text = text;
        _tokens = tokens;
        _pieces = pieces;
        _voices = voices;
    }

    public static List<Segment> Cut(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices, Steps steps)
    {
        steps.Add(pieces.Count);
        var segments = new Segments(text, tokens, pieces, voices);
        for (var at = 0; at < pieces.Count; at++)
        {
            segments.Visit(at);
        }

        segments.Close(pieces.Count);
        return segments._found;
    }

    private void Visit(int at)
    {
        var piece = _pieces[at];
        if (piece.Kind == PieceKind.Mark && piece.Sign is ',' or ';' or '.' or '\n' or '¶' or '!' or '?' or '—' or '|' or '•' or '&' || piece.Is(Cue.And) || piece.Is(Cue.AnotherOffer) && IsVersus(piece))
        {
            _clause = at + 1;
            _sentence = piece.EndsSentence || piece.IsMark(';') ? at + 1 : _sentence;
        }

        switch (piece.Kind)
        {
            case PieceKind.Company when _voices[at] is Voice.Offered or Voice.Posted or Voice.Asked:
                AtCompany(at, piece.Name!.Name);
                break;
            case PieceKind.Amount:
                _figures = true;
                break;
            case PieceKind.Cue when piece.Cue == Cue.AnotherOffer && _voices[at] != Voice.Nobody:
                AtAnotherOffer(at);
                break;
            case PieceKind.Cue when piece.Cue is Cue.Base or Cue.MonthlyBase && _voices[at] == Voice.Offered && HasFigure(at):
                AtBase(at);
                break;
            default:
                break;
        }
    }

    private bool IsVersus(Piece piece) => _tokens[piece.Start].In(_text) is "vs" or "versus" or "VS";

    private bool HasFigure(int at) =>
        at > 0 && _pieces[at - 1].Kind == PieceKind.Amount || at + 1 < _pieces.Count && _pieces[at + 1].Kind == PieceKind.Amount || at + 2 < _pieces.Count && _pieces[at + 2].Kind == PieceKind.Amount;

    private void AtCompany(int at, string name)
    {
        if (_company is null)
        {
            if (_figures && !IsSlot(at) && FiguresFollow(at) && FiguresBefore(_start, Math.Max(_start, _clause)))
            {
                Open(Math.Max(_clause, _start), name, at);
            }

            (_company, _companyAt) = (name, at);
        }
        else if (_company != name && !(at > 1 && _pieces[at - 1].IsMark('(') && at - 2 <= _companyAt))
        {
            var start = !FiguresBefore(_clause, at) || IsSlot(at) && _clause > _companyAt ? _clause : at;
            Open(Math.Max(start, _companyAt + 1), name, at);
        }
    }

    private bool IsSlot(int at) => at > 0 && (_pieces[at - 1].Is(Cue.At) || _pieces[at - 1].Is(Cue.From) || _pieces[at - 1].IsMark('@'));

    private bool FiguresBefore(int from, int to)
    {
        for (var at = Math.Max(from, to - 24); at < to; at++)
        {
            if (_pieces[at].Kind == PieceKind.Amount)
            {
                return true;
            }
        }

        return false;
    }

    private bool FiguresFollow(int at)
    {
        for (var next = at + 1; next < _pieces.Count && next < at + 12 && !_pieces[next].EndsSentence && _pieces[next].Kind != PieceKind.Company; next++)
        {
            if (_pieces[next].Kind == PieceKind.Amount)
            {
                return true;
            }
        }

        return false;
    }

    private void AtAnotherOffer(int at)
    {
        if (!IsVersus(_pieces[at]) && !OpensSentence(at) && !FiguresFollow(at))
        {
            return;
        }

        if (_figures || _company is not null && !IsVersus(_pieces[at]) && at - _companyAt > 3 || _opened)
        {
            Open(at, null, -1);
        }

        _opened = true;
    }

    private bool OpensSentence(int at) => at < 3 || _pieces[at - 1].Kind == PieceKind.Mark || _pieces[at - 2].EndsSentence || _pieces[at - 3].EndsSentence;

    private void AtBase(int at)
    {
        if (_baseAt >= _start && _sentence > _baseAt && !IsRevised(_baseAt, at))
        {
            Open(_sentence, null, -1);
        }

        _baseAt = at;
    }

    private bool IsRevised(int from, int to)
    {
        for (var at = Math.Max(from, to - 24); at < to; at++)
        {
            if (_pieces[at].Kind == PieceKind.Cue && _pieces[at].Cue is Cue.Correction or Cue.From or Cue.Not or Cue.ChangedTo || _pieces[at].IsMark('→'))
            {
                return true;
            }
        }

        return false;
    }

    private void Open(int at, string? company, int companyAt)
    {
        Close(at);
        _start = at;
        (_company, _companyAt, _figures, _baseAt, _opened) = (company, companyAt, FiguresBefore(at, Math.Max(at, companyAt)), -1, false);
    }

    private void Close(int end)
    {
        if (end > _start)
        {
            _found.Add(new Segment(_start, end, _company));
        }
    }
}
