using CompBot.Core.Chat;

namespace CompBot.Slack.Rendering;

/// <summary>Tells from an action id alone what was pressed, with no look-up.</summary>
public static class ActionIds
{
    public const string AddOffer = "compbot:add-offer";

    /// <summary>Opens the settings of the workspace.</summary>
    public const string Settings = "compbot:settings";

    /// <summary>The form of the workspace's settings, as it comes back.</summary>
    public const string SettingsForm = "settings";

    private const string ChoicePrefix = "c|";
    private const string FormPrefix = "f|";

    public static string OfChoice(string id) => ChoicePrefix + id;

    public static string OfForm(FormId form, string id) => $"{FormPrefix}{NameOf(form)}|{id}";

    /// <summary>The id of a button or select; null where the action is something else.</summary>
    public static string? Choice(string? actionId) =>
        actionId is not null && actionId.StartsWith(ChoicePrefix, StringComparison.Ordinal) ? actionId[ChoicePrefix.Length..] : null;

    public static FormId? Form(string? actionId) =>
        actionId is not null && actionId.StartsWith(FormPrefix, StringComparison.Ordinal) ? FormNamed(actionId[FormPrefix.Length..].Split('|')[0]) : null;

    public static string CallbackOf(FormId form) => $"form:{NameOf(form)}";

    public static FormId? FormOfCallback(string? callbackId) =>
        callbackId is not null && callbackId.StartsWith("form:", StringComparison.Ordinal) ? FormNamed(callbackId[5..]) : null;

    private static string NameOf(FormId form) => form.ToString().ToLowerInvariant();

    private static FormId? FormNamed(string name) => Enum.GetValues<FormId>().Cast<FormId?>().FirstOrDefault(form => NameOf(form!.Value) == name);
}
