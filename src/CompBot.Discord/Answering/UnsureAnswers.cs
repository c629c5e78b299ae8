using System.Text;
using System.Text.Json;
using CompBot.Discord.Rendering;
using CompBot.Discord.Rest;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Answering;

/// <summary>
/// Answers interactions that a process before this one may have answered, or put off: as a first answer where none was given, else what stands there is read and
/// decides. Nothing is said twice because nobody knew whether it was said.
/// </summary>
internal sealed class UnsureAnswers(DiscordApi api, TimeProvider clock)
{
    /// <summary>The first message of a reply; the last result where it failed.</summary>
    public async Task<RestResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (IsYoung(outgoing.Route))
        {
            var first = await FirstAsync(outgoing, clock.GetTimestamp(), cancellationToken);
            if (!first.Has(ErrorCode.AlreadyAcknowledged, ErrorCode.UnknownInteraction))
            {
                return first;
            }
        }

        return await CompleteAsync(outgoing, cancellationToken);
    }

    /// <summary>The first answer itself; where the pressed message that it would replace is gone, a message of its own.</summary>
    public async Task<RestResult> FirstAsync(Outgoing outgoing, long deadline, CancellationToken cancellationToken)
    {
        var message = outgoing.Placed(outgoing.Next);
        var result = await CallAsync(outgoing.Replaces ? CallbackType.UpdateMessage : CallbackType.Message, outgoing, message, deadline, cancellationToken);
        return outgoing.Replaces && result.Has(ErrorCode.UnknownMessage) ? await CallAsync(CallbackType.Message, outgoing, message, deadline, cancellationToken) : result;
    }

    /// <summary>Some first answer was given, of whatever kind: what is missing of this one is added.</summary>
    public async Task<RestResult> CompleteAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var result = await api.OriginalAsync(outgoing.Route, cancellationToken);
        if (result.Has(ErrorCode.UnknownMessage))
        {
            // The person took it away. What was never tried cannot have been it.
            return outgoing.Queued.MayBeSent ? new RestResult.Ok(default) : await PostAsync(outgoing, cancellationToken);
        }

        return DiscordApi.Read(result, DiscordJson.Wire.ShownMessageJson) is { } shown ? await CompleteAsync(outgoing, shown, cancellationToken)
            : result.Succeeded ? new RestResult.Unavailable("a message that cannot be read")
            : result;
    }

    /// <summary>A message beside the first answer. There is no key that would keep a second from showing.</summary>
    public async Task<RestResult> PostAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var result = await api.FollowUpAsync(outgoing.Route, outgoing.Placed(outgoing.Next), cancellationToken);
        outgoing.IsPosted |= result.Succeeded;
        return result;
    }

    private Task<RestResult> CompleteAsync(Outgoing outgoing, ShownMessageJson shown, CancellationToken cancellationToken)
    {
        var isLoading = ((shown.Flags ?? 0) & MessageFlags.Loading) != 0;
        var isPressed = outgoing.Route.Updates == true && shown.InteractionMetadata?.Id != outgoing.Route.Interaction;
        return Words(shown) == Words(outgoing.Next.Body) && !isLoading ? Task.FromResult<RestResult>(new RestResult.Ok(default))
            : (isLoading && !outgoing.IsForEveryone) || (isPressed && outgoing.Replaces) ? api.EditOriginalAsync(outgoing.Route, outgoing.Next, cancellationToken)
            : PostAsync(outgoing, cancellationToken);
    }

    private Task<RestResult> CallAsync(int type, Outgoing outgoing, RenderedMessage message, long deadline, CancellationToken cancellationToken) => api.CallbackAsync(
        outgoing.Route, new CallbackJson(type, message.Body), DiscordJson.Wire.CallbackJson, message.Files, Math.Max(deadline, clock.GetTimestamp()), cancellationToken,
        withMessage: !outgoing.IsShared);

    /// <summary>By the wall clock, because the address may be older than this process.</summary>
    private bool IsYoung(DiscordRoute route) =>
        route.ReceivedAt is { } received && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(received) < DiscordLimits.FirstAnswer;

    private static string Words(ShownMessageJson shown) => Words(shown.Content, shown.Components);

    private static string Words(MessageJson body) =>
        Words(body.Content, body.Components is null ? null : JsonSerializer.SerializeToElement(body, DiscordJson.Wire.MessageJson).GetProperty("components"));

    /// <summary>All that can be read, without the blanks that Discord trims.</summary>
    private static string Words(string? content, JsonElement? components)
    {
        var words = new StringBuilder(content);
        if (components is { } tree)
        {
            Collect(tree, words);
        }

        return string.Concat(words.ToString().Where(letter => !char.IsWhiteSpace(letter)));
    }

    private static void Collect(JsonElement element, StringBuilder words)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, words);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.NameEquals("content") && property.Value.ValueKind == JsonValueKind.String)
                {
                    words.Append(property.Value.GetString());
                }
                else
                {
                    Collect(property.Value, words);
                }
            }
        }
    }
}
