using CompBot.Core;
using CompBot.Discord;
using CompBot.Slack.Hosting;
using CompBot.Storage.Postgres;

namespace CompBot.Worker.Settings;

/// <summary>Every setting of the program, read and checked. config/appsettings.json explains each.</summary>
public sealed record WorkerSettings
{
    public required Places Places { get; init; }

    public required Uri HttpUrl { get; init; }

    public required PlaygroundSettings Playground { get; init; }

    /// <summary>Whether others than who sits at this machine can reach the page: its address is not loopback, or a proxy hands it on under another name.</summary>
    public bool PageIsReachable => Playground.Enabled && (!HttpUrl.IsLoopback || Playground.AllowedHosts.Count > 0);

    public required StorageSettings Storage { get; init; }

    public required LimitSettings Limits { get; init; }

    public required GuideSettings Guides { get; init; }

    public required DiscordSettings Discord { get; init; }

    /// <summary>Its Mode is Off where no token is set.</summary>
    public required SlackOptions Slack { get; init; }

    public required MetricsSettings Metrics { get; init; }

    public required LogLevel LogLevel { get; init; }
}

/// <summary>Secret is null where the page asks for none.</summary>
public sealed record PlaygroundSettings(bool Enabled, Sequence<string> AllowedHosts, string? Secret);

/// <summary>Page: Prometheus may read /metrics. Otlp is the collector that is sent to; null: none.</summary>
public sealed record MetricsSettings(bool Page, Uri? Otlp)
{
    public bool IsOn => Page || Otlp is not null;
}

/// <summary>File is the database; Keys the folder of the keys that its contents are encrypted with.</summary>
public sealed record StorageSettings(string File, string Keys, int KeepDays)
{
    /// <summary>The connection string of a PostgreSQL; null where the file is the database. It may hold a password.</summary>
    public string? Server { get; init; }

    /// <summary>For the operator, without a user or a password.</summary>
    public string Place => Server is null ? File : PostgresAddress.Place(Server);
}

/// <summary>What one person may send: so much at once, and so much a minute after that. A burst of 0: without limit.</summary>
public sealed record LimitSettings(int Burst, int PerMinute)
{
    /// <summary>For who sits at the machine.</summary>
    public static readonly LimitSettings None = new(0, 0);
}

/// <summary>Folder is the data folder (null where none was found); Extra are further folders of guides.</summary>
public sealed record GuideSettings(string? Folder, Sequence<string> Extra);

/// <summary>Token is null where the adapter is off.</summary>
public sealed record DiscordSettings(string? Token, Uri ApiBaseUrl)
{
    /// <summary>Null where no token is set: then Discord is off.</summary>
    public DiscordOptions? Options() => Token is null ? null : new() { Token = Token, ApiBaseUrl = ApiBaseUrl.ToString() };
}
