using System.Globalization;
using System.Text.Json.Nodes;

namespace CompBot.Testing.Discord;

/// <summary>What is on the fake's servers: messages, direct channels, commands, interactions, and the rules by which they change.</summary>
internal sealed class FakeWorld(FakeDiscordSettings settings, DiscordJournal journal, FakeGateway gateway, TimeProvider clock)
{
    private const int DirectMessages = 1 << 12;
    private static readonly TimeSpan NonceKept = TimeSpan.FromMinutes(3);

    private readonly Lock _gate = new();
    private readonly List<FakeMessage> _messages = [];
    private readonly Dictionary<string, FakeInteraction> _interactions = [];
    private readonly Dictionary<string, string> _direct = [];
    private long _lastId;

    public JsonArray Commands { get; private set; } = [];

    public int CommandPuts { get; private set; }

    public string GatewayUrl { get; set; } = "";

    /// <summary>Error code that opening a channel with, or writing to, a person meets.</summary>
    public Dictionary<string, int> Closed { get; } = [];

    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    public string NewId() => (((ulong)(clock.GetUtcNow().ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22) + (ulong)(Interlocked.Increment(ref _lastId) & 0x3FFFFF)).ToString(CultureInfo.InvariantCulture);

    public string DirectChannel(string person)
    {
        lock (_gate)
        {
            return _direct.TryGetValue(person, out var channel) ? channel : _direct[person] = NewId();
        }
    }

    public void Add(FakeInteraction interaction)
    {
        lock (_gate)
        {
            _interactions[interaction.Token] = interaction;
        }
    }

    public FakeMessage? Find(string? id) => Messages.FirstOrDefault(it => it.Id == id);

    public FakeAnswer Gateway() => new(200, new JsonObject
    {
        ["url"] = GatewayUrl,
        ["shards"] = settings.Shards,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = settings.SessionsLeft, ["reset_after"] = (long)settings.SessionsResetAfter.TotalMilliseconds, ["max_concurrency"] = settings.MaxConcurrency },
    });

    public FakeAnswer PutCommands(FakeCall call)
    {
        if (Bad(call, DiscordRules.CommandList(call.Body)) is { } bad)
        {
            return bad;
        }

        CommandPuts++;
        Commands = [.. ((JsonArray)call.Body!).Select(it =>
        {
            var command = (JsonObject)it!.DeepClone();
            (command["id"], command["version"], command["application_id"]) = (NewId(), NewId(), settings.Application);
            return (JsonNode)command;
        })];
        return new(200, Commands.DeepClone());
    }

    public FakeAnswer Callback(FakeCall call)
    {
        lock (_gate)
        {
            var type = DiscordRules.Int(call.Body?["type"]) ?? 0;
            if (Find(call) is not { } interaction || interaction.Id != call.Path.Groups["id"].Value || (interaction.Answer is null && clock.GetUtcNow() - interaction.At > TimeSpan.FromSeconds(3)))
            {
                return FakeAnswer.Error(404, 10062, "Unknown interaction");
            }

            if (interaction.Answer is not null)
            {
                return FakeAnswer.Error(400, 40060, "Interaction has already been acknowledged.");
            }

            var refused = Illegal(call, interaction, type) ?? CallbackBody(call, interaction, type);
            if (refused is not null)
            {
                return refused;
            }

            (interaction.Answer, interaction.AnsweredAt, interaction.Data) = (type, clock.GetUtcNow(), type is 8 or 9 ? call.Body!["data"]!.DeepClone() : null);
            interaction.Answered();
            var message = Answer(call, interaction, type);
            return call.WithResponse
                ? new(200, new JsonObject
                {
                    ["interaction"] = new JsonObject { ["id"] = interaction.Id, ["type"] = (int)interaction.Kind, ["response_message_id"] = message?.Id },
                    ["resource"] = new JsonObject { ["type"] = type, ["message"] = message is null ? null : Shown(message) },
                })
                : new(204);
        }
    }

