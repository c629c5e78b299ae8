namespace CompBot.Core.Pay.Reading;

internal static class EquityWords
{
    public static bool IsEquity(Cue cue) => cue is >= Cue.ProfitShare and <= Cue.Stock;

    /// <summary>The most telling of the words: private before RSU before options before plain "stock".</summary>
    public static EquityKind KindOf(IEnumerable<Cue> cues, Cue mention, bool isPrivate)
    {
        var all = cues.Append(mention).Where(cue => cue != Cue.None).ToList();
        return isPrivate && all.Exists(IsEquity) || all.Contains(Cue.PreIpoStock) ? EquityKind.PreIpo
            : all.Contains(Cue.ProfitShare) ? EquityKind.ProfitSharing
            : all.Contains(Cue.PpuStock) ? EquityKind.ProfitUnits
            : all.Contains(Cue.PhantomStock) ? EquityKind.Phantom
            : all.Contains(Cue.RsuStock) ? EquityKind.Rsu
            : all.Contains(Cue.OptionStock) ? EquityKind.Options
            : EquityKind.Unknown;
    }
}
