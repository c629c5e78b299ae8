using System.Text.Json;
using System.Text.Json.Nodes;
using static CompBot.Testing.Slack.SlackMethods;

namespace CompBot.Testing.Slack;

/// <summary>Posting, changing and deleting messages.</summary>
internal sealed class SlackMessageMethods(FakeSlack fake)
{
    /// <summary>An edit sends at most so much text.</summary>
    private const int LongestEdit = 4_000;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, List<DateTimeOffset>> _posts = [];

    private SlackWorld World => fake.World;

    public JsonObject Post(JsonElement args)
    {
        var channel = Text(args, "channel");
        if (Unreachable(channel) is { } unreachable)
        {
            return unreachable;
        }

        if (Refused(args) is { } refused)
        {
            return refused;
        }

        if (TooFast(channel))
        {
            return Error("ratelimited");
        }

        var message = World.Show(Message(args, channel, null));
        fake.People.Echo(message);
        return Ok(("channel", channel), ("ts", message.Ts));
    }

    public JsonObject PostEphemeral(JsonElement args)
    {
        var (channel, user) = (Text(args, "channel"), Text(args, "user"));
        var place = World.Place(channel);
        return place is null ? Error("channel_not_found")
            : !place.HasBot ? Error("not_in_channel")
            : !place.Members.Contains(user) ? Error("user_not_in_channel")
            : Refused(args) ?? Ok(("message_ts", World.Show(Message(args, channel, user)).Ts));
    }

    /// <summary>Text without blocks takes the blocks away. A message for one person's eyes cannot be changed this way.</summary>
    public JsonObject Update(JsonElement args)
    {
        var message = World.Find(Text(args, "channel"), Text(args, "ts"));
        if (message is not { OnlyFor: null })
        {
            return Error("message_not_found");
        }

        if (message.Author != SlackWorld.Bot)
        {
            return Error("cant_update_message");
        }

        if (World.EditWindow is { } window && fake.Clock.GetUtcNow() - message.At > window)
        {
            return Error("edit_window_closed");
        }

        if (Text(args, "text").Length > LongestEdit)
        {
            return Error("msg_too_long");
        }

        return Refused(args) ?? Changed(message, Message(args, message.Channel, null));
    }

    public JsonObject Delete(JsonElement args)
    {
        var message = World.Find(Text(args, "channel"), Text(args, "ts"));
        if (message is not { OnlyFor: null })
        {
            return Error("message_not_found");
        }

        if (message.Author != SlackWorld.Bot)
        {
            return Error("cant_delete_message");
        }

        World.Remove(message);
        return Ok(("channel", message.Channel), ("ts", message.Ts));
    }

    public JsonObject? Refused(JsonElement args)
    {
        var problems = args.TryGetProperty("blocks", out var blocks) ? BlockValidator.CheckMessage(blocks) : [];
        if (args.TryGetProperty("text", out var text) && (text.GetString()!.Length > 40_000 || text.GetString()!.Contains('<', StringComparison.Ordinal)))
        {
            problems = [.. problems, new BlockProblem("/text", "too long, or a live bracket")];
        }

        foreach (var problem in problems)
        {
            fake.Journal.Violation(problem.ToString());
        }

        // A kind of block that this workspace does not take yet is Slack's doing, not ours.
        return problems.Count > 0 ? Messages("invalid_blocks", problems.Select(problem => $"[ERROR] {problem}"))
            : blocks.ValueKind == JsonValueKind.Array && blocks.EnumerateArray().Any(block => fake.Faults.RefusedBlocks.Contains(Text(block, "type"))) ? Error("invalid_blocks")
            : null;
    }

    private JsonObject? Unreachable(string channel)
    {
        var place = World.Place(channel);
        return place is not { HasBot: true } ? Error(place is null ? "channel_not_found" : "not_in_channel")
            : channel is not ['D', ..] ? null
            : !World.MessagesTabIsOn ? Error("messages_tab_disabled")
            : place.Members.Any(member => World.User(member)?.HasDirectsClosed ?? false) ? Error("cannot_dm_bot")
            : null;
    }

    private JsonObject Changed(ShownMessage message, ShownMessage by)
    {
        World.Replace(message, message with { Text = by.Text, Blocks = by.Blocks });
        return Ok(("channel", message.Channel), ("ts", message.Ts), ("text", by.Text));
    }

    private ShownMessage Message(JsonElement args, string channel, string? onlyFor) => new(
        channel, World.NextTs(), SlackWorld.Bot, onlyFor, args.TryGetProperty("thread_ts", out var thread) ? thread.GetString() : null, Text(args, "text"),
        args.TryGetProperty("blocks", out var blocks) ? blocks.Clone() : default, args.TryGetProperty("metadata", out var metadata) ? metadata.Clone() : default);

    /// <summary>One a second in a channel, after a burst of five.</summary>
    private bool TooFast(string channel)
    {
        lock (_posts)
        {
            var now = fake.Clock.GetUtcNow();
            if (!_posts.TryGetValue(channel, out var times))
            {
                _posts[channel] = times = [];
            }

            times.RemoveAll(time => now - time > Window);
            if (times.Count > 9)
            {
                return true;
            }

            times.Add(now);
            return false;
        }
    }
}