    public FakeAnswer Original(FakeCall call)
    {
        lock (_gate)
        {
            var (interaction, refused) = Acknowledged(call);
            return refused
                ?? (Find(interaction!.Original) is { IsDeleted: false } original ? new(200, Shown(original)) : FakeAnswer.Error(404, 10008, "Unknown Message"));
        }
    }

    public FakeAnswer EditOriginal(FakeCall call)
    {
        lock (_gate)
        {
            var (interaction, refused) = Acknowledged(call);
            if (refused is not null)
            {
                return refused;
            }

            if (Find(interaction!.Original) is not { IsDeleted: false } original)
            {
                return FakeAnswer.Error(404, interaction.Original is null ? 10015 : 10008, "Unknown Message");
            }

            if ((BadMessage(call, isEdit: true) ?? Incompatible(call, original)) is { } bad)
            {
                return bad;
            }

            Replace(original, call);
            return new(200, Shown(original));
        }
    }

    public FakeAnswer DeleteOriginal(FakeCall call)
    {
        lock (_gate)
        {
            var (interaction, refused) = Acknowledged(call);
            if (refused is null && Find(interaction!.Original) is { } original)
            {
                original.IsDeleted = true;
            }

            return refused ?? new(204);
        }
    }

    public FakeAnswer FollowUp(FakeCall call)
    {
        lock (_gate)
        {
            var (interaction, refused) = Acknowledged(call);
            if ((refused ?? BadMessage(call)) is { } bad)
            {
                return bad;
            }

            if (interaction!.Answer == 5 && Find(interaction.Original) is { IsLoading: true, IsDeleted: false } loading)
            {
                Replace(loading, call);
                return new(200, Shown(loading));
            }

            if (interaction.IsUserInstallOnly && ++interaction.FollowUps > 5)
            {
                return FakeAnswer.Error(400, 40094, "Maximum number of follow-up messages reached");
            }

            return new(200, Shown(Create(call.Body!, call.Files, interaction.Channel, interaction, IsEphemeral(call.Body))));
        }
    }

    public FakeAnswer CreateMessage(FakeCall call)
    {
        lock (_gate)
        {
            var channel = call.Path.Groups["channel"].Value;
            var person = _direct.FirstOrDefault(pair => pair.Value == channel).Key;
            if (person is null && channel != settings.Channel)
            {
                return FakeAnswer.Error(404, 10003, "Unknown Channel");
            }

            if (person is not null && Closed.TryGetValue(person, out var code))
            {
                return FakeAnswer.Error(403, code, "Cannot send messages to this user");
            }

            var nonce = DiscordRules.Text(call.Body?["nonce"]);
            if (settings.HoldsHouseRules && (nonce is null || call.Body!["enforce_nonce"]?.GetValue<bool>() != true))
            {
                journal.Problem("a message without an enforced nonce");
            }

            if (_messages.FirstOrDefault(it => it.Channel == channel && it.Nonce == nonce && nonce is not null && clock.GetUtcNow() - it.At < NonceKept) is { } earlier)
            {
                return earlier.IsDeleted ? FakeAnswer.Error(404, 10008, "Unknown Message") : new(200, Shown(earlier));
            }

            return BadMessage(call) ?? new(200, Shown(Create(call.Body!, call.Files, channel, null, false)));
        }
    }

    public FakeAnswer DeleteMessage(FakeCall call)
    {
        lock (_gate)
        {
            var message = _messages.FirstOrDefault(it => it.Id == call.Path.Groups["message"].Value && it.Channel == call.Path.Groups["channel"].Value && !it.IsDeleted);
            if (message is null)
            {
                return FakeAnswer.Error(404, 10008, "Unknown Message");
            }

            if (message.Author is not null)
            {
                return FakeAnswer.Error(403, 50003, "Cannot execute action on a DM channel");
            }

            message.IsDeleted = true;
            return new(204);
        }
    }

