using System.Diagnostics.Metrics;

namespace CompBot.Engine;

/// <summary>Why something that came in was not taken.</summary>
public enum RefusalReason
{
    /// <summary>The store could not serve.</summary>
    Storage,

    /// <summary>A signature that is not the platform's.</summary>
    Signature,

    /// <summary>A host name or a site that may not ask.</summary>
    Origin,

    /// <summary>The page's secret was not brought.</summary>
    Secret,

    /// <summary>Its person has sent too much of late.</summary>
    TooMuch,
}

/// <summary>
/// What is measured of the work: counts and seconds. A label is a platform's name or one of a few fixed words, never anything of a person, a company or an amount. While
/// nobody listens, nothing is kept.
/// </summary>
public static class EngineMeters
{
    public const string Name = "CompBot.Engine";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Turns = Seconds("compbot.turn.duration", "Turns: from reading the case to the commit");
    private static readonly Histogram<double> Delays = Seconds("compbot.reply.delay", "Replies: from the beginning of their turn to the platform's answer");
    private static readonly Counter<long> Commits = Meter.CreateCounter<long>("compbot.commits", "{commit}", "Attempts to commit a turn");
    private static readonly Counter<long> Replies = Meter.CreateCounter<long>("compbot.replies", "{reply}", "Attempts to deliver a reply");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("compbot.refusals", "{delivery}", "Deliveries and requests that were not taken");
    private static readonly Counter<long> Reconnects = Meter.CreateCounter<long>("compbot.reconnects", "{connection}", "Connections to a platform that ended and were opened again");

    /// <summary>A connection to a platform ended and is opened again.</summary>
    public static void Reconnected(string platform) => Reconnects.Add(1, Platform(platform));

    /// <summary>Something that came in was not taken.</summary>
    public static void Refused(string platform, RefusalReason reason) => Refusals.Add(1, Platform(platform), new("reason", reason switch
    {
        RefusalReason.Storage => "storage",
        RefusalReason.Signature => "signature",
        RefusalReason.Origin => "origin",
        RefusalReason.Secret => "secret",
        RefusalReason.TooMuch => "too-much",
    }));

    internal static void Turned(string platform, CommitResult result, TimeSpan took) => Turns.Record(took.TotalSeconds, Platform(platform), Outcome(result));

    internal static void Committed(string platform, CommitResult result) => Commits.Add(1, Platform(platform), Outcome(result));

    internal static void Sent(string platform, Delivery delivery, TimeSpan sinceTurn)
    {
        Replies.Add(1, Platform(platform), Outcome(delivery));
        if (delivery is Delivery.Delivered)
        {
            Delays.Record(sinceTurn.TotalSeconds, Platform(platform));
        }
    }

    private static KeyValuePair<string, object?> Platform(string name) => new("platform", name);

    private static KeyValuePair<string, object?> Outcome(CommitResult result) => new("outcome", result.Match(_ => "stored", _ => "already_seen", _ => "too_much", _ => "conflict"));

    private static KeyValuePair<string, object?> Outcome(Delivery delivery) =>
        new("outcome", delivery.Match(_ => "delivered", _ => "partly", _ => "retry", _ => "address_died", _ => "impossible"));

    private static Histogram<double> Seconds(string name, string what) => Meter.CreateHistogram(
        name, "s", what, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600] });
}
