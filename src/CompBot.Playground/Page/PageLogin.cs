using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CompBot.Engine;
using CompBot.Playground.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CompBot.Playground.Page;

/// <summary>What the login page posts.</summary>
public sealed record PostedSecret(string? Secret);

/// <summary>
/// One secret that everybody shares who may use the page, where the operator set one: typed once into a browser, which keeps a cookie made of it, or sent by a program as
/// "Authorization: Bearer". Another secret ends every login. Who guesses is slowed down by address.
/// </summary>
public sealed class PageLogin(PlaygroundOptions options, TimeProvider clock)
{
    public const string Path = "/api/login", Cookie = "compbot_login";

    /// <summary>Wrong secrets a minute from one address; and addresses that are counted, so that memory stays bounded.</summary>
    public const int MostTries = 10, MostAddresses = 10_000;

    /// <summary>What the login page itself needs.</summary>
    private static readonly string[] Open = [Path, "/login.js", "/app.css", "/mark.svg"];

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _wrong = [];
    private DateTimeOffset _since;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, (HttpContext http, PageLogin login) => login.SignInAsync(http));

    /// <summary>Whether the request may go on: no secret is set, it brings it, or it asks for the login page.</summary>
    public bool LetsIn(HttpRequest request) =>
        options.Secret is null || Open.Contains(request.Path.Value) || IsSame(request.Cookies[Cookie], Token(options.Secret)) || HasBearer(request, options.Secret);

    /// <summary>What others get: the login page where a person looks for the page, an error elsewhere.</summary>
    public static IResult Refuse(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path.Value is "/" or "/status"
        ? PageFiles.File("login.html", StatusCodes.Status401Unauthorized)
        : Problem("This page needs its secret: log in at /, or send it as Authorization: Bearer.", StatusCodes.Status401Unauthorized);

    private async Task<IResult> SignInAsync(HttpContext http)
    {
        if (options.Secret is not { } secret)
        {
            return Results.NoContent();
        }

        var posted = await ReadAsync(http);
        if (!Tries(http, posted?.Secret, secret))
        {
            return IsSlowed(http)
                ? Problem("Too many tries. Wait a minute.", StatusCodes.Status429TooManyRequests)
                : Problem("That is not it.", StatusCodes.Status403Forbidden);
        }

        http.Response.Cookies.Append(Cookie, Token(secret), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            Path = "/",
            MaxAge = TimeSpan.FromDays(60),
            IsEssential = true,
        });
        return Results.NoContent();
    }

    private bool HasBearer(HttpRequest request, string secret) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.Ordinal)
        && Tries(request.HttpContext, header["Bearer ".Length..], secret);

    /// <summary>An address that is slowed down is refused whatever it brings, or it would learn the right secret by trying on.</summary>
    private bool Tries(HttpContext http, string? given, string secret)
    {
        if (IsSlowed(http))
        {
            return false;
        }

        if (IsSame(given, secret))
        {
            return true;
        }

        EngineMeters.Refused(Playground.Platform, RefusalReason.Secret);
        lock (_lock)
        {
            _wrong[Address(http)] = _wrong.GetValueOrDefault(Address(http)) + 1;
        }

        return false;
    }

    private bool IsSlowed(HttpContext http)
    {
        lock (_lock)
        {
            if (clock.GetUtcNow() - _since > TimeSpan.FromMinutes(1) || _wrong.Count > MostAddresses)
            {
                _wrong.Clear();
                _since = clock.GetUtcNow();
            }

            return _wrong.GetValueOrDefault(Address(http)) >= MostTries;
        }
    }

    private static IPAddress Address(HttpContext http) => http.Connection.RemoteIpAddress ?? IPAddress.None;

    private static async Task<PostedSecret?> ReadAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasJsonContentType() ? await JsonSerializer.DeserializeAsync(http.Request.Body, PlaygroundJson.Default.PostedSecret, http.RequestAborted) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Takes as long for a near miss as for a far one.</summary>
    private static bool IsSame(string? given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Token(string secret) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "the page's login"u8));

    private static IResult Problem(string why, int status) => Results.Json(new WireProblem(why), PlaygroundJson.Default.WireProblem, statusCode: status);
}
