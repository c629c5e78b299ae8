using System.Collections.Concurrent;
using System.Globalization;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;
using CompBot.Slack.Rendering;

namespace CompBot.Slack.Sending;

/// <summary>
/// Posts a reply as lasting messages. A post whose answer was lost is never sent again blindly: each message is marked, and its mark is looked for first.
/// </summary>
internal sealed class DirectMessages(Files files, Charts charts, DateTimeOffset startedAt)
{
    private readonly ConcurrentDictionary<long, bool> _uncertain = [];

    public async Task<PostResult> PostAsync(SlackWeb web, string channel, string? thread, QueuedEffect queued, Reply reply, CancellationToken cancellationToken)
    {
        var posted = new List<string>();
        var found = await FoundAsync(web, channel, queued, cancellationToken);
        if (found is null)
        {
            return new PostResult(new Delivery.RetryLater(), null);
        }

        var messages = MessageRenderer.Render(reply, Surface.Message);
        for (var number = 0; number < messages.Count; number++)
        {
            var mark = Mark(queued, number);
            if (found.TryGetValue(mark, out var ts))
            {
                posted.Add($"{channel}:{ts}");
                continue;
            }

            var (at, pictures) = (number, new List<string>());
            var answer = await charts.SendAsync(
                messages[number], message => PostOneAsync(web, channel, thread, message, mark, cancellationToken), IsTaken,
                message => charts.InPicturesAsync(web, channel, (queued.Id, at), message, pictures.Add, cancellationToken));
            if (answer is not ApiAnswer.Ok ok)
            {
                return Failed(queued, answer);
            }

            posted.AddRange([.. pictures, $"{channel}:{ok.Body.Text("ts")}"]);
        }

        charts.Forget(queued.Id);
        return await AttachAsync(web, channel, queued, reply, (found, posted), cancellationToken);
    }

    /// <summary>Whether Slack took the content; null where it did not get so far.</summary>
    internal static bool? IsTaken(ApiAnswer answer) => answer is ApiAnswer.Ok ? true : answer is ApiAnswer.Refused { Group: ErrorGroup.BadContent } ? false : null;

    /// <summary>Posts once, outside a thread that is gone.</summary>
    private static async Task<ApiAnswer> PostOneAsync(SlackWeb web, string channel, string? thread, SlackMessage message, string mark, CancellationToken cancellationToken)
    {
        var answer = await web.PostMessageAsync(channel, thread, message, mark, cancellationToken);
        return answer is ApiAnswer.Refused { Error: "invalid_thread_ts" or "thread_not_found" } && thread is not null
            ? await web.PostMessageAsync(channel, null, message, mark, cancellationToken)
            : answer;
    }

    private async Task<PostResult> AttachAsync(
        SlackWeb web, string channel, QueuedEffect queued, Reply reply, (IReadOnlyDictionary<string, string> Found, List<string> Posted) so, CancellationToken cancellationToken)
    {
        var isFile = false;
        if (reply.Attachment is { } attachment)
        {
            var (reference, failure) = await files.ShareAsync(web, channel, OutgoingFile.Of(attachment), cancellationToken);
            if (failure is not null && failure is not ApiAnswer.Refused)
            {
                return new PostResult(failure is ApiAnswer.Busy { After: var after } ? new Delivery.RetryLater(after) : new Delivery.RetryLater(), failure);
            }

            isFile = reference is not null;
            so.Posted.AddRange(reference is null ? await InlineAsync(web, channel, queued, attachment, so.Found, cancellationToken) : [reference]);
        }

        _uncertain.TryRemove(queued.Id, out _);

        // A file bears no mark of ours that could be looked for: that it is there is on the disk before anything else is done.
        return new PostResult(new Delivery.Delivered(so.Posted.Count == 0 ? null : string.Join(",", so.Posted)) { IsMarkedAtOnce = isFile }, null);
    }

    /// <summary>Where files are not taken, the text itself.</summary>
    private static async Task<IEnumerable<string>> InlineAsync(
        SlackWeb web, string channel, QueuedEffect queued, Attachment attachment, IReadOnlyDictionary<string, string> found, CancellationToken cancellationToken)
    {
        var reply = new Reply { Parts = [new ReplyPart.Note(attachment.FileName), new ReplyPart.Script(attachment.Content)] };
        var posted = new List<string>();
        var number = 100;
        foreach (var message in MessageRenderer.Render(reply, Surface.Message))
        {
            var mark = Mark(queued, number++);
            if (found.TryGetValue(mark, out var ts))
            {
                posted.Add($"{channel}:{ts}");
            }
            else if (await web.PostMessageAsync(channel, null, message, mark, cancellationToken) is ApiAnswer.Ok ok)
            {
                posted.Add($"{channel}:{ok.Body.Text("ts")}");
            }
        }

        return posted;
    }

    private PostResult Failed(QueuedEffect queued, ApiAnswer answer)
    {
        if (answer is ApiAnswer.Unknown)
        {
            _uncertain[queued.Id] = true;
        }

        return new PostResult(answer.Match<Delivery>(
            _ => new Delivery.RetryLater(), refused => new Delivery.Impossible(refused.Error), busy => new Delivery.RetryLater(busy.After),
            _ => new Delivery.RetryLater(), _ => new Delivery.RetryLater()), answer);
    }

    /// <summary>Our marks in the latest messages; empty where this is certainly the first attempt, null where it could not be looked up.</summary>
    private async Task<IReadOnlyDictionary<string, string>?> FoundAsync(SlackWeb web, string channel, QueuedEffect queued, CancellationToken cancellationToken)
    {
        if (queued.Attempts == 0 && queued.QueuedAt >= startedAt && !_uncertain.ContainsKey(queued.Id))
        {
            return new Dictionary<string, string>();
        }

        if (await web.HistoryAsync(channel, cancellationToken) is not ApiAnswer.Ok ok)
        {
            return null;
        }

        return ok.Body.Items("messages")
            .Where(message => message.Text("metadata", "event_type") == SlackWeb.MetadataType && message.Text("ts") is not null)
            .DistinctBy(message => message.Text("metadata", "event_payload", "id"))
            .ToDictionary(message => message.Text("metadata", "event_payload", "id") ?? "", message => message.Text("ts")!);
    }

    /// <summary>Unique beyond this database: ids start anew when someone starts over.</summary>
    private static string Mark(QueuedEffect queued, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{queued.Id}-{queued.QueuedAt.ToUnixTimeMilliseconds()}-{number}");
}

/// <summary>What became of posting; Answer is the refusal or failure behind it, null for none.</summary>
internal sealed record PostResult(Delivery Delivery, ApiAnswer? Answer);
