using CompBot.Core;
using CompBot.Core.Conversation;

namespace CompBot.Discord.Servers;

/// <summary>What whoever manages a server did on the card of its settings.</summary>
public abstract record SettingsChange
{
    private SettingsChange()
    {
    }

    /// <summary>Asked to see it.</summary>
    public sealed record Show : SettingsChange;

    public sealed record Channels(Sequence<string> Picked) : SettingsChange;

    public sealed record Roles(Sequence<string> Picked) : SettingsChange;

    /// <summary>Turned the sharing of bands over.</summary>
    public sealed record Sharing : SettingsChange;

    /// <summary>Wants to write what is typed.</summary>
    public sealed record Edit : SettingsChange;

    public sealed record Typed(Sequence<FilledField> Fields) : SettingsChange;

    public T Match<T>(Func<Show, T> show, Func<Channels, T> channels, Func<Roles, T> roles, Func<Sharing, T> sharing, Func<Edit, T> edit, Func<Typed, T> typed) => this switch
    {
        Show it => show(it),
        Channels it => channels(it),
        Roles it => roles(it),
        Sharing it => sharing(it),
        Edit it => edit(it),
        Typed it => typed(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>The ids of the card's controls and of its form's fields.</summary>
internal static class SettingsIds
{
    public const string Command = "compbot-settings";
    public const string Channels = Prefix + "channels", Roles = Prefix + "roles", Sharing = Prefix + "sharing", Edit = Prefix + "edit", Form = Prefix + "form";

    private const string Prefix = "s1|";

    /// <summary>Null where a control is none of the card's.</summary>
    public static SettingsChange? Read(string? customId, Sequence<string> picked, Sequence<FilledField> fields) => customId switch
    {
        Channels => new SettingsChange.Channels(picked),
        Roles => new SettingsChange.Roles(picked),
        Sharing => new SettingsChange.Sharing(),
        Edit => new SettingsChange.Edit(),
        Form => new SettingsChange.Typed(fields),
        _ => null,
    };
}
