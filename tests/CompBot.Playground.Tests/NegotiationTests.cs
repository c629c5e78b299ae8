using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>A whole negotiation on the page, from the first word to the script, in a real browser.</summary>
public sealed class NegotiationTests(BundledPlayground app, Browser browser) : IClassFixture<BundledPlayground>, IClassFixture<Browser>
{
    private const string OpenAi = "OpenAI, written: 300K base, 800K private equity over 4 years";
    private const string DeepMind = "Google DeepMind, written: 310K base, 600K RSU over 4 years";

    /// <summary>More than the way to the words takes.</summary>
    private const int MostTurns = 20;

    /// <summary>What a person presses to get from the offers to the words, in the order of preference.</summary>
    private static readonly string[] Onward =
    [
        "Yes, that is right", "I would rather not say", "No offer yet", "Make my script", "Keep them unnamed", "Yes, I would sign", "Skip",
    ];

    /// <summary>What a person types when the newest message says so; anything else is answered with "next".</summary>
    private static readonly (string Asked, string Typed)[] Answers =
    [
        ("Is this right", "yes"), ("What did Midjourney offer", "no offer yet"), ("given you so far", "no offer yet"), ("Ask Midjourney for", "make my script"),
        ("What have you built", "denoising architectures"), ("who else made you an offer", "no"), ("would you sign", "yes"),
    ];

    [BrowserFact]
    public async Task By_clicks_alone()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await OpenAsync(context);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start with my offer" }).ClickAsync();
        await page.Locator(".choices:not(.past) button[aria-haspopup=dialog]").First.ClickAsync();
        await page.GetByLabel("Company you negotiate with").FillAsync("Midjourney");
        await page.GetByLabel("Role").FillAsync("Diffusion Model Engineer");
        await page.GetByLabel("Where the job is").FillAsync("San Francisco");
        await page.GetByLabel("Other offers, one a line").FillAsync($"{OpenAi}\n{DeepMind}");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
        await PressOnAsync(page);
        await AssertNumberAndScriptAsync(page);
    }

    [BrowserFact]
    public async Task By_typing_alone()
    {
        await using var context = await browser.ContextAsync(Look.Phone);
        var page = await OpenAsync(context);
        await TypeAsync(page, "/negotiate company:Midjourney role:Diffusion Model Engineer region:San Francisco");
        await TypeAsync(page, $"{OpenAi}\n{DeepMind}");
        for (var turn = 0; turn < MostTurns && await WordsForTheCall(page).CountAsync() == 0; turn++)
        {
            var asked = string.Join('\n', await page.Locator(".bot").Last.Locator("h2, .text").AllInnerTextsAsync());
            await TypeAsync(page, Answers.FirstOrDefault(answer => asked.Contains(answer.Asked, StringComparison.Ordinal)).Typed ?? "next");
        }

        await AssertNumberAndScriptAsync(page);
    }

    /// <summary>Before any offer the first words ask for a range; the figures are in the section on the call, for when they press.</summary>
    private static ILocator WordsForTheCall(IPage page) => page.Locator(".bot h2", new() { HasText = "On the call" });

    private static async Task AssertNumberAndScriptAsync(IPage page)
    {
        await Browser.ShootAsync(page, $"script-{page.ViewportSize!.Width}");
        var log = page.Locator("#log");
        await Assertions.Expect(log).ToContainTextAsync("$320K base");
        await Assertions.Expect(log).ToContainTextAsync("$180K a year");
        await Assertions.Expect(log).ToContainTextAsync("$290K");
        var scripts = await page.Locator(".script-words").AllInnerTextsAsync();
        Assert.Contains(scripts, script => script.Contains("the range you have in mind", StringComparison.Ordinal));
        Assert.Contains(scripts, script => script.Contains("320 base and 180 a year", StringComparison.Ordinal));
        Assert.All(scripts, script => Assert.DoesNotMatch(@"\b290\b|\b460\b|290K|460K|OpenAI|DeepMind|Google|\[|\]|\bnull\b|NaN", script));
    }

    /// <summary>Presses the way on until there are words for the call.</summary>
    private static async Task PressOnAsync(IPage page)
    {
        for (var turn = 0; turn < MostTurns && await WordsForTheCall(page).CountAsync() == 0; turn++)
        {
            await Browser.ShootAsync(page, $"clicks-{turn}");
            var before = await page.Locator(".own").CountAsync();
            await PressAsync(page.Locator(".choices:not(.past)"));
            await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(before + 1);
            await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
        }
    }

    private static async Task PressAsync(ILocator choices)
    {
        if (choices.GetByLabel("I have built") is var built && await built.CountAsync() > 0)
        {
            await built.SelectOptionAsync(new SelectOptionValue { Label = "denoising architectures" });
            return;
        }

        foreach (var label in Onward)
        {
            if (choices.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }) is var found && await found.CountAsync() > 0)
            {
                await found.First.ClickAsync();
                return;
            }
        }

        await choices.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Next") }).First.ClickAsync();
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address.ToString());
        await page.WaitForSelectorAsync("body[data-ready]");
        return page;
    }

    private static async Task TypeAsync(IPage page, string text)
    {
        var before = await page.Locator(".own").CountAsync();
        var box = page.GetByLabel("Your message");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(before + 1);
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
    }
}
