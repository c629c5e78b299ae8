using System.Globalization;
using CompBot.Core;
using CompBot.Discord.Rendering;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Servers;

/// <summary>The card of a server's settings, and the form behind it. Only whoever opened it sees it.</summary>
internal static class SettingsCard
{
    private const int GuildText = 0;

    public static MessageJson Of(ServerSettings settings, Sequence<string> problems) => new()
    {
        Content = string.Join('\n', [.. problems.Select(problem => $"⚠ {problem}"), .. Lines(settings)]),
        Flags = MessageFlags.Ephemeral,
        Components =
        [
            Row(Select(ComponentType.ChannelSelect, SettingsIds.Channels, DiscordWording.PickChannels, settings.Channels, "channel") with { ChannelTypes = [GuildText] }),
            Row(Select(ComponentType.RoleSelect, SettingsIds.Roles, DiscordWording.PickRoles, settings.Roles, "role")),
            Row(
                Button(SettingsIds.Sharing, settings.SharesBands ? DiscordWording.StopSharing : DiscordWording.AllowSharing),
                Button(SettingsIds.Edit, DiscordWording.EditSettings)),
        ],
    };

    public static ModalJson Form(ServerSettings settings) => new(SettingsIds.Form, DiscordWording.SettingsTitle,
    [
        Field(SettingsIds.Region, DiscordWording.RegionField, DiscordWording.RegionHint, settings.Region, SettingsForm.LongestName),
        Field(SettingsIds.Language, DiscordWording.LanguageField, DiscordWording.LanguageHint, settings.Language, SettingsForm.LongestName),
        Field(SettingsIds.Notice, DiscordWording.NoticeField, DiscordWording.NoticeHint, settings.Notice, SettingsForm.LongestNotice, style: 2),
        Field(SettingsIds.Limit, DiscordWording.LimitField, DiscordWording.LimitHint, settings.DailyLimit?.ToString(CultureInfo.InvariantCulture), SettingsForm.LongestName),
    ]);

    private static IEnumerable<string> Lines(ServerSettings settings) =>
    [
        Markdown.Bold(DiscordWording.SettingsTitle),
        Line(DiscordWording.AnswersIn, settings.Channels.Count == 0 ? DiscordWording.EveryChannel : string.Join(' ', settings.Channels.Select(id => $"<#{id}>"))),
        Line(DiscordWording.AnswersFor, settings.Roles.Count == 0 ? DiscordWording.Everybody : string.Join(' ', settings.Roles.Select(id => $"<@&{id}>"))),
        Line(DiscordWording.BandsShared, settings.SharesBands ? DiscordWording.Yes : DiscordWording.No),
        Line(DiscordWording.RegionField, Shown(settings.Region)),
        Line(DiscordWording.LanguageField, Shown(settings.Language)),
        Line(DiscordWording.LimitField, Shown(settings.DailyLimit?.ToString(CultureInfo.InvariantCulture))),
        Line(DiscordWording.NoticeField, Shown(settings.Notice)),
    ];

    private static string Line(string label, string shown) => $"{label}: {shown}";

    private static string Shown(string? text) => text is null ? DiscordWording.NotSettled : Markdown.Escape(text);

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
