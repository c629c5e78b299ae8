using System.Text.Json;
using CompBot.Engine;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;
using CompBot.Slack.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CompBot.Slack.Http;

/// <summary>HTTP mode: the body is read once as bytes and its signature checked before anything is parsed.</summary>
public sealed class SlackEndpoints(SlackSignature signature, SlackReceiver receiver, SlackMeters meters)
{
    public const int LargestBody = 1024 * 1024;

    public Task EventsAsync(HttpContext context) => ReceiveAsync(context, DeliveryKind.Event, body => JsonDocument.Parse(body).RootElement);

    public Task CommandsAsync(HttpContext context) => ReceiveAsync(context, DeliveryKind.Command, Form);

    /// <summary>Clicks, forms and shortcuts; suggestions come to an address of their own in the same shape.</summary>
    public Task InteractivityAsync(HttpContext context) => ReceiveAsync(context, DeliveryKind.Interaction, Payload);

    private async Task ReceiveAsync(HttpContext context, DeliveryKind kind, Func<byte[], JsonElement> parse)
    {
        if (await ReadBodyAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (kind == DeliveryKind.Command && IsSslCheck(body))
        {
            // Unsigned: answered, and whatever stands beside it is dropped.
            return;
        }

        var headers = context.Request.Headers;
        if (!signature.IsValid(headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"], body))
        {
            meters.Count("bad signature");
            EngineMeters.Refused(SlackPlatform.Name, RefusalReason.Signature);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await AnswerAsync(context, kind, body, parse);
    }

    private async Task AnswerAsync(HttpContext context, DeliveryKind kind, byte[] body, Func<byte[], JsonElement> parse)
    {
        JsonElement payload;
        try
        {
            payload = parse(body);
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (payload.Text("type") == "url_verification")
        {
            await WriteAsync(context, SlackJson.Bytes(writer => writer.WriteString("challenge", payload.Text("challenge"))));
            return;
        }

        if (headersSayRetry(context))
        {
            meters.Count("retry");
        }

        await DeliverAsync(context, kind, payload);

        static bool headersSayRetry(HttpContext context) => context.Request.Headers.ContainsKey("x-slack-retry-num");
    }

    /// <summary>Answers as soon as the delivery is acknowledged; what is left of it goes on behind.</summary>
    private async Task DeliverAsync(HttpContext context, DeliveryKind kind, JsonElement payload)
    {
        var answered = new TaskCompletionSource<byte[]?>(TaskCreationOptions.RunContinuationsAsynchronously);

        // Taken now: once answered, the request may be over and its context gone.
        var aborted = context.RequestAborted;
        var ack = new Acknowledgement(kind == DeliveryKind.Event || payload.Text("type") == "block_actions" ? 0 : LargestBody, answer =>
        {
            answered.SetResult(answer);
            return ValueTask.FromResult(!aborted.IsCancellationRequested);
        });
        var work = receiver.ReceiveAsync(new SlackDelivery(kind, payload, Guid.NewGuid().ToString("N"), ack), CancellationToken.None);
        await Task.WhenAny(answered.Task, work);
        if (!answered.Task.IsCompleted)
        {
            // Not stored: Slack sends it again.
            meters.Count("mistake");
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (await answered.Task is { } answer)
        {
            await WriteAsync(context, answer);
        }
    }

    private static Task WriteAsync(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.Body.WriteAsync(json).AsTask();
    }

    /// <summary>Null where the body is larger than anything Slack sends.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static bool IsSslCheck(byte[] body) => Fields(body).TryGetValue("ssl_check", out var flag) && flag == "1";

    private static JsonElement Form(byte[] body) => JsonDocument.Parse(SlackJson.Bytes(writer =>
    {
        foreach (var (name, value) in Fields(body))
        {
            writer.WriteString(name, value.ToString());
        }
    })).RootElement;

    private static JsonElement Payload(byte[] body) =>
        JsonDocument.Parse(Fields(body).TryGetValue("payload", out var payload) ? payload.ToString() : "").RootElement;

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Fields(byte[] body) =>
        QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(body));
}
