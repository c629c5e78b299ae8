using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompBot.Testing.Slack;

/// <summary>How a delivery reaches the bot: its kind, its payload, and for events which retry it is. The answer is what came with the acknowledgement.</summary>
public delegate Task<JsonElement?> SlackTransport(string type, JsonObject payload, bool takesAnswer, int retry);

/// <summary>What people do in the workspace, and what Slack makes of it.</summary>
public sealed class SlackPeople
{
    private readonly FakeSlack _fake;
    private readonly ConcurrentDictionary<string, (string User, DateTimeOffset Until)> _triggers = [];
    private readonly SlackTyping _typing = new();

    internal SlackPeople(FakeSlack fake)
    {
        _fake = fake;
        Transport = (type, payload, takesAnswer, retry) => fake.Sockets.DeliverAsync(type, payload, takesAnswer, retry);
    }

    /// <summary>Socket Mode unless set to HTTP.</summary>
    public SlackTransport Transport { get; set; }

    private SlackWorld World => _fake.World;

    /// <summary>A direct message to the bot. Ends when Slack has its acknowledgement.</summary>
    public Task SayAsync(string user, string text, string? thread = null)
    {
        Pause();
        World.TypedPrivately(user, text);
        var message = World.Show(new ShownMessage(World.Direct(user), World.NextTs(), user, null, thread, Escape(text), default, default));
        var events = new List<JsonObject> { SlackPayloads.Event(World.NextId("Ev"), SlackPayloads.Message(message)) };
        if (text.Contains("@CompBot", StringComparison.Ordinal))
        {
            // In a direct message a mention arrives as both, with ids of their own.
            var mention = SlackPayloads.Message(message);
            mention["type"] = "app_mention";
            events.Add(SlackPayloads.Event(World.NextId("Ev"), mention));
        }

        return Task.WhenAll(events.Select(DeliverEventAsync));
    }

    /// <summary>A message in a channel that mentions the bot: everyone there reads it.</summary>
    public Task MentionAsync(string user, string channel, string text)
    {
        Pause();
        var message = World.Show(new ShownMessage(channel, World.NextTs(), user, null, null, $"<@{SlackWorld.Bot}> {Escape(text)}", default, default));
        var happened = SlackPayloads.Message(message);
        happened["type"] = "app_mention";
        happened.Remove("channel_type");
        return DeliverEventAsync(SlackPayloads.Event(World.NextId("Ev"), happened));
    }

    /// <summary>Changes a message of one's own: Slack tells of it as another kind of message.</summary>
    public Task EditAsync(ShownMessage message, string text)
    {
        Pause();
        World.TypedPrivately(message.Author, text);
        return DeliverEventAsync(SlackPayloads.Event(World.NextId("Ev"), SlackPayloads.Changed(message, World.Edit(message, Escape(text)), World.NextTs())));
    }

    /// <summary>Takes a message of one's own back.</summary>
    public Task DeleteAsync(ShownMessage message)
    {
        Pause();
        World.Remove(message);
        return DeliverEventAsync(SlackPayloads.Event(World.NextId("Ev"), SlackPayloads.Deleted(message, World.NextTs())));
    }

    public async Task CommandAsync(string user, string command, string text, string channel)
    {
        Pause();
        if (!_fake.Manifest.Commands.Contains(command))
        {
            throw new InvalidOperationException($"The manifest declares no {command}: Slack would not deliver it.");
        }

        World.TypedPrivately(user, text);
        var payload = SlackPayloads.Command(command, text, user, channel, _fake.NewHook(channel, user), NewTrigger(user));
        if (await AnsweredAsync(user, channel, "slash_commands", payload) is { ValueKind: JsonValueKind.Object } answer)
        {
            if (_fake.IsRefused(answer))
            {
                _fake.Journal.Violation("an acknowledgement with blocks Slack refuses");
                return;
            }

            _fake.Show(channel, user, answer);
        }
    }

    /// <summary>Presses the latest button with this label that the person sees.</summary>
    public Task ClickAsync(string user, string label)
    {
        Pause();
        return Press(user, label)();
    }

    /// <summary>Picks the latest option with this label that the person sees.</summary>
    public Task PickAsync(string user, string option)
    {
        Pause();
        return Act(user, element =>
            element.GetProperty("type").GetString() == "static_select" && Option(element, option) is { } found
                ? new JsonObject { ["selected_option"] = JsonNode.Parse(found.GetRawText()) }
                : null, option)();
    }

