using System.Text;
using CompBot.Core.Chat;
using CompBot.Slack.Api;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Sending;

/// <summary>Shares a file: an address for the bytes, the bytes without our token, and the sharing.</summary>
internal sealed class Files(SlackApi api)
{
    /// <summary>What a reference to a file begins with.</summary>
    public const string Prefix = "file:";

    /// <summary>The reference to erase it by, or what failed.</summary>
    public async Task<(string? Reference, ApiAnswer? Failure)> ShareAsync(SlackWeb web, string channel, Attachment attachment, CancellationToken cancellationToken)
    {
        // Slack takes no empty file.
        var bytes = Encoding.UTF8.GetBytes(attachment.Content.Length == 0 ? "\n" : attachment.Content);
        var answer = await web.UploadAddressAsync(attachment.FileName, bytes.Length, cancellationToken);
        if (answer is not ApiAnswer.Ok ok)
        {
            return (null, answer);
        }

        if (ok.Body.Text("file_id") is not { } file || SlackHosts.UploadUrl(ok.Body.Text("upload_url"), api.BaseUrl) is not { } address
            || !await UploadAsync(address, bytes, attachment.ContentType, cancellationToken))
        {
            return (null, new ApiAnswer.Unknown());
        }

        var shared = await web.CompleteUploadAsync(file, attachment.FileName, channel, cancellationToken);
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
