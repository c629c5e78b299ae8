using System.Text.Json.Serialization;
using CompBot.Core.Chat;

namespace CompBot.Core.Conversation;

/// <summary>What the shell must do after a turn is committed. Data, so that a test can read it and the outbox can store it.</summary>
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(SayDirectly), "say-directly")]
[JsonDerivedType(typeof(LeaveNote), "leave-note")]
[JsonDerivedType(typeof(Erase), "erase")]
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Answer where the person is; in a shared place for their eyes only, unless the reply is for everyone.</summary>
    public sealed record Say(Reply Reply) : Effect;

    /// <summary>Send to the person's direct messages, wherever they are now; where those are closed, answer where they are.</summary>
    public sealed record SayDirectly(Reply Reply) : Effect;

    /// <summary>Hand a coach's note to whoever shared their case by this code; it reaches them as ConversationEvent.Noted.</summary>
    public sealed record LeaveNote(string Code, string Text) : Effect;

    /// <summary>Erase everything stored about the person, and the bot's own messages where the platform allows; its answer is ConversationEvent.Erased.</summary>
    public sealed record Erase : Effect;

    public T Match<T>(Func<Say, T> say, Func<SayDirectly, T> sayDirectly, Func<LeaveNote, T> leaveNote, Func<Erase, T> erase) => this switch
    {
        Say it => say(it),
        SayDirectly it => sayDirectly(it),
        LeaveNote it => leaveNote(it),
        Erase it => erase(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}
