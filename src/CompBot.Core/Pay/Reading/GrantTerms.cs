namespace CompBot.Core.Pay.Reading;

/// <summary>The years and the schedule a grant vests over.</summary>
internal sealed class GrantTerms(Scene scene)
{
    /// <summary>The years of the grant at a figure: those that follow it, else the first that speak of no sign-on.</summary>
    public int? YearsOf(Segment segment, int figure)
    {
        for (var at = figure + 1; at < segment.End && scene.Pieces[at].Kind != PieceKind.Amount; at++)
        {
            if (scene.Pieces[at].Kind == PieceKind.Years && (scene.Pieces[at].Number > 1 || scene.Pieces[at].Cue == Cue.Over))
            {
                return scene.Pieces[at].Number;
            }
        }

        return Years(segment);
    }

    public int? Years(Segment segment)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (IsOfSignOn(segment, at))
            {
                continue;
            }

            if (scene.Pieces[at].Kind == PieceKind.Years && scene.VoiceAt(at) is Voice.Offered or Voice.Posted && (scene.Pieces[at].Number > 1 || scene.Pieces[at].Cue == Cue.Over))
            {
                return scene.Pieces[at].Number;
            }

            if (scene.Pieces[at].Amount?.Years is { } years && scene.VoiceAt(at) == Voice.Offered)
            {
                return years;
            }
        }

        return null;
    }

    /// <summary>"60k sign-on over two years".</summary>
    private bool IsOfSignOn(Segment segment, int at)
    {
        for (var back = at - 1; back >= segment.Start && back >= at - 6; back--)
        {
            if (scene.Pieces[back].Is(Cue.SignOn) || scene.Pieces[back].Is(Cue.Split))
            {
                return true;
            }

            if (EquityWords.IsEquity(scene.Pieces[back].Cue) || scene.Pieces[back].EndsSentence || scene.Pieces[back].IsMark(','))
            {
                return false;
            }
        }

        return false;
    }

    public bool SaysGrant(Segment segment) => scene.Within(segment, Voice.Offered).Any(at => scene.Pieces[at].Is(Cue.Vesting) || scene.Pieces[at].Is(Cue.BackLoaded) || scene.Pieces[at].Is(Cue.Stock) && IsGrantWord(scene.Pieces[at]));

    private bool IsGrantWord(Piece piece) => scene.Words(piece).Contains("grant", StringComparison.OrdinalIgnoreCase);

    public VestingSchedule? Schedule(Segment segment)
    {
        foreach (var at in scene.Within(segment, Voice.Offered))
        {
            if (scene.Pieces[at].Kind == PieceKind.Schedule && (scene.Pieces[at].Shares!.Count > 2 || scene.IsNear(at, Cue.Vesting)))
            {
                var shares = scene.Pieces[at].Shares!;
                return new VestingSchedule(shares.Map(share => share / shares.Sum()));
            }
        }

        return null;
    }
}
