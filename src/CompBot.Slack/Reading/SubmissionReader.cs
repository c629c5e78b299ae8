using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Slack.Rendering;
using CompBot.Slack.Workspaces;

namespace CompBot.Slack.Reading;

/// <summary>Reads a form that came back. Offers added with the button join the field for other offers, one a line.</summary>
public static class SubmissionReader
{
    internal static SlackReading Read(JsonElement payload, Route person, ReadingContext context)
    {
        if (payload.Text("view", "callback_id") == ActionIds.SettingsForm)
        {
            return new SlackReading.SettingsSent(Typed(payload).ToSequence(), Channels(payload), person);
        }

        if (ActionIds.FormOfCallback(payload.Text("view", "callback_id")) is not { } form)
        {
            return new SlackReading.Ignored("form of something else");
        }

        var opened = Route.TryRead(payload.Text("view", "private_metadata")) ?? person;
        var route = opened with { Kind = ContactKind.Form, Team = person.Team, User = person.User, Envelope = context.Envelope, Offers = 0, FigureInPublic = false };
        var typed = Typed(payload).ToSequence();
        var place = route.Channel is null || route.IsDirect || context.IsOwnDirect(route.Channel) ? Place.Direct : Place.Shared;
        var message = new InboundMessage(
            new ConversationKey(SlackPlatform.Name, route.Team, route.User),
            $"form:{payload.Text("view", "id")}:{payload.Text("view", "hash")}",
            new ConversationEvent.Filled(form, Merge(typed, opened.Offers)), route.At(place), context.Now, context.OffsetOf(route.Team, route.User));
        return new SlackReading.FormSent(form, typed, message, route);
    }

    private static Sequence<string> Channels(JsonElement payload) =>
        payload.Items("view", "state", "values", WorkspaceForm.Channels, FormRenderer.ValueAction, "selected_conversations").Select(channel => channel.GetString()).OfType<string>().ToSequence();

    private static IEnumerable<FilledField> Typed(JsonElement payload)
    {
        if (payload.At("view", "state", "values") is not { ValueKind: JsonValueKind.Object } values)
        {
            yield break;
        }

        foreach (var block in values.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var action in block.Value.EnumerateObject())
            {
                if ((action.Value.Text("value") ?? action.Value.Text("selected_option", "value"))?.Trim() is { Length: > 0 } text)
                {
                    yield return new FilledField(block.Name, text);
                }
            }
        }
    }

    private static Sequence<FilledField> Merge(Sequence<FilledField> typed, int offers)
    {
        var added = Enumerable.Range(1, Math.Clamp(offers, 0, FormRenderer.MostOffers)).Select(number => InOneLine(typed, number)).Where(line => line.Length > 0).ToList();
        var own = typed.Where(field => !field.Id.StartsWith("offer", StringComparison.Ordinal) || field.Id == "offer");
        if (added.Count == 0)
        {
            return own;
        }

        var before = own.FirstOrDefault(field => field.Id == "alternatives")?.Text;
        var lines = string.Join("\n", before is null ? added : added.Prepend(before));
        return own.Where(field => field.Id != "alternatives").Add(new FilledField("alternatives", lines));
    }

    private static string InOneLine(Sequence<FilledField> typed, int number)
    {
        string? Find(string field) => typed.FirstOrDefault(it => it.Id == FormRenderer.OfferField(number, field))?.Text;
        if (Find("offer") is not { } offer)
        {
            return "";
        }

        var evidence = Find("evidence") switch { "written" => "written", "verbal" => "verbal", "late" => "late-stage process", _ => null };
        var head = string.Join(", ", new[] { Find("company"), evidence }.Where(part => part is not null));
        var words = string.Join(", ", offer.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var deadline = Find("deadline") is { } due ? $", answer due by {due}" : "";
        return head.Length == 0 ? words + deadline : $"{head}: {words}{deadline}";
    }
}