    /// <summary>Clicks twice, as impatient people do: both times on what the screen shows before either is answered.</summary>
    public Task DoubleClickAsync(string user, string label)
    {
        Pause();
        var (first, second) = (Press(user, label), Press(user, label));
        return Task.WhenAll(first(), second());
    }

    /// <summary>Types into the open form, by field; values of fields that complete are picked from the suggestions.</summary>
    public async Task TypeAsync(string user, params (string Field, string Text)[] fields)
    {
        foreach (var (field, text) in fields)
        {
            World.TypedPrivately(user, text);
            var view = OpenView(user);
            if (SlackTyping.Input(view, field).GetProperty("type").GetString() == "external_select")
            {
                var options = await SuggestAsync(user, field, text);
                if (!options.Contains(text))
                {
                    _fake.Journal.Violation($"'{field}' cannot be filled with what was typed");
                }
            }

            _typing.Type(view, field, text);
        }
    }

    /// <summary>Presses the form's submit button.</summary>
    public Task SubmitAsync(string user)
    {
        Pause();
        return Submit(user)();
    }

    /// <summary>Presses it twice before the form is gone.</summary>
    public Task DoubleSubmitAsync(string user)
    {
        Pause();
        var (first, second) = (Submit(user), Submit(user));
        return Task.WhenAll(first(), second());
    }

    private Func<Task> Submit(string user)
    {
        var view = OpenView(user);
        var payload = SlackPayloads.Interaction("view_submission", user, NewTrigger(user));
        payload["view"] = SlackPayloads.View(view, _typing.Values(view));
        payload["response_urls"] = new JsonArray();
        return async () => Show(view, await AnsweredAsync(user, World.Direct(user), "interactive", payload));
    }

    /// <summary>Errors stand in the form; without any it closes.</summary>
    private void Show(ShownView view, JsonElement? answer)
    {
        if (answer is { ValueKind: JsonValueKind.Object } && answer.Value.TryGetProperty("errors", out var errors))
        {
            World.Put(view with { Errors = errors.EnumerateObject().ToDictionary(it => it.Name, it => it.Value.GetString()!) });
            foreach (var error in errors.EnumerateObject().Where(error => !SlackTyping.HasInput(view, error.Name)))
            {
                _fake.Journal.Violation($"an error for '{error.Name}', which is no input");
            }
        }
        else
        {
            World.Close(view.Id);
        }

        _fake.Journal.Pulse();
    }

