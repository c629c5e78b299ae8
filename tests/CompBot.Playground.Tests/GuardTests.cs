using System.Net;
using System.Text;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>The page answers to its own names and its own page only, and every answer carries the security headers.</summary>
public sealed class GuardTests(PlaygroundApp app) : IClassFixture<PlaygroundApp>
{
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("coach.example.org", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example:5080", HttpStatusCode.Forbidden)]
    public async Task Only_its_own_host_names_are_answered(string host, HttpStatusCode expected)
    {
        foreach (var path in new[] { "/", "/app.js", "/api/catalog", "/api/turn" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            using var response = await SendAsync(request);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task A_post_of_another_site_is_refused(string header, string value, HttpStatusCode expected)
    {
        using var request = Post();
        request.Headers.Add(header, value);
        using var response = await SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_post_of_the_own_page_is_answered()
    {
        using var request = Post();
        request.Headers.Add("Origin", app.Address.GetLeftPart(UriPartial.Authority));
        using var response = await SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>A proxy that ends TLS hands the request on as http; the browser's Origin stays https.</summary>
    [Theory]
    [InlineData("https://coach.example.org", HttpStatusCode.OK)]
    [InlineData("https://coach.example.org:444", HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    public async Task Behind_a_proxy_the_own_page_posts_from_its_https_address(string origin, HttpStatusCode expected)
    {
        using var request = Post();
        request.Headers.Host = "coach.example.org";
        request.Headers.Add("Origin", origin);
        using var response = await SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/app.css")]
    [InlineData("/api/turn")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request);
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_person_is_a_random_cookie_that_scripts_cannot_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        using var response = await SendAsync(request);
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Matches("^compbot_person=[0-9a-f]{32};", cookie);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var client = app.Client();
        return await client.SendAsync(request);
    }

    private static HttpRequestMessage Post() => new(HttpMethod.Post, "/api/events")
    {
        Content = new StringContent("""{"conversation":"guard","event":{"type":"said","text":"x"}}""", Encoding.UTF8, "application/json"),
    };
}
