using CompBot.Core.Pay;

namespace CompBot.Guides.Money;

internal enum Per
{
    Unsaid,
    Year,
    Month,
    Hour,
    Grant,

    /// <summary>A day or a week, whose yearly sum nobody can know.</summary>
    Shift,
}

/// <summary>
/// One number in a text, with what is written on it: "A$120,000+", "1.2M", "15%", "£40K/yr". Start and End bound it. Scale is null where
/// none is written; Grouped where digits are grouped ("120,000"), so that no scale can be lent to it.
/// </summary>
internal sealed record Amount(
    int Start, int End, decimal Number, decimal? Scale, bool Grouped, CurrencyMark? Mark, bool Percent, bool Open, Per Per, int? Years)
{
    public decimal Value => Number * (Scale ?? 1m);

    public bool IsMoney => Mark is not null;

    public Currency? Currency => Mark?.Currency;
}
