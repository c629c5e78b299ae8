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
    private const int LongestHeading = 7;
    private const int LongestLeadIn = 24;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Piece> _pieces;
    private readonly Voice[] _voices;
    private Voice _heading = Voice.Offered;
    private bool _headed;
    private bool _madeUp;
    private bool _afterBlank;

    private Statement(string text, List<Token> tokens, List<Piece> pieces)
    {
        _text = text;
        _tokens = tokens;
        _pieces = pieces;
        _voices = new Voice[pieces.Count];
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

        statement.Sign();
        return statement._voices;
    }

    /// <summary>"TC: 310k, YOE: 8" under a post is what its writer earns now, where the post has figures of an offer beside it.</summary>
    private void Sign()
    {
        for (var at = 0; at + 1 < _pieces.Count; at++)
        {
            if (!_pieces[at].Is(Cue.Total) || _tokens[_pieces[at].Start].In(_text) is not ("TC" or "tc" or "Tc") || _voices[at] != Voice.Offered || !StartsLine(at))
            {
                continue;
            }

            var figure = _pieces[at + 1].Kind == PieceKind.Amount ? at + 1 : at + 2;
            if (figure < _pieces.Count && _pieces[figure].Kind == PieceKind.Amount && HasExperienceNear(at, figure) && _pieces.Exists(piece => piece.Is(Cue.Base)))
            {
                _voices[figure] = Voice.Current;
            }
        }
    }

    private bool StartsLine(int at) => at == 0 || _pieces[at - 1].IsMark('\n') || _pieces[at - 1].IsMark('¶') || HasExperienceNear(at, at) && _pieces[at - 1].Kind is PieceKind.Mark or PieceKind.Count or PieceKind.Amount;

    private bool HasExperienceNear(int at, int figure)
    {
        for (var next = Math.Max(0, at - 4); next <= figure + 3 && next < _pieces.Count; next++)
        {
            if (_pieces[next].Is(Cue.Experience) || _pieces[next] is { Kind: PieceKind.Count, Cue: Cue.Experience })
            {
                return true;
            }
        }

        return false;
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
        if (Steers(start, end))
        {
            _voices.AsSpan(start, end - start).Fill(Voice.Nobody);
            return _text.Length > ShortMessage;
        }

        if (!_madeUp && ClauseOf(start, end) is > 0 and var clause)
        {
            Speak(start, clause);
            _voices.AsSpan(clause, end - clause).Fill(Voice.Nobody);
            _madeUp = true;
            return true;
        }

        _madeUp = MadeUp(start, end) || _madeUp && !_pieces[start].Is(Cue.Correction) && !_pieces[start].IsMark('¶');
        if (_madeUp || IsExample(start, end))
        {
            _voices.AsSpan(start, end - start).Fill(Voice.Nobody);
            return true;
        }

        if (_afterBlank && _headed && !IsFormLine(start, end))
        {
            _heading = Voice.Offered;
        }

        Speak(start, end);
        Ask(start, end);
        Head(start, end);
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

    /// <summary>"Base: 45", "RSUs - 40k": a line that goes on with the list above the blank line.</summary>
    private bool IsFormLine(int start, int end)
    {
        for (var at = start; at < end && at < start + LookAhead; at++)
        {
            if (_pieces[at].IsPart)
            {
                return at + 1 < end && (_pieces[at + 1].Kind == PieceKind.Amount || _pieces[at + 1].Kind == PieceKind.Mark && _pieces[at + 1].Sign is ':' or '-' or '=' or '~' or '—' or '|');
            }

            if (_pieces[at].Kind != PieceKind.Mark && !_pieces[at].Is(Cue.Small))
            {
                return false;
            }
        }

        return end - start == 1;
    }

    private bool Steers(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var piece = _pieces[at];
            if (piece.Is(Cue.Injection) || piece.Is(Cue.Command) && (at == start || _pieces[at - 1].Kind == PieceKind.Mark)
                || at + 1 < end && _pieces[at + 1].IsMark(':') && _tokens[piece.Start].In(_text) is "SYSTEM" or "System" or "ASSISTANT" or "Assistant" && (at == start || _pieces[at - 1].Kind == PieceKind.Mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the base is 165, should I lie and say 190?": where the made-up clause of a sentence begins; 0 where all of it or nothing is made up.</summary>
    private int ClauseOf(int start, int end)
    {
        var comma = 0;
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].IsMark(','))
            {
                comma = at;
            }

            if (_pieces[at].Is(Cue.Hypothetical))
            {
                return StartsDenial(at) ? 0 : comma;
            }
        }

        return 0;
    }

    private bool IsExample(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].Is(Cue.Example))
            {
                return true;
            }
        }

        return false;
    }

    private bool MadeUp(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].Is(Cue.Hypothetical) && (!StartsDenial(at) || at + 1 >= end || _pieces[at + 1].Kind == PieceKind.Mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(I don't)": only when nothing follows.</summary>
    private bool StartsDenial(int at) => _tokens[_pieces[at].Start].In(_text) is "i" or "I";

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

        _voices.AsSpan(start, end - start).Fill(Voice.Asked);
    }

    /// <summary>A line like "Current:" speaks for the lines below it, to the next blank line or heading.</summary>
    private void Head(int start, int end)
    {
        var endsLine = _pieces[end - 1].Kind == PieceKind.Mark && _pieces[end - 1].Sign is '\n' or '¶' || end < _pieces.Count && _pieces[end].Kind == PieceKind.Mark && _pieces[end].Sign is '\n' or '¶';
        if (!endsLine || end - start > LongestHeading && !(end - start <= LongestLeadIn && FormFollows(end)))
        {
            return;
        }

        var speaks = false;
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].Kind == PieceKind.Amount)
            {
                return;
            }

            speaks |= _pieces[at].Kind == PieceKind.Cue && _pieces[at].Cue is Cue.Current or Cue.Offered or Cue.Wanted or Cue.AnotherOffer or Cue.Past or Cue.Posted;
        }

        if (speaks)
        {
            (_heading, _headed) = (HeadingVoice(start, end), false);
        }
    }

    /// <summary>"I work at a startup now.\nBase: …": the sentence leads in the list below it.</summary>
    private bool FormFollows(int at)
    {
        while (at < _pieces.Count && (_pieces[at].IsMark('\n') || _pieces[at].IsMark('¶')))
        {
            at++;
        }

        return at < _pieces.Count && _pieces[at].IsPart && IsFormLine(at, Math.Min(_pieces.Count, at + LookAhead));
    }

    private Voice HeadingVoice(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var voice = _pieces[at].Kind != PieceKind.Cue ? (Voice?)null : _pieces[at].Cue switch
            {
                Cue.Current => Voice.Current,
                Cue.Wanted => Voice.Wanted,
                Cue.Past => Voice.Nobody,
                Cue.Posted => Voice.Posted,
                Cue.Offered or Cue.AnotherOffer => Voice.Offered,
                _ => null,
            };
            if (voice is { } found)
            {
                return found;
            }
        }

        return Voice.Offered;
    }
}
