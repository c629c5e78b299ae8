using System.Globalization;

namespace CompBot.Core.Negotiation;

/// <summary>Days as a letter writes them, counted in working days (Monday to Friday; public holidays differ by place and are not known here).</summary>
internal static class Days
{
    public static string Text(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>When pay is looked at again: the next time of the month that was told ("March 2027"; a season by its name alone), else half a year on.</summary>
    public static string Review(string? month, DateOnly today)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        return month is null ? Month(today.AddMonths(MonthsToReview))
            : Array.IndexOf(names, month) is >= 0 and var at ? Month(new DateOnly(at + 1 > today.Month ? today.Year : today.Year + 1, at + 1, 1))
            : month.ToLowerInvariant();
    }

    private const int MonthsToReview = 6;

    public static string Full(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static DateOnly AddWorking(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
