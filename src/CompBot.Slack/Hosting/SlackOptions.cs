using CompBot.Slack.Api;

namespace CompBot.Slack.Hosting;

/// <summary>How deliveries come.</summary>
public enum SlackMode
{
    /// <summary>No bot token: the adapter does not start.</summary>
    Off,
    Socket,
    Http,
}

/// <summary>Section "Slack". With a bot token and an app token over Socket Mode; with a bot token and a signing secret over HTTP.</summary>
public sealed record SlackOptions
{
    public const string DefaultApi = "https://slack.com/api/";

    /// <summary>"xoxb-…", from Install App.</summary>
    public string? BotToken { get; init; }

    /// <summary>"xapp-…" with the scope connections:write, from Basic Information.</summary>
    public string? AppToken { get; init; }

    /// <summary>For HTTP mode, from Basic Information.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The secret before a rotation: Slack goes on using it for 24 hours.</summary>
    public string? PreviousSigningSecret { get; init; }

    /// <summary>Another server than Slack; its sockets, response addresses and uploads are there too.</summary>
    public string ApiBaseUrl { get; init; } = DefaultApi;

    /// <summary>Put before each command's name where another app has taken it, such as "cb-".</summary>
    public string CommandPrefix { get; init; } = "";

    public SlackMode Mode => string.IsNullOrEmpty(BotToken) ? SlackMode.Off : string.IsNullOrEmpty(AppToken) ? SlackMode.Http : SlackMode.Socket;

    /// <summary>The address every method is resolved against: it ends with a slash.</summary>
    public Uri Api => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/");

    /// <summary>One line for the first wrong setting; null where all is well.</summary>
    public string? Problem()
    {
        if (Mode == SlackMode.Off)
        {
            return string.IsNullOrEmpty(AppToken) && string.IsNullOrEmpty(SigningSecret) ? null : "Slack:BotToken is missing: without it nothing can be sent";
        }

        // Another server may have tokens of another form.
        var isSlack = Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var api) && SlackHosts.IsSlack(api);
        return isSlack && !BotToken!.StartsWith("xoxb-", StringComparison.Ordinal) ? "Slack:BotToken must be a bot token, which begins with xoxb-"
            : Mode == SlackMode.Http && string.IsNullOrEmpty(SigningSecret) ? "Slack:SigningSecret (HTTP) or Slack:AppToken (Socket Mode) is missing: without a secret anybody could speak for Slack"
            : isSlack && Mode == SlackMode.Socket && !AppToken!.StartsWith("xapp-", StringComparison.Ordinal) ? "Slack:AppToken must be an app-level token, which begins with xapp-"
            : api is null || api.Scheme is not ("http" or "https") ? "Slack:ApiBaseUrl must be an http or https address"
            : CommandPrefix.Length > 16 || CommandPrefix.Any(character => !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character is not ('-' or '_'))
                ? "Slack:CommandPrefix may hold lower-case letters, digits, - and _, at most 16"
                : null;
    }
}
