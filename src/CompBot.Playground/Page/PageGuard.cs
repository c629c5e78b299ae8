using CompBot.Engine;
using Microsoft.AspNetCore.Http;

namespace CompBot.Playground.Page;

/// <summary>
/// Answers only to the names the page is meant to have, so that a foreign site cannot reach it by pointing its own name at this machine
/// (DNS rebinding), only to requests of its own page where a browser sent them, and only to those who bring the secret where one is set. Every answer carries the
/// security headers.
/// </summary>
public sealed class PageGuard(PlaygroundOptions options, PageLogin? login = null) : IEndpointFilter
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; "
        + "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        AddHeaders(http.Response.Headers);
        if (Refusal(http.Request) is { } why)
        {
            EngineMeters.Refused(Playground.Platform, RefusalReason.Origin);
            return Results.Text(why, statusCode: StatusCodes.Status403Forbidden);
        }

        return login is null || login.LetsIn(http.Request) ? await next(context) : PageLogin.Refuse(http.Request);
    }

    public static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), clipboard-write=(self)";
        headers.CacheControl = "no-store";
    }

    private string? Refusal(HttpRequest request)
    {
        if (!IsOwnName(request.Host.Host))
        {
            return "This page does not answer to that host name. Add it to Playground:AllowedHosts to allow it.";
        }

        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        // A proxy in front may end TLS: then the browser's own address is https and the request that arrives is not.
        var isForeign = (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}" && origin != $"https://{request.Host}") || (site.Length > 0 && site is not ("same-origin" or "none"));
        return isForeign && !IsNavigation(request) ? "Requests from another site are not answered." : null;
    }

    private bool IsOwnName(string host) =>
        Loopback.Contains(host, StringComparer.OrdinalIgnoreCase) || options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Following a link to the page from elsewhere is fine: it changes nothing and shows nothing to the other site.</summary>
    private static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == "/" && request.Headers["Sec-Fetch-Mode"] == "navigate";
}
