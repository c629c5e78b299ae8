namespace CompBot.Core.Pay.Reading;

/// <summary>The line of their own pay that people put under a post.</summary>
internal sealed class Signature(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices)
{
    /// <summary>"TC: 310k, YOE: 8" under a post is what its writer earns now, where the post has figures of an offer beside it.</summary>
    public void Mark()
    {
        for (var at = 0; at + 1 < pieces.Count; at++)
        {
            if (!pieces[at].Is(Cue.Total) || tokens[pieces[at].Start].In(text) is not ("TC" or "tc" or "Tc") || voices[at] != Voice.Offered || !StartsLine(at))
            {
                continue;
            }

            var figure = pieces[at + 1].Kind == PieceKind.Amount ? at + 1 : at + 2;
            if (figure < pieces.Count && pieces[figure].Kind == PieceKind.Amount && HasExperienceNear(at, figure) && (pieces.Exists(piece => piece.Is(Cue.Base)) || !pieces.Exists(piece => piece.Kind == PieceKind.Cue && piece.Cue is Cue.Offered or Cue.Offer or Cue.AnotherOffer or Cue.Verbal or Cue.Written) && !pieces.Exists(piece => piece.Kind is PieceKind.Company or PieceKind.Place)))
            {
                voices[figure] = Voice.Current;
            }
        }
    }

    private bool StartsLine(int at) => at == 0 || pieces[at - 1].IsMark('\n') || pieces[at - 1].IsMark('¶') || HasExperienceNear(at, at) && pieces[at - 1].Kind is PieceKind.Mark or PieceKind.Count or PieceKind.Amount;

    private bool HasExperienceNear(int at, int figure)
    {
        for (var next = Math.Max(0, at - 4); next <= figure + 3 && next < pieces.Count; next++)
        {
            if (pieces[next].Is(Cue.Experience) || pieces[next] is { Kind: PieceKind.Count, Cue: Cue.Experience })
            {
                return true;
            }
        }

        return false;
    }
}
