using Microsoft.Playwright;

namespace CompBot.Playground.Tests;

/// <summary>What every talk on the page begins with and is made of.</summary>
internal static class PageTalk
{
    /// <summary>A page that is ready to be typed into.</summary>
    public static async Task<IPage> OpenAsync(this IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        await page.WaitForSelectorAsync("body[data-ready]");
        return page;
    }

    /// <summary>Says it, and waits until it was taken.</summary>
    public static async Task SayAsync(this IPage page, string text)
    {
        var before = await page.Locator(".own").CountAsync();
        await page.GetByLabel("Your message").FillAsync(text);
        await page.GetByLabel("Your message").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".own")).ToHaveCountAsync(before + 1);
        await Assertions.Expect(page.Locator("body.sending")).ToHaveCountAsync(0);
    }
}
