using System.Text;
using CompBot.Core.Chat;
using CompBot.Slack.Api;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Sending;

/// <summary>A file to share. Title: null for its name. AltText: what a picture shows, in words.</summary>
internal sealed record OutgoingFile(string Name, string ContentType, byte[] Bytes)
{
    public string? Title { get; init; }

    public string? AltText { get; init; }

    /// <summary>Slack takes no empty file.</summary>
    public static OutgoingFile Of(Attachment attachment) => new(attachment.FileName, attachment.ContentType, Encoding.UTF8.GetBytes(attachment.Content.Length == 0 ? "\n" : attachment.Content));
}

/// <summary>Shares a file: an address for the bytes, the bytes without our token, and the sharing.</summary>
internal sealed class Files(SlackApi api)
{
    /// <summary>What a reference to a file begins with.</summary>
    public const string Prefix = "file:";

    /// <summary>The reference to erase it by, or what failed.</summary>
    public async Task<(string? Reference, ApiAnswer? Failure)> ShareAsync(SlackWeb web, string channel, OutgoingFile outgoing, CancellationToken cancellationToken)
    {
        var answer = await web.UploadAddressAsync(outgoing.Name, outgoing.Bytes.Length, outgoing.AltText, cancellationToken);
        if (answer is not ApiAnswer.Ok ok)
        {
            return (null, answer);
        }

        if (ok.Body.Text("file_id") is not { } file || SlackHosts.UploadUrl(ok.Body.Text("upload_url"), api.BaseUrl) is not { } address
            || !await UploadAsync(address, outgoing.Bytes, outgoing.ContentType, cancellationToken))
        {
            return (null, new ApiAnswer.Unknown());
        }

        var shared = await web.CompleteUploadAsync(file, outgoing.Title ?? outgoing.Name, channel, cancellationToken);
        return shared is ApiAnswer.Ok ? (Prefix + file, null) : (null, shared);
    }

    private async Task<bool> UploadAsync(Uri address, byte[] bytes, string contentType, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            using var response = await api.Http.PostAsync(address, content, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
