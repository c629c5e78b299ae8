namespace CompBot.Discord.Gateway;

/// <summary>A session at Discord. Seq is the last event received.</summary>
public sealed record Session(string Id, string ResumeUrl, long Seq);

/// <summary>How a connection ended.</summary>
public abstract record Ended
{
    private Ended()
    {
    }

    /// <summary>Closed by Discord with a code, or dropped without one.</summary>
    public sealed record Closed(int? Code) : Ended;

    /// <summary>Discord asked for a new connection (op 7).</summary>
    public sealed record Asked : Ended;

    /// <summary>Discord called the session invalid (op 9).</summary>
    public sealed record Invalid(bool CanResume) : Ended;

    /// <summary>The socket was never made.</summary>
    public sealed record NotConnected : Ended;

    /// <summary>It looked alive and was not; Why is for the log.</summary>
    public sealed record Dead(string Why) : Ended;

    /// <summary>Alive, but nothing but heartbeats for too long.</summary>
    public sealed record Silent : Ended;

    public T Match<T>(Func<Closed, T> closed, Func<Asked, T> asked, Func<Invalid, T> invalid, Func<NotConnected, T> notConnected, Func<Dead, T> dead, Func<Silent, T> silent) => this switch
    {
        Closed it => closed(it),
        Asked it => asked(it),
        Invalid it => invalid(it),
        NotConnected it => notConnected(it),
        Dead it => dead(it),
        Silent it => silent(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>The next attempt. Session null: identify. Url null: the base address. Fatal: no attempt, the operator's message instead.</summary>
public sealed record Attempt(Session? Session, string? Url, TimeSpan Delay, string? Fatal = null);

/// <summary>
/// Decides how to come back. Failures counts what failed to connect, to resume or to become ready, since the last that did; a connection that was ready was a success,
/// however short. NewSessions counts, by itself, the identifies spent since a session last held: a day has only so many. Silences counts since something was last
/// heard. Pure: chance is an argument from 0 up to 1.
/// </summary>
public sealed record Reconnection(Session? Session = null, int FailedResumes = 0, int Failures = 0, bool LostUrl = false, int Silences = 0, int NewSessions = 0)
{
    /// <summary>A connection that held so long was good: new sessions are counted from the start.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromMinutes(2);

    public const int MostFailedResumes = 3;

    private const int PatientAsks = 20;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>What costs nothing of the day's identifies: soon there again, once Discord answers.</summary>
    private static readonly TimeSpan ConnectCeiling = TimeSpan.FromSeconds(30);

    /// <summary>Above 86.4 seconds on average, so that even a session that dies at once every time stays within a day's 1,000 identifies.</summary>
    private static readonly TimeSpan IdentifyCeiling = TimeSpan.FromSeconds(600);

    private static readonly TimeSpan TooManySends = TimeSpan.FromSeconds(5);

    /// <summary>The first attempt of a process.</summary>
    public Attempt Start() => new(Session, Session?.ResumeUrl, TimeSpan.Zero);

    /// <param name="ended">How the connection ended.</param>
    /// <param name="session">The session as it then stood; null where none was ever ready.</param>
    /// <param name="wasReady">READY or RESUMED had come.</param>
    /// <param name="heldFor">How long since then.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public (Reconnection Next, Attempt Attempt) After(Ended ended, Session? session, bool wasReady, TimeSpan heldFor, double chance)
    {
        var counted = Count(ended, session, wasReady, heldFor);
        var recovery = ended.Match(
            closed => CloseRule.For(closed.Code),
            asked => Recovery.Resume,
            invalid => invalid.CanResume ? Recovery.Resume : Recovery.Identify,
            notConnected => Recovery.Resume,
            dead => Recovery.Resume,
            silent => counted.Silences > 1 ? Recovery.Identify : Recovery.Resume);
        if (recovery == Recovery.Stop)
        {
            return (counted, new(null, null, TimeSpan.Zero, CloseRule.Message((ended as Ended.Closed)?.Code)));
        }

        var isNew = recovery == Recovery.Identify || session is null || counted.FailedResumes >= MostFailedResumes;
        var next = isNew ? counted with { Session = null, FailedResumes = 0, LostUrl = false } : counted;
        return (next, new(next.Session, next.LostUrl ? null : next.Session?.ResumeUrl, next.Delay(ended, recovery, session is null, chance)));
    }

    private Reconnection Count(Ended ended, Session? session, bool wasReady, TimeSpan heldFor)
    {
        var held = wasReady && heldFor >= Held;
        var resumeFailed = session is not null && !wasReady && ended is not Ended.Asked;
        var spent = Session is null && ended is not Ended.NotConnected ? 1 : 0;
        return this with
        {
            Session = session,
            FailedResumes = wasReady ? 0 : resumeFailed ? FailedResumes + 1 : FailedResumes,
            Failures = wasReady ? 0 : Failures + 1,
            LostUrl = !wasReady && (LostUrl || (ended is Ended.NotConnected && session is not null)),
            Silences = ended is Ended.Silent ? Silences + 1 : held ? 0 : Silences,
            NewSessions = held ? 0 : NewSessions + spent,
        };
    }

    private TimeSpan Delay(Ended ended, Recovery recovery, bool hadNoSession, double chance)
    {
        if (Session is null)
        {
            // A first connection that merely failed starts small; a lost session always waits a little, as Discord asks.
            var least = hadNoSession && ended is Ended.NotConnected ? TimeSpan.Zero : TimeSpan.FromSeconds(1 + (4 * chance));
            return least + (Grown(Failures, ConnectCeiling) * chance) + (NewSessions > 1 ? Grown(NewSessions - 1, IdentifyCeiling) * chance : TimeSpan.Zero);
        }

        return ended is Ended.Asked && Failures <= PatientAsks ? TimeSpan.Zero
            : recovery == Recovery.ResumeLater ? TooManySends + (Grown(Failures, ConnectCeiling) * chance)
            : LostUrl && ended is Ended.NotConnected && FailedResumes == 1 ? TimeSpan.Zero
            : Grown(Failures, ConnectCeiling) * chance;
    }

    /// <summary>A second for none and for the first, then doubling.</summary>
    private static TimeSpan Grown(int count, TimeSpan ceiling)
    {
        var grown = First * Math.Pow(2, Math.Clamp(count - 1, 0, 20));
        return grown < ceiling ? grown : ceiling;
    }
}
