using System.Text.Json;
using System.Text.RegularExpressions;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Playground.Feed;
using CompBot.Playground.Reading;
using CompBot.Playground.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CompBot.Playground.Page;

/// <summary>What became of a post: the lines of the feed it led to, and what the bot understands now. Standing is for the page only.</summary>
public sealed record WireTurn(string? Conversation, string? Message, string Status, WireJson[] Entries, WireJson Understood, WireStanding? Standing);

public sealed record WireProblem(string Error);

/// <summary>The JSON endpoint (docs/playground-api.md), for the page itself and for programs.</summary>
public static partial class PlaygroundApi
{
    /// <summary>Largest body of a post, in bytes.</summary>
    public const int LargestBody = 1_000_000;

    /// <summary>Suggestions at a time.</summary>
    public const int MostSuggestions = 8;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/events", PostAsync);
        endpoints.MapGet("/api/turn", TurnAsync);
        endpoints.MapGet("/api/feed", LiveFeed.WriteAsync);
        endpoints.MapGet("/api/catalog", () => Results.Json(WireCatalog.All, PlaygroundJson.Default.WireCatalog));
        endpoints.MapGet("/api/suggestions", Suggest);
    }

    /// <summary>A program names its conversation; the page is known by its cookie. The two never reach each other's.</summary>
    public static ConversationKey? Conversation(HttpContext http, string? named) => named switch
    {
        null => new ConversationKey(Playground.Platform, Playground.PageWorkspace, PersonCookie.Ensure(http)),
        _ when ConversationId().IsMatch(named) => new ConversationKey(Playground.Platform, Playground.ProgramWorkspace, named),
        _ => null,
    };

    private static async Task<IResult> PostAsync(
        HttpContext http, Conversations conversations, IConversationStore store, PlaygroundFeed feed, PlaygroundOptions options, TimeProvider clock)
    {
        if (await ReadBodyAsync(http) is not { } posted)
        {
            return Refuse("The body must be JSON as docs/playground-api.md describes it, with content type application/json.");
        }

        if (Conversation(http, posted.Conversation) is not { } key || posted.Message is not null && !ConversationId().IsMatch(posted.Message))
        {
            return Refuse("conversation and message are 1 to 64 letters, digits, '.', '_' or '-'.");
        }

        var message = posted.Message ?? Guid.NewGuid().ToString("N");
        return await EventReader.Read(posted.Event).Match(
            read => StepAsync(http, new Step(store, feed, new Now(conversations, options, clock)),
                new InboundMessage(key, message, read.Event, new DeliveryAddress(Place.Direct, message), clock.GetUtcNow(), Offset(posted)), posted),
            refused => Task.FromResult(Refuse(refused.Why)));
    }

    private sealed record Step(IConversationStore Store, PlaygroundFeed Feed, Now Now);

    /// <summary>What the standing of a conversation is told by.</summary>
    private sealed record Now(Conversations Conversations, PlaygroundOptions Options, TimeProvider Clock);

    private static async Task<IResult> StepAsync(HttpContext http, Step step, InboundMessage message, PostedMessage posted)
    {
        var key = message.Conversation;
        var label = message.Event is ConversationEvent.Pressed pressed
            ? await step.Feed.LabelOfAsync(key, pressed.ChoiceId, pressed.Value, http.RequestAborted) ?? posted.Event?.Label
            : null;
        await step.Feed.ShowPersonAsync(key, message.CauseId, EventWords.Of(message.Event, label), http.RequestAborted);
        var result = await step.Now.Conversations.HandleAsync(message, http.RequestAborted);
        var status = result.Match(stored => "stored", seen => "seen", tooMuch => "too-much", conflict => "conflict");
        var entries = posted.After is { } seq ? await step.Feed.AfterAsync(key, seq, http.RequestAborted) : await step.Feed.RepliesToAsync(key, message.CauseId, http.RequestAborted);
        var turn = new WireTurn(posted.Conversation, message.CauseId, status, [.. entries.Select(entry => new WireJson(entry.Json))], new WireJson(default), null);
        return Results.Json(
            Standing(turn, await StateAsync(step.Store, key, result, http.RequestAborted), step.Now),
            PlaygroundJson.Default.WireTurn,
            statusCode: result.Match(_ => StatusCodes.Status200OK, _ => StatusCodes.Status200OK, _ => StatusCodes.Status429TooManyRequests, _ => StatusCodes.Status503ServiceUnavailable));
    }

    private static WireTurn Standing(WireTurn turn, ConversationState state, Now now) => turn with
    {
        Understood = StateView.Of(state),
        Standing = turn.Conversation is null ? WireStanding.Of(state, now.Options.KeepDays, now.Conversations.Library, new Moment(now.Clock.GetUtcNow())) : null,
    };

    /// <summary>The state after the turn and its effects: what was stored, but for an erasure, which leaves another.</summary>
    private static async Task<ConversationState> StateAsync(IConversationStore store, ConversationKey key, CommitResult result, CancellationToken cancellationToken) =>
        result is CommitResult.Stored stored && !stored.Effects.Any(queued => queued.Effect is Effect.Erase)
            ? stored.Next
            : (await store.LoadAsync(key, cancellationToken)).State;

    /// <summary>Where the conversation stands now, without a step; with a conversation of a program, its replies after a line too.</summary>
    private static async Task<IResult> TurnAsync(
        HttpContext http, Conversations conversations, IConversationStore store, PlaygroundFeed feed, PlaygroundOptions options, TimeProvider clock,
        string? conversation = null, long after = 0)
    {
        if (Conversation(http, conversation) is not { } key)
        {
            return Refuse("conversation is 1 to 64 letters, digits, '.', '_' or '-'.");
        }

        var entries = await feed.AfterAsync(key, after, http.RequestAborted);
        var turn = new WireTurn(conversation, null, "stored", [.. entries.Select(entry => new WireJson(entry.Json))], new WireJson(default), null);
        return Results.Json(Standing(turn, (await store.LoadAsync(key, http.RequestAborted)).State, new Now(conversations, options, clock)), PlaygroundJson.Default.WireTurn);
    }

    private static IResult Suggest(Conversations conversations, string from = "", string typed = "", string? company = null, string? role = null)
    {
        var guides = conversations.Library.Guides;
        Sequence<Suggestion> found = from switch
        {
            "companies" => guides.SuggestCompanies(typed, MostSuggestions),
            "roles" => guides.SuggestRoles(company, typed, MostSuggestions),
            "regions" => guides.SuggestRegions(company, role, typed, MostSuggestions),
            _ => [],
        };
        return Results.Json(found.Select(it => new WireSuggestion(it.Label, it.Value)).ToArray(), PlaygroundJson.Default.WireSuggestionArray);
    }

    private static async Task<PostedMessage?> ReadBodyAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType() || http.Request.ContentLength > LargestBody)
        {
            return null;
        }

        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, PlaygroundJson.Default.PostedMessage, http.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static TimeSpan? Offset(PostedMessage posted) =>
        posted.UtcOffsetMinutes is { } minutes and >= -14 * 60 and <= 14 * 60 ? TimeSpan.FromMinutes(minutes) : null;

    private static IResult Refuse(string why) =>
        Results.Json(new WireProblem(why), PlaygroundJson.Default.WireProblem, statusCode: StatusCodes.Status400BadRequest);

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}$")]
    private static partial Regex ConversationId();
}
