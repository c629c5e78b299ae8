using System.Globalization;
using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Reading;

/// <summary>Gateway events into what they ask of us. Pure; never throws for what came over the wire.</summary>
public static class DiscordReader
{
    public const string Platform = "discord";

    internal const ulong ManageServer = 1 << 5;
    private const ulong Administrator = 1 << 3;
    private const ulong AttachFiles = 1 << 15;
    private const long DiscordEpoch = 1_420_070_400_000;

    /// <summary>Type is the event's name, self the bot's own user id, at the wall clock on receipt.</summary>
    public static Incoming Read(string type, ReadOnlySpan<byte> data, string application, string self, DateTimeOffset at)
    {
        try
        {
            return type switch
            {
                "INTERACTION_CREATE" => JsonSerializer.Deserialize(data, DiscordJson.Wire.InteractionJson) is { } interaction ? ReadInteraction(interaction, application, at) : Nothing,
                "MESSAGE_CREATE" => JsonSerializer.Deserialize(data, DiscordJson.Wire.GatewayMessageJson) is { } message ? ReadMessage(message, application, self, at) : Nothing,
                "MESSAGE_UPDATE" => JsonSerializer.Deserialize(data, DiscordJson.Wire.GatewayMessageJson) is { } edited ? ReadEdit(edited, application, self, at) : Nothing,
                "MESSAGE_DELETE" => JsonSerializer.Deserialize(data, DiscordJson.Wire.DeletedMessageJson) is { ChannelId: { } channel } gone && Id(gone.Id) is { } id ? new Incoming.TakeBack(channel, id) : Nothing,
                "TYPING_START" => JsonSerializer.Deserialize(data, DiscordJson.Wire.TypingJson) is { ChannelId: { } channel, GuildId: null } typing && typing.UserId != self ? new Incoming.Type(channel) : Nothing,
                "GUILD_DELETE" => JsonSerializer.Deserialize(data, DiscordJson.Wire.LeftServerJson) is { Id: { } server, Unavailable: not true } ? new Incoming.Left(server) : Nothing,
                _ => new Incoming.Ignore("an event we do not use"),
            };
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            return new Incoming.Ignore("an event we cannot read");
        }
    }

    private static Incoming Nothing => new Incoming.Ignore("an empty event");

    private static Incoming ReadInteraction(InteractionJson it, string application, DateTimeOffset at)
    {
        var person = it.Member?.User?.Id ?? it.User?.Id;
        if (Id(it.Id) is null || string.IsNullOrEmpty(it.Token) || Id(person) is not { } presser || it.Type is not { } kind)
        {
            return new Incoming.Ignore("an interaction without id, token, kind or person");
        }

        var place = PlaceOf(it);
        var pressed = it.Message?.Flags ?? 0;
        const int updatable = MessageFlags.IsCard | MessageFlags.Ephemeral;
        var ticket = new Ticket(it.ApplicationId ?? application, it.Id!, it.Token, kind, person!, it.ChannelId ?? it.Channel?.Id, place, (pressed & updatable) == updatable, at,
            ulong.TryParse(it.AppPermissions, out var may) && (may & AttachFiles) == 0)
        {
            Visit = it.GuildId is { } server ? new(server, it.ChannelId ?? it.Channel?.Id, it.Channel?.ParentId, Roles(it.Member), Manages(it.Member)) : null,
        };
        return kind switch
        {
            InteractionType.Command => InteractionReader.Command(ticket, it.Data),
            InteractionType.Autocomplete => InteractionReader.Suggestion(ticket, it.Data),
            InteractionType.Component => InteractionReader.Press(ticket, presser, it.Data),
            InteractionType.ModalSubmit => InteractionReader.Form(ticket, presser, it.Data),
            _ => new Incoming.Ignore("an interaction of a kind we do not use"),
        };
    }

