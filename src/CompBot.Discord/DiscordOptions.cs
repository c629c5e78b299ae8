namespace CompBot.Discord;

/// <summary>Discord's settings, each with the value used where none is given.</summary>
public sealed record DiscordOptions
{
    public const string DefaultApiBaseUrl = "https://discord.com/api/v10";

    /// <summary>Discord's shield refuses programs that do not name themselves.</summary>
    public const string UserAgent = "DiscordBot (https://github.com/compbot/compbot, 1.0)";

    /// <summary>The bot's token, without "Bot ".</summary>
    public required string Token { get; init; }

    /// <summary>Another server for tests; the gateway's address comes from there.</summary>
    public string ApiBaseUrl { get; init; } = DefaultApiBaseUrl;

    /// <summary>So long does a direct message that looks unfinished wait for its rest; one that follows an answered one within this time and adds to it is read with it.</summary>
    public TimeSpan MergeWithin { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>An interaction whose turn takes longer is first told that the answer is coming.</summary>
    public TimeSpan DeferAfter { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>Longest silence of a connection that looks alive before it is made anew; with direct messages alone silence is normal.</summary>
    public TimeSpan MostSilence { get; init; } = TimeSpan.FromHours(2);

    /// <summary>What is wrong with the settings, in one line; null where nothing is.</summary>
    public string? Problem() =>
        string.IsNullOrWhiteSpace(Token) ? "Discord:Token is empty"
        : Token.Any(letter => letter is < '!' or > '~') ? "Discord:Token holds characters that no token has"
        : !Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") ? "Discord:ApiBaseUrl is not a web address"
        : null;
}