    public FakeAnswer OpenDirect(FakeCall call)
    {
        var person = DiscordRules.Text(call.Body?["recipient_id"]);
        return person is null ? FakeAnswer.Form(["recipient_id"])
            : Closed.TryGetValue(person, out var code) && code is 50278 or 40003 ? FakeAnswer.Error(400, code, "Cannot open a channel")
            : new(200, new JsonObject { ["id"] = DirectChannel(person), ["type"] = 1, ["recipients"] = new JsonArray(new JsonObject { ["id"] = person }) });
    }

    public FakeMessage Hear(string person, string text)
    {
        var message = new FakeMessage(NewId(), DirectChannel(person), person, new JsonObject { ["content"] = text }, false, null) { At = clock.GetUtcNow() };
        lock (_gate)
        {
            _messages.Add(message);
        }

        return message;
    }

    private FakeInteraction? Find(FakeCall call) => _interactions.GetValueOrDefault(call.Path.Groups["token"].Value);

    private FakeAnswer? Illegal(FakeCall call, FakeInteraction interaction, int type)
    {
        int[] legal = interaction.Kind switch
        {
            FakeInteractionKind.Command => [4, 5, 9],
            FakeInteractionKind.Component => [4, 5, 6, 7, 9],
            FakeInteractionKind.Autocomplete => [8],
            FakeInteractionKind.Modal => interaction.Source is null ? [4, 5] : [4, 5, 6, 7],
        };
        return Bad(call, legal.Contains(type) ? [] : [$"type {type} for a {interaction.Kind}"]);
    }

    private FakeAnswer? CallbackBody(FakeCall call, FakeInteraction interaction, int type) => type switch
    {
        8 => Bad(call, DiscordRules.Suggestions(call.Body!["data"])),
        9 => Bad(call, DiscordRules.Modal(call.Body!["data"])),
        5 => Bad(call, call.Body!["data"] is null || (call.Body["data"] is JsonObject { Count: 1 } data && DiscordRules.Int(data["flags"]) == 64) ? [] : ["a defer with more than flags 64"]),
        6 => Bad(call, call.Body!["data"] is null ? [] : ["a deferred update with data"]),
        7 when Find(interaction.Source) is not { IsDeleted: false } => FakeAnswer.Error(404, 10008, "Unknown Message"),
        7 => BadMessage(call with { Body = call.Body!["data"] }, isEdit: true) ?? Incompatible(call with { Body = call.Body["data"] }, Find(interaction.Source)!),
        _ => BadMessage(call with { Body = call.Body!["data"] }),
    };

    private FakeMessage? Answer(FakeCall call, FakeInteraction interaction, int type)
    {
        var data = call.Body!["data"];
        var message = type switch
        {
            4 => Create(data!, call.Files, interaction.Channel, interaction, IsEphemeral(data)),
            5 => Create(new JsonObject { ["flags"] = DiscordRules.Int(data?["flags"]) ?? 0 }, [], interaction.Channel, interaction, IsEphemeral(data), isLoading: true),
            6 or 7 => Find(interaction.Source),
            _ => null,
        };
        if (type == 7)
        {
            Replace(message!, call with { Body = data });
        }

        interaction.Original = message?.Id;
        return message;
    }

    private (FakeInteraction? Interaction, FakeAnswer? Refused) Acknowledged(FakeCall call) => Find(call) switch
    {
        null => (null, FakeAnswer.Error(404, 10015, "Unknown Webhook")),
        { } old when clock.GetUtcNow() - old.At > TimeSpan.FromMinutes(15) => (null, FakeAnswer.Error(401, 50027, "Invalid Webhook Token")),
        { Answer: null or 8 or 9 } => (null, FakeAnswer.Error(404, 10015, "Unknown Webhook")),
        { } interaction => (interaction, null),
    };

    private FakeAnswer? BadMessage(FakeCall call, bool isEdit = false)
    {
        if (call.Body is { } body && (DiscordRules.Int(body["flags"]) & 32768) != 0 && DiscordRules.BreaksServer(body))
        {
            journal.Problem("a card of so many bytes that the real one breaks");
            return FakeAnswer.Error(500, 0, "Internal Server Error");
        }

        return Bad(call, DiscordRules.Message(call.Body, call.Files, isEdit));
    }

