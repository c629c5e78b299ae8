using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Slack.Reading;

/// <summary>What a delivery from Slack means.</summary>
public abstract record SlackReading
{
    private SlackReading()
    {
    }

    /// <summary>For the conversation. Status: the message to show a typing sign under, null where none belongs.</summary>
    public sealed record Contact(InboundMessage Message, Route Route, string? Status = null) : SlackReading;

    /// <summary>A button that opens a form: no conversation is touched.</summary>
    public sealed record FormAsked(FormId Form, string TriggerId, Route Route) : SlackReading;

    /// <summary>"Add another offer" inside the open form.</summary>
    public sealed record OfferAdded(string ViewId, string? ViewHash, Route Route) : SlackReading;

    /// <summary>A form came back; Fields by block id as typed, the message as the conversation takes it.</summary>
    public sealed record FormSent(FormId Form, Sequence<FilledField> Fields, InboundMessage Message, Route Route) : SlackReading;

    /// <summary>Completion while typing; Company and Role as already picked in the form.</summary>
    public sealed record Suggest(SuggestFrom From, string Typed, string? Company, string? Role) : SlackReading;

    public sealed record HomeOpened(ConversationKey Person, Route Route, string Tab) : SlackReading;

    /// <summary>Wants to see to the settings of the workspace.</summary>
    public sealed record SettingsAsked(string TriggerId, Route Route) : SlackReading;

    /// <summary>The settings of the workspace came back.</summary>
    public sealed record SettingsSent(Sequence<FilledField> Fields, Sequence<string> Channels, Route Route) : SlackReading;

    /// <summary>The app was removed or its tokens were revoked.</summary>
    public sealed record Removed(string Team) : SlackReading;

    /// <summary>Nothing to do; Why holds no content.</summary>
    public sealed record Ignored(string Why) : SlackReading;

    public T Match<T>(
        Func<Contact, T> contact,
        Func<FormAsked, T> formAsked,
        Func<OfferAdded, T> offerAdded,
        Func<FormSent, T> formSent,
        Func<Suggest, T> suggest,
        Func<HomeOpened, T> homeOpened,
        Func<SettingsAsked, T> settingsAsked,
        Func<SettingsSent, T> settingsSent,
        Func<Removed, T> removed,
        Func<Ignored, T> ignored) => this switch
        {
            Contact it => contact(it),
            FormAsked it => formAsked(it),
            OfferAdded it => offerAdded(it),
            FormSent it => formSent(it),
            Suggest it => suggest(it),
            HomeOpened it => homeOpened(it),
            SettingsAsked it => settingsAsked(it),
            SettingsSent it => settingsSent(it),
            Removed it => removed(it),
            Ignored it => ignored(it),
            _ => throw new InvalidOperationException("A case without an arm."),
        };
}

/// <summary>
/// What a reader needs besides the payload. Prefix: put before every command's name, empty for none. IsOwnDirect: whether a channel is the
/// bot's own direct message with a person, as far as known. OffsetOf: a person's offset from UTC by team and user, where known.
/// </summary>
public sealed record ReadingContext(string Prefix, DateTimeOffset Now, string Envelope, Func<string, bool> IsOwnDirect, Func<string, string, TimeSpan?> OffsetOf);
