using CompBot.Core.Negotiation;

namespace CompBot.Core.Pay.Reading;

/// <summary>Who and where a stretch of the message speaks of: role, level, place, and how the offer was made.</summary>
internal sealed class MessageNames(Scene scene, Dictionary<int, int> partOf)
{
    public string? Name(int start, int end, PieceKind kind)
    {
        for (var at = start; at < end; at++)
        {
            if (scene.Pieces[at].Kind == kind && scene.VoiceAt(at) is Voice.Offered or Voice.Posted or Voice.Wanted or Voice.Asked)
            {
                return scene.Pieces[at].Name!.Name;
            }
        }

        return null;
    }

    /// <summary>The first place that says more than "remote".</summary>
    public string? Region(int start, int end)
    {
        string? remote = null;
        for (var at = start; at < end; at++)
        {
            if (scene.Pieces[at].Kind != PieceKind.Place || scene.VoiceAt(at) == Voice.Current && IsBesideFigure(at))
            {
                continue;
            }

            if (scene.Pieces[at].Name!.Currency is not null || scene.Pieces[at].Name!.Name != "Remote")
            {
                return scene.Pieces[at].Name!.Name;
            }

            remote ??= scene.Pieces[at].Name!.Name;
        }

        return remote;
    }

    /// <summary>"current TC 290 (Seattle)": where the writer is paid now.</summary>
    private bool IsBesideFigure(int at) => at > 0 && scene.Pieces[at - 1].Kind == PieceKind.Amount || at > 1 && scene.Pieces[at - 1].IsMark('(') && scene.Pieces[at - 2].Kind == PieceKind.Amount;

    /// <summary>The last level where they speak of being moved ("downleveled from L5 to L4"), else the first.</summary>
    public string? Level(int start, int end)
    {
        string? level = null;
        for (var at = start; at < end; at++)
        {
            if (scene.Pieces[at].Kind == PieceKind.Level && scene.VoiceAt(at) is not (Voice.Nobody or Voice.Current) && (level is null || at > 0 && scene.FirstWord(scene.Pieces[at - 1]) is "to"))
            {
                level = scene.Words(scene.Pieces[at]).ToString();
            }
        }

        return level;
    }

    public Evidence? EvidenceOf(Segment segment, OfferReading reading)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (scene.Pieces[at].Kind == PieceKind.Cue && scene.Pieces[at].Cue is Cue.Verbal or Cue.Written)
            {
                return scene.Pieces[at].Cue == Cue.Verbal || IsStillToCome(segment, at) ? Evidence.Verbal : Evidence.Written;
            }

            if (scene.Pieces[at].Is(Cue.Promised) && !reading.HasFigures)
            {
                return null;
            }
        }

        return reading.HasFigures ? null : Evidence.Late;
    }

    /// <summary>"They will send the letter", "waiting for the letter": what is promised is not in writing.</summary>
    private bool IsStillToCome(Segment segment, int letter)
    {
        for (var at = Math.Max(segment.Start, letter - 2); at < letter; at++)
        {
            if (scene.Pieces[at].Kind == PieceKind.Cue && scene.Pieces[at].Cue is Cue.Promised or Cue.Waiting)
            {
                return true;
            }
        }

        return false;
    }

    public string? PlaceCurrency(Segment segment) => CurrencyIn(segment.Start, segment.End) ?? CurrencyIn(0, scene.Pieces.Count);

    private string? CurrencyIn(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (scene.Pieces[at] is { Kind: PieceKind.Place, Name.Currency: { } currency })
            {
                return currency;
            }
        }

        return null;
    }

    public bool SaysBareDollar(Segment segment)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (scene.Pieces[at].Amount is { HasCurrency: true, IsBareDollar: false, Currency: not CurrencyWords.Krone })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every figure with a currency is equity, and another one has none.</summary>
    public bool IsOfEquityOnly(Segment segment)
    {
        var (equity, plain) = (false, false);
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (scene.Pieces[at].Amount is { IsPercent: false } amount)
            {
                var isEquity = partOf.TryGetValue(at, out var part) && EquityWords.IsEquity(scene.Pieces[part].Cue);
                if (amount.HasCurrency && !isEquity)
                {
                    return false;
                }

                (equity, plain) = (equity || amount.HasCurrency, plain || !amount.HasCurrency);
            }
        }

        return equity && plain;
    }
}
