namespace CompBot.Core.Pay.Reading;

/// <summary>Finds the sentences that state nothing: made-up stories, examples, and attempts to steer the reader.</summary>
internal sealed class Fictions(string text, List<Token> tokens, List<Piece> pieces)
{
    public bool Steers(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var piece = pieces[at];
            if (piece.Is(Cue.Injection) || piece.Is(Cue.Command) && (at == start || pieces[at - 1].Kind == PieceKind.Mark)
                || at + 1 < end && pieces[at + 1].IsMark(':') && tokens[piece.Start].In(text) is "SYSTEM" or "System" or "ASSISTANT" or "Assistant" && (at == start || pieces[at - 1].Kind == PieceKind.Mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the base is 165, should I lie and say 190?": where the made-up clause of a sentence begins; 0 where all of it or nothing is made up.</summary>
    public int ClauseOf(int start, int end)
    {
        var comma = 0;
        for (var at = start; at < end; at++)
        {
            if (pieces[at].IsMark(','))
            {
                comma = at;
            }

            if (pieces[at].Is(Cue.Hypothetical))
            {
                return StartsDenial(at) ? 0 : comma;
            }
        }

        return 0;
    }

    /// <summary>Another person than the one who writes.</summary>
    public bool IsSomebody(int at) => tokens[pieces[at].End - 1].In(text) is "friend" or "friends" or "colleague" or "coworker" or "buddy" or "roommate" or "brother" or "sister" or "cousin" or "wife" or "husband";

    public bool IsExample(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pieces[at].Is(Cue.Example))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsMadeUp(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pieces[at].Is(Cue.Hypothetical) && (!StartsDenial(at) || at + 1 >= end || pieces[at + 1].Kind == PieceKind.Mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(I don't)": only when nothing follows.</summary>
    private bool StartsDenial(int at) => tokens[pieces[at].Start].In(text) is "i" or "I";
}
