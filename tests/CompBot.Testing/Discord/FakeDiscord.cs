using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompBot.Testing.Discord;

public sealed class FakeDiscordSettings
{
    public string Token { get; set; } = "fake.discord.token";

    public string Application { get; set; } = "1200000000000000001";

    public string Server { get; set; } = "1000000000000000001";

    /// <summary>The server's one channel.</summary>
    public string Channel { get; set; } = "1100000000000000001";

    /// <summary>Who may manage the server; null: everybody.</summary>
    public string? Manager { get; set; }

    public int Shards { get; set; } = 1;

    public int MaxConcurrency { get; set; } = 1;

    public int SessionsLeft { get; set; } = 1000;

    public TimeSpan SessionsResetAfter { get; set; } = TimeSpan.FromHours(12);

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41250);

    /// <summary>Intervals without a heartbeat before the connection is closed; what the real one allows is not written anywhere.</summary>
    public double HeartbeatTolerance { get; set; } = 1.5;

    public bool IsStrictAboutIdentifyRate { get; set; } = true;

    /// <summary>Official clients send their token on interaction routes too, which the real one accepts.</summary>
    public bool AllowsTokenOnWebhooks { get; set; }

    /// <summary>What Discord allows and we do not: a message without an enforced nonce.</summary>
    public bool HoldsHouseRules { get; set; } = true;

    public string? InteractionsEndpoint { get; set; }

    public JsonNode? InstallTypes { get; set; } = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() };
}

