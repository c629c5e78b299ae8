using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CompBot.Core;
using CompBot.Slack.Reading;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Api;

/// <summary>Calls methods of the Web API: paced, repeated only where that is safe, every outcome a value. Logs method, error and request id, never content.</summary>
public sealed class SlackApi(HttpClient http, Uri baseUrl, TimeProvider clock, ILogger<SlackApi> logger)
{
    private const int Attempts = 3;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OneAttempt = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The wait after a 429 that names none.</summary>
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(30);

    private readonly Lanes _lanes = new(clock);
    private readonly ConcurrentDictionary<string, Uri> _addresses = [];
    private readonly ConcurrentDictionary<string, MediaTypeHeaderValue> _contentTypes = [];
    private readonly ConcurrentDictionary<string, AuthenticationHeaderValue> _tokens = [];

    public Uri BaseUrl => baseUrl;

    public HttpClient Http => http;

    public async Task<ApiAnswer> CallAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var lane = new LaneKey(call.Team, call.Method, call.Channel);
        var patience = call.Kind == CallKind.AtOnce ? TimeSpan.MaxValue : Patience;
        var wait = _lanes.Enter(lane, patience);
        if (wait > patience)
        {
            return new ApiAnswer.Busy(wait);
        }

        if (wait > TimeSpan.Zero && call.Kind != CallKind.AtOnce)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }

        var answer = await RepeatAsync(call, cancellationToken);
        if (answer is ApiAnswer.Busy { After: var after })
        {
            _lanes.Pause(lane, after ?? DefaultPause);
        }

        return answer;
    }

    private async Task<ApiAnswer> RepeatAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var answer = await TryOnceAsync(call, cancellationToken);
            var again = call.Kind switch
            {
                CallKind.Repeatable => answer is ApiAnswer.Unreached or ApiAnswer.Unknown,
                CallKind.Once => answer is ApiAnswer.Unreached,
                CallKind.AtOnce => false,
            };
            var pause = TimeSpan.FromMilliseconds(200 * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble()));
            if (!again || attempt == Attempts || clock.GetElapsedTime(started) + pause > Deadline)
            {
                return answer;
            }

            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    private async Task<ApiAnswer> TryOnceAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(OneAttempt, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var request = Request(call);
            using var response = await http.SendAsync(request, either.Token);
            return await ReadAsync(call, response, either.Token);
        }
        catch (HttpRequestException failure)
        {
            logger.LogWarning("Slack {Method}: {Failure}", call.Method, failure.HttpRequestError);
            return failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? new ApiAnswer.Unreached()
                : new ApiAnswer.Unknown();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("Slack {Method}: no answer in time", call.Method);
            return new ApiAnswer.Unknown();
        }
        catch (Exception failure) when (failure is IOException or JsonException)
        {
            return new ApiAnswer.Unknown();
        }
    }

    private HttpRequestMessage Request(ApiCall call)
    {
        // The same few addresses, types and tokens every time: made once, not parsed for each call.
        var content = new ByteArrayContent(call.Body);
        content.Headers.ContentType = _contentTypes.GetOrAdd(call.ContentType, static type => new MediaTypeHeaderValue(type, "utf-8"));
        var request = new HttpRequestMessage(HttpMethod.Post, _addresses.GetOrAdd(call.Method, method => new Uri(baseUrl, method))) { Content = content };
        request.Headers.Authorization = _tokens.GetOrAdd(call.Token, static token => new AuthenticationHeaderValue("Bearer", token));
        return request;
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var after = response.Headers.RetryAfter?.Delta;
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Log(call, response, "ratelimited");
            return new ApiAnswer.Busy(after);
        }

        if ((int)response.StatusCode >= 300 || response.Content.Headers.ContentType?.MediaType is not "application/json")
        {
            Log(call, response, $"HTTP {(int)response.StatusCode}");
            return new ApiAnswer.Unknown();
        }

        var body = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        if (body.IsTrue("ok"))
        {
            return new ApiAnswer.Ok(body) { Scopes = call.Method == SlackWeb.TokenTest ? Scopes(response) : [] };
        }

        return Refusal(call, response, body, after);
    }

    private static Sequence<string> Scopes(HttpResponseMessage response) => response.Headers.TryGetValues("x-oauth-scopes", out var scopes)
        ? string.Join(",", scopes).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToSequence()
        : [];

    private ApiAnswer Refusal(ApiCall call, HttpResponseMessage response, JsonElement body, TimeSpan? after)
    {
        var error = body.Text("error") ?? "unknown_error";
        Log(call, response, error);
        var refused = new ApiAnswer.Refused(error, Details(body));
        return refused.Group == ErrorGroup.Busy ? new ApiAnswer.Busy(after) : refused.Group == ErrorGroup.Failing ? new ApiAnswer.Unknown() : refused;
    }

    /// <summary>The place of a mistake (a JSON pointer) and a missing scope; never what stands there.</summary>
    private static Sequence<string> Details(JsonElement body) => body.Items("response_metadata", "messages")
        .Select(message => message.ValueKind == JsonValueKind.String ? message.GetString()! : "")
        .Select(message => message.IndexOf("json-pointer:", StringComparison.Ordinal) is >= 0 and var at ? message[at..].TrimEnd(']') : "")
        .Append(body.Text("needed") ?? "").Where(detail => detail.Length > 0).ToSequence();

    private void Log(ApiCall call, HttpResponseMessage response, string error) => logger.LogWarning(
        "Slack {Method}: {Error} (request {Request})", call.Method, error,
        response.Headers.TryGetValues("x-slack-req-id", out var ids) ? string.Join(",", ids) : "unknown");
}
