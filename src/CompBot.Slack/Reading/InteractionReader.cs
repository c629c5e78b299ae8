using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Slack.Rendering;

namespace CompBot.Slack.Reading;

/// <summary>Reads clicks, forms, suggestions and shortcuts.</summary>
public static class InteractionReader
{
    public const string MessageShortcut = "compbot_message_shortcut";
    public const string GlobalShortcut = "compbot_global_start";

    public static SlackReading Read(JsonElement payload, ReadingContext context)
    {
        var team = payload.Text("team", "id") ?? payload.Text("enterprise", "id") ?? payload.Text("user", "team_id");
        if (team is null || payload.Text("user", "id") is not { } user)
        {
            return new SlackReading.Ignored("interaction from nobody");
        }

        var route = new Route { Team = team, User = user };
        return payload.Text("type") switch
        {
            "block_actions" => Click(payload, route with { Kind = ContactKind.Click }, context),
            "view_submission" => SubmissionReader.Read(payload, route with { Kind = ContactKind.Form }, context),
            "block_suggestion" => Suggestion(payload),
            "shortcut" => Global(payload, route with { Kind = ContactKind.Shortcut }),
            "message_action" => OnMessage(payload, route with { Kind = ContactKind.Shortcut }, context),
            "view_closed" => new SlackReading.Ignored("view closed"),
            _ => new SlackReading.Ignored("interaction type"),
        };
    }

    private static SlackReading Click(JsonElement payload, Route person, ReadingContext context)
    {
        var action = payload.Items("actions").FirstOrDefault();
        var actionId = action.ValueKind == JsonValueKind.Object ? action.Text("action_id") : null;
        var channel = payload.Text("container", "channel_id") ?? payload.Text("channel", "id");
        var route = person with
        {
            Channel = channel,
            Thread = payload.Text("container", "thread_ts"),
            ResponseUrl = payload.Text("response_url"),
            Envelope = context.Envelope,
        };
        var place = PlaceOf(payload, channel, context);
        route = route with { IsDirect = channel is not null && place == Place.Direct };
        if (actionId == ActionIds.AddOffer && payload.Text("view", "id") is { } view)
        {
            return new SlackReading.OfferAdded(view, payload.Text("view", "hash"), Route.TryRead(payload.Text("view", "private_metadata")) ?? route);
        }

        if (actionId == ActionIds.Settings && payload.Text("trigger_id") is { } opener)
        {
            return new SlackReading.SettingsAsked(opener, route);
        }

        if (ActionIds.Form(actionId) is { } form)
        {
            return payload.Text("trigger_id") is { } trigger
                ? new SlackReading.FormAsked(form, trigger, route)
                : new SlackReading.Ignored("form without a trigger");
        }

        return ActionIds.Choice(actionId) is { } choice
            ? Pressed(payload, action, choice, route, place, context)
            : new SlackReading.Ignored("action of something else");
    }

    private static SlackReading.Contact Pressed(JsonElement payload, JsonElement action, string choice, Route route, Place place, ReadingContext context)
    {
        var cause = payload.Text("trigger_id") ?? $"{action.Text("action_ts")}:{action.Text("action_id")}";
        return Contact(route, place, $"click:{cause}", new ConversationEvent.Pressed(choice, action.Text("selected_option", "value")), context,
            Fields.Instant(action.Text("action_ts")));
    }

    private static SlackReading Suggestion(JsonElement payload)
    {
        var from = Enum.GetValues<SuggestFrom>().FirstOrDefault(it => FormRenderer.SuggestAction(it) == payload.Text("action_id"));
        string? Picked(string block, SuggestFrom source) =>
            payload.Text("view", "state", "values", block, FormRenderer.SuggestAction(source), "selected_option", "value");
        return from == SuggestFrom.Nothing
            ? new SlackReading.Ignored("suggestion for something else")
            : new SlackReading.Suggest(from, payload.Text("value") ?? "", Picked("company", SuggestFrom.Companies), Picked("role", SuggestFrom.Roles));
    }

    private static SlackReading Global(JsonElement payload, Route route) =>
        payload.Text("callback_id") == GlobalShortcut && payload.Text("trigger_id") is { } trigger
            ? new SlackReading.FormAsked(FormId.Case, trigger, route)
            : new SlackReading.Ignored("shortcut of something else");

    private static SlackReading OnMessage(JsonElement payload, Route person, ReadingContext context)
    {
        if (payload.Text("callback_id") != MessageShortcut)
        {
            return new SlackReading.Ignored("shortcut of something else");
        }

        var channel = payload.Text("channel", "id");
        var route = person with { Channel = channel, ResponseUrl = payload.Text("response_url"), Envelope = context.Envelope };
        var text = SlackText.Read(payload.Text("message", "text") ?? "").Trim();
        var said = text.Length > 0 ? (ConversationEvent)new ConversationEvent.Said(text) : new ConversationEvent.Unreadable("message without words");
        return Contact(route, PlaceOf(payload, channel, context), $"shortcut:{payload.Text("trigger_id") ?? context.Envelope}", said, context, null);
    }

    /// <summary>A direct message may be between two people: only a lasting message of ours, or a channel known as ours, makes it the person's own.</summary>
    private static Place PlaceOf(JsonElement payload, string? channel, ReadingContext context)
    {
        if (channel is null || context.IsOwnDirect(channel))
        {
            return Place.Direct;
        }

        var isOurs = payload.Text("type") == "block_actions" && !payload.IsTrue("container", "is_ephemeral");
        return channel.StartsWith('D') && isOurs ? Place.Direct : Place.Shared;
    }

    private static SlackReading.Contact Contact(
        Route route, Place place, string cause, ConversationEvent happened, ReadingContext context, DateTimeOffset? at) => new(
            new InboundMessage(
                new ConversationKey(SlackPlatform.Name, route.Team, route.User), cause, happened, route.At(place), at ?? context.Now,
                context.OffsetOf(route.Team, route.User)),
            route);
}
