using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>What must fit at a desk and on a phone: tables without broken words, forms with their buttons.</summary>
public sealed class LayoutTests(BundledPlayground app, Browser browser) : IClassFixture<BundledPlayground>, IClassFixture<Browser>
{
    /// <summary>Words of the element that stand on more than one line.</summary>
    private const string BrokenWords = """
        element => {
          const broken = [];
          const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            for (const word of walk.currentNode.textContent.matchAll(/[^\s–-]+/g)) {
              const range = document.createRange();
              range.setStart(walk.currentNode, word.index);
              range.setEnd(walk.currentNode, word.index + word[0].length);
              const tops = new Set([...range.getClientRects()].map(it => Math.round(it.top)));
              if (tops.size > 1) broken.push(word[0]);
            }
          }
          return broken;
        }
        """;

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark-phone")]
    public async Task A_comparison_never_breaks_inside_a_word(string look)
    {
        await using var context = await browser.ContextAsync(Look.Find(look));
        var page = await context.OpenAsync(app.Address);
        await page.SayAsync("Midjourney, diffusion model engineer, San Francisco. OpenAI in writing: 300K base, 800K private equity over 4 years, 1,250,000 sign-on. "
            + "Google DeepMind in writing: 310K base, 600K RSU over 4 years. Stability in writing: $180K base. Anthropic told me 305K base and 900K options over 4 years.");
        await page.SayAsync("/compare");
        var table = page.Locator(".table").Last;
        await Assertions.Expect(table).ToBeVisibleAsync();
        await table.EvaluateAsync("it => it.scrollIntoView()");
        await Browser.ShootAsync(page, $"compare-{look}");
        Assert.Empty(await table.EvaluateAsync<string[]>(BrokenWords));
        await page.Locator(".chart").Last.EvaluateAsync("it => it.scrollIntoView()");
        await Browser.ShootAsync(page, $"compare-chart-{look}");
        Assert.False(await page.EvaluateAsync<bool>("() => document.querySelector('#scroller').scrollWidth > document.querySelector('#scroller').clientWidth"));
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark-phone")]
    public async Task A_form_shows_its_buttons_and_its_errors_beside_the_fields(string look)
    {
        await using var context = await browser.ContextAsync(Look.Find(look));
        var page = await context.OpenAsync(app.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start with my offer" }).ClickAsync();
        await page.Locator(".choices button[aria-haspopup=dialog]").First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        var send = dialog.GetByRole(AriaRole.Button, new() { Name = "Send" });
        await Assertions.Expect(send).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await send.ClickAsync();
        var company = dialog.GetByLabel(new Regex("^Company you negotiate with"));
        await Assertions.Expect(company).ToBeFocusedAsync();
        await Assertions.Expect(company).ToHaveAttributeAsync("aria-invalid", "true");
        await Browser.ShootAsync(page, $"form-error-{look}");
        var problem = dialog.Locator(".field", new() { HasText = "Company you negotiate with" }).Locator(".field-problem");
        await Assertions.Expect(problem).ToHaveTextAsync("Please fill this in.");
        await company.FillAsync("Midjourney");
        await Assertions.Expect(problem).ToBeEmptyAsync();
        Assert.Null(await company.GetAttributeAsync("aria-invalid"));
    }

    [BrowserFact]
    public async Task What_was_filled_in_and_not_sent_is_there_again()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await context.OpenAsync(app.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start with my offer" }).ClickAsync();
        var open = page.Locator(".choices button[aria-haspopup=dialog]").First;
        await open.ClickAsync();
        await page.GetByLabel(new Regex("^Company you negotiate with")).FillAsync("Midjourney");
        await page.Keyboard.PressAsync("Escape");
        await open.ClickAsync();
        await Assertions.Expect(page.GetByLabel(new Regex("^Company you negotiate with"))).ToHaveValueAsync("Midjourney");
    }
}
