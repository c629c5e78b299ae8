using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>Every part and choice on the page: accessible in each look, and never taken for markup.</summary>
public sealed class LooksTests(PlaygroundApp app, Browser browser) : IClassFixture<PlaygroundApp>, IClassFixture<Browser>
{
    public static TheoryData<string> Looks => ["light", "dark", "phone", "dark-phone"];

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Every_part_is_accessible(string name)
    {
        await using var context = await browser.ContextAsync(Look.Find(name));
        var page = await GalleryAsync(context);
        for (var nth = 1; nth <= Gallery.All.Length; nth++)
        {
            await page.Locator($".bot:nth-of-type({nth})").EvaluateAsync("it => it.scrollIntoView()");
            await Browser.ShootAsync(page, $"gallery-{name}-{nth}");
        }

        await AssertAccessibleAsync(page);
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark-phone")]
    public async Task The_first_sight_is_accessible(string name)
    {
        await using var context = await browser.ContextAsync(Look.Find(name));
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address.ToString());
        await page.WaitForSelectorAsync("body[data-ready]");
        await Browser.ShootAsync(page, $"first-{name}");
        await AssertAccessibleAsync(page);
    }

    [BrowserTheory]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Forms_and_suggestions_are_accessible(string name)
    {
        await using var context = await browser.ContextAsync(Look.Find(name));
        var page = await GalleryAsync(context);
        await page.GetByLabel("Your message").FillAsync("/negotiate company:");
        await page.WaitForSelectorAsync("#suggestions [role=option]");
        await Browser.ShootAsync(page, $"suggestions-{name}");
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Fill a form" }).ClickAsync();
        await page.WaitForSelectorAsync("#form-dialog[open]");
        await Browser.ShootAsync(page, $"form-{name}");
        await AssertAccessibleAsync(page);
    }

    [BrowserFact]
    public async Task Nothing_a_person_writes_becomes_markup()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var page = await GalleryAsync(context);
        var log = page.Locator("#log");
        Assert.Equal(0, await log.Locator("img[src=x], script, svg, b, i, u, a[href^=javascript]").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("() => 'hacked' in window"));
        await Assertions.Expect(log).ToContainTextAsync("<script>window.hacked = true</script> **bold** @everyone");
        await Assertions.Expect(log.GetByRole(AriaRole.Heading, new() { Name = "<img src=x onerror=alert(1)>" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_page_loads_nothing_from_elsewhere_and_breaks_no_policy()
    {
        await using var context = await browser.ContextAsync(Look.Light);
        var addresses = new List<string>();
        var complaints = new List<string>();
        context.Request += (_, request) => addresses.Add(request.Url);
        context.Console += (_, line) => complaints.Add(line.Text);
        context.WebError += (_, error) => complaints.Add(error.Error);
        await GalleryAsync(context);
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.True(address.StartsWith(app.Address.ToString(), StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal), address));
        Assert.Empty(complaints);
    }

    /// <summary>A page whose person has been sent one reply of every kind.</summary>
    private async Task<IPage> GalleryAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address.ToString());
        await page.WaitForSelectorAsync("body[data-ready]");
        var person = (await context.CookiesAsync()).Single(cookie => cookie.Name == "compbot_person").Value;
        foreach (var reply in Gallery.All)
        {
            await app.DeliverAsync(person, "m", reply);
        }

        await page.WaitForSelectorAsync($".bot:nth-of-type({Gallery.All.Length})");
        return page;
    }

    private static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.Equal([], result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }
}
