using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Rest;

/// <summary>An answer as it came, its body read up to a bound. Error is null where the body is no JSON.</summary>
internal sealed record RestAnswer(int Status, ReadOnlyMemory<byte> Body, ErrorJson? Error, LimitHeaders Limits, TimeSpan? RetryAfter, string? Scope, bool IsGlobal, bool HasLimitHeaders)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>How one attempt ended without an answer. Sent: Discord may have acted on it.</summary>
internal sealed record NoAnswer(string Why, bool Sent);

/// <summary>One attempt at one request: builds it, sends it, reads a bounded answer in bounded time.</summary>
internal sealed class RestTransport(HttpMessageInvoker http, DiscordOptions options, TimeProvider clock)
{
    private const int MostSuccessBytes = 4 * 1024 * 1024;
    private const int MostErrorBytes = 16 * 1024;

    /// <summary>How Discord takes the first answer to an interaction.</summary>
    private static readonly RestAnswer NothingToSay = new(204, default, null, new(null, null, null), null, null, IsGlobal: false, HasLimitHeaders: false);

    private readonly string _base = options.ApiBaseUrl.TrimEnd('/');
    private readonly AuthenticationHeaderValue _token = new("Bot", options.Token);

    public static HttpMessageInvoker MakeClient() => new(new SocketsHttpHandler
    {
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    });

    /// <summary>Exactly one of the two is null. Throws only when cancelled by the caller.</summary>
    public async Task<(RestAnswer? Answer, NoAnswer? None)> TryAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(request.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = Build(request);
            using var response = await http.SendAsync(message, both.Token);
            return (await ReadAsync(response, both.Token), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new("timed out", Sent: true));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            var notSent = failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
            return (null, new(notSent ? "could not connect" : "the connection broke", Sent: !notSent));
        }
    }

    private HttpRequestMessage Build(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, _base + request.Path);
        message.Headers.TryAddWithoutValidation("User-Agent", DiscordOptions.UserAgent);
        if (request.ByBot)
        {
            message.Headers.Authorization = _token;
        }

        message.Content = (request.Json, request.Files.Count) switch
        {
            (null, _) => null,
            ({ } json, 0) => Json(json),
            ({ } json, _) => Multipart(json, request),
        };
        return message;
    }

    private static ReadOnlyMemoryContent Json(ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new("application/json");
        return content;
    }

    private static MultipartFormDataContent Multipart(ReadOnlyMemory<byte> json, RestRequest request)
    {
        var content = new MultipartFormDataContent { { Json(json), "payload_json" } };
        for (var index = 0; index < request.Files.Count; index++)
        {
            var part = new ReadOnlyMemoryContent(request.Files[index].Content);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(request.Files[index].ContentType);
            content.Add(part, $"files[{index}]", request.Files[index].Name);
        }

        return content;
    }

    private static async Task<RestAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NoContent && !HasLimits(response))
        {
            return NothingToSay;
        }

        var body = await ReadBoundedAsync(response.Content, response.IsSuccessStatusCode ? MostSuccessBytes : MostErrorBytes, cancellationToken);
        var error = response.IsSuccessStatusCode ? null : ReadError(body);
        var seconds = Math.Max(Number(response, "Retry-After") ?? 0, error?.RetryAfter ?? 0);
        var hasWait = response.Headers.Contains("Retry-After") || error?.RetryAfter is not null;
        return new(
            (int)response.StatusCode, body, error,
            new(Text(response, "X-RateLimit-Bucket"), (int?)Number(response, "X-RateLimit-Remaining"), Seconds(Number(response, "X-RateLimit-Reset-After"))),
            hasWait ? Seconds(seconds) : null,
            Text(response, "X-RateLimit-Scope"),
            Text(response, "X-RateLimit-Global") is not null || error?.Global == true,
            HasLimits(response));
    }

    private static bool HasLimits(HttpResponseMessage response)
    {
        foreach (var (name, _) in response.Headers.NonValidated)
        {
            if (name.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBoundedAsync(HttpContent content, int most, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[Math.Min(most, 8192)];
        while (read.Length < most && await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            read.Write(buffer, 0, Math.Min(count, most - (int)read.Length));
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }

    private static ErrorJson? ReadError(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, DiscordJson.Wire.ErrorJson);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(HttpResponseMessage response, string header) => response.Headers.NonValidated.TryGetValues(header, out var values) && values.Count > 0 ? values.First() : null;

    private static double? Number(HttpResponseMessage response, string header) =>
        double.TryParse(Text(response, header), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static TimeSpan? Seconds(double? seconds) => seconds is { } known ? TimeSpan.FromSeconds(Math.Clamp(known, 0, 86_400)) : null;
}
