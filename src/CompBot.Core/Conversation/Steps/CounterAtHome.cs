using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"My current company countered with 190K": an offer to stay is no figure of the employer one negotiates with.</summary>
internal static partial class CounterAtHome
{
    private const int Longest = 300;

    /// <summary>Everything is left to read where nothing of the kind is told.</summary>
    public static Apart Take(CaseDraft draft, string text)
    {
        var clauses = text.Length > Longest || !ToStay().IsMatch(text) ? [] : Clauses().Split(text);
        var others = clauses.Where(clause => !ToStay().IsMatch(clause) || !Figure().IsMatch(clause)).ToList();
        return others.Count == clauses.Length ? new(draft, text, []) : new(draft, string.Join(". ", others), [Wording.CounterAtHome]);
    }

    [GeneratedRegex(@"\b(my|the) (current|present) (company|employer|job|boss|manager|team)\b.{0,30}\b(counter\w*|match(es|ed)?|offer(s|ed|ing)?|raise[ds]?|bump(s|ed)?|give|gave|giving|retention)\b|\b(counter\w*|retention|raise|offer(s|ed)?)\b.{0,40}\b(to stay|if i stay|from my (current )?(company|employer|job|boss|manager))\b|\bmy (boss|manager|employer) .{0,20}\b(counter\w*|match(es|ed)?|offer(s|ed|ing)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToStay();

    [GeneratedRegex(@"\d{2}|\d\s?k\b", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\s*(?:[;!\n]|\.(?!\d)|,(?!\d))\s*|\s+but\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Clauses();
}
