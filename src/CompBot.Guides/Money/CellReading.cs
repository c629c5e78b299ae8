using CompBot.Core.Pay;

namespace CompBot.Guides.Money;

/// <summary>A range of one currency in a cell. High is null for "$200K+" and "from $200K".</summary>
internal sealed record MoneyRange(Currency Currency, decimal Low, decimal? High, bool Open, Per Per, int? Years)
{
    /// <summary>How many months are paid a year: 12, or 13 or 14 where the cell says so.</summary>
    public int Months { get; init; } = 12;

    /// <summary>Yearly figures: monthly times the months that are paid, hourly times 2,080.</summary>
    public PayRange Yearly => Per switch
    {
        Per.Month => new PayRange(Low * Months, High * Months, Open),
        Per.Hour => new PayRange(Low * 2080, High * 2080, Open),
        Per.Unsaid or Per.Year or Per.Grant or Per.Shift => new PayRange(Low, High, Open),
    };
}

internal sealed record PercentRange(decimal? Low, decimal? High, bool Open);

/// <summary>What a cell of a pay table says.</summary>
internal abstract record CellReading
{
    private CellReading()
    {
    }

    /// <summary>A dash, "None", "N/A": there is none.</summary>
    public sealed record Nothing : CellReading;

    /// <summary>Words without a figure ("Discretionary", "Varies by geo band").</summary>
    public sealed record Words(string Text) : CellReading;

    /// <summary>Money, a percent, or both; Second is the same in another currency, Rest the words beside the figures.</summary>
    public sealed record Figures(MoneyRange? Money, MoneyRange? Second, PercentRange? Percent, string Rest) : CellReading;

    /// <summary>There are figures and they cannot be read with certainty; Why says what is in the way.</summary>
    public sealed record Unreadable(string Why) : CellReading;

    public T Match<T>(Func<Nothing, T> nothing, Func<Words, T> words, Func<Figures, T> figures, Func<Unreadable, T> unreadable) => this switch
    {
        Nothing it => nothing(it),
        Words it => words(it),
        Figures it => figures(it),
        Unreadable it => unreadable(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>
/// What a cell takes from its heading, its row's place and its file: the currency and scale where it writes none, the period of its heading, and that bare numbers
/// in it are percents, or are counts.
/// </summary>
internal sealed record CellContext(Currency? Currency, decimal? Scale = null, Per Per = Per.Unsaid, Currency? Yen = null, bool Percent = false, bool Counts = false)
{
    public static readonly CellContext None = new((Currency?)null);
}
