namespace CompBot.Core.Pay.Reading;

/// <summary>The figures of one voice in one stretch of the message, with the part of pay each one is.</summary>
internal sealed class OfferParts
{
    /// <summary>Below this a figure with "x 13" or "net" is by the month.</summary>
    private const decimal LargestMonthly = 15_000m;

    public OfferParts(Scene scene, Segment segment, Voice voice, List<Part> parts)
    {
        Scene = scene;
        Segment = segment;
        Voice = voice;
        Parts = parts;
        CurrencyCode = MainCurrency();
    }

    public Scene Scene { get; }

    public Segment Segment { get; }

    public Voice Voice { get; }

    public List<Part> Parts { get; }

    /// <summary>What most of the figures are in; null where nothing says it.</summary>
    public string? CurrencyCode { get; }

    public string? Code => CurrencyCode == CurrencyWords.Krone ? "SEK" : CurrencyCode;

    private string? MainCurrency()
    {
        var own = Parts.Where(part => part.Cue is not (Cue.Strike or Cue.SharePrice) && part.Amount.HasCurrency).ToList();
        if (Parts.Exists(part => part.Amount is { IsIndian: true, Currency: null } && !part.IsEquity))
        {
            return "INR";
        }

        if (Parts.Exists(part => part.Amount is { HasLakhGroups: true, Currency: null } && part.IsBase))
        {
            return own.Exists(part => part.Amount.Currency == "INR") || Parts.Exists(part => part.Amount is { IsIndian: true, Currency: null }) ? "INR" : null;
        }

        var first = own.Where(part => !part.IsEquity).Concat(own).Select(part => part.Amount.Currency).FirstOrDefault();
        return first ?? Parts.FirstOrDefault(part => part.Amount.HasCurrency).Amount?.Currency ?? (Parts.Exists(part => part.Amount.IsIndian) ? "INR" : null);
    }

    public decimal Scaled(Amount amount, Cue cue) => amount.Value * Scene.Sizing.FactorFor(amount, cue);

    public PayRange RangeOf(Amount amount, Cue cue, decimal times = 1) =>
        new(amount.Value * Scene.Sizing.FactorFor(amount, cue) * times, amount.High * Scene.Sizing.FactorFor(amount, cue) * times, amount.IsOpen);

    public bool HasPart(Func<Part, bool> is_) => Parts.Any(is_);

    public Amount WithRate(Part part)
    {
        var rate = part.Amount.Rate != Rate.None ? part.Amount.Rate : part.Cue switch
        {
            Cue.MonthlyBase => Rate.Month,
            Cue.HourlyBase => Rate.Hour,
            Cue.DailyBase => Rate.Day,
            _ => Scene.Periods.RateNear(part.At),
        };
        var salaries = part.Amount.Salaries ?? Scene.Periods.Salaries(Segment);
        var small = Scaled(part.Amount, Cue.Base) < LargestMonthly && part.Amount.High is null;
        if (rate == Rate.None && small && (salaries is not null || Scene.IsNear(part.At, Cue.Net, 2)))
        {
            rate = Rate.Month;
        }

        return part.Amount with { Rate = rate == Rate.Month && part.Cue != Cue.MonthlyBase && salaries is null && part.Amount.Value >= 1000 && part.Amount.IsScaled && Scaled(part.Amount, Cue.Base) > 400_000 && CurrencyCode is null or "USD" or "EUR" or "GBP" ? Rate.None : rate, Salaries = salaries };
    }

    /// <summary>The figures of a part that still hold: a retracted or former one gives way to another; the last one wins after a correction.</summary>
    public List<Part> Current(Predicate<Part> is_)
    {
        var all = Parts.FindAll(is_);
        if (all.Count == 0)
        {
            return all;
        }

        var valid = all.FindAll(part => !Scene.Corrections.IsRetracted(part.At));
        var kept = valid.Count > 0 ? valid : all.FindAll(part => !Scene.Corrections.IsDenied(part.At));
        var last = kept.FindLastIndex(part => Scene.Corrections.IsCorrected(part.At, kept[0].At));
        return last > 0 ? kept.GetRange(last, kept.Count - last) : kept;
    }
}
