using CompBot.Core;
using CompBot.Discord.Rendering;

namespace CompBot.Discord.Rest;

/// <summary>What may be done again when it is not known whether Discord did it.</summary>
public enum Repeat
{
    /// <summary>Reading, replacing, deleting, opening a direct channel: the second time changes nothing.</summary>
    Freely,

    /// <summary>A message with a nonce: Discord itself drops the second.</summary>
    ByNonce,

    /// <summary>The first answer to an interaction: once more while the budget lasts; "already acknowledged" then means success.</summary>
    WithinBudget,

    /// <summary>A follow-up has no key: only where the connection was never made.</summary>
    NotOnceSent,

    /// <summary>Not worth it.</summary>
    Never,
}

/// <summary>
/// One request. Template is the route with its ids left out: the only part that is ever logged, because paths hold tokens. Major is the id that Discord
/// counts limits by. ByBot: with the bot's token; interaction routes carry their own.
/// </summary>
public sealed record RestRequest(HttpMethod Method, string Template, string Path, string Major, bool ByBot, Repeat Repeat)
{
    public ReadOnlyMemory<byte>? Json { get; init; }

    public Sequence<RenderedFile> Files { get; init; } = [];

    /// <summary>Outside all limits but its own answer's.</summary>
    public bool IsCallback => Repeat == Repeat.WithinBudget;

    /// <summary>Waits for no place under our own limit over all, which leaves a fifth of Discord's free: without this one nothing else could ever be answered.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Monotonic timestamp after which an answer is of no use; null for none.</summary>
    public long? Deadline { get; init; }

    /// <summary>Longest wait for a limit; what would wait longer is answered RateLimited.</summary>
    public TimeSpan MostWait { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan Timeout => IsCallback ? TimeSpan.FromSeconds(2) : TimeSpan.FromSeconds(10);

    public string Name => $"{Method} {Template}";
}

/// <summary>What became of a request.</summary>
public abstract record RestResult
{
    private RestResult()
    {
    }

    public sealed record Ok(ReadOnlyMemory<byte> Body) : RestResult;

    /// <summary>Discord said no. Code is its own number, 0 where it gave none.</summary>
    public sealed record Refused(int Status, int Code) : RestResult;

    public sealed record RateLimited(TimeSpan After) : RestResult;

    /// <summary>No usable answer: no connection, a time-out, an error on their side.</summary>
    public sealed record Unavailable(string Why) : RestResult;

    /// <summary>This address is shut out by Discord's shield, or we stopped ourselves before it is.</summary>
    public sealed record ShutOut(TimeSpan After) : RestResult;

    /// <summary>The bot's token is no longer good: nothing by the bot's name is sent any more.</summary>
    public sealed record TokenDead : RestResult;

    public bool Succeeded => this is Ok;

    public bool Has(params ReadOnlySpan<int> codes) => this is Refused refused && codes.Contains(refused.Code);

    public T Match<T>(
        Func<Ok, T> ok, Func<Refused, T> refused, Func<RateLimited, T> rateLimited, Func<Unavailable, T> unavailable, Func<ShutOut, T> shutOut, Func<TokenDead, T> tokenDead) => this switch
        {
            Ok it => ok(it),
            Refused it => refused(it),
            RateLimited it => rateLimited(it),
            Unavailable it => unavailable(it),
            ShutOut it => shutOut(it),
            TokenDead it => tokenDead(it),
            _ => throw new InvalidOperationException("A case without an arm."),
        };
}

/// <summary>Discord's own numbers for what went wrong, where each needs its own answer.</summary>
public static class ErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int ExplicitContent = 20009;
    public const int OpeningDirectTooFast = 40003;
    public const int AlreadyAcknowledged = 40060;
    public const int FollowUpsUsedUp = 40094;
    public const int MissingAccess = 50001;
    public const int CannotWriteTo = 50007;
    public const int MissingPermission = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int InvalidForm = 50035;
    public const int NoMutualServer = 50278;
    public const int AutoModeration = 200000;
    public const int HarmfulLink = 240000;
}
