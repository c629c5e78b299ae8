namespace CompBot.Core.Pay.Reading;

/// <summary>Lines that say whose figures the lines below them are.</summary>
internal sealed class Headings(List<Piece> pieces)
{
    private const int LookAhead = 4;

    private const int LongestHeading = 7;

    private const int LongestLeadIn = 24;

    /// <summary>A line like "Current:" speaks for the lines below it, to the next blank line or heading.</summary>
    public Voice? VoiceFor(int start, int end)
    {
        var endsLine = pieces[end - 1].Kind == PieceKind.Mark && pieces[end - 1].Sign is '\n' or '¶' || end < pieces.Count && pieces[end].Kind == PieceKind.Mark && pieces[end].Sign is '\n' or '¶';
        if (!endsLine || end - start > LongestHeading && !(end - start <= LongestLeadIn && FormFollows(end)))
        {
            return null;
        }

        var speaks = false;
        for (var at = start; at < end; at++)
        {
            if (pieces[at].Kind == PieceKind.Amount)
            {
                return null;
            }

            speaks |= pieces[at].Kind == PieceKind.Cue && pieces[at].Cue is Cue.Current or Cue.Offered or Cue.Wanted or Cue.AnotherOffer or Cue.Past or Cue.Posted;
        }

        return speaks ? HeadingVoice(start, end) : null;
    }

    /// <summary>"Base: 45", "RSUs - 40k": a line that goes on with the list above the blank line.</summary>
    public bool IsFormLine(int start, int end)
    {
        for (var at = start; at < end && at < start + LookAhead; at++)
        {
            if (pieces[at].IsPart)
            {
                return at + 1 < end && (pieces[at + 1].Kind == PieceKind.Amount || pieces[at + 1].Kind == PieceKind.Mark && pieces[at + 1].Sign is ':' or '-' or '=' or '~' or '—' or '|');
            }

            if (pieces[at].Kind != PieceKind.Mark && !pieces[at].Is(Cue.Small))
            {
                return false;
            }
        }

        return end - start == 1;
    }

    /// <summary>"I work at a startup now.\nBase: …": the sentence leads in the list below it.</summary>
    private bool FormFollows(int at)
    {
        while (at < pieces.Count && (pieces[at].IsMark('\n') || pieces[at].IsMark('¶')))
        {
            at++;
        }

        return at < pieces.Count && pieces[at].IsPart && IsFormLine(at, Math.Min(pieces.Count, at + LookAhead));
    }

    private Voice HeadingVoice(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var voice = pieces[at].Kind != PieceKind.Cue ? (Voice?)null : pieces[at].Cue switch
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
