using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Servers;

namespace CompBot.Discord.Reading;

/// <summary>What a gateway event asks of us.</summary>
public abstract record Incoming
{
    private Incoming()
    {
    }

    /// <summary>An interaction for the conversation.</summary>
    public sealed record Act(Ticket Ticket, InboundMessage Message) : Incoming;

    /// <summary>A press that opens a form: answered at once, nothing is stored.</summary>
    public sealed record Open(Ticket Ticket, FormId Form, string ChoiceId) : Incoming;

    /// <summary>Completion while typing.</summary>
    public sealed record Suggest(Ticket Ticket, string Option, string Typed, Sequence<FilledField> Given) : Incoming;

    /// <summary>An interaction that is answered with one sentence and goes no further.</summary>
    public sealed record Refuse(Ticket Ticket, string Sentence) : Incoming;

    /// <summary>A direct message. Id grows with time within a channel.</summary>
    public sealed record Hear(string ChannelId, ulong MessageId, InboundMessage Message) : Incoming;

    /// <summary>The person took a direct message back.</summary>
    public sealed record TakeBack(string ChannelId, ulong MessageId) : Incoming;

    /// <summary>The person types in their direct messages.</summary>
    public sealed record Type(string ChannelId) : Incoming;

    /// <summary>Whoever manages a server sees to its settings.</summary>
    public sealed record Settle(Ticket Ticket, SettingsChange Change) : Incoming;

    /// <summary>The bot was named in a server's channel. The text is not read.</summary>
    public sealed record Mention(string Channel, string MessageId, string Person, Visit Visit) : Incoming;

    /// <summary>The bot was removed from a server.</summary>
    public sealed record Left(string Server) : Incoming;

    /// <summary>Not for us; Why holds no content.</summary>
    public sealed record Ignore(string Why) : Incoming;

    public T Match<T>(
        Func<Act, T> act,
        Func<Open, T> open,
        Func<Suggest, T> suggest,
        Func<Refuse, T> refuse,
        Func<Hear, T> hear,
        Func<TakeBack, T> takeBack,
        Func<Type, T> type,
        Func<Settle, T> settle,
        Func<Mention, T> mention,
        Func<Left, T> left,
        Func<Ignore, T> ignore) => this switch
        {
            Act it => act(it),
            Open it => open(it),
            Suggest it => suggest(it),
            Refuse it => refuse(it),
            Hear it => hear(it),
            TakeBack it => takeBack(it),
            Type it => type(it),
            Settle it => settle(it),
            Mention it => mention(it),
            Left it => left(it),
            Ignore it => ignore(it),
            _ => throw new InvalidOperationException("A case without an arm."),
        };
}

/// <summary>An interaction's right to be answered. Updates: the answer replaces the message that was pressed. ReceivedAt is the wall clock; budgets run on the monotonic one.</summary>
public sealed record Ticket(
    string Application, string Id, string Token, int Kind, string Person, string? Channel, Place Place, bool Updates, DateTimeOffset ReceivedAt, bool NoFiles = false)
{
    /// <summary>Who came, and where in a server; null in direct messages.</summary>
    public Visit? Visit { get; init; }

    public DiscordRoute Route => new(Application, Channel, Id, Token, Kind, Updates, ReceivedAt.ToUnixTimeMilliseconds(), NoFiles ? true : null);
}
