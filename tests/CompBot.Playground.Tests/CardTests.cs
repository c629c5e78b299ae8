using Microsoft.Playwright;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>What a card offers: as long as it is open, by keyboard too, and never twice.</summary>
public sealed class CardTests(BundledPlayground app, Browser browser) : IClassFixture<BundledPlayground>, IClassFixture<Browser>
{
    private const string Case = "Midjourney, diffusion model engineer, San Francisco. OpenAI in writing: 300K base, 800K private equity over 4 years. No offer from Midjourney yet.";

    /// <summary>The composer, the panel and its toggle, the link past them, the newest card: whatever was said before adds none but its words to copy.</summary>
    private const string Stops = "button, select, input, textarea, a[href]";

    [BrowserFact]
    public async Task Cards_that_are_past_keep_their_words_and_lose_their_buttons()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await ToThePlaybookAsync(context);
        var cards = page.Locator(".bot");
        Assert.True(await cards.CountAsync() > 2);
        await Assertions.Expect(page.Locator(".bot:not(:last-child) .choices")).ToHaveCountAsync(0);
        Assert.InRange(await page.Locator($"#log .bot :is({Stops}):not(.copy)").CountAsync(), 1, 12);
    }

    [BrowserFact]
    public async Task The_sections_stay_whole_after_a_jump()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await ToThePlaybookAsync(context);
        var contents = page.GetByLabel("Go to a section");
        await Assertions.Expect(contents).ToHaveCountAsync(1);
        var all = await contents.Locator("option").AllInnerTextsAsync();
        foreach (var section in new[] { all[3], all[2] })
        {
            var before = await page.Locator(".own").CountAsync();
            await contents.SelectOptionAsync(new SelectOptionValue { Label = section });
            await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(before + 1);
            await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator(".own p").Last).ToHaveTextAsync(section);
            await Assertions.Expect(contents).ToHaveCountAsync(1);
            Assert.Equal(all, await contents.Locator("option").AllInnerTextsAsync());
            await Assertions.Expect(contents).ToHaveValueAsync("");
        }

        await Browser.ShootAsync(page, "sections");
    }

    [BrowserFact]
    public async Task A_select_acts_on_choosing_and_not_on_the_first_arrow_key()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await ToThePlaybookAsync(context);
        var contents = page.GetByLabel("Go to a section");
        var before = await page.Locator(".own").CountAsync();
        await contents.FocusAsync();
        var options = await contents.Locator("option").AllInnerTextsAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Equal(options[3], await contents.EvaluateAsync<string>("it => it.selectedOptions[0].textContent"));
        await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(before);
        await Assertions.Expect(page.Locator(".pick-hint:not([hidden])")).ToHaveTextAsync("Enter chooses it.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".own p").Last).ToHaveTextAsync(options[3]);
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("phone")]
    public async Task Where_the_buttons_of_a_long_card_are_out_of_sight_it_is_said(string look)
    {
        await using var context = await browser.ContextAsync(Look.Find(look));
        var page = await ToThePlaybookAsync(context);
        var first = page.Locator("#log .choices").Last.Locator("button, select").First;
        await page.Locator(".bot").Last.EvaluateAsync("it => it.scrollIntoView()");
        var below = page.GetByRole(AriaRole.Button, new() { Name = "Your answers are below" });
        await Assertions.Expect(below).ToBeVisibleAsync();
        await Browser.ShootAsync(page, $"below-{look}");
        await below.ClickAsync();
        await Assertions.Expect(first).ToBeInViewportAsync();
        await Assertions.Expect(first).ToBeFocusedAsync();
        await Assertions.Expect(below).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_press_that_does_nothing_says_so()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await context.OpenAsync(app.Address);
        await page.SayAsync("/negotiate company:Midjourney role:Diffusion Model Engineer region:San Francisco");
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/api/events", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        var buttons = page.Locator("#log .choices button:not([aria-haspopup])");
        await buttons.First.ClickAsync();
        await buttons.Last.ClickAsync();
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("did nothing");
        await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(2);
        await Browser.ShootAsync(page, "did-nothing");
        release.SetResult();
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_press_that_had_its_answer_in_another_window_says_so()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await context.OpenAsync(app.Address);
        await page.SayAsync("/negotiate company:Midjourney role:Diffusion Model Engineer region:San Francisco");
        await page.RouteAsync("**/api/events", async route =>
        {
            // As if it had been pressed a moment before: the program answers nothing.
            var answer = await route.FetchAsync();
            var turn = System.Text.Json.Nodes.JsonNode.Parse(await answer.TextAsync())!;
            turn["entries"] = new System.Text.Json.Nodes.JsonArray();
            await route.FulfillAsync(new() { Response = answer, Body = turn.ToJsonString() });
        });
        await page.RouteAsync("**/api/feed", route => route.AbortAsync());
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("body[data-ready]");
        await page.Locator("#log .choices button:not([aria-haspopup])").First.ClickAsync();
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("nothing changed");
    }

    /// <summary>The opening of the playbook, by what a person types.</summary>
    private async Task<IPage> ToThePlaybookAsync(IBrowserContext context)
    {
        var page = await context.OpenAsync(app.Address);
        await page.SayAsync(Case);
        string[] answers = ["yes", "I would rather not say", "make my script", "keep them unnamed", "yes"];
        for (var turn = 0; turn < 20 && await page.GetByLabel("Go to a section").CountAsync() == 0; turn++)
        {
            var next = page.Locator("#log .choices button.primary:not([aria-haspopup])");
            if (await next.CountAsync() > 0)
            {
                var before = await page.Locator(".own").CountAsync();
                await next.First.ClickAsync();
                await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(before + 1);
                await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
            }
            else
            {
                await page.SayAsync(answers[Math.Min(turn, answers.Length - 1)]);
            }
        }

        return page;
    }
}
