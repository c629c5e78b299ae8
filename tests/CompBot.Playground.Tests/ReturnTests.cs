using Microsoft.Playwright;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>Who comes back: after a restart of the program, in another tab, and while it does not answer.</summary>
public sealed class ReturnTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly BundledPlayground _app = new();

    public Task InitializeAsync() => _app.InitializeAsync();

    public Task DisposeAsync() => _app.DisposeAsync();

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark-phone")]
    public async Task History_and_case_survive_a_restart_and_the_way_on_comes_first(string look)
    {
        await using var context = await browser.ContextAsync(Look.Find(look));
        var page = await OpenAsync(context);
        await SendAsync(page, "/negotiate company:Midjourney role:Diffusion Model Engineer");
        await Assertions.Expect(page.Locator("#return")).ToBeHiddenAsync();
        var said = await page.Locator("#log").InnerTextAsync();
        await _app.StopAsync();
        await _app.StartAgainAsync();

        var again = await OpenAsync(context);
        Assert.Equal(said, await again.Locator("#log").InnerTextAsync());
        await Browser.ShootAsync(again, $"return-{look}");
        var goOn = again.GetByRole(AriaRole.Button, new() { Name = "Go on with Midjourney" });
        await again.Keyboard.PressAsync("Tab");
        await again.Keyboard.PressAsync("Tab");
        if (Look.Find(look).Width > 1_000)
        {
            await Assertions.Expect(goOn).ToBeFocusedAsync();
        }

        await goOn.ClickAsync();
        await Assertions.Expect(again.Locator(".own p").Last).ToHaveTextAsync("Go on with Midjourney");
        await Assertions.Expect(again.Locator("#log .choices")).ToHaveCountAsync(1);
        await Assertions.Expect(again.Locator("#return")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_page_says_what_is_kept()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        await Assertions.Expect(page.Locator("#welcome .kept")).ToContainTextAsync("encrypted");
        await Assertions.Expect(page.Locator("#welcome .kept")).ToContainTextAsync("30 days");
        await SendAsync(page, "/negotiate company:Midjourney");
        await Assertions.Expect(page.Locator("#panel .kept")).ToContainTextAsync("30 days");
    }

    [BrowserFact]
    public async Task A_message_stands_at_once_and_says_that_it_is_being_sent()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/api/events", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await WriteAsync(page, "I have an offer");
        await Assertions.Expect(page.Locator(".own p")).ToHaveTextAsync("I have an offer");
        await Assertions.Expect(page.Locator(".own .state")).ToHaveTextAsync("Sending…");
        await Browser.ShootAsync(page, "sending");
        release.SetResult();
        await Assertions.Expect(page.Locator(".own .state")).ToHaveTextAsync("Sent");
        await Assertions.Expect(page.Locator(".own p")).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark-phone")]
    public async Task Nothing_is_lost_while_the_program_is_away_and_the_bar_goes_when_it_is_back(string look)
    {
        await using var context = await browser.ContextAsync(Look.Find(look));
        var page = await OpenAsync(context);
        await SendAsync(page, "/negotiate company:Midjourney");
        await _app.StopAsync();
        await WriteAsync(page, "Diffusion Model Engineer");
        await WriteAsync(page, "San Francisco");
        await page.GetByLabel("Your message").FillAsync("half a sen");
        var bar = page.Locator("#connection");
        await Assertions.Expect(bar).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#unsent .state").First).ToContainTextAsync("Not sent yet");
        await Assertions.Expect(page.Locator("#unsent .own")).ToHaveCountAsync(2);
        await Browser.ShootAsync(page, $"away-{look}");

        await _app.StartAgainAsync();
        await Assertions.Expect(bar).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#unsent .own")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#log .own p")).ToHaveTextAsync(["/negotiate company: Midjourney", "Diffusion Model Engineer", "San Francisco"]);
        await Assertions.Expect(page.GetByLabel("Your message")).ToHaveValueAsync("half a sen");
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task What_could_not_be_sent_outlives_a_reload_and_is_sent_once()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        var posts = 0;
        await page.RouteAsync("**/api/events", route =>
        {
            posts++;
            return route.AbortAsync();
        });
        await WriteAsync(page, "I have an offer from Midjourney");
        await Assertions.Expect(page.Locator("#unsent .state")).ToContainTextAsync("Not sent yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#unsent .state")).ToContainTextAsync("Not sent yet");
        Assert.True(posts >= 2);
        await page.UnrouteAsync("**/api/events");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#log .own p")).ToHaveTextAsync(["I have an offer from Midjourney"]);
        await Assertions.Expect(page.Locator("#unsent .own")).ToHaveCountAsync(0);
        Assert.Null(await page.EvaluateAsync<string?>("() => localStorage.getItem('compbot-unsent')"));
    }

    [BrowserFact]
    public async Task What_is_refused_says_why_and_can_be_changed()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        await page.RouteAsync("**/api/events", route => route.FulfillAsync(new() { Status = 400, ContentType = "application/json", Body = """{"error":"It is too long."}""" }));
        await WriteAsync(page, "I have an offer");
        await Assertions.Expect(page.Locator(".own .state")).ToContainTextAsync("Not taken: It is too long.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change it" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Your message")).ToHaveValueAsync("I have an offer");
        await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(0);
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(_app.Address.ToString());
        await page.WaitForSelectorAsync("body[data-ready]");
        return page;
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.GetByLabel("Your message").FillAsync(text);
        await page.GetByLabel("Your message").PressAsync("Enter");
    }

    private static async Task SendAsync(IPage page, string text)
    {
        await WriteAsync(page, text);
        await Assertions.Expect(page.Locator(".bot").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
    }
}
