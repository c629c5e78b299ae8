using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Steps;

/// <summary>An answer about one's work, taken apart: the work itself, for how many years, and one thing that came of it. "Video encoders, seven years; cut cost by 30%".</summary>
internal sealed partial record WorkParts(string? Work, int? Years, string? Result)
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    public static WorkParts Of(string told)
    {
        var parts = Between().Split(told).Select(part => part.Trim(' ', '.', ',')).Where(part => part.Length > 0).ToList();
        var years = parts.Count > 1 ? parts.Find(part => Span().IsMatch(part)) : null;
        var result = parts.Count > 1 ? parts.Skip(1).FirstOrDefault(part => part != years && Outcome().IsMatch(part)) : null;
        var work = string.Join(", ", parts.Where(part => part != years && part != result));
        return new(work.Length == 0 ? null : work, years is null ? null : Count(years), result);
    }

    public PlaybookWishes AddedTo(PlaybookWishes wishes) => wishes with
    {
        Experience = Work is null ? wishes.Experience : wishes.Experience.Add(Work).Distinct().ToSequence(),
        Years = Years ?? wishes.Years,
        Result = Result ?? wishes.Result,
    };

    private static int? Count(string years)
    {
        var number = Span().Match(years).Groups[1].Value.ToLowerInvariant();
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Array.IndexOf(Numbers, number) + 1 is > 0 and var found ? found : null;
    }

    [GeneratedRegex(@"[;\n]|,(?=\s*(?:(?:for )?(?:about |over |more than )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\+? (?:years|yrs)\b|(?:and )?(?:I )?(?:cut|reduced|doubled|tripled|raised|improved|saved|sped|halved|grew|lowered)\b))", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:for )?(?:about |over |more than )?(\d{1,2}|[a-z]+)\+? (?:years|yrs)$", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?:and )?(?:I )?(?:cut|reduced|doubled|tripled|raised|improved|saved|sped|halved|grew|lowered)\b|\d\s?%|\b\d+x\b", RegexOptions.IgnoreCase)]
    private static partial Regex Outcome();
}
