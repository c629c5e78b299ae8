namespace CompBot.Core.Negotiation;

/// <summary>A title as it is written to an employer: as typed, but for those that are spoken by their letters.</summary>
internal static class SpokenTitle
{
    public static string? Of(string? role, SpeechWords speech) =>
        role is null || role.Any(char.IsUpper) ? role : string.Join(' ', role.Split(' ').Select(word => speech.LetterTitles.Contains(word) ? word.ToUpperInvariant() : word));
}
