using System.Globalization;

namespace CompBot.Core.Negotiation;

/// <summary>Days as a letter writes them, counted in working days (Monday to Friday; public holidays differ by place and are not known here).</summary>
internal static class Days
{
    public static string Text(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

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
