using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CompBot.Core;
using CompBot.Discord.Rendering;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Rest;

/// <summary>The requests we make, each on its own route.</summary>
public sealed class DiscordApi(DiscordRest rest)
{
    public Breaker Breaker => rest.Breaker;

    public Task<RestResult> GatewayAsync(CancellationToken cancellationToken) =>
        SendAsync(Bot(HttpMethod.Get, "/gateway/bot", "/gateway/bot", "") with { IsUrgent = true }, cancellationToken);

    public Task<RestResult> ApplicationAsync(CancellationToken cancellationToken) => SendAsync(Bot(HttpMethod.Get, "/applications/@me", "/applications/@me", ""), cancellationToken);

    public Task<RestResult> CommandsAsync(string application, CancellationToken cancellationToken) =>
        SendAsync(Bot(HttpMethod.Get, "/applications/{app}/commands", $"/applications/{application}/commands", application), cancellationToken);

    public Task<RestResult> PutCommandsAsync(string application, CancellationToken cancellationToken) =>
        SendAsync(Bot(HttpMethod.Put, "/applications/{app}/commands", $"/applications/{application}/commands", application) with { Json = CommandManifest.Body(), MostWait = TimeSpan.FromMinutes(1) }, cancellationToken);

    /// <summary>The first answer; Deadline is the monotonic timestamp at which the interaction's three seconds end. WithMessage: the message that it made is answered.</summary>
    public Task<RestResult> CallbackAsync<T>(
        DiscordRoute route, T body, JsonTypeInfo<T> type, Sequence<RenderedFile> files, long deadline, CancellationToken cancellationToken, bool withMessage = false) => SendAsync(
        new RestRequest(HttpMethod.Post, "/interactions/{id}/{token}/callback", $"/interactions/{route.Interaction}/{route.Token}/callback{(withMessage ? "?with_response=true" : "")}", "", ByBot: false, Repeat.WithinBudget)
        {
            Json = Bytes(body, type),
            Files = files,
            Deadline = deadline,
        },
        cancellationToken);

    /// <summary>The answer as it stands, where one was given.</summary>
    public Task<RestResult> OriginalAsync(DiscordRoute route, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Get, route, "/messages/@original", Repeat.Freely), cancellationToken);

    public Task<RestResult> EditOriginalAsync(DiscordRoute route, RenderedMessage message, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Patch, route, "/messages/@original", Repeat.Freely) with { Json = Bytes(message.Body, DiscordJson.Wire.MessageJson), Files = message.Files }, cancellationToken);

    public Task<RestResult> DeleteOriginalAsync(DiscordRoute route, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Delete, route, "/messages/@original", Repeat.Freely), cancellationToken);

    public Task<RestResult> FollowUpAsync(DiscordRoute route, RenderedMessage message, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Post, route, "", Repeat.NotOnceSent) with { Json = Bytes(message.Body, DiscordJson.Wire.MessageJson), Files = message.Files }, cancellationToken);

    /// <summary>A message by the bot's token. Its nonce keeps a repetition from showing twice.</summary>
    public Task<RestResult> CreateMessageAsync(string channel, RenderedMessage message, string nonce, CancellationToken cancellationToken) => SendAsync(
        Bot(HttpMethod.Post, "/channels/{channel}/messages", $"/channels/{channel}/messages", channel, Repeat.ByNonce) with
        {
            Json = Bytes(message.Body with { Nonce = nonce, EnforceNonce = true }, DiscordJson.Wire.MessageJson),
            Files = message.Files,
        },
        cancellationToken);

    public Task<RestResult> DeleteMessageAsync(string channel, string message, CancellationToken cancellationToken) => SendAsync(
        Bot(HttpMethod.Delete, "/channels/{channel}/messages/{message}", $"/channels/{channel}/messages/{message}", channel) with { MostWait = TimeSpan.FromSeconds(30) }, cancellationToken);

    public Task<RestResult> TypingAsync(string channel, CancellationToken cancellationToken) =>
        SendAsync(Bot(HttpMethod.Post, "/channels/{channel}/typing", $"/channels/{channel}/typing", channel, Repeat.Never) with { MostWait = TimeSpan.Zero }, cancellationToken);

    /// <summary>Opens the direct channel with a person, or answers the one there is.</summary>
    public Task<RestResult> OpenDirectAsync(string person, CancellationToken cancellationToken) => SendAsync(
        Bot(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels", "") with { Json = Bytes(new OpenDirectJson(person), DiscordJson.Wire.OpenDirectJson) }, cancellationToken);

    /// <summary>Null where the answer is not what it should be.</summary>
    public static T? Read<T>(RestResult result, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return result is RestResult.Ok { Body.Length: > 0 } ok ? JsonSerializer.Deserialize(ok.Body.Span, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task<RestResult> SendAsync(RestRequest request, CancellationToken cancellationToken) => rest.SendAsync(request, cancellationToken);

    private static RestRequest Bot(HttpMethod method, string template, string path, string major, Repeat repeat = Repeat.Freely) => new(method, template, path, major, ByBot: true, repeat);

    private static RestRequest Webhook(HttpMethod method, DiscordRoute route, string below, Repeat repeat) =>
        new(method, "/webhooks/{app}/{token}" + below, $"/webhooks/{route.Application}/{route.Token}{below}", $"{route.Application}/{route.Token}", ByBot: false, repeat);

    private static ReadOnlyMemory<byte> Bytes<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);
}
