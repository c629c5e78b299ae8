using CompBot.Core.Negotiation;

namespace CompBot.Core.Pay.Reading;

/// <summary>What a message says beside figures: the stage, a correction, offers taken back, figures only spoken of.</summary>
internal sealed class MessageNotes
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Piece> _pieces;
    private readonly Voice[] _voices;

    public MessageNotes(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices)
    {
        _text = text;
        _tokens = tokens;
        _pieces = pieces;
        _voices = voices;
    }

    public MessageReading AddTo(MessageReading reading)
    {
        var dropped = Dropped();
        return reading with
        {
            Company = reading.Company is { } company && dropped.Contains(company) ? null : reading.Company,
            Stage = StageSaid(),
            IsCorrection = _pieces.Exists(piece => piece.Is(Cue.Correction)) || reading.HasFigures && _pieces.Exists(piece => piece.Is(Cue.Not) || piece.IsMark('→')) || StartsWithNow(),
            TakesBack = _pieces.Exists(piece => piece.Is(Cue.Correction) || piece.Is(Cue.Not)),
            Dropped = dropped,
            Vague = Vague(),
        };
    }

    private bool StartsWithNow() => _pieces.Exists(piece => piece.Is(Cue.ChangedTo));

    private Stage? StageSaid()
    {
        foreach (var piece in _pieces)
        {
            Stage? stage = piece.Kind != PieceKind.Cue ? null : piece.Cue switch
            {
                Cue.NotYetOffered => Stage.None,
                Cue.Verbal => Stage.Verbal,
                Cue.Promised => Stage.Verbal,
                Cue.Written => Stage.Written,
                Cue.Final => Stage.Final,
                _ => null,
            };
            if (stage is not null)
            {
                return stage;
            }
        }

        return null;
    }

    /// <summary>"drop the Anthropic one": a word of dropping with a company near it and no figure between.</summary>
    private Sequence<string> Dropped()
    {
        var dropped = new List<string>();
        for (var at = 0; at < _pieces.Count; at++)
        {
            if (!_pieces[at].Is(Cue.Drop))
            {
                continue;
            }

            for (var next = Math.Max(0, at - 2); next <= at + 4 && next < _pieces.Count; next++)
            {
                if (_pieces[next] is { Kind: PieceKind.Company, Name.Name: var name } && !dropped.Contains(name) && !(next + 1 < _pieces.Count && _pieces[next + 1].Kind == PieceKind.Amount))
                {
                    dropped.Add(name);
                }
            }
        }

        return dropped.ToSequence();
    }

    private Sequence<string> Vague()
    {
        var found = new List<string>();
        for (var at = 0; at < _pieces.Count; at++)
        {
            if (_pieces[at].Kind == PieceKind.Vague && _voices[at] != Voice.Nobody)
            {
                found.Add(VagueWords(at));
            }
        }

        return found.ToSequence();
    }

    /// <summary>With "low", "mid to high" before it or ", low" behind it.</summary>
    private string VagueWords(int at)
    {
        var start = at;
        while (start > 0 && (_pieces[start - 1].Kind == PieceKind.Cue && _pieces[start - 1].Cue is Cue.VagueLow or Cue.VagueMid or Cue.VagueHigh || _pieces[start - 1].IsMark('-')))
        {
            start--;
        }

        var words = _text[_tokens[_pieces[start].Start].Start.._tokens[_pieces[at].End - 1].End];
        var behind = at + 2 < _pieces.Count && _pieces[at + 1].IsMark(',') && _pieces[at + 2].Kind == PieceKind.Cue && _pieces[at + 2].Cue is Cue.VagueLow or Cue.VagueMid or Cue.VagueHigh;
        return behind ? _tokens[_pieces[at + 2].Start].In(_text).ToString() + " " + words : words;
    }

    /// <summary>A currency that only one offer names holds for the others where they name none ("250K base, 300K for the other, USD").</summary>
    public static IEnumerable<OfferReading> WithSharedCurrency(List<OfferReading> offers)
    {
        var said = offers.Select(offer => offer.Currency).Where(currency => currency is not null).Distinct().ToList();
        return offers.Select(offer => offer.Currency is null && said.Count == 1 ? offer with { Currency = said[0] } : offer);
    }
}