/// <summary>
/// A Discord that a bot is pointed at by its base address only: REST, gateway, and a separate host for resumes. Strict: what the real one would refuse is
/// refused and kept in Journal.Problems.
/// </summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FakeWorld _world;
    private readonly TimeProvider _clock;
    private int[] _ports = [];

    private FakeDiscord(TimeProvider clock, FakeDiscordSettings settings)
    {
        (_clock, Settings, Journal, Faults, Buckets) = (clock, settings, new(), new(), new(clock));
        Gateway = new(Journal, clock, settings);
        _world = new(settings, Journal, Gateway, clock);
        Load = new(Gateway, it => Payload(it, null, new JsonObject { ["id"] = "1", ["name"] = "negotiate", ["type"] = 1, ["options"] = new JsonArray() }).ToJsonString(), settings.Application);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            for (var host = 0; host < 3; host++)
            {
                kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            }
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        _app = builder.Build();
        _app.UseWebSockets(new() { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _app.Run(ServeAsync);
    }

    public FakeDiscordSettings Settings { get; }

    public DiscordJournal Journal { get; }

    public FakeGateway Gateway { get; }

    public RestFaults Faults { get; }

    public DiscordBuckets Buckets { get; }

    public FakeLoad Load { get; }

    public string ApiBaseUrl => $"http://127.0.0.1:{_ports[0]}/api/v10";

    public IReadOnlyList<FakeMessage> Messages => _world.Messages;

    public JsonArray Commands => _world.Commands;

    public int CommandPuts => _world.CommandPuts;

    public static async Task<FakeDiscord> StartAsync(TimeProvider clock, FakeDiscordSettings? settings = null)
    {
        var fake = new FakeDiscord(clock, settings ?? new());
        await fake._app.StartAsync();
        var addresses = fake._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        fake._ports = [.. addresses.Select(address => new Uri(address).Port)];
        fake._world.GatewayUrl = $"ws://127.0.0.1:{fake._ports[1]}";
        fake.Gateway.ResumeUrl = $"ws://127.0.0.1:{fake._ports[2]}";
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.DropAll();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public string NewId() => _world.NewId();

    public string DirectChannel(string person) => _world.DirectChannel(person);

    /// <summary>From now on writing to this person meets this error code.</summary>
    public void CloseDirect(string person, int code = 50007) => _world.Closed[person] = code;

    public IEnumerable<FakeMessage> Direct(string person) => Messages.Where(it => it.Channel == DirectChannel(person) && !it.IsDeleted);

    /// <summary>What the bot said to a person directly.</summary>
    public IReadOnlyList<FakeMessage> Said(string person) => [.. Direct(person).Where(it => it.Author is null && !it.IsLoading)];

    public Task UntilReadyAsync(int shards = 1) => Journal.UntilAsync(() => Gateway.Ready >= shards, "the bot is ready");

    public async Task<FakeMessage> SayAsync(string person, string text)
    {
        var message = _world.Hear(person, text);
        await SendMessageAsync("MESSAGE_CREATE", message, person, text);
        return message;
    }

    public async Task EditAsync(FakeMessage message, string text)
    {
        message.Shown = new JsonObject { ["content"] = text };
        await SendMessageAsync("MESSAGE_UPDATE", message, message.Author!, text, _clock.GetUtcNow());
    }

    /// <summary>Somebody writes in the server's channel: told of without its text, unless it names the bot.</summary>
    public Task SayInServerAsync(string person, string text, bool namesBot = true, string? id = null) => Gateway.DispatchAsync(
        "MESSAGE_CREATE",
        new JsonObject
        {
            ["id"] = id ?? NewId(),
            ["channel_id"] = Settings.Channel,
            ["channel_type"] = 0,
            ["guild_id"] = Settings.Server,
            ["author"] = User(person),
            ["member"] = Member(person, Settings),
            ["content"] = namesBot ? $"<@{Settings.Application}> {text}" : "",
            ["timestamp"] = _clock.GetUtcNow().ToString("O"),
            ["type"] = 0,
            ["flags"] = 0,
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["mentions"] = namesBot ? new JsonArray(User(Settings.Application)) : new JsonArray(),
            ["mention_everyone"] = false,
        },
        intent: 1 << 9);

    /// <summary>The bot is removed from the server, or Discord has trouble with it.</summary>
    public Task RemoveAsync(bool isUnavailable = false) =>
        Gateway.DispatchAsync("GUILD_DELETE", isUnavailable ? new JsonObject { ["id"] = Settings.Server, ["unavailable"] = true } : new JsonObject { ["id"] = Settings.Server }, intent: 1);

    /// <summary>The person types in the direct messages with the bot.</summary>
    public Task TypeOnAsync(string person) => Gateway.DispatchAsync(
        "TYPING_START", new JsonObject { ["channel_id"] = DirectChannel(person), ["user_id"] = person, ["timestamp"] = _clock.GetUtcNow().ToUnixTimeSeconds() }, intent: 1 << 14);

    public Task TakeBackAsync(FakeMessage message)
    {
        message.IsDeleted = true;
        return Gateway.DispatchAsync("MESSAGE_DELETE", new JsonObject { ["id"] = message.Id, ["channel_id"] = message.Channel }, intent: 1 << 12);
    }

    public Task<FakeInteraction> CommandAsync(string person, string name, bool isDirect = false, bool isUserInstallOnly = false, params (string Name, string Value)[] options) => InteractAsync(
        FakeInteractionKind.Command, person, isDirect, isUserInstallOnly, null,
        new JsonObject { ["id"] = "1", ["name"] = name, ["type"] = 1, ["options"] = Options(options, null) });

    public Task<FakeInteraction> TypeAsync(string person, string command, string option, string typed, params (string Name, string Value)[] given) => InteractAsync(
        FakeInteractionKind.Autocomplete, person, isDirect: false, isUserInstallOnly: false, null,
        new JsonObject { ["id"] = "1", ["name"] = command, ["type"] = 1, ["options"] = Options([.. given, (option, typed)], option) });

    /// <summary>Presses a button by its words.</summary>
    public Task<FakeInteraction> PressAsync(string person, FakeMessage message, string label) => PressIdAsync(person, message, message.CustomId(label));

    public Task<FakeInteraction> PickAsync(string person, FakeMessage message, string prompt, string value) => PressIdAsync(person, message, message.CustomId(prompt), value);

    public Task<FakeInteraction> PressIdAsync(string person, FakeMessage message, string customId, params string[] values) => InteractAsync(
        FakeInteractionKind.Component, person, message.Channel == DirectChannel(person), isUserInstallOnly: false, message,
        new JsonObject { ["custom_id"] = customId, ["component_type"] = values.Length == 0 ? 2 : 3, ["values"] = new JsonArray([.. values.Select(it => (JsonNode)it)]) });

    /// <summary>Sends the form back that an interaction opened.</summary>
    public Task<FakeInteraction> SubmitAsync(FakeInteraction opened, params (string Field, string Text)[] fields)
    {
        var components = new JsonArray([.. ((JsonArray)opened.Data!["components"]!).Select(label =>
        {
            var input = label!["component"]!;
            var given = fields.FirstOrDefault(field => field.Field == (string?)input["custom_id"]).Text;
            return (JsonNode)new JsonObject { ["type"] = 18, ["id"] = 1, ["component"] = new JsonObject { ["type"] = (int)input["type"]!, ["custom_id"] = (string?)input["custom_id"], ["value"] = given ?? (((int)input["type"]!) == 4 ? "" : null) } };
        })]);
        return InteractAsync(
            FakeInteractionKind.Modal, opened.Person, opened.IsDirect, opened.IsUserInstallOnly, _world.Find(opened.Source),
            new JsonObject { ["custom_id"] = (string?)opened.Data["custom_id"], ["components"] = components });
    }

    /// <summary>The same interaction once more, as after a resume.</summary>
    public Task SendAgainAsync() => Gateway.RepeatLastAsync();

    /// <summary>Waits for the answer itself, past a "wait for it"; the message that it made or changed, where there is one.</summary>
    public async Task<FakeMessage?> AnswerAsync(FakeInteraction interaction)
    {
        await Journal.UntilAsync(() => interaction.Answer is not null && _world.Find(interaction.Original) is not { IsLoading: true }, $"interaction {interaction.Kind} is answered");
        return _world.Find(interaction.Original);
    }

    public void Throw()
    {
        if (Journal.Problems.Count > 0)
        {
            throw new InvalidOperationException($"Discord would have objected: {string.Join("; ", Journal.Problems)}");
        }
    }

    /// <summary>An interaction that Discord waits for an answer to, of which the bot is not told.</summary>
    public FakeInteraction Begin(FakeInteractionKind kind, string person, bool isDirect, FakeMessage? source = null, bool isUserInstallOnly = false)
    {
        var interaction = new FakeInteraction(
            NewId(), $"token-{NewId()}", kind, person, source?.Channel ?? (isDirect ? DirectChannel(person) : Settings.Channel), isDirect, isUserInstallOnly, source?.Id, _clock.GetUtcNow(), TimeProvider.System.GetTimestamp());
        _world.Add(interaction);
        return interaction;
    }

    private async Task<FakeInteraction> InteractAsync(FakeInteractionKind kind, string person, bool isDirect, bool isUserInstallOnly, FakeMessage? source, JsonObject data)
    {
        var interaction = Begin(kind, person, isDirect, source, isUserInstallOnly);
        await Gateway.DispatchAsync("INTERACTION_CREATE", Payload(interaction, source, data));
        return interaction;
    }

    private JsonObject Payload(FakeInteraction it, FakeMessage? source, JsonObject data)
    {
        var payload = new JsonObject
        {
            ["id"] = it.Id,
            ["application_id"] = Settings.Application,
            ["type"] = (int)it.Kind,
            ["token"] = it.Token,
            ["version"] = 1,
            ["channel_id"] = it.Channel,
            ["channel"] = Channel(it),
            ["context"] = it.IsDirect ? 1 : 0,
            ["locale"] = "en-US",
            ["app_permissions"] = "2248473465835073",
            ["authorizing_integration_owners"] = it.IsUserInstallOnly ? new JsonObject { ["1"] = it.Person } : new JsonObject { ["0"] = it.IsDirect ? "0" : Settings.Server },
            ["attachment_size_limit"] = 10_485_760,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["data"] = data,
        };
        if (it.IsDirect)
        {
            payload["user"] = User(it.Person);
        }
        else
        {
            payload["guild_id"] = Settings.Server;
            payload["guild_locale"] = "en-US";
            payload["guild"] = new JsonObject { ["id"] = Settings.Server, ["locale"] = "en-US", ["features"] = new JsonArray("COMMUNITY", "NEWS") };
            payload["member"] = Member(it.Person, Settings);
        }

        if (source is not null)
        {
            payload["message"] = new JsonObject { ["id"] = source.Id, ["channel_id"] = source.Channel, ["flags"] = source.Flags | (source.IsEphemeral ? 64 : 0), ["type"] = 20, ["content"] = (string?)source.Shown["content"] ?? "" };
        }

        return payload;
    }

    /// <summary>People, members and channels come with all that Discord sends along, needed or not.</summary>
    private static JsonObject User(string person) => new()
    {
        ["id"] = person,
        ["username"] = "nelly",
        ["global_name"] = "Nelly",
        ["discriminator"] = "0",
        ["avatar"] = "8342729096ea3675442027381ff50dfe",
        ["avatar_decoration_data"] = null,
        ["banner"] = null,
        ["clan"] = null,
        ["collectibles"] = null,
        ["display_name_styles"] = null,
        ["primary_guild"] = null,
        ["public_flags"] = 0,
    };

    private static JsonObject Member(string person, FakeDiscordSettings settings) => new()
    {
        ["user"] = User(person),
        ["nick"] = null,
        ["avatar"] = null,
        ["banner"] = null,
        ["collectibles"] = null,
        ["communication_disabled_until"] = null,
        ["deaf"] = false,
        ["flags"] = 0,
        ["joined_at"] = "2024-03-02T09:30:00.000000+00:00",
        ["mute"] = false,
        ["pending"] = false,
        ["permissions"] = settings.Manager is null || settings.Manager == person ? "2147483647" : "2147483607",
        ["premium_since"] = null,
        ["roles"] = new JsonArray("1100000000000000011", "1100000000000000012"),
        ["unusual_dm_activity_until"] = null,
    };

    private JsonObject Channel(FakeInteraction it) => it.IsDirect
        ? new() { ["id"] = it.Channel, ["type"] = 1, ["flags"] = 0, ["last_message_id"] = it.Id, ["recipients"] = new JsonArray(User(it.Person)) }
        : new()
        {
            ["id"] = it.Channel,
            ["type"] = 0,
            ["guild_id"] = Settings.Server,
            ["flags"] = 0,
            ["last_message_id"] = it.Id,
            ["name"] = "offers",
            ["nsfw"] = false,
            ["parent_id"] = "1100000000000000002",
            ["permissions"] = "2248473465835073",
            ["position"] = 3,
            ["rate_limit_per_user"] = 0,
            ["topic"] = null,
        };

    private Task SendMessageAsync(string type, FakeMessage message, string person, string text, DateTimeOffset? editedAt = null) => Gateway.DispatchAsync(
        type,
        new JsonObject
        {
            ["id"] = message.Id,
            ["channel_id"] = message.Channel,
            ["channel_type"] = 1,
            ["author"] = User(person),
            ["content"] = text,
            ["timestamp"] = _clock.GetUtcNow().ToString("O"),
            ["edited_timestamp"] = editedAt?.ToString("O"),
            ["type"] = 0,
            ["flags"] = 0,
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
        },
        intent: 1 << 12);

    private static JsonArray Options((string Name, string Value)[] options, string? focused) => new([.. options.Select(it =>
    {
        var option = new JsonObject { ["name"] = it.Name, ["type"] = 3, ["value"] = it.Value };
        if (it.Name == focused)
        {
            option["focused"] = true;
        }

        return (JsonNode)option;
    })]);

    private Task ServeAsync(HttpContext context) => Array.IndexOf(_ports, context.Connection.LocalPort) switch
    {
        1 => Gateway.ServeAsync(context, isResumeHost: false),
        2 => Gateway.ServeAsync(context, isResumeHost: true),
        _ => ServeRestAsync(context),
    };

    private async Task ServeRestAsync(HttpContext context)
    {
        if (!await Load.TryServeAsync(context))
        {
            await new FakeRestApi(Settings, Journal, Faults, Buckets, _world, _clock).ServeAsync(context);
        }
    }
}
