using System.Globalization;

namespace CompBot.Language.Time;

/// <summary>The day a written date means, for an answer that is due: "28 Nov", "12/3", "3.12.", "2026-12-03".</summary>
public static class WrittenDates
{
    /// <summary>Offers are open for weeks; a day and month further off than this are rather read in the other order.</summary>
    private const int FarDays = 120;

    /// <summary>A day without a year that went by no longer ago than this is one that has passed, and not next year's.</summary>
    private const int PassedDays = 60;

    /// <summary>named: the month that the words name. Day and month in either order where only one fits; with a slash the month first, unless only the other order is near. Null where no such day is.</summary>
    public static DateOnly? Read(string words, int? named, DateOnly today)
    {
        var numbers = words.Split([' ', '.', '/', '-', ',', 't', 's', 'n', 'r', 'h', 'd'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).Where(number => number > 0).ToList();
        return (named, numbers) switch
        {
            ({ } month, [var only]) => Near(only, month, today),
            ({ } month, [var first, var last]) => In(last, month, first),
            (null, [> 1000 and var first, var second, var third]) => In(first, second, third),
            (null, [var first, var second, var third]) => words.Contains('/') && first <= 12 ? In(third, first, second) : In(third, second, first),
            (null, [var first, var second]) => words.Contains('.') && second <= 12 ? Near(first, second, today) : InEitherOrder(first, second, today),
            _ => null,
        };
    }

    /// <summary>The other day that "12/1" may mean as well; null where there is no doubt.</summary>
    public static DateOnly? Otherwise(string words, DateOnly read, DateOnly today) =>
        words.Split('/') is [var first, var second] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var two)
        && one != two && Near(read.Month == one ? one : two, read.Month == one ? two : one, today) is { } other && IsNear(other, today) ? other : null;

    private static DateOnly? InEitherOrder(int first, int second, DateOnly today)
    {
        var (monthFirst, dayFirst) = (Near(second, first, today), Near(first, second, today));
        return monthFirst is null || !IsNear(monthFirst.Value, today) && dayFirst is { } other && IsNear(other, today) ? dayFirst : monthFirst;
    }

    private static bool IsNear(DateOnly day, DateOnly today) => day >= today && day <= today.AddDays(FarDays);

    private static DateOnly? Near(int day, int month, DateOnly today) =>
        In(today.Year, month, day) is { } thisYear && thisYear >= today.AddDays(-PassedDays) ? thisYear : In(today.Year + 1, month, day);

    private static DateOnly? In(int year, int month, int day)
    {
        var full = year < 100 ? 2000 + year : year;
        return full is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(full, month) ? new DateOnly(full, month, day) : null;
    }
}
