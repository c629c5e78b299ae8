using CompBot.Core;
using CompBot.Storage.Postgres;
using CompBot.Worker.Platforms;

namespace CompBot.Worker.Settings;

/// <summary>The configuration into settings, or into what is wrong with it.</summary>
public static class SettingsReader
{
    /// <summary>Shortest secret of the page, in characters.</summary>
    public const int ShortestSecret = 12;

    /// <summary>Every key there is.</summary>
    public static IReadOnlySet<string> KnownKeys { get; } = Collect();

    public static SettingsReading Read(IConfiguration configuration, Places places)
    {
        var reader = new SettingReader(configuration);
        var settings = Read(reader, places);
        return reader.Problems.Count > 0
            ? new SettingsReading.Wrong(reader.Problems)
            : new SettingsReading.Usable(settings, UnknownSettings.Warnings(configuration, reader.Known));
    }

    private static WorkerSettings Read(SettingReader reader, Places places)
    {
        reader.Text(SettingsSources.SecretsFolderKey);
        return new WorkerSettings
        {
            Places = places,
            HttpUrl = HttpUrl(reader),
            Playground = Playground(reader),
            Storage = Storage(reader, places),
            Limits = new LimitSettings(reader.Whole("Limits:Burst", 120, 0, 100_000), reader.Whole("Limits:PerMinute", 30, 1, 100_000)),
            Guides = Guides(reader, places),
            Discord = DiscordPlatform.Read(reader),
            Slack = SlackPlatform.Read(reader),
            Metrics = new MetricsSettings(reader.Flag("Metrics:Page", false), Otlp(reader)),
            LogLevel = reader.Choice("Log:Level", LogLevel.Information),
        };
    }

    private static IReadOnlySet<string> Collect()
    {
        var reader = new SettingReader(new ConfigurationBuilder().Build());
        Read(reader, new Places(Path.GetTempPath(), null, null));
        return reader.Known;
    }

    private static PlaygroundSettings Playground(SettingReader reader)
    {
        const string key = "Playground:Secret";
        var secret = reader.Secret(key);
        if (secret is { Length: < ShortestSecret })
        {
            reader.Wrong<string>(key, $"must have {ShortestSecret} characters at least, or it can be guessed.");
        }

        return new PlaygroundSettings(reader.Flag("Playground:Enabled", true), reader.List("Playground:AllowedHosts").ToSequence(), secret);
    }

    private static Uri HttpUrl(SettingReader reader)
    {
        var url = reader.Address("Http:Url", "http://127.0.0.1:5080");
        if (url.Scheme != "http" || url.AbsolutePath != "/")
        {
            reader.Wrong<Uri>("Http:Url", "must be http://<address>:<port> and nothing behind it; put a proxy in front for https.");
        }
        else if (url.HostNameType == UriHostNameType.Dns && url.Host != "localhost")
        {
            // The web server would take any name for "every address of this machine".
            reader.Wrong<Uri>("Http:Url", "must hold an IP address of this machine or localhost, no name; 0.0.0.0 stands for every address.");
        }

        return url;
    }

    private static Uri? Otlp(SettingReader reader)
    {
        const string key = "Metrics:OtlpEndpoint";
        return reader.Text(key) is null ? null : reader.Address(key, "http://127.0.0.1:4318");
    }

    private static StorageSettings Storage(SettingReader reader, Places places)
    {
        const string key = "Storage:ConnectionString";
        const string prefix = "Data Source=";
        var text = reader.Text(key) ?? "Data Source=var/compbot.db";
        var server = PostgresAddress.IsOne(text) ? text : null;
        var file = text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..].Trim().TrimEnd(';') : "";
        if (server is null && (file.Length == 0 || file.Contains(';', StringComparison.Ordinal)))
        {
            reader.Wrong<string>(key, "must be 'Data Source=<file>' (SQLite), such as Data Source=var/compbot.db, or 'Host=<name>;Database=<name>;Username=<name>;Password=<word>' (PostgreSQL).");
        }

        var path = places.Resolve(file.Length == 0 ? "var/compbot.db" : file);
        var keys = reader.Text("Storage:KeysFolder") is { } folder ? places.Resolve(folder) : Path.Combine(Path.GetDirectoryName(path)!, "keys");
        return new StorageSettings(path, keys, reader.Whole("Storage:KeepDays", 30, 1, 3650)) { Server = server };
    }

    private static GuideSettings Guides(SettingReader reader, Places places)
    {
        var data = reader.Text("Guides:DataFolder") is { } folder ? places.Resolve(folder) : places.Data;
        if (data is null || !Directory.Exists(data))
        {
            reader.Wrong<string>("Guides:DataFolder", "the folder with the bundled guides was not found; set it to the 'data' folder of the program.");
        }

        var extra = reader.List("Guides:Path").Select(places.Resolve).ToSequence();
        foreach (var missing in extra.Where(it => !Directory.Exists(it)))
        {
            reader.Wrong<string>("Guides:Path", $"there is no folder {missing}");
        }

        return new GuideSettings(data, extra);
    }
}
