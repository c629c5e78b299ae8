using CompBot.Core;
using CompBot.Slack.Api;

namespace CompBot.Slack.Sending;

/// <summary>Deletes the bot's own messages and files.</summary>
internal sealed class Erasure(SlackWeb web)
{
    /// <summary>True where it is gone now, or was gone already.</summary>
    public async Task<bool> EraseAsync(string reference, CancellationToken cancellationToken)
    {
        var answer = reference.StartsWith(Files.Prefix, StringComparison.Ordinal)
            ? await web.DeleteFileAsync(reference[Files.Prefix.Length..], cancellationToken)
            : reference.Split(':') is [var channel, var ts] ? await web.DeleteMessageAsync(channel, ts, cancellationToken) : null;
        return answer is ApiAnswer.Ok or ApiAnswer.Refused { Error: "message_not_found" or "file_not_found" or "file_deleted" };
    }

    public static Sequence<string> Remaining(int notErased) => Wording.Remaining(notErased);
}
