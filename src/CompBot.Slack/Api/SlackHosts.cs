namespace CompBot.Slack.Api;

/// <summary>Which addresses handed to us may be posted to: Slack's own, or those of the server that Slack:ApiBaseUrl names.</summary>
public static class SlackHosts
{
    /// <summary>A response_url: nothing but Slack's hook host, so that a forged payload makes us call nobody else.</summary>
    public static Uri? ResponseUrl(string? url, Uri apiBase) => Allowed(url, apiBase, host => host == "hooks.slack.com");

    /// <summary>The address a file's bytes are sent to.</summary>
    public static Uri? UploadUrl(string? url, Uri apiBase) => Allowed(url, apiBase, host => host == "files.slack.com");

    public static bool IsSlack(Uri apiBase) => apiBase.Host is "slack.com" or "www.slack.com";

    private static Uri? Allowed(string? url, Uri apiBase, Func<string, bool> isSlacks)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var isAllowed = IsSlack(apiBase)
            ? uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && isSlacks(uri.Host)
            : uri.Scheme == apiBase.Scheme && uri.Host == apiBase.Host && uri.Port == apiBase.Port;
        return isAllowed ? uri : null;
    }
}