    /// <summary>Anything but the bot's own direct messages counts as shared: when in doubt, only the person sees the answer.</summary>
    private static Place PlaceOf(InteractionJson it) => (it.Context, it.GuildId, it.Member, it.Channel?.Type) switch
    {
        (1, _, _, _) => Place.Direct,
        (null, null, null, 1 or null) => Place.Direct,
        _ => Place.Shared,
    };

    private static Sequence<string> Roles(MemberJson? member) => (member?.Roles ?? []).OfType<string>().ToSequence();

    private static bool Manages(MemberJson? member) => ulong.TryParse(member?.Permissions, out var may) && (may & (ManageServer | Administrator)) != 0;

    /// <summary>Null where it is none. Everybody's being called calls nobody in particular.</summary>
    private static Incoming.Mention? ReadMention(GatewayMessageJson it, string self) =>
        it is { GuildId: { } server, ChannelId: { } channel, Id: { } id, Author: { Id: { } person, Bot: not true, System: not true }, WebhookId: null, Type: null or 0 or 19 }
            && Id(id) is not null && person != self && it.Mentions?.Any(user => user?.Id == self) == true
            ? new(channel, id, person, new(server, channel, null, Roles(it.Member), Manages: false))
            : null;

    private static Incoming ReadMessage(GatewayMessageJson it, string application, string self, DateTimeOffset at)
    {
        if (ReadMention(it, self) is { } mention)
        {
            return mention;
        }

        if (NotForUs(it, self) is { } why)
        {
            return new Incoming.Ignore(why);
        }

        if (it.Type is not (null or 0 or 19))
        {
            return new Incoming.Ignore("a message of the system");
        }

        return Heard(it, $"m:{it.Id}", What(it), application, at);
    }

    private static Incoming ReadEdit(GatewayMessageJson it, string application, string self, DateTimeOffset at) =>
        NotForUs(it, self) is { } why ? new Incoming.Ignore(why)
        : it.EditedTimestamp is not { } edited || string.IsNullOrWhiteSpace(it.Content) ? new Incoming.Ignore("an edit that left the text alone")
        : Heard(it, $"e:{it.Id}:{edited.ToUnixTimeMilliseconds()}", new ConversationEvent.Edited(it.Content), application, at);

    private static Incoming.Hear Heard(GatewayMessageJson it, string cause, ConversationEvent happened, string application, DateTimeOffset at)
    {
        var id = Id(it.Id)!.Value;
        var address = new DeliveryAddress(Place.Direct, new DiscordRoute(application, it.ChannelId).ToText());
        var sent = id >> 22 == 0 ? at : DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + DiscordEpoch);
        return new(it.ChannelId!, id, new InboundMessage(new(Platform, application, it.Author!.Id!), cause, happened, address, sent));
    }

    /// <summary>The gate: our own ephemeral replies come back looking like direct messages, and must not be answered.</summary>
    private static string? NotForUs(GatewayMessageJson it, string self) =>
        Id(it.Id) is null || it.ChannelId is null || Id(it.Author?.Id) is null ? "a message without id, channel or author"
        : it.Author!.Id == self || it.Author.Bot == true || it.Author.System == true || it.WebhookId is not null ? "a message of a program"
        : ((it.Flags ?? 0) & MessageFlags.Ephemeral) != 0 ? "an ephemeral message"
        : it.GuildId is not null || it.ChannelType is not (null or 1) ? "a message in a shared place"
        : null;

    private static ConversationEvent What(GatewayMessageJson it) =>
        !string.IsNullOrWhiteSpace(it.Content) ? new ConversationEvent.Said(it.Content)
        : new ConversationEvent.Unreadable(it.Attachments is [{ } file, ..] ? FileKind(file)
            : it.StickerItems?.Count > 0 ? "sticker"
            : it.MessageSnapshots?.Count > 0 ? "forwarded message"
            : it.Poll is { ValueKind: JsonValueKind.Object } ? "poll"
            : "message without text");

    private static string FileKind(ReceivedFileJson file) => file.ContentType?.Split('/')[0] switch
    {
        "image" => "picture",
        "audio" => "voice message",
        "video" => "video",
        _ => "file",
    };

    internal static ulong? Id(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
