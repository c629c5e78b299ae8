namespace CompBot.Core.Pay.Reading;

/// <summary>Picks the figures of a stretch that are pay, each with the part it is; differences, prices and what was replaced are left out.</summary>
internal sealed class FigurePicker(Scene scene, Dictionary<int, int> partOf, Dictionary<int, Cue> settled)
{
    public List<Part> PartsOf(Segment segment, Voice voice)
    {
        var parts = new List<Part>();
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (scene.Pieces[at].Kind != PieceKind.Amount || scene.VoiceAt(at) != voice || IsRelative(at) || IsReplaced(at) || IsShareOfSplit(at) || CountsSalaries(at) || IsCompanyMoney(at) || FollowsAside(at))
            {
                continue;
            }

            var cue = IsPriceOfUnits(at, parts) ? PriceCue(parts[^1]) : settled.TryGetValue(at, out var known) ? known : partOf.TryGetValue(at, out var part) ? scene.Pieces[part].Cue : Cue.None;
            if (cue is not (Cue.Aside or Cue.Refresher) && !scene.Corrections.IsDenied(at))
            {
                parts.Add(new Part(cue, CountsPieces(at, cue) ? scene.Pieces[at].Amount! with { IsUnits = true } : scene.Pieces[at].Amount!, at, settled.ContainsKey(at)));
            }
        }

        return SameThrice(parts) ? [] : parts;
    }

    /// <summary>"10,000 shares @ $8.50", "4200 units at $95 each".</summary>
    private bool IsPriceOfUnits(int at, List<Part> parts) =>
        scene.Pieces[at].Amount is { HasCurrency: true, IsScaled: false, IsPercent: false, Value: < 1000 } && parts.Count > 0 && parts[^1].Amount.IsUnits && (scene.Pieces[at - 1].IsMark('@') || scene.Pieces[at - 1].Is(Cue.At) || scene.IsInBrackets(at)) && at - parts[^1].At <= 6
        && !(partOf.TryGetValue(at, out var part) && scene.Pieces[part].Cue is Cue.Strike or Cue.SharePrice);

    /// <summary>"Base: 180k, RSU: 3000": the one bare figure among scaled ones is a number of shares.</summary>
    private bool CountsPieces(int at, Cue cue) =>
        cue is Cue.RsuStock or Cue.OptionStock && scene.Pieces[at].Amount is { IsScaled: false, HasCurrency: false, IsPercent: false, High: null, IsGrouped: false, Decimals: 0, Years: null, Value: >= 1000 and < 10_000, Rate: Rate.None } && scene.HasScaled;

    private static Cue PriceCue(Part units) => units.Cue == Cue.OptionStock ? Cue.Strike : Cue.SharePrice;

    /// <summary>"240k 240k 240k": no offer.</summary>
    private static bool SameThrice(List<Part> parts) => parts.Count >= 3 && parts.TrueForAll(part => part.Cue == Cue.None && part.Amount.Value == parts[0].Amount.Value);

    /// <summary>"raised $30M": what investors gave.</summary>
    private bool IsCompanyMoney(int at) =>
        at > 0 && scene.Pieces[at].Amount is { IsScaled: true, Value: >= 1_000_000, IsIndian: false } && scene.Pieces[at - 1].Is(Cue.ChangedTo) && scene.FirstWord(scene.Pieces[at - 1]) is "raised" or "Raised";

    /// <summary>"the stock went from 990 to 900", "rent from 2,300 to 2,450": the second figure is as little pay as the first.</summary>
    private bool FollowsAside(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 3 && !partOf.ContainsKey(at); back--)
        {
            if (scene.Pieces[back].Kind == PieceKind.Amount)
            {
                return back < at - 1 && partOf.TryGetValue(back, out var part) && scene.Pieces[part].Is(Cue.Aside);
            }

            if (!(scene.Pieces[back].Is(Cue.Small) || scene.Pieces[back].Kind == PieceKind.Word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"13.5 monthly salaries".</summary>
    private bool CountsSalaries(int at) => at + 1 < scene.Pieces.Count && scene.Pieces[at + 1].Is(Cue.Salaries) && scene.Pieces[at].Amount is { IsScaled: false, HasCurrency: false, Value: <= 18 };

    /// <summary>"200k → 215k".</summary>
    private bool IsReplaced(int at) => at + 2 < scene.Pieces.Count && (scene.Pieces[at + 1].IsMark('→') || scene.Pieces[at + 1].Is(Cue.ChangedTo) && scene.FirstWord(scene.Pieces[at + 1]) is "から" or "에서") && scene.Pieces[at + 2].Kind == PieceKind.Amount;

    /// <summary>"75k split 50/25": the shares of a figure that is already read.</summary>
    private bool IsShareOfSplit(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 4 && !scene.Pieces[back].IsPart; back--)
        {
            if (scene.Pieces[back].Is(Cue.Split))
            {
                return back > 0 && !partOf.ContainsKey(at);
            }
        }

        return false;
    }

    /// <summary>"20k more base", "10% raise", "another 30k": a difference, no figure by itself.</summary>
    private bool IsRelative(int at) =>
        at + 1 < scene.Pieces.Count && (scene.Pieces[at + 1].Is(Cue.Relative) || scene.Pieces[at].Amount!.IsPercent && scene.Pieces[at + 1].Is(Cue.RelativeAhead)) || at > 0 && scene.Pieces[at - 1].Is(Cue.RelativeAhead)
        || at + 2 < scene.Pieces.Count && scene.Pieces[at + 2].Is(Cue.Relative) && (scene.Pieces[at + 1].Is(Cue.Small) || scene.Pieces[at + 1].IsPart && scene.Pieces[at].Amount!.IsPercent);
}
