using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Api;

/// <summary>What became of a post to a response address.</summary>
public enum ResponseOutcome
{
    Posted,

    /// <summary>Used up, expired, or not an address of Slack's.</summary>
    Dead,

    /// <summary>Slack refused our blocks.</summary>
    BadContent,

    /// <summary>Not posted, or Slack failed over it, or its answer was lost: try again, which for one person's eyes is harmless.</summary>
    Later,
}

/// <summary>Posts answers to a response_url. The address is a secret: it is never logged, and never followed elsewhere.</summary>
public sealed class ResponseUrls(SlackApi api, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<ResponseOutcome> PostAsync(string url, SlackMessage message, bool forEveryone, CancellationToken cancellationToken)
    {
        if (SlackHosts.ResponseUrl(url, api.BaseUrl) is not { } address)
        {
            return ResponseOutcome.Dead;
        }

        using var content = new ByteArrayContent(SlackJson.Bytes(writer => Write(writer, message, forEveryone)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var timeout = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await api.Http.PostAsync(address, content, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (Exception lost) when (lost is HttpRequestException || (lost is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return ResponseOutcome.Later;
        }
    }

    /// <summary>An answer in this form also rides in the acknowledgement of a command.</summary>
    internal static void Write(Utf8JsonWriter writer, SlackMessage message, bool forEveryone)
    {
        writer.WriteString("response_type", forEveryone ? "in_channel" : "ephemeral");
        writer.WriteBoolean("replace_original", false);
        SlackWeb.Write(writer, message, thread: null);
    }

    private static async Task<ResponseOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return ResponseOutcome.Posted;
        }

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => ResponseOutcome.Later,
            HttpStatusCode.BadRequest when body.Contains("invalid_blocks", StringComparison.Ordinal) => ResponseOutcome.BadContent,
            _ => ResponseOutcome.Dead,
        };
    }
}
