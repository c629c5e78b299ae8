using System.Text;
using System.Text.Json;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Api;

/// <summary>One installed workspace: whose token calls its methods.</summary>
public sealed record Installation(string Team, string BotToken);

/// <summary>The installation of a team; null where the app is not installed there. One workspace per configuration now: a store of many fits behind this.</summary>
public delegate ValueTask<Installation?> FindInstallation(string team, CancellationToken cancellationToken);

/// <summary>The methods of the Web API that are used, for one installation.</summary>
public sealed class SlackWeb(SlackApi api, Installation installation)
{
    /// <summary>Marks our own messages, so that one whose answer was lost can be found instead of sent twice.</summary>
    public const string MetadataType = "compbot_reply";

    /// <summary>The method that tells whose token it is, and what it may do.</summary>
    public const string TokenTest = "auth.test";

    public Task<ApiAnswer> AuthTestAsync(CancellationToken cancellationToken) =>
        CallAsync(TokenTest, CallKind.Repeatable, _ => { }, cancellationToken);

    public Task<ApiAnswer> PostMessageAsync(string channel, string? thread, SlackMessage message, string? mark, CancellationToken cancellationToken) =>
        CallAsync("chat.postMessage", CallKind.Once, writer =>
        {
            writer.WriteString("channel", channel);
            Write(writer, message, thread);
            writer.WriteBoolean("mrkdwn", false);
            writer.WriteBoolean("unfurl_links", false);
            writer.WriteBoolean("unfurl_media", false);
            WriteMark(writer, mark);
        }, cancellationToken, channel);

    public Task<ApiAnswer> PostEphemeralAsync(string channel, string user, string? thread, SlackMessage message, CancellationToken cancellationToken) =>
        CallAsync("chat.postEphemeral", CallKind.Once, writer =>
        {
            writer.WriteString("channel", channel);
            writer.WriteString("user", user);
            Write(writer, message, thread);
        }, cancellationToken);

    public Task<ApiAnswer> DeleteMessageAsync(string channel, string ts, CancellationToken cancellationToken) =>
        CallAsync("chat.delete", CallKind.Repeatable, writer =>
        {
            writer.WriteString("channel", channel);
            writer.WriteString("ts", ts);
        }, cancellationToken);

    public Task<ApiAnswer> DeleteFileAsync(string file, CancellationToken cancellationToken) =>
        CallAsync("files.delete", CallKind.Repeatable, writer => writer.WriteString("file", file), cancellationToken);

    public Task<ApiAnswer> OpenViewAsync(string trigger, View view, CancellationToken cancellationToken) =>
        CallAsync("views.open", CallKind.AtOnce, writer =>
        {
            writer.WriteString("trigger_id", trigger);
            writer.Put("view", view);
        }, cancellationToken);

    public Task<ApiAnswer> UpdateViewAsync(string viewId, string? hash, View view, CancellationToken cancellationToken) =>
        CallAsync("views.update", CallKind.Repeatable, writer =>
        {
            writer.WriteString("view_id", viewId);
            writer.Put("hash", hash);
            writer.Put("view", view);
        }, cancellationToken);

    public Task<ApiAnswer> PublishHomeAsync(string user, View view, CancellationToken cancellationToken) =>
        CallAsync("views.publish", CallKind.Repeatable, writer =>
        {
            writer.WriteString("user_id", user);
            writer.Put("view", view);
        }, cancellationToken);

    /// <summary>The direct message with a person: always the same channel.</summary>
    public Task<ApiAnswer> OpenDirectAsync(string user, CancellationToken cancellationToken) =>
        CallAsync("conversations.open", CallKind.Repeatable, writer => writer.WriteString("users", user), cancellationToken);

    /// <summary>Our own latest messages of a direct message, with their marks.</summary>
    public Task<ApiAnswer> HistoryAsync(string channel, CancellationToken cancellationToken) => FormAsync("conversations.history",
        [("channel", channel), ("limit", "30"), ("include_all_metadata", "true")], cancellationToken);

    public Task<ApiAnswer> UserAsync(string user, CancellationToken cancellationToken) => FormAsync("users.info", [("user", user)], cancellationToken);

    public Task<ApiAnswer> SetStatusAsync(string channel, string thread, string status, CancellationToken cancellationToken) =>
        CallAsync("assistant.threads.setStatus", CallKind.Repeatable, writer =>
        {
            writer.WriteString("channel_id", channel);
            writer.WriteString("thread_ts", thread);
            writer.WriteString("status", status);
        }, cancellationToken);

    public Task<ApiAnswer> UploadAddressAsync(string fileName, int length, string? altText, CancellationToken cancellationToken) => FormAsync("files.getUploadURLExternal",
        [("filename", fileName), ("length", length.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. altText is null ? Array.Empty<(string, string)>() : [("alt_txt", altText)]], cancellationToken);

    public Task<ApiAnswer> CompleteUploadAsync(string file, string title, string channel, CancellationToken cancellationToken) =>
        CallAsync("files.completeUploadExternal", CallKind.Once, writer =>
        {
            writer.WriteStartArray("files");
            writer.WriteStartObject();
            writer.WriteString("id", file);
            writer.WriteString("title", title);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString("channel_id", channel);
        }, cancellationToken);

    /// <summary>A message's properties that posting, ephemerals, response addresses and acknowledgements share.</summary>
    internal static void Write(Utf8JsonWriter writer, SlackMessage message, string? thread)
    {
        writer.WriteString("text", message.Text);
        writer.Put("blocks", message.Blocks);
        writer.Put("thread_ts", thread);
    }

    private static void WriteMark(Utf8JsonWriter writer, string? mark)
    {
        if (mark is null)
        {
            return;
        }

        writer.WriteStartObject("metadata");
        writer.WriteString("event_type", MetadataType);
        writer.WriteStartObject("event_payload");
        writer.WriteString("id", mark);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private Task<ApiAnswer> CallAsync(string method, CallKind kind, Action<Utf8JsonWriter> write, CancellationToken cancellationToken, string? channel = null) =>
        api.CallAsync(new ApiCall(method, installation.BotToken, SlackJson.Bytes(write), kind) { Team = installation.Team, Channel = channel }, cancellationToken);

    private Task<ApiAnswer> FormAsync(string method, (string Name, string Value)[] fields, CancellationToken cancellationToken)
    {
        var body = string.Join("&", fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        return api.CallAsync(new ApiCall(method, installation.BotToken, Encoding.UTF8.GetBytes(body), CallKind.Repeatable)
        {
            Team = installation.Team,
            ContentType = "application/x-www-form-urlencoded",
        }, cancellationToken);
    }
}
