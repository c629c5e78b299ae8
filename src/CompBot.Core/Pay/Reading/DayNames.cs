using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Days of the week and months by their names in the languages people write here.</summary>
internal static class DayNames
{
    private static readonly FrozenDictionary<string, DayOfWeek> Days = new (DayOfWeek Day, string Names)[]
    {
        (DayOfWeek.Monday, "mon monday montag lundi lunes"),
        (DayOfWeek.Tuesday, "tue tues tuesday dienstag mardi martes"),
        (DayOfWeek.Wednesday, "wed weds wednesday mittwoch mercredi miércoles"),
        (DayOfWeek.Thursday, "thu thur thurs thursday donnerstag jeudi jueves"),
        (DayOfWeek.Friday, "fri friday friday's fridays freitag vendredi viernes"),
        (DayOfWeek.Saturday, "sat saturday samstag samedi sábado"),
        (DayOfWeek.Sunday, "sun sunday sonntag dimanche domingo"),
    }.SelectMany(day => day.Names.Split(' ').Select(name => (name, day.Day))).ToFrozenDictionary(pair => pair.name, pair => pair.Day, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Months =
    [
        "jan januar january janvier enero",
        "feb february februar février febrero",
        "mar march märz mars marzo",
        "apr april avril abril",
        "may mai mayo",
        "jun june juni juin junio",
        "jul july juli juillet julio",
        "aug august août agosto",
        "sep sept september septembre septiembre",
        "oct october oktober octobre octubre",
        "nov november novembre noviembre",
        "dec december dezember décembre diciembre",
    ];

    private static readonly FrozenDictionary<string, int> ByMonth =
        Months.SelectMany((names, index) => names.Split(' ').Select(name => (name, month: index + 1))).ToFrozenDictionary(pair => pair.name, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    public static DayOfWeek? Find(string name) => Days.TryGetValue(name, out var day) ? day : null;

    public static int? Month(string words)
    {
        foreach (var word in words.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ByMonth.TryGetValue(word, out var month))
            {
                return month;
            }
        }

        return null;
    }
}
