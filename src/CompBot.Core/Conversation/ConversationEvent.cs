using System.Text.Json.Serialization;

namespace CompBot.Core.Conversation;

/// <summary>What happened: what the person did, or what became of an effect.</summary>
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Pressed), "pressed")]
[JsonDerivedType(typeof(Filled), "filled")]
[JsonDerivedType(typeof(Commanded), "commanded")]
[JsonDerivedType(typeof(Unreadable), "unreadable")]
[JsonDerivedType(typeof(TooMuch), "too-much")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(Erased), "erased")]
public abstract record ConversationEvent
{
    private ConversationEvent()
    {
    }

    /// <summary>Free text, as typed: a direct message, or a mention in a channel without the mention itself.</summary>
    public sealed record Said(string Text) : ConversationEvent;

    /// <summary>An earlier message now reads so.</summary>
    public sealed record Edited(string Text) : ConversationEvent;

    /// <summary>A button, or a select with the picked Value.</summary>
    public sealed record Pressed(string ChoiceId, string? Value = null) : ConversationEvent;

    /// <summary>A form came back. Fields the person left empty are absent.</summary>
    public sealed record Filled(Chat.FormId Form, Sequence<FilledField> Fields) : ConversationEvent
    {
        public string? Find(string fieldId) => Fields.FirstOrDefault(field => field.Id == fieldId)?.Text;
    }

    /// <summary>A slash command with the options that were given, by name.</summary>
    public sealed record Commanded(CommandName Command, Sequence<FilledField> Options) : ConversationEvent
    {
        public string? Find(string optionName) => Options.FirstOrDefault(option => option.Id == optionName)?.Text;
    }

    /// <summary>Something arrived that no reader understands: a picture, a voice message, a sticker. What says what it was ("picture").</summary>
    public sealed record Unreadable(string What) : ConversationEvent;

    /// <summary>The person sends faster than anybody reads; what they sent was left unread.</summary>
    public sealed record TooMuch : ConversationEvent;

    /// <summary>A coach who may read the case left a note.</summary>
    public sealed record Noted(string Code, string Text) : ConversationEvent;

    /// <summary>Everything stored about the person is gone. Remaining: the places the platform keeps copies we cannot remove, in words; empty for none.</summary>
    public sealed record Erased(Sequence<string> Remaining) : ConversationEvent;

    public T Match<T>(
        Func<Said, T> said,
        Func<Edited, T> edited,
        Func<Pressed, T> pressed,
        Func<Filled, T> filled,
        Func<Commanded, T> commanded,
        Func<Unreadable, T> unreadable,
        Func<TooMuch, T> tooMuch,
        Func<Noted, T> noted,
        Func<Erased, T> erased) => this switch
        {
            Said it => said(it),
            Edited it => edited(it),
            Pressed it => pressed(it),
            Filled it => filled(it),
            Commanded it => commanded(it),
            Unreadable it => unreadable(it),
            TooMuch it => tooMuch(it),
            Noted it => noted(it),
            Erased it => erased(it),
            _ => throw new InvalidOperationException("A case without an arm."),
        };
}

/// <summary>A named text that came with a form or a command.</summary>
public sealed record FilledField(string Id, string Text);
