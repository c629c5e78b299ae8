using System.Text.Json.Serialization;

namespace CompBot.Core.Conversation;

/// <summary>Where one person's conversation stands. Each state carries only what is known by then.</summary>
[JsonDerivedType(typeof(NotStarted), "not-started")]
[JsonDerivedType(typeof(Asking), "asking")]
[JsonDerivedType(typeof(Advising), "advising")]
[JsonDerivedType(typeof(ReadingPlaybook), "reading-playbook")]
[JsonDerivedType(typeof(Practising), "practising")]
public abstract record ConversationState
{
    private ConversationState()
    {
    }

    public sealed record NotStarted : ConversationState;

    /// <summary>Collecting the case; Open is what the bot waits for.</summary>
    public sealed record Asking(Talk Talk, Question Open) : ConversationState;

    /// <summary>The number is known. Open is a question that refines it or the wording; TowardsPlaybook: its answer leads on to the playbook.</summary>
    public sealed record Advising(Talk Talk, Refinement? Open, bool TowardsPlaybook) : ConversationState;

    /// <summary>Section 0 is the opening, then as the playbook counts them.</summary>
    public sealed record ReadingPlaybook(Talk Talk, int Section) : ConversationState;

    /// <summary>The bot has said pushback Number as the recruiter and waits for an answer; Resume is where the conversation goes on afterwards.</summary>
    public sealed record Practising(Talk Talk, int Number, ConversationState Resume) : ConversationState;

    public T Match<T>(
        Func<NotStarted, T> notStarted,
        Func<Asking, T> asking,
        Func<Advising, T> advising,
        Func<ReadingPlaybook, T> readingPlaybook,
        Func<Practising, T> practising) => this switch
        {
            NotStarted it => notStarted(it),
            Asking it => asking(it),
            Advising it => advising(it),
            ReadingPlaybook it => readingPlaybook(it),
            Practising it => practising(it),
            _ => throw new InvalidOperationException("A case without an arm."),
        };

    /// <summary>What every started conversation carries; a fresh one for a conversation that has not started.</summary>
    [JsonIgnore]
    public Talk Carried => Match(notStarted: _ => Talk.New, it => it.Talk, it => it.Talk, it => it.Talk, it => it.Talk);

    public ConversationState Carrying(Talk talk) => Match<ConversationState>(
        it => it,
        it => it with { Talk = talk },
        it => it with { Talk = talk },
        it => it with { Talk = talk },
        it => it with { Talk = talk });
}
