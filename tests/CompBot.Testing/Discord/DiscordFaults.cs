using System.Text.Json.Nodes;

namespace CompBot.Testing.Discord;

/// <summary>What a request may meet instead of, before or after its ordinary answer.</summary>
public abstract record RestFault
{
    private RestFault()
    {
    }

    /// <summary>This answer, and nothing is done.</summary>
    public sealed record Answer(int Status, string Body, params (string Name, string Value)[] Headers) : RestFault;

    /// <summary>The connection ends before anything is done.</summary>
    public sealed record CutBefore : RestFault;

    /// <summary>It is done, and the answer is lost.</summary>
    public sealed record CutAfter : RestFault;

    /// <summary>It is done, and answered with an error of the server.</summary>
    public sealed record FailAfter(int Status) : RestFault;

    /// <summary>Waits until the task ends, then goes on as usual.</summary>
    public sealed record Hold(Task Until) : RestFault;

    /// <summary>Headers at once, then nothing until the other side gives up.</summary>
    public sealed record Trickle : RestFault;

    public static Answer Error(int status, int code) => new(status, new JsonObject { ["code"] = code, ["message"] = "as the test wants" }.ToJsonString());

    public static Answer Limited(double seconds, string scope = "user", double? resetAfter = null) => new(
        429, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = seconds, ["global"] = scope == "global" }.ToJsonString(),
        [
            ("Retry-After", Math.Ceiling(seconds).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("X-RateLimit-Scope", scope),
            ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Reset-After", (resetAfter ?? seconds).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            .. scope == "global" ? new[] { ("X-RateLimit-Global", "true") } : [],
        ]);

    public static Answer ShutOut => new(429, "<html><title>Error 1015</title>You are being rate limited</html>", ("Content-Type", "text/html"));
}

/// <summary>Faults in wait, each for requests whose route contains a text.</summary>
public sealed class RestFaults
{
    private readonly Lock _gate = new();
    private readonly List<(string Route, RestFault Fault, int Left)> _waiting = [];

    /// <summary>True where every fault has met its request.</summary>
    public bool AreMet
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count == 0;
            }
        }
    }

    public void Add(string route, RestFault fault, int times = 1)
    {
        lock (_gate)
        {
            _waiting.Add((route, fault, times));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }
    }

    public RestFault? Take(string route)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(it => route.Contains(it.Route, StringComparison.Ordinal));
            if (index < 0)
            {
                return null;
            }

            var (_, fault, left) = _waiting[index];
            _waiting[index] = _waiting[index] with { Left = left - 1 };
            if (left <= 1)
            {
                _waiting.RemoveAt(index);
            }

            return fault;
        }
    }
}
