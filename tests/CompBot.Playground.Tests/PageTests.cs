using Microsoft.Playwright;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>What the page does beside showing replies: completing, keeping, erasing, and working by keyboard alone.</summary>
public sealed class PageTests(BundledPlayground app, Browser browser) : IClassFixture<BundledPlayground>, IClassFixture<Browser>
{
    [BrowserFact]
    public async Task Commands_options_and_names_are_completed_by_keyboard()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        var box = page.GetByLabel("Your message");
        await box.FocusAsync();
        await CompleteAsync(page, "/neg", "/negotiate");
        await CompleteAsync(page, "comp", "company:");
        await CompleteAsync(page, "midj", "Midjourney");
        await CompleteAsync(page, "ro", "role:");
        await CompleteAsync(page, "diff", "Diffusion Model Engineer");
        await Assertions.Expect(box).ToHaveValueAsync("/negotiate company:Midjourney role:Diffusion Model Engineer ");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Escape_also_dismisses_suggestions_that_are_still_under_way()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/suggestions?**", async route =>
        {
            asked.TrySetResult();
            await release.Task;
            await route.ContinueAsync();
        });
        await page.GetByLabel("Your message").FocusAsync();
        await page.Keyboard.TypeAsync("/negotiate company:");
        await asked.Task;
        await page.Keyboard.PressAsync("Escape");
        var answered = page.WaitForResponseAsync("**/suggestions?**");
        release.SetResult();
        await (await answered).FinishedAsync();
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await Assertions.Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task What_is_written_while_an_answer_is_awaited_is_not_lost()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/api/events", async route =>
        {
            asked.TrySetResult();
            await release.Task;
            await route.ContinueAsync();
        });
        var box = page.GetByLabel("Your message");
        await box.FillAsync("I have an offer");
        await box.PressAsync("Enter");
        await asked.Task;
        await box.FillAsync("it is from Runway");
        await box.PressAsync("Enter");
        release.SetResult();
        await Assertions.Expect(page.Locator(".own p")).ToHaveTextAsync(["I have an offer", "it is from Runway"]);
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Replies_outlive_a_reload_and_nothing_outlives_forget()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        await SendAsync(page, "/negotiate company:Midjourney");
        var shown = await page.Locator(".bot").Last.InnerTextAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".own p")).ToHaveTextAsync("/negotiate company: Midjourney");
        await Assertions.Expect(page.Locator(".bot").Last).ToContainTextAsync(shown.Split('\n')[^1]);
        await page.GetByLabel("Your message").FillAsync("/forget");
        await page.GetByLabel("Your message").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync("Midjourney");
        await page.GetByLabel("Your message").FillAsync("/forget");
        await page.GetByLabel("Your message").PressAsync("Enter");
        await Browser.ShootAsync(page, "forget-asks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase everything" }).ClickAsync();
        await AssertBeginsAnewAsync(page);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("body[data-ready]");
        await AssertBeginsAnewAsync(page);
        await SendAsync(page, "/help");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bring the offer" })).ToBeHiddenAsync();
    }

    private static async Task AssertBeginsAnewAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bring the offer" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync("I erased everything");
        await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync("Midjourney");
        await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#return")).ToBeHiddenAsync();
        await Browser.ShootAsync(page, "forgotten");
    }

    [BrowserFact]
    public async Task After_a_press_the_keyboard_goes_on_at_the_new_answer()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        await SendAsync(page, "/negotiate company:Midjourney role:Diffusion Model Engineer region:San Francisco");
        await page.Locator(".choices:not(.past) button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
        Assert.Equal("article", await page.EvaluateAsync<string>("() => document.activeElement.localName"));
    }

    [BrowserFact]
    public async Task Two_windows_of_one_person_show_the_same()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var first = await OpenAsync(context);
        var second = await OpenAsync(context);
        await SendAsync(first, "/help");
        await Assertions.Expect(second.Locator(".own p")).ToHaveTextAsync("/help");
        await Assertions.Expect(second.Locator(".bot")).ToHaveCountAsync(await first.Locator(".bot").CountAsync());
    }

    [BrowserFact]
    public async Task The_panels_own_forget_asks_first_as_well()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        await SendAsync(page, "/negotiate company:Midjourney");
        await page.Locator("#at-any-time").GetByRole(AriaRole.Button, new() { Name = "Forget me" }).ClickAsync();
        await Assertions.Expect(page.Locator("#forget-dialog")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync("Midjourney");
    }

    [BrowserFact]
    public async Task The_panel_speaks_to_the_person_and_shows_internals_to_developers()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        await SendAsync(page, "/negotiate company:Midjourney role:Diffusion Model Engineer region:San Francisco");
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "What I understood" });
        await Assertions.Expect(panel).ToContainTextAsync("Midjourney");
        await Assertions.Expect(panel).ToContainTextAsync("I am still collecting what your number needs.");
        var seen = await panel.InnerTextAsync();
        Assert.DoesNotMatch("(?i)serial|trail|last turn|asking|\\$type|say-directly", seen);
        await panel.GetByLabel("Show internals, for developers").CheckAsync();
        await Assertions.Expect(panel).ToContainTextAsync("Last turn");
        await Assertions.Expect(page.Locator("#raw")).ToContainTextAsync("asking");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#raw")).ToContainTextAsync("asking");
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address.ToString());
        await page.WaitForSelectorAsync("body[data-ready]");
        return page;
    }

    private static async Task CompleteAsync(IPage page, string typed, string expected)
    {
        await page.Keyboard.TypeAsync(typed);
        await Assertions.Expect(page.Locator("#suggestions li").First).ToContainTextAsync(expected);
        await page.Keyboard.PressAsync("Tab");
    }

    private static async Task SendAsync(IPage page, string text)
    {
        await page.GetByLabel("Your message").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".bot").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
    }
}
