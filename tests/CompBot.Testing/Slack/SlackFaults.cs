using System.Collections.Concurrent;

namespace CompBot.Testing.Slack;

/// <summary>Something that goes wrong with one call of a method.</summary>
public sealed record SlackFault
{
    /// <summary>Answers this error without doing anything.</summary>
    public string? Error { get; init; }

    /// <summary>Answers this status with a page instead of JSON.</summary>
    public int? HtmlStatus { get; init; }

    /// <summary>Answers 429; RetryAfter in seconds, none for no header.</summary>
    public bool IsRateLimited { get; init; }

    public int? RetryAfter { get; init; }

    /// <summary>Does the work and cuts the connection before the answer.</summary>
    public bool LosesAnswer { get; init; }

    /// <summary>Does the work only after so long on the fake clock.</summary>
    public TimeSpan Slow { get; init; }

    public static SlackFault Html500 { get; } = new() { HtmlStatus = 500 };

    public static SlackFault AnswerLost { get; } = new() { LosesAnswer = true };

    public static SlackFault RateLimited(int? retryAfter) => new() { IsRateLimited = true, RetryAfter = retryAfter };

    public static SlackFault Refuses(string error) => new() { Error = error };
}

/// <summary>Faults to come: by method, and of sockets.</summary>
public sealed class SlackFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SlackFault>> _byMethod = [];

    /// <summary>Statuses with which the next handshakes are refused.</summary>
    public ConcurrentQueue<int> Handshakes { get; } = [];

    /// <summary>How many of the next sockets say no hello.</summary>
    public int Silent { get; set; }

    /// <summary>How many of the next sockets say hello and then read nothing, so that no pong ever comes.</summary>
    public int Deaf { get; set; }

    /// <summary>How many of the next handshakes hang.</summary>
    public int Hanging { get; set; }

    /// <summary>Close frames are not answered.</summary>
    public bool IgnoresClose { get; set; }

    /// <summary>Somebody else's connection takes every so many envelopes; 0 for none.</summary>
    public int GhostTakesEvery { get; set; }

    /// <summary>Response addresses answer as if used up.</summary>
    public bool ResponseUrlsAreDead { get; set; }

    /// <summary>Kinds of block this workspace refuses in messages, as a plan without the newest ones does.</summary>
    public ConcurrentBag<string> RefusedBlocks { get; } = [];

    /// <summary>The connections Slack says there are, where it should not be the truth.</summary>
    public int? ClaimedConnections { get; set; }

    public SlackFaults Next(string method, params ReadOnlySpan<SlackFault> faults)
    {
        foreach (var fault in faults)
        {
            _byMethod.GetOrAdd(method, _ => []).Enqueue(fault);
        }

        return this;
    }

    internal SlackFault? Take(string method) => _byMethod.TryGetValue(method, out var faults) && faults.TryDequeue(out var fault) ? fault : null;
}
