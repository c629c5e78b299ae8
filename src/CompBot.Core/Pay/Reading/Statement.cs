namespace CompBot.Core.Pay.Reading;

/// <summary>Who speaks of a figure: one of Whose, or nobody it could be read for.</summary>
internal enum Voice : byte
{
    Offered,
    Current,
    Wanted,
    Minimum,
    Posted,

    /// <summary>In a question that states nothing: names count, figures do not.</summary>
    Asked,
    Nobody,
}

/// <summary>Decides for every piece whose figure it would be, sentence by sentence.</summary>
internal sealed class Statement
{
    private const int ShortMessage = 500;
    private const int LookAhead = 4;
    private readonly string _text;
    private readonly List<Piece> _pieces;
    private readonly Voice[] _voices;
    private readonly Fictions _fictions;
    private readonly Headings _headings;
    private Voice _heading = Voice.Offered;
    private bool _headed;
    private bool _madeUp;
    private bool _afterBlank;

    private Statement(string text, List<Token> tokens, List<Piece> pieces)
    {
        _text = text;
        _pieces = pieces;
        _voices = new Voice[pieces.Count];
        _fictions = new Fictions(text, tokens, pieces);
        _headings = new Headings(pieces);
    }

    /// <summary>A voice for each piece; null where the message is an attempt to steer the reader, and says nothing. A made-up story counts for nobody from its first word on.</summary>
    public static Voice[]? Read(string text, List<Token> tokens, List<Piece> pieces, Steps steps)
    {
        var statement = new Statement(text, tokens, pieces);
        for (var start = 0; start < pieces.Count;)
        {
            var end = statement.EndOfSentence(start);
            steps.Add(2 * (end - start));
            if (!statement.ReadSentence(start, end))
            {
                return null;
            }

            start = end;
        }

        new Signature(text, tokens, pieces, statement._voices).Mark();
        return statement._voices;
    }

    private int EndOfSentence(int start)
    {
        while (start < _pieces.Count && !_pieces[start].EndsSentence && !_pieces[start].IsMark(';'))
        {
            start++;
        }

        return Math.Min(start + 1, _pieces.Count);
    }

    private bool ReadSentence(int start, int end)
    {
        if (_fictions.Steers(start, end))
        {
            _voices.AsSpan(start, end - start).Fill(Voice.Nobody);
            return _text.Length > ShortMessage;
        }

        if (!_madeUp && _fictions.ClauseOf(start, end) is > 0 and var clause)
        {
            Speak(start, clause);
            _voices.AsSpan(clause, end - clause).Fill(Voice.Nobody);
            _madeUp = true;
            return true;
        }

        _madeUp = _fictions.IsMadeUp(start, end) || _madeUp && !_pieces[start].Is(Cue.Correction) && !_pieces[start].IsMark('¶');
        if (_madeUp || _fictions.IsExample(start, end))
        {
            _voices.AsSpan(start, end - start).Fill(Voice.Nobody);
            return true;
        }

        if (_afterBlank && _headed && !_headings.IsFormLine(start, end))
        {
            _heading = Voice.Offered;
        }

        Speak(start, end);
        Ask(start, end);
        if (_headings.VoiceFor(start, end) is { } heading)
        {
            (_heading, _headed) = (heading, false);
        }

        _headed |= HasFigure(start, end);
        _afterBlank = _pieces[end - 1].IsMark('¶') || _afterBlank && end - start == 1 && _pieces[start].Kind == PieceKind.Mark;
        return true;
    }

    private bool HasFigure(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].Kind == PieceKind.Amount)
            {
                return true;
            }
        }

        return false;
    }

    private void Speak(int start, int end)
    {
        var voice = _heading;
        var said = false;
        var conditional = false;
        for (var at = start; at < end; at++)
        {
            var piece = _pieces[at];
            if (piece.Kind == PieceKind.Mark && piece.Sign is ',' or ':' or '—' or '|')
            {
                conditional = false;
            }
            else if (piece.Kind == PieceKind.Cue && VoiceOf(piece.Cue, at, end) is { } next)
            {
                (voice, said) = (next, true);
            }
            else if (piece.Is(Cue.If))
            {
                conditional = true;
            }

            _voices[at] = conditional && piece.Kind == PieceKind.Amount ? Voice.Nobody : voice;
            if (!said && piece.Kind == PieceKind.Amount && CurrentFollows(at, end))
            {
                _voices[at] = Voice.Current;
            }

            if (piece.Kind == PieceKind.Company && voice != Voice.Offered && OfferFollows(at, end))
            {
                voice = _voices[at] = Voice.Offered;
            }
        }
    }

    /// <summary>"my friend at Apple": whose employer it is has no part in the question.</summary>
    private bool OfSomebody(int start, int at)
    {
        for (var back = start; back < at; back++)
        {
            if (_fictions.IsSomebody(back))
            {
                return true;
            }
        }

        return false;
    }

    private Voice? VoiceOf(Cue cue, int at, int end) => cue switch
    {
        Cue.Offered or Cue.AnotherOffer or Cue.Verbal or Cue.Written or Cue.Final => Voice.Offered,
        Cue.Current => Voice.Current,
        Cue.Wanted => ReachesFigure(at, end) ? Voice.Wanted : null,
        Cue.Minimum => ReachesFigure(at, end) ? Voice.Minimum : null,
        Cue.Posted => ReachesFigure(at, end) ? Voice.Posted : null,
        Cue.Market or Cue.Past => Voice.Nobody,
        _ => null,
    };

    /// <summary>Wishes and ranges only speak of a figure that follows soon.</summary>
    private bool ReachesFigure(int at, int end)
    {
        for (var next = at + 1; next < end && next <= at + 2 + LookAhead; next++)
        {
            if (_pieces[next].Kind is PieceKind.Amount or PieceKind.Vague)
            {
                return true;
            }

            if (_pieces[next].Kind is PieceKind.Company or PieceKind.Date || _pieces[next].Is(Cue.Offered) || _pieces[next].Is(Cue.Deadline) || _pieces[next].Is(Cue.Current))
            {
                return false;
            }
        }

        return false;
    }

    private bool CurrentFollows(int at, int end)
    {
        for (var next = at + 1; next < end && next <= at + LookAhead && _pieces[next].Kind is PieceKind.Cue or PieceKind.Word; next++)
        {
            if (_pieces[next].Is(Cue.Current))
            {
                return next + 1 >= end || _pieces[next + 1].Kind != PieceKind.Amount;
            }
        }

        return false;
    }

    private bool OfferFollows(int at, int end)
    {
        for (var next = at + 1; next < end && next <= at + 2; next++)
        {
            if (_pieces[next].Is(Cue.Offered) || _pieces[next].Is(Cue.Written) || _pieces[next].Is(Cue.Verbal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A question about a bare figure ("is 200k good?") states nothing; one about a figure with its part of pay does.</summary>
    private void Ask(int start, int end)
    {
        if (!_pieces[end - 1].IsMark('?'))
        {
            return;
        }

        for (var at = start; at < end; at++)
        {
            if (_pieces[at].IsPart || _pieces[at].Is(Cue.Offered) || _pieces[at].Is(Cue.Current) || _pieces[at].IsMark('/') || _pieces[at].Is(Cue.Correction))
            {
                return;
            }
        }

        for (var at = start; at < end; at++)
        {
            _voices[at] = _pieces[at].Kind is PieceKind.Company or PieceKind.Level && OfSomebody(start, at) ? Voice.Nobody : Voice.Asked;
        }
    }

}
