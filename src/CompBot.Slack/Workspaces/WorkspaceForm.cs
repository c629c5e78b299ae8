using System.Globalization;
using CompBot.Engine.Venues;
using CompBot.Slack.Blocks;
using CompBot.Slack.Rendering;

namespace CompBot.Slack.Workspaces;

/// <summary>The card of a workspace's settings on an admin's App Home, and the form behind it. Block ids are field ids.</summary>
internal static class WorkspaceForm
{
    public const string Channels = "channels", Sharing = "sharing", Shares = "yes", SharesNot = "no";

    public static IReadOnlyList<Block> Card(VenueSettings settings) =>
    [
        new Block.Divider(),
        new Block.Header(TextObject.Plain(WorkspaceWording.Title)),
        new Block.Section(TextObject.Plain(string.Join('\n', Lines(settings)))),
        new Block.Actions([new Element.Button(TextObject.Plain(WorkspaceWording.Open, SlackLimits.ButtonText)) { ActionId = ActionIds.Settings }]),
    ];

    public static View Of(VenueSettings settings) => new("modal",
    [
        Field(Channels, WorkspaceWording.Channels, new Element.ConversationsSelect
        {
            ActionId = FormRenderer.ValueAction,
            InitialConversations = settings.Channels.Count == 0 ? null : [.. settings.Channels],
        }),
        Field(Sharing, VenueWording.BandsShared, new Element.StaticSelect([Option(true), Option(false)]) { ActionId = FormRenderer.ValueAction, InitialOption = Option(settings.SharesBands) }),
        Field(VenueForm.Region, VenueWording.RegionField, Text(settings.Region, VenueForm.LongestName)),
        Field(VenueForm.LanguageField, VenueWording.LanguageField, Text(settings.Language, VenueForm.LongestName)),
        Field(VenueForm.Notice, VenueWording.NoticeField, Text(settings.Notice, VenueForm.LongestNotice) with { Multiline = true }),
        Field(VenueForm.LimitField, VenueWording.LimitField, Text(settings.DailyLimit?.ToString(CultureInfo.InvariantCulture), VenueForm.LongestName)),
    ])
    {
        CallbackId = ActionIds.SettingsForm,
        Title = TextObject.Plain(WorkspaceWording.Short, SlackLimits.ModalTitle),
        Submit = TextObject.Plain(WorkspaceWording.Keep, SlackLimits.ModalTitle),
        Close = TextObject.Plain(WorkspaceWording.Cancel, SlackLimits.ModalTitle),
    };

    private static IEnumerable<string> Lines(VenueSettings settings) =>
    [
        settings.Channels.Count == 0 ? WorkspaceWording.EveryChannel : WorkspaceWording.SomeChannels(settings.Channels.Count),
        $"{VenueWording.BandsShared}: {(settings.SharesBands ? VenueWording.Yes : VenueWording.No)}",
        $"{VenueWording.RegionField}: {settings.Region ?? VenueWording.NotSettled}",
        $"{VenueWording.LanguageField}: {settings.Language ?? VenueWording.NotSettled}",
        $"{VenueWording.LimitField}: {settings.DailyLimit?.ToString(CultureInfo.InvariantCulture) ?? VenueWording.NotSettled}",
        $"{VenueWording.NoticeField}: {settings.Notice ?? VenueWording.NotSettled}",
    ];

    private static SelectOption Option(bool shares) => new(TextObject.Plain(shares ? VenueWording.Yes : VenueWording.No), shares ? Shares : SharesNot);

    private static Block.Input Field(string id, string label, Element element) =>
        new(TextObject.Plain(label, SlackLimits.InputLabel), element) { BlockId = id, Optional = true };

    private static Element.PlainTextInput Text(string? value, int most) => new() { ActionId = FormRenderer.ValueAction, MaxLength = most, InitialValue = value };
}
