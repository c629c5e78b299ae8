namespace CompBot.Core.Pay.Reading;

/// <summary>Parts of pay that are said not to be there, or not known yet.</summary>
internal sealed class Absence(Scene scene)
{
    public bool SaysNone(Segment segment, Voice voice, Func<Cue, bool> is_) => scene.Within(segment, voice).Any(at => is_(scene.Pieces[at].Cue) && scene.Pieces[at].Kind == PieceKind.Cue && !scene.IsUsed(at) && IsNegated(at) && !IsStillOpen(at));

    public bool IsPending(Segment segment, Voice voice, Func<Cue, bool> is_) =>
        scene.Within(segment, voice).Any(at => scene.Pieces[at].Kind == PieceKind.Cue && is_(scene.Pieces[at].Cue) && !scene.IsUsed(at) && (scene.IsNear(at, Cue.Pending, 3) || SaysDiscretionary(at)));

    /// <summary>The first word for equity in a stretch that is neither denied nor open.</summary>
    public Cue EquityMention(Segment segment, Voice voice)
    {
        foreach (var at in scene.Within(segment, voice))
        {
            if (scene.Pieces[at].Kind == PieceKind.Cue && EquityWords.IsEquity(scene.Pieces[at].Cue) && !IsNegated(at) && !IsStillOpen(at))
            {
                return scene.Pieces[at].Cue;
            }
        }

        return Cue.None;
    }

    private bool IsNegated(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 4; back--)
        {
            if (scene.Pieces[back].Is(Cue.None_))
            {
                return true;
            }

            if (!(scene.Pieces[back].IsPart && !scene.IsUsed(back) || scene.Pieces[back].Is(Cue.Small) || scene.Pieces[back].IsMark('/') || scene.Pieces[back].Is(Cue.And) || IsOr(scene.Pieces[back])))
            {
                break;
            }
        }

        for (var next = at + 1; next < scene.Pieces.Count && next <= at + 2; next++)
        {
            if (scene.Pieces[next].Is(Cue.None_) && !(next + 1 < scene.Pieces.Count && scene.Pieces[next + 1].IsPart))
            {
                return true;
            }

            if (!(scene.Pieces[next].IsMark(':') || scene.Pieces[next].IsMark('=') || scene.Pieces[next].IsMark('-') || scene.Pieces[next].Is(Cue.Small)))
            {
                break;
            }
        }

        return false;
    }

    private bool IsOr(Piece piece) => piece.Kind == PieceKind.Word && scene.FirstWord(piece) is "or" or "nor" or "oder" or "ou" or "o" or "ni";

    private bool IsStillOpen(int at)
    {
        for (var next = at + 1; next < scene.Pieces.Count && next <= at + 2; next++)
        {
            if (scene.Pieces[next].Is(Cue.Pending))
            {
                return true;
            }
        }

        return false;
    }

    private bool SaysDiscretionary(int at) => scene.Words(scene.Pieces[at]).Contains("discretionary", StringComparison.OrdinalIgnoreCase);
}
