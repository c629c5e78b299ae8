using System.Globalization;
using System.Text.RegularExpressions;

namespace CompBot.Core.Pay.Reading;

/// <summary>"By a week", "another ten days", "two more business days": by how much a day is put off.</summary>
internal static partial class DayShifts
{
    private const int Most = 90;

    private static readonly string[] Counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Null where the day comes earlier, the length is vague ("a few days"), or several are said.</summary>
    public static DayShift? Read(string sentence) =>
        Earlier().IsMatch(sentence) || Shifts().Matches(sentence) is not [var only] || CountOf(only.Groups["count"].Value) is not { } count ? null
        : char.ToLowerInvariant(only.Groups["unit"].Value[0]) switch
        {
            'm' => new DayShift(Months: count),
            'w' => new DayShift(Days: 7 * count),
            _ when only.Groups["working"].Success => new DayShift(WorkingDays: count),
            _ => new DayShift(Days: count),
        };

    private static int? CountOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure is > 0 and <= Most ? figure : null
        : Array.IndexOf(Counts, word.ToLowerInvariant()) is >= 0 and var at ? at + 1
        : 1;

    [GeneratedRegex(@"\b(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|another|\d{1,2})( (?:full|whole|more|extra|additional|another))?(?<working> (?:business|working|work))? (?<unit>day|week|month)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Shifts();

    [GeneratedRegex(@"\b(earlier|sooner|forward|shorten\w*|short(er)?|less|up by|brought|half|couple|few|some|several)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Earlier();
}
