using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>A page with a secret: nothing of it without, all of it with.</summary>
public sealed class LoginTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly LockedPlayground _app = new();

    public Task InitializeAsync() => _app.InitializeAsync();

    public Task DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/app.js")]
    [InlineData("/api/turn")]
    [InlineData("/api/turn?conversation=demo")]
    [InlineData("/api/feed")]
    [InlineData("/api/catalog")]
    [InlineData("/api/suggestions?from=companies&typed=a")]
    public async Task Without_the_secret_nothing_is_answered(string path)
    {
        using var client = _app.Client();
        using var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_program_brings_it_with_each_request()
    {
        using var client = _app.Client();
        using var without = await client.PostAsJsonAsync("/api/events", Said);
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LockedPlayground.Secret + "x");
        using var wrong = await client.PostAsJsonAsync("/api/events", Said);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LockedPlayground.Secret);
        using var right = await client.PostAsJsonAsync("/api/events", Said);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_not_the_secret_and_scripts_cannot_read_it()
    {
        using var client = _app.Client();
        using var response = await client.PostAsJsonAsync("/api/login", new { secret = LockedPlayground.Secret });
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Matches("^compbot_login=[0-9a-f]{64};", cookie);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var page = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Who_guesses_is_slowed_down_and_learns_nothing_from_it()
    {
        using var client = _app.Client();
        for (var guess = 0; guess < Page.PageLogin.MostTries; guess++)
        {
            using var wrong = await client.PostAsJsonAsync("/api/login", new { secret = $"guess-{guess}" });
            Assert.Equal(guess + 1 < Page.PageLogin.MostTries ? HttpStatusCode.Forbidden : HttpStatusCode.TooManyRequests, wrong.StatusCode);
        }

        using var even = await client.PostAsJsonAsync("/api/login", new { secret = LockedPlayground.Secret });
        Assert.Equal(HttpStatusCode.TooManyRequests, even.StatusCode);
        _app.Clock.Push(TimeSpan.FromMinutes(2));
        using var later = await client.PostAsJsonAsync("/api/login", new { secret = LockedPlayground.Secret });
        Assert.Equal(HttpStatusCode.NoContent, later.StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_log_in_and_a_body_that_is_none_is_refused()
    {
        using var client = _app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/login") { Content = JsonContent.Create(new { secret = LockedPlayground.Secret }) };
        request.Headers.Add("Origin", "https://evil.example");
        using var foreign = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var none = await client.PostAsync("/api/login", new StringContent("[", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Forbidden, none.StatusCode);
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark-phone")]
    public async Task A_person_types_it_once(string look)
    {
        await using var context = await browser.ContextAsync(Look.Find(look));
        var page = await context.NewPageAsync();
        await page.GotoAsync(_app.Address.ToString());
        var box = page.GetByLabel("Secret");
        await box.FillAsync("not-it-at-all");
        await box.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That is not it.");
        await Browser.ShootAsync(page, $"login-{look}");
        Assert.Empty((await page.RunAxe()).Violations);
        await box.FillAsync(LockedPlayground.Secret);
        await Assertions.Expect(page.Locator("#login-problem")).ToBeEmptyAsync();
        await box.PressAsync("Enter");
        await page.WaitForSelectorAsync("body[data-ready]");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("body[data-ready]");
    }

    private static object Said => new { conversation = "demo", @event = new { type = "said", text = "hello" } };
}
