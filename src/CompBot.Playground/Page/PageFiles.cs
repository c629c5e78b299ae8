using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CompBot.Playground.Page;

/// <summary>The page's own files, served from the assembly.</summary>
public static class PageFiles
{
    private const string Prefix = "www/";

    private static readonly ConcurrentDictionary<string, byte[]> Read = new();

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", (HttpContext http) =>
        {
            PersonCookie.Ensure(http);
            return File("index.html");
        });
        foreach (var name in Names.Where(name => name != "index.html"))
        {
            endpoints.MapGet("/" + name, () => File(name));
        }
    }

    private static IEnumerable<string> Names => typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

    internal static IResult File(string name, int status = StatusCodes.Status200OK) => new Served(Read.GetOrAdd(name, Load), ContentType(name), status);

    private sealed record Served(byte[] Bytes, string ContentType, int Status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            return Results.Bytes(Bytes, ContentType).ExecuteAsync(httpContext);
        }
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(Prefix + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"A page file of an unknown kind: {other}"),
    };
}
