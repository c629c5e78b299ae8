using System.Globalization;
using System.Text.RegularExpressions;

namespace CompBot.Core.Offers;

/// <summary>The time of day by which an answer is due, with its zone as it was written; Offset is the zone's from UTC, null where none is written or it is not known.</summary>
public sealed partial record DueTime(TimeOnly At, string? Zone = null, TimeSpan? Offset = null)
{
    /// <summary>"5 pm PST", "5:30 pm".</summary>
    public override string ToString() =>
        $"{At.ToString(At.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant()}{(Zone is null ? "" : $" {Zone}")}";

    /// <summary>In the words of a day: "tomorrow 5pm PST", "Friday 17:30". Null where they hold no time of day. Zones: hours from UTC by their short names.</summary>
    public static DueTime? Read(string? words, IReadOnlyDictionary<string, decimal> zones)
    {
        if (words is null || Clock().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var hour = int.Parse(found.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = found.Groups["minute"].Success ? int.Parse(found.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = found.Groups["half"].Success ? char.ToLowerInvariant(found.Groups["half"].Value[0]) : (char?)null;
        if (half is not null && hour is 0 or > 12 || hour > 23 || minute > 59)
        {
            return null;
        }

        var zone = found.Groups["zone"] is { Success: true, Value: var name } && zones.ContainsKey(name.ToUpperInvariant()) ? name.ToUpperInvariant() : null;
        var at = half is null ? hour : (hour % 12) + (half == 'p' ? 12 : 0);
        return new DueTime(new TimeOnly(at, minute), zone, zone is null ? null : TimeSpan.FromHours((double)zones[zone]));
    }

    /// <summary>An hour with its minutes, with its half of the day, or with both; behind it a zone in capitals.</summary>
    [GeneratedRegex(@"(?<![\d/.:-])(?<hour>\d{1,2})(?:(?::(?<minute>\d{2}))\s?(?:(?<half>[ap])\.?m\b\.?)?|\s?(?<half>[ap])\.?m\b\.?)(?:\s?(?<zone>[A-Z]{2,4})\b)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
