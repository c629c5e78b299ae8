using System.Globalization;
using CompBot.Core;
using CompBot.Core.Conversation;

namespace CompBot.Discord.Servers;

/// <summary>What was typed into the settings, checked. Pure.</summary>
internal static class SettingsForm
{
    public const int LongestNotice = 600, LongestName = 100, MostADay = 1000;

    /// <summary>The settings as they now are, and a sentence for each field that could not be taken.</summary>
    public static (ServerSettings Settings, Sequence<string> Problems) Read(ServerSettings before, Sequence<FilledField> fields, Sequence<string> languages)
    {
        var problems = new List<string>();
        var read = before with
        {
            Region = Shortened(Find(fields, SettingsIds.Region), LongestName),
            Notice = Shortened(Find(fields, SettingsIds.Notice), LongestNotice),
            Language = Language(before, Find(fields, SettingsIds.Language), languages, problems),
            DailyLimit = Limit(before, Find(fields, SettingsIds.Limit), problems),
        };
        return (read, problems.ToSequence());
    }

    private static string? Language(ServerSettings before, string? typed, Sequence<string> languages, List<string> problems)
    {
        if (typed is null || languages.Any(known => known.Equals(typed, StringComparison.OrdinalIgnoreCase)))
        {
            return typed?.ToLowerInvariant();
        }

        problems.Add(DiscordWording.NoSuchLanguage(languages));
        return before.Language;
    }

    private static int? Limit(ServerSettings before, string? typed, List<string> problems)
    {
        if (typed is null || int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MostADay)
        {
            return typed is null ? null : int.Parse(typed, CultureInfo.InvariantCulture);
        }

        problems.Add(DiscordWording.NoSuchLimit(MostADay));
        return before.DailyLimit;
    }

    private static string? Find(Sequence<FilledField> fields, string id) => fields.FirstOrDefault(field => field.Id == id)?.Text.Trim() is { Length: > 0 } text ? text : null;

    private static string? Shortened(string? text, int most) => text is null || text.Length <= most ? text : text[..most];
}
