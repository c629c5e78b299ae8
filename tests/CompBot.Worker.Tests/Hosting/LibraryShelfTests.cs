using CompBot.Testing;
using CompBot.Worker.Hosting;
using CompBot.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CompBot.Worker.Tests.Hosting;

/// <summary>Turns wait for further folders, and not for long.</summary>
public sealed class LibraryShelfTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly FakeClock _clock = new();

    [Fact]
    public void Without_further_folders_nothing_is_waited_for()
    {
        using var shelf = Shelf(null);
        Assert.True(shelf.IsRead.IsCompleted);
    }

    [Fact]
    public async Task A_further_folder_is_waited_for_and_then_in_the_library()
    {
        var bundled = Path.Combine(Repository.Root, "data", "guides");
        var one = Directory.EnumerateFiles(bundled, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var text = File.ReadAllText(one);
        _folder.File("unheard-of/engineer.md", "---\ncompany: Unheard Of\nrole: Engineer\n---\n" + text);
        using var shelf = Shelf(_folder.Path);
        Assert.False(shelf.IsRead.IsCompleted);

        await shelf.StartAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.Zero);
        await shelf.IsRead.WaitAsync(Pace.Patience);

        Assert.Contains(shelf.Library.Guides.Guides, guide => guide.Company == "Unheard Of");
    }

    [Fact]
    public async Task A_folder_that_takes_longer_has_had_its_three_seconds()
    {
        using var shelf = Shelf(_folder.Path);
        _clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(shelf.IsRead.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(0.1));

        await shelf.IsRead.WaitAsync(Pace.Patience);
    }

    public void Dispose() => _folder.Dispose();

    private LibraryShelf Shelf(string? extra)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(extra is null ? [] : [KeyValuePair.Create("Guides:Path", (string?)extra)]).Build();
        var settings = Assert.IsType<SettingsReading.Usable>(SettingsReader.Read(configuration, Places.Find(Path.GetTempPath(), AppContext.BaseDirectory))).Settings;
        return new LibraryShelf(settings, NullLogger<LibraryShelf>.Instance, _clock);
    }
}