    /// <summary>What a field offers while typing.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(string user, string field, string typed)
    {
        var view = OpenView(user);
        var payload = SlackPayloads.Interaction("block_suggestion", user, NewTrigger(user));
        payload["view"] = SlackPayloads.View(view, _typing.Values(view));
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["block_id"] = field;
        payload["action_id"] = SlackTyping.Input(view, field).GetProperty("action_id").GetString();
        payload["value"] = typed;
        if (await AnsweredAsync(user, World.Direct(user), "interactive", payload) is not { } answer)
        {
            return [];
        }

        foreach (var problem in BlockValidator.CheckOptions(answer))
        {
            _fake.Journal.Violation(problem.ToString());
        }

        return [.. answer.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("value").GetString()!)];
    }

    public Task OpenHomeAsync(string user, string tab = "home")
    {
        Pause();
        return DeliverEventAsync(SlackPayloads.Event(World.NextId("Ev"), new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = user,
            ["channel"] = World.Direct(user),
            ["tab"] = tab,
            ["event_ts"] = World.NextTs(),
        }));
    }

    /// <summary>"Ask CompBot privately" on somebody's message.</summary>
    public Task AskAboutAsync(string user, ShownMessage message)
    {
        Pause();
        var payload = SlackPayloads.Interaction("message_action", user, NewTrigger(user));
        payload["callback_id"] = "compbot_message_shortcut";
        payload["response_url"] = _fake.NewHook(message.Channel, user);
        payload["channel"] = new JsonObject { ["id"] = message.Channel };
        payload["message"] = new JsonObject { ["type"] = "message", ["user"] = message.Author, ["ts"] = message.Ts, ["text"] = message.Text };
        return AnsweredAsync(user, message.Channel, "interactive", payload);
    }

    /// <summary>"Start coaching" from the search bar.</summary>
    public Task StartAsync(string user)
    {
        Pause();
        var payload = SlackPayloads.Interaction("shortcut", user, NewTrigger(user));
        payload["callback_id"] = "compbot_global_start";
        return AnsweredAsync(user, World.Direct(user), "interactive", payload);
    }

    /// <summary>An event, with Slack's retries at once, after one minute and after five.</summary>
    public async Task DeliverEventAsync(JsonObject payload)
    {
        if (!_fake.Manifest.Declares(payload["event"]!.AsObject()))
        {
            throw new InvalidOperationException($"The manifest subscribes to no {payload["event"]!["type"]}: Slack would not deliver it.");
        }

        foreach (var (retry, wait) in ((int, TimeSpan)[])[(0, TimeSpan.Zero), (1, TimeSpan.FromSeconds(1)), (2, TimeSpan.FromMinutes(1)), (3, TimeSpan.FromMinutes(5))])
        {
            await Task.Delay(wait, _fake.Clock);
            try
            {
                await Transport("events_api", payload, takesAnswer: false, retry);
                return;
            }
            catch (Exception failure) when (IsLost(failure))
            {
                _fake.Journal.Note($"event not acknowledged, attempt {retry}");
            }
        }
    }

    /// <summary>Waits until it is so; a fake clock runs on meanwhile, as fast as the real one or as the machine can follow.</summary>
    public Task WaitForAsync(Func<bool> isSo, string what = "what was expected") => WaitForAsync(isSo, what, TimeSpan.FromMilliseconds(20));

    /// <summary>Waits until it is so while a fake clock stands: however long a loaded machine takes, nothing becomes late.</summary>
    public Task WaitInAMomentAsync(Func<bool> isSo, string what = "what was expected") => WaitForAsync(isSo, what, TimeSpan.Zero);

    /// <summary>Waits until it is so while a fake clock makes longer steps, for what takes long.</summary>
    public Task WaitForLongAsync(Func<bool> isSo, string what) => WaitForAsync(isSo, what, TimeSpan.FromSeconds(1));

    private async Task WaitForAsync(Func<bool> isSo, string what, TimeSpan step)
    {
        for (var started = Environment.TickCount64; !isSo();)
        {
            if (Environment.TickCount64 - started > Pace.Patience.TotalMilliseconds)
            {
                throw new TimeoutException($"It did not come: {what}. Violations: {string.Join("; ", _fake.Journal.Violations)}. Calls: {string.Join(", ", _fake.Journal.Calls.TakeLast(8).Select(call => $"{call.Method} {call.Error}"))}. {string.Join("; ", _fake.Journal.Notes.TakeLast(4))}");
            }

            await Task.WhenAny(_fake.Journal.Changed, Task.Delay(20));
            await Pace.BeatAsync();
            (_fake.Clock as FakeClock)?.Advance(step);
        }
    }

    /// <summary>Does something and waits for a new message, view or tab of that person; the words of what is new.</summary>
    public async Task<string> AskAsync(string user, Func<Task> act)
    {
        var before = World.Screen(user);
        var seen = World.SeenBy(user).Count(message => message.Author == SlackWorld.Bot);
        await act();
        await WaitForAsync(() => World.SeenBy(user).Count(message => message.Author == SlackWorld.Bot) > seen, "an answer");
        return World.Screen(user)[Math.Min(before.Length, World.Screen(user).Length)..];
    }

    internal string? UseTrigger(string trigger, out string user)
    {
        var found = _triggers.TryRemove(trigger, out var it);
        user = found ? it.User : "";
        return !found ? "exchanged_trigger_id" : it.Until < _fake.Clock.GetUtcNow() ? "expired_trigger_id" : null;
    }

    /// <summary>A bot's own messages come back to it as events.</summary>
    internal void Echo(ShownMessage message)
    {
        if (message.Channel.StartsWith('D'))
        {
            _ = DeliverEventAsync(SlackPayloads.Event(World.NextId("Ev"), SlackPayloads.Message(message)));
        }
    }

    private Func<Task> Press(string user, string label) => Act(user, element =>
        element.GetProperty("type").GetString() == "button" && Label(element.GetProperty("text")) == label ? new JsonObject() : null, label);

    /// <summary>What is pressed is settled now, by the screen as it is; calling the result delivers it.</summary>
    private Func<Task> Act(string user, Func<JsonElement, JsonObject?> pick, string what)
    {
        var payload = SlackPayloads.Interaction("block_actions", user, NewTrigger(user));
        if (FindInView(user, pick) is { } inView)
        {
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = inView.View?.Id };
            payload["view"] = inView.View is { } view ? SlackPayloads.View(view, _typing.Values(view)) : new JsonObject { ["id"] = "VHOME", ["hash"] = "h" };
            payload["actions"] = new JsonArray(inView.Action);
            return () => AnsweredAsync(user, World.Direct(user), "interactive", payload);
        }

        var (message, action) = FindInMessage(user, pick) ?? throw new InvalidOperationException($"{user} sees no '{what}'");
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = message.OnlyFor is not null,
            ["thread_ts"] = message.Thread,
        };
        payload["channel"] = new JsonObject { ["id"] = message.Channel };
        payload["response_url"] = _fake.NewHook(message.Channel, user, message.Ts);
        payload["actions"] = new JsonArray(action);
        return () => AnsweredAsync(user, message.Channel, "interactive", payload);
    }

    /// <summary>Not acknowledged: too late, no connection, or one that broke.</summary>
    private static bool IsLost(Exception failure) =>
        failure is TimeoutException or InvalidOperationException or HttpRequestException or System.Net.WebSockets.WebSocketException;

    /// <summary>Never sent twice: what is not acknowledged is an error on the person's screen.</summary>
    private async Task<JsonElement?> AnsweredAsync(string user, string channel, string type, JsonObject payload)
    {
        try
        {
            var kind = payload["type"]?.ToString();
            return await Transport(type, payload, type == "slash_commands" || kind is "view_submission" or "block_suggestion", 0);
        }
        catch (Exception failure) when (IsLost(failure))
        {
            World.Show(new ShownMessage(channel, World.NextTs(), "USLACK", user, null, "operation_timeout", default, default));
            _fake.Journal.Note("operation_timeout");
            return null;
        }
    }

    private (ShownView? View, JsonObject Action)? FindInView(string user, Func<JsonElement, JsonObject?> pick)
    {
        foreach (var view in World.Views(user).Reverse())
        {
            if (Find(view.View.GetProperty("blocks"), pick) is { } action)
            {
                return (view, action);
            }
        }

        return World.Home(user) is { } home && FindInMessage(user, pick) is null && Find(home.GetProperty("blocks"), pick) is { } onHome ? (null, onHome) : null;
    }

    private (ShownMessage Message, JsonObject Action)? FindInMessage(string user, Func<JsonElement, JsonObject?> pick)
    {
        foreach (var message in World.SeenBy(user).Reverse().Where(message => message.Blocks.ValueKind == JsonValueKind.Array))
        {
            if (Find(message.Blocks, pick) is { } action)
            {
                return (message, action);
            }
        }

        return null;
    }

    private JsonObject? Find(JsonElement blocks, Func<JsonElement, JsonObject?> pick)
    {
        foreach (var element in blocks.EnumerateArray().Where(block => block.GetProperty("type").GetString() == "actions").SelectMany(block => block.GetProperty("elements").EnumerateArray()).Reverse())
        {
            if (pick(element) is { } action)
            {
                action["type"] = element.GetProperty("type").GetString();
                action["action_id"] = element.GetProperty("action_id").GetString();
                action["block_id"] = "b1";
                action["action_ts"] = World.NextTs();
                return action;
            }
        }

        return null;
    }

    private ShownView OpenView(string user) => World.Views(user) is [.., var view] ? view : throw new InvalidOperationException($"{user} has no form open");

    private static JsonElement? Option(JsonElement select, string label) =>
        select.GetProperty("options").EnumerateArray().Cast<JsonElement?>().FirstOrDefault(option => Label(option!.Value.GetProperty("text")) == label);

    private static string Label(JsonElement text) => SlackScreen.Unescape(text.GetProperty("text").GetString()!);

    /// <summary>Good for one view within three seconds.</summary>
    public string NewTrigger(string user)
    {
        var trigger = World.NextId("trigger");
        _triggers[trigger] = (user, _fake.Clock.GetUtcNow() + TimeSpan.FromSeconds(3));
        return trigger;
    }

    /// <summary>People take a moment between two acts.</summary>
    private void Pause() => (_fake.Clock as FakeClock)?.Advance(TimeSpan.FromSeconds(2));

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
