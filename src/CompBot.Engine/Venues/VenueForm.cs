using System.Globalization;
using CompBot.Core;
using CompBot.Core.Conversation;

namespace CompBot.Engine.Venues;

/// <summary>What was typed into the settings, checked. Pure.</summary>
public static class VenueForm
{
    public const string Region = "region", LanguageField = "language", Notice = "notice", LimitField = "limit";

    public const int LongestNotice = 600, LongestName = 100, MostADay = 1000;

    /// <summary>The settings as they now are, and a sentence for each field that could not be taken, by its id.</summary>
    public static (VenueSettings Settings, IReadOnlyDictionary<string, string> Problems) Read(VenueSettings before, Sequence<FilledField> fields, Sequence<string> languages)
    {
        var problems = new Dictionary<string, string>();
        var read = before with
        {
            Region = Shortened(Find(fields, Region), LongestName),
            Notice = Shortened(Find(fields, Notice), LongestNotice),
            Language = Language(before, Find(fields, LanguageField), languages, problems),
            DailyLimit = Limit(before, Find(fields, LimitField), problems),
        };
        return (read, problems);
    }

    private static string? Language(VenueSettings before, string? typed, Sequence<string> languages, Dictionary<string, string> problems)
    {
        if (typed is null || languages.Any(known => known.Equals(typed, StringComparison.OrdinalIgnoreCase)))
        {
            return typed?.ToLowerInvariant();
        }

        problems[LanguageField] = VenueWording.NoSuchLanguage(languages);
        return before.Language;
    }

    private static int? Limit(VenueSettings before, string? typed, Dictionary<string, string> problems)
    {
        if (typed is null || int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MostADay)
        {
            return typed is null ? null : int.Parse(typed, CultureInfo.InvariantCulture);
        }

        problems[LimitField] = VenueWording.NoSuchLimit(MostADay);
        return before.DailyLimit;
    }

    private static string? Find(Sequence<FilledField> fields, string id) => fields.FirstOrDefault(field => field.Id == id)?.Text.Trim() is { Length: > 0 } text ? text : null;

    private static string? Shortened(string? text, int most) => text is null || text.Length <= most ? text : text[..most];
}
