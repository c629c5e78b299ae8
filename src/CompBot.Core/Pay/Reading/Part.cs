namespace CompBot.Core.Pay.Reading;

/// <summary>A figure with the part of pay it was found to be; Cue.None where no word says it. At is the index of its piece. IsListed: its place in a list or a row says its part.</summary>
internal readonly record struct Part(Cue Cue, Amount Amount, int At, bool IsListed = false)
{
    public bool IsEquity => Cue is >= Cue.ProfitShare and <= Cue.Stock;

    public bool IsBase => Cue is >= Cue.Base and <= Cue.DailyBase;
}
