using System.Globalization;
using CompBot.Core;
using CompBot.Discord.Rendering;
using CompBot.Discord.Wire;
using CompBot.Engine.Venues;

namespace CompBot.Discord.Servers;

/// <summary>The card of a server's settings, and the form behind it. Only whoever opened it sees it.</summary>
internal static class SettingsCard
{
    private const int GuildText = 0;

    public static MessageJson Of(VenueSettings settings, Sequence<string> problems) => new()
    {
        Content = string.Join('\n', [.. problems.Select(problem => $"⚠ {problem}"), .. Lines(settings)]),
        Flags = MessageFlags.Ephemeral,
        Components =
        [
            Row(Select(ComponentType.ChannelSelect, SettingsIds.Channels, DiscordWording.PickChannels, settings.Channels, "channel") with { ChannelTypes = [GuildText] }),
            Row(Select(ComponentType.RoleSelect, SettingsIds.Roles, DiscordWording.PickRoles, settings.Roles, "role")),
            Row(
                Button(SettingsIds.Sharing, settings.SharesBands ? VenueWording.StopSharing : VenueWording.AllowSharing),
                Button(SettingsIds.Edit, DiscordWording.EditSettings)),
        ],
    };

    public static ModalJson Form(VenueSettings settings) => new(SettingsIds.Form, DiscordWording.SettingsTitle,
    [
        Field(VenueForm.Region, VenueWording.RegionField, VenueWording.RegionHint, settings.Region, VenueForm.LongestName),
        Field(VenueForm.LanguageField, VenueWording.LanguageField, VenueWording.LanguageHint, settings.Language, VenueForm.LongestName),
        Field(VenueForm.Notice, VenueWording.NoticeField, VenueWording.NoticeHint, settings.Notice, VenueForm.LongestNotice, style: 2),
        Field(VenueForm.LimitField, VenueWording.LimitField, VenueWording.LimitHint, settings.DailyLimit?.ToString(CultureInfo.InvariantCulture), VenueForm.LongestName),
    ]);

    private static IEnumerable<string> Lines(VenueSettings settings) =>
    [
        Markdown.Bold(DiscordWording.SettingsTitle),
        Line(DiscordWording.AnswersIn, settings.Channels.Count == 0 ? DiscordWording.EveryChannel : string.Join(' ', settings.Channels.Select(id => $"<#{id}>"))),
        Line(DiscordWording.AnswersFor, settings.Roles.Count == 0 ? DiscordWording.Everybody : string.Join(' ', settings.Roles.Select(id => $"<@&{id}>"))),
        Line(VenueWording.BandsShared, settings.SharesBands ? VenueWording.Yes : VenueWording.No),
        Line(VenueWording.RegionField, Shown(settings.Region)),
        Line(VenueWording.LanguageField, Shown(settings.Language)),
        Line(VenueWording.LimitField, Shown(settings.DailyLimit?.ToString(CultureInfo.InvariantCulture))),
        Line(VenueWording.NoticeField, Shown(settings.Notice)),
    ];

    private static string Line(string label, string shown) => $"{label}: {shown}";

    private static string Shown(string? text) => text is null ? VenueWording.NotSettled : Markdown.Escape(text);

    private static ComponentJson Row(params IReadOnlyList<ComponentJson> inner) => new(ComponentType.ActionRow) { Components = inner };

    private static ComponentJson Select(int type, string id, string prompt, Sequence<string> picked, string kind) => new(type)
    {
        CustomId = id,
        Placeholder = prompt,
        MinValues = 0,
        MaxValues = DiscordLimits.SelectOptions,
        DefaultValues = [.. picked.Select(it => new DefaultValueJson(it, kind))],
    };

    private static ComponentJson Button(string id, string label) => new(ComponentType.Button) { CustomId = id, Label = label, Style = 2 };

    private static ComponentJson Field(string id, string label, string hint, string? value, int most, int style = 1) => new(ComponentType.Label)
    {
        Label = label,
        Component = new(ComponentType.TextInput) { CustomId = id, Style = style, Required = false, MaxLength = most, Placeholder = hint, Value = value },
    };
}
