using Microsoft.Extensions.Logging;

namespace CompBot.Discord.Rest;

/// <summary>Sends requests within Discord's limits and says what became of them. Never throws for what Discord or a network does.</summary>
public sealed class DiscordRest : IDisposable
{
    private const int MostAttempts = 4;

    /// <summary>Added to every wait that Discord asks for: its clock and ours need not agree to the millisecond.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan LeastForRetry = TimeSpan.FromMilliseconds(800);

    private readonly HttpMessageInvoker _http;
    private readonly RestTransport _transport;
    private readonly RateLimits _limits;
    private readonly TimeProvider _clock;
    private readonly Func<double> _chance;
    private readonly ILogger<DiscordRest> _logger;

    public DiscordRest(DiscordOptions options, TimeProvider clock, ILogger<DiscordRest> logger)
        : this(options, clock, logger, RestTransport.MakeClient(), Random.Shared.NextDouble)
    {
    }

    internal DiscordRest(DiscordOptions options, TimeProvider clock, ILogger<DiscordRest> logger, HttpMessageInvoker http, Func<double> chance)
    {
        (_http, _clock, _logger, _chance) = (http, clock, logger, chance);
        _transport = new(http, options, clock);
        _limits = new(clock);
        Breaker = new(clock);
    }

    public Breaker Breaker { get; }

    public void Dispose()
    {
        _http.Dispose();
        _limits.Dispose();
    }

    public async Task<RestResult> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            if (Barred(request) is { } barred)
            {
                return barred;
            }

            var (answer, none, tooLong) = await AttemptAsync(request, waited, cancellationToken);
            if (tooLong is { } limit)
            {
                return new RestResult.RateLimited(limit);
            }

            var verdict = answer is null ? Verdict.OfNone(request, none!, attempt) : Judge(request, answer, attempt);
            if (verdict.Result is { } result)
            {
                return Logged(request, result);
            }

            var wait = verdict.Wait + (verdict.Jitters ? _chance() * verdict.Wait / 2 : TimeSpan.Zero);
            waited += verdict.IsLimit ? wait : TimeSpan.Zero;
            if (attempt == MostAttempts || waited > request.MostWait || PastDeadline(request, wait))
            {
                return Logged(request, verdict.IsLimit ? new RestResult.RateLimited(wait) : new RestResult.Unavailable(verdict.Why));
            }

