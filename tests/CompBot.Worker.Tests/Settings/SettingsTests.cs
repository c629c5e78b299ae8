using CompBot.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CompBot.Worker.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public void Without_any_setting_everything_has_its_default()
    {
        var settings = Usable().Settings;
        Assert.Equal("http://127.0.0.1:5080/", settings.HttpUrl.ToString());
        Assert.True(settings.Playground.Enabled);
        Assert.Equal(Path.Combine(_folder.Path, "var", "compbot.db"), settings.Storage.File);
        Assert.Equal(Path.Combine(_folder.Path, "var", "keys"), settings.Storage.Keys);
        Assert.Equal(30, settings.Storage.KeepDays);
        Assert.Null(settings.Discord.Token);
        Assert.Equal("https://discord.com/api/v10", settings.Discord.ApiBaseUrl.ToString());
        Assert.Null(settings.Slack.BotToken);
        Assert.Equal("https://slack.com/api/", settings.Slack.ApiBaseUrl.ToString());
    }

    [Fact]
    public void A_PostgreSQL_is_named_without_its_user_and_password()
    {
        var storage = Usable(("Storage:ConnectionString", "Host=db;Database=compbot;Username=coach;Password=a secret")).Settings.Storage;
        Assert.Equal("PostgreSQL db, database compbot", storage.Place);
        Assert.NotNull(storage.Server);
        Assert.Equal(Path.Combine(_folder.Path, "var", "keys"), storage.Keys);
    }

    [Theory]
    [InlineData("Http:Url", "127.0.0.1:5080")]
    [InlineData("Http:Url", "https://127.0.0.1:5080")]
    [InlineData("Http:Url", "http://127.0.0.1:5080/page")]
    [InlineData("Http:Url", "http://coach.example.org:5080")]
    [InlineData("Http:Url", "http://999.1.1.1:5080")]
    [InlineData("Playground:Enabled", "yes")]
    [InlineData("Playground:Secret", "short")]
    [InlineData("Playground:Secret", "with a space in it")]
    [InlineData("Storage:ConnectionString", "Host=db")]
    [InlineData("Storage:ConnectionString", "Host=db;Database=x;Speed=fast")]
    [InlineData("Storage:ConnectionString", "Data Source=")]
    [InlineData("Storage:KeepDays", "0")]
    [InlineData("Storage:KeepDays", "a month")]
    [InlineData("Storage:KeepDays", "30.5")]
    [InlineData("Guides:DataFolder", "no/such/folder")]
    [InlineData("Discord:Token", "two words")]
    [InlineData("Discord:ApiBaseUrl", "discord.com")]
    [InlineData("Slack:BotToken", "xoxb-1")]
    [InlineData("Slack:AppToken", "xapp-1")]
    [InlineData("Metrics:Page", "on")]
    [InlineData("Metrics:OtlpEndpoint", "collector:4318")]
    [InlineData("Log:Level", "Loud")]
    [InlineData("Log:Level", "1")]
    public void A_wrong_setting_is_one_line_that_says_which_and_why_without_its_value(string key, string value)
    {
        var wrong = Assert.IsType<SettingsReading.Wrong>(Read((key, value)));
        var line = Assert.Single(wrong.Problems.Select(problem => problem.ToString()).Distinct());
        Assert.DoesNotContain('\n', line);
        if (key.Contains("Token", StringComparison.Ordinal))
        {
            Assert.StartsWith(key.Split(':')[0], line, StringComparison.Ordinal);
            Assert.DoesNotContain(value, line, StringComparison.Ordinal);
        }
        else
        {
            Assert.StartsWith(key + ": ", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_empty_value_counts_as_not_set() => Assert.Null(Usable(("Discord:Token", ""), ("Slack:BotToken", " ")).Settings.Slack.BotToken);

    [Theory]
    [InlineData("Discord:Tokn", "Discord:Tokn is no setting. Did you mean Discord:Token?")]
    [InlineData("Storage:KeepDay", "Storage:KeepDay is no setting. Did you mean Storage:KeepDays?")]
    [InlineData("Playground:Xyzzy", "Playground:Xyzzy is no setting.")]
    public void A_mistyped_setting_is_a_warning(string key, string expected) => Assert.Contains(expected, Usable((key, "x")).Warnings);

    [Fact]
    public void Names_of_other_programs_in_the_environment_are_none_of_our_business() =>
        Assert.Empty(Usable(("PATH", "/bin"), ("Terminal:Colour", "x")).Warnings);

    [Fact]
    public void Lists_come_from_one_text_or_from_items()
    {
        Assert.Equal(["a.example", "b.example"], Usable(("Playground:AllowedHosts", "a.example, b.example")).Settings.Playground.AllowedHosts);
        Assert.Equal(["a.example"], Usable(("Playground:AllowedHosts:0", "a.example")).Settings.Playground.AllowedHosts);
    }

    [Fact]
    public void A_file_comes_under_the_environment_and_a_secret_over_both()
    {
        _folder.File("config/appsettings.json", """{ "Discord": { "Token": "file" }, "Storage": { "KeepDays": 7 }, "Secrets": { "Folder": "secrets" }, "Dicsord": { "Token": "x" } }""");
        _folder.File("secrets/Discord__Token", "secret\n");
        var places = Places.Find(_folder.Path, AppContext.BaseDirectory);
        var usable = Assert.IsType<SettingsReading.Usable>(SettingsReader.Read(SettingsSources.Load(places), places));
        Assert.Equal("secret", usable.Settings.Discord.Token);
        Assert.Equal(7, usable.Settings.Storage.KeepDays);
        Assert.Equal(["Dicsord:Token is no setting. Did you mean Discord:Token?"], usable.Warnings);
    }

    [Fact]
    public void A_file_that_is_no_json_is_one_line()
    {
        _folder.File("config/appsettings.json", "{ \"Http\": \n oops }");
        var places = Places.Find(_folder.Path, AppContext.BaseDirectory);
        var thrown = Assert.Throws<InvalidDataException>(() => SettingsSources.Load(places));
        Assert.Contains("appsettings.json cannot be read", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', thrown.Message);
    }

    /// <summary>The file that ships explains every setting there is and sets each to its default.</summary>
    [Fact]
    public void The_file_that_ships_holds_every_setting_with_its_default()
    {
        var places = Places.Find(Path.GetTempPath(), AppContext.BaseDirectory);
        Assert.NotNull(places.SettingsFile);
        var file = new ConfigurationBuilder().AddJsonFile(places.SettingsFile).Build();
        var shipped = Assert.IsType<SettingsReading.Usable>(SettingsReader.Read(file, places));
        var bare = Assert.IsType<SettingsReading.Usable>(SettingsReader.Read(new ConfigurationBuilder().Build(), places));
        Assert.Empty(shipped.Warnings);
        Assert.Equal(bare.Settings, shipped.Settings);
        var text = File.ReadAllText(places.SettingsFile);
        foreach (var key in SettingsReader.KnownKeys)
        {
            Assert.Contains($"\"{key.Split(':')[1]}\":", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Home_is_the_working_folder_or_the_nearest_above_the_binaries()
    {
        _folder.File("config/appsettings.json", "{}");
        _folder.File("data/guides/readme.txt", "");
        var binaries = Directory.CreateDirectory(Path.Combine(_folder.Path, "src", "bin")).FullName;
        var elsewhere = Directory.CreateTempSubdirectory("compbot-elsewhere-").FullName;
        var found = Places.Find(elsewhere, binaries);
        Assert.Equal(_folder.Path, found.Home);
        Assert.Equal(Path.Combine(_folder.Path, "data"), found.Data);
        Directory.Delete(elsewhere);
    }

    public void Dispose() => _folder.Dispose();

    private SettingsReading.Usable Usable(params (string Key, string Value)[] settings) => Assert.IsType<SettingsReading.Usable>(Read(settings));

    private SettingsReading Read(params (string Key, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(it => KeyValuePair.Create(it.Key, (string?)it.Value))).Build(),
        new Places(_folder.Path, null, _folder.Path));
}