    private FakeAnswer? Incompatible(FakeCall call, FakeMessage original)
    {
        var isCard = ((DiscordRules.Int(call.Body!["flags"]) ?? 0) & 32768) != 0;
        var wasCard = (original.Flags & 32768) != 0;
        var clash = wasCard && !isCard && call.Body["content"] is not null ? "plain text into a card"
            : isCard && !wasCard && DiscordRules.Text(original.Shown["content"]) is { Length: > 0 } && !(call.Body as JsonObject)!.ContainsKey("content") ? "a card over plain text"
            : null;
        return Bad(call, clash is null ? [] : [clash]);
    }

    private FakeAnswer? Bad(FakeCall call, IEnumerable<string> problems)
    {
        var all = problems.ToList();
        foreach (var problem in all)
        {
            journal.Problem($"{call.Route}: {problem}");
        }

        return all.Count == 0 ? null : FakeAnswer.Form(all);
    }

    private FakeMessage Create(JsonNode body, IReadOnlyList<string> files, string channel, FakeInteraction? interaction, bool isEphemeral, bool isLoading = false)
    {
        var message = new FakeMessage(NewId(), channel, null, (JsonObject)body.DeepClone(), isEphemeral, interaction?.Id)
        {
            IsLoading = isLoading,
            Files = files,
            Nonce = DiscordRules.Text(body["nonce"]),
            InteractionBy = interaction?.Person,
            At = clock.GetUtcNow(),
        };
        _messages.Add(message);
        Echo(message, interaction);
        return message;
    }

    private static void Replace(FakeMessage message, FakeCall call)
    {
        (message.Shown, message.Files, message.IsLoading) = ((JsonObject)call.Body!.DeepClone(), call.Files, false);
    }

    /// <summary>Every message the bot makes comes back to it; an ephemeral one looks almost like a direct message.</summary>
    private void Echo(FakeMessage message, FakeInteraction? interaction)
    {
        var isDirect = interaction?.IsDirect ?? message.Channel != settings.Channel;
        if (!isDirect && !message.IsEphemeral)
        {
            return;
        }

        var echo = new JsonObject
        {
            ["id"] = message.Id,
            ["channel_id"] = message.Channel,
            ["channel_type"] = isDirect ? 1 : 0,
            ["author"] = new JsonObject { ["id"] = settings.Application, ["username"] = "compbot", ["bot"] = true },
            ["content"] = DiscordRules.Text(message.Shown["content"]) ?? "",
            ["type"] = interaction is null ? 0 : 20,
            ["flags"] = message.IsEphemeral ? 64 : 0,
            ["webhook_id"] = interaction is null ? null : settings.Application,
            ["attachments"] = new JsonArray(),
        };
        _ = gateway.DispatchAsync("MESSAGE_CREATE", echo, intent: DirectMessages);
    }

    private static JsonObject Shown(FakeMessage message) => new()
    {
        ["id"] = message.Id,
        ["channel_id"] = message.Channel,
        ["flags"] = message.Flags | (message.IsLoading ? 128 : 0) | (message.IsEphemeral ? 64 : 0),
        ["content"] = DiscordRules.Text(message.Shown["content"])?.Trim() ?? "",
        ["components"] = message.Shown["components"]?.DeepClone() ?? new JsonArray(),
        ["interaction_metadata"] = message.Interaction is { } interaction ? new JsonObject { ["id"] = interaction, ["type"] = 2, ["user"] = new JsonObject { ["id"] = message.InteractionBy, ["username"] = message.InteractionBy }, ["authorizing_integration_owners"] = new JsonObject { ["0"] = "0" } } : null,
    };

    private static bool IsEphemeral(JsonNode? body) => ((DiscordRules.Int(body?["flags"]) ?? 0) & 64) != 0;
}
