using Microsoft.Playwright;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>Chromium for tests. Where none is installed, the tests say so and are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    /// <summary>Milliseconds; long, since only a failure ever waits for its end.</summary>
    private const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Null where no Chromium is installed; COMPBOT_CHROMIUM names another place.</summary>
    public static string? Executable { get; } =
        new[] { Environment.GetEnvironmentVariable("COMPBOT_CHROMIUM") }.Concat(Known).FirstOrDefault(path => path is not null && File.Exists(path));

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Headless = true, Timeout = Patience, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    public async Task<IBrowserContext> ContextAsync(Look look)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return context;
    }

    /// <summary>Pictures to look at, where COMPBOT_SCREENSHOTS names a folder.</summary>
    public static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("COMPBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }
}

public sealed record Look(string Name, bool Dark, int Width, int Height)
{
    public static readonly Look Light = new("light", false, 1280, 900);
    public static readonly Look Dim = new("dark", true, 1280, 900);
    public static readonly Look Phone = new("phone", false, 390, 844);
    public static readonly Look DarkPhone = new("dark-phone", true, 390, 844);

    public static Look Find(string name) => new[] { Light, Dim, Phone, DarkPhone }.First(look => look.Name == name);
}

/// <summary>A test that needs a browser.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Executable is null)
        {
            Skip = "No Chromium is installed here (looked in /usr/bin; COMPBOT_CHROMIUM names another place).";
        }
    }
}

/// <summary>As BrowserFact, once for each row of data.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Browser.Executable is null)
        {
            Skip = "No Chromium is installed here (looked in /usr/bin; COMPBOT_CHROMIUM names another place).";
        }
    }
}
