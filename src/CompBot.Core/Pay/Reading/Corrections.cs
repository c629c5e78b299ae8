namespace CompBot.Core.Pay.Reading;

/// <summary>Figures that are taken back, and those that take their place.</summary>
internal sealed class Corrections(Scene scene)
{
    /// <summary>"not 240", "was 240", "up from 180", "200k →".</summary>
    public bool IsRetracted(int at) =>
        IsDenied(at) || at + 1 < scene.Pieces.Count && scene.Pieces[at + 1].IsMark('→')
        || at > 0 && scene.Pieces[at - 1].Is(Cue.From) || at > 1 && scene.Pieces[at - 2].Is(Cue.From) && (scene.Pieces[at - 1].Is(Cue.Small) || scene.Pieces[at - 1].IsPart || scene.Pieces[at - 1].Is(Cue.Offered));

    public bool IsDenied(int at) => at > 0 && scene.Pieces[at - 1].Is(Cue.Not) || at > 1 && scene.Pieces[at - 2].Is(Cue.Not) && scene.Pieces[at - 1].Is(Cue.Small);

    /// <summary>"they came back at 150", "negotiated to 162": the figure replaces an earlier one.</summary>
    public bool IsRevision(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 3 && !scene.Pieces[back].EndsSentence; back--)
        {
            if (scene.Pieces[back].Is(Cue.Final) || scene.Pieces[back].Is(Cue.Offered) && IsComeback(scene.Pieces[back]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsComeback(Piece piece)
    {
        var words = scene.Words(piece);
        return words.Contains("back", StringComparison.OrdinalIgnoreCase) || words.Contains("counter", StringComparison.OrdinalIgnoreCase) || words.Contains("negotiat", StringComparison.OrdinalIgnoreCase)
            || words.Contains("came in", StringComparison.OrdinalIgnoreCase) || words.Contains("met at", StringComparison.OrdinalIgnoreCase) || words.Contains("landed", StringComparison.OrdinalIgnoreCase) || words.Contains("ended", StringComparison.OrdinalIgnoreCase)
            || words.Contains("revised", StringComparison.OrdinalIgnoreCase) || words.Contains("settled", StringComparison.OrdinalIgnoreCase) || words.Contains("final", StringComparison.OrdinalIgnoreCase) || words.Contains("updated", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word of correction stands between an earlier figure and this one.</summary>
    public bool IsCorrected(int at, int earlier)
    {
        if (at > earlier && IsRevision(at))
        {
            return true;
        }

        for (var back = at - 1; back > earlier && back > at - 12; back--)
        {
            if (scene.Pieces[back].Kind == PieceKind.Cue && scene.Pieces[back].Cue is Cue.Correction or Cue.ChangedTo || scene.Pieces[back].IsMark('→'))
            {
                return true;
            }
        }

        return false;
    }
}