            await Task.Delay(wait, _clock, cancellationToken);
        }
    }

    private RestResult? Barred(RestRequest request) =>
        request.ByBot && Breaker.IsTokenDead ? new RestResult.TokenDead()
        : Breaker.Open is { Ticks: > 0 } open ? new RestResult.ShutOut(open)
        : null;

    /// <summary>Too late for an answer to count, or for another attempt to reach Discord in time.</summary>
    private bool PastDeadline(RestRequest request, TimeSpan wait) =>
        request.Deadline is { } deadline && Monotonic.After(_clock, wait + LeastForRetry) > deadline;

    private async Task<(RestAnswer?, NoAnswer?, TimeSpan? TooLong)> AttemptAsync(RestRequest request, TimeSpan waited, CancellationToken cancellationToken)
    {
        if (request.IsCallback)
        {
            var (direct, none) = await _transport.TryAsync(request, cancellationToken);
            return (direct, none, null);
        }

        // In the order of arrival, whatever the bucket is called by the time a request's turn comes.
        var lane = _limits.FindLane(request.Name, request.Major);
        await lane.EnterAsync(cancellationToken);
        try
        {
            return await AttemptInOrderAsync(request, waited, cancellationToken);
        }
        finally
        {
            lane.Leave();
        }
    }

    private async Task<(RestAnswer?, NoAnswer?, TimeSpan? TooLong)> AttemptInOrderAsync(RestRequest request, TimeSpan waited, CancellationToken cancellationToken)
    {
        var bucket = await EnterAsync(request, cancellationToken);
        try
        {
            if (await WaitAsync(request, bucket, waited, cancellationToken) is { } tooLong)
            {
                return (null, null, tooLong);
            }

            if (IsCounted(request) && !await _limits.EnterGlobalAsync(request.MostWait - waited, cancellationToken))
            {
                return (null, null, RateLimits.GlobalWindow);
            }

            return await TryCountedAsync(request, cancellationToken);
        }
        finally
        {
            bucket.Leave();
        }
    }

    private async Task<(RestAnswer?, NoAnswer?, TimeSpan?)> TryCountedAsync(RestRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var (answer, none) = await _transport.TryAsync(request, cancellationToken);
            if (answer is not null)
            {
                Learn(request, answer);
            }

            return (answer, none, null);
        }
        finally
        {
            if (IsCounted(request))
            {
                _limits.LeaveGlobal();
            }
        }
    }

    private static bool IsCounted(RestRequest request) => request is { ByBot: true, IsUrgent: false };

    /// <summary>The bucket's name may be learnt while waiting for it: then the wait goes on at the one that counts.</summary>
    private async Task<Bucket> EnterAsync(RestRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bucket = _limits.Find(request.Name, request.Major);
            await bucket.EnterAsync(cancellationToken);
            if (ReferenceEquals(bucket, _limits.Find(request.Name, request.Major)))
            {
                return bucket;
            }

            bucket.Leave();
        }
    }

    /// <summary>Waits for the bucket and for Discord's word over all; answers the wait where it would be too long.</summary>
    private async Task<TimeSpan?> WaitAsync(RestRequest request, Bucket bucket, TimeSpan waited, CancellationToken cancellationToken)
    {
        while (Longer(bucket.Wait, request.ByBot ? _limits.GlobalWait : TimeSpan.Zero) is { Ticks: > 0 } exact)
        {
            var own = Whole(exact);
            waited += own;
            if (waited > request.MostWait)
            {
                return own;
            }

            await Task.Delay(own, _clock, cancellationToken);
        }

        return null;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Timers count whole milliseconds, and cut off what is left.</summary>
    private static TimeSpan Whole(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    private void Learn(RestRequest request, RestAnswer answer)
    {
        _limits.Learn(request.Name, request.Major, answer.Limits);
        if (answer is not { Status: 429, RetryAfter: { } after })
        {
            return;
        }

        if (answer.IsGlobal || answer.Scope == "global")
        {
            _limits.BlockGlobally(after + Margin);
        }
        else if (answer.Scope != "shared" && !(answer.Limits.ResetAfter < after))
        {
            // A wait longer than the bucket's own reset is a limit below it, and "shared" is the place's, not ours: those delay this request only.
            _limits.Find(request.Name, request.Major).Block(after + Margin);
        }
    }

    private Verdict Judge(RestRequest request, RestAnswer answer, int attempt)
    {
        if (answer.IsSuccess)
        {
            return Verdict.Done(new RestResult.Ok(answer.Body));
        }

        if (answer.Status is 401 or 403 or 429 && answer.Scope != "shared")
        {
            Count();
        }

        return answer.Status switch
        {
            429 when answer is { HasLimitHeaders: false, RetryAfter: null } or { Error: null, HasLimitHeaders: false } => ShutOut(),
            429 => Verdict.Limit((answer.RetryAfter ?? answer.Limits.ResetAfter ?? TimeSpan.FromSeconds(1)) + Margin, request.Repeat),
            401 when request.ByBot => TokenDied(),
            >= 500 => Verdict.OfServerError(request, answer.Status, attempt),

            // Our own first attempt did reach Discord, and only its answer was lost.
            400 when request.IsCallback && attempt > 1 && answer.Error?.Code == ErrorCode.AlreadyAcknowledged => Verdict.Done(new RestResult.Ok(default)),
            _ => Verdict.Done(new RestResult.Refused(answer.Status, answer.Error?.Code ?? 0)),
        };
    }

    private Verdict ShutOut()
    {
        Breaker.Trip();
        _logger.LogError("Discord's shield has shut this address out; nothing is sent for {Minutes} minutes", Breaker.OpenFor.TotalMinutes);
        return Verdict.Done(new RestResult.ShutOut(Breaker.OpenFor));
    }

    private Verdict TokenDied()
    {
        Breaker.TokenDied();
        _logger.LogCritical("Discord no longer accepts the bot's token: put a new one into Discord:Token and start again");
        return Verdict.Done(new RestResult.TokenDead());
    }

    private void Count()
    {
        var count = Breaker.CountInvalid();
        if (count is Breaker.WarnAt or Breaker.MostInvalid)
        {
            _logger.LogWarning("{Count} invalid requests to Discord in ten minutes; at {Most} nothing more is sent for a while", count, Breaker.MostInvalid);
        }
    }

    private RestResult Logged(RestRequest request, RestResult result)
    {
        if (result is RestResult.Refused { Code: var code, Status: var status } && code is not (ErrorCode.UnknownInteraction or ErrorCode.AlreadyAcknowledged))
        {
            _logger.LogInformation("{Route} was refused: {Status}, code {Code}", request.Name, status, code);
        }
        else if (result is RestResult.Unavailable { Why: var why })
        {
            _logger.LogWarning("{Route} failed: {Why}", request.Name, why);
        }

        return result;
    }
}
