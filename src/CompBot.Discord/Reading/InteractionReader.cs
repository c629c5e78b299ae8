using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Servers;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Reading;

/// <summary>The four kinds of interaction, once it is known who and where.</summary>
internal static class InteractionReader
{
    public static Incoming Command(Ticket ticket, InteractionDataJson? data) =>
        Commands.TryFind(data?.Name ?? "") is { } command
            ? Act(ticket, new ConversationEvent.Commanded(command.Id, Given(data)))
            : data?.Name == SettingsIds.Command ? Settle(ticket, new SettingsChange.Show())
            : new Incoming.Refuse(ticket, DiscordWording.UnknownCommand);

    public static Incoming Suggestion(Ticket ticket, InteractionDataJson? data)
    {
        var focused = data?.Options?.FirstOrDefault(option => option?.Focused == true);
        return new Incoming.Suggest(ticket, focused?.Name ?? "", Text(focused?.Value), Given(data));
    }

    public static Incoming Press(Ticket ticket, ulong presser, InteractionDataJson? data)
    {
        if (SettingsIds.Read(data?.CustomId, (data?.Values ?? []).OfType<string>().ToSequence(), []) is { } change)
        {
            return Settle(ticket, change);
        }

        if (Refused(ticket, presser, data, out var id) is { } refused)
        {
            return refused;
        }

        return id!.Kind switch
        {
            PressKind.Choice => Act(ticket, new ConversationEvent.Pressed(id.ChoiceId, data?.Values is [var picked, ..] ? picked : null)),
            PressKind.OpenForm => new Incoming.Open(ticket, id.Form!.Value, id.ChoiceId),
            PressKind.Form => new Incoming.Refuse(ticket, DiscordWording.OldButton),
        };
    }

    public static Incoming Form(Ticket ticket, ulong presser, InteractionDataJson? data) =>
        SettingsIds.Read(data?.CustomId, [], Fields(data?.Components)) is { } typed ? Settle(ticket, typed)
        : Refused(ticket, presser, data, out var id) is { } refused ? refused
        : id is { Kind: PressKind.Form, Form: { } form } ? Act(ticket, new ConversationEvent.Filled(form, Fields(data?.Components)))
        : new Incoming.Refuse(ticket, DiscordWording.OldButton);

    private static Incoming.Refuse? Refused(Ticket ticket, ulong presser, InteractionDataJson? data, out CustomId? id)
    {
        id = CustomId.TryRead(data?.CustomId);
        return id is null ? new(ticket, DiscordWording.OldButton)
            : id.Owner != presser && id.Owner != CustomId.Anybody ? new(ticket with { Updates = false }, DiscordWording.SomebodyElses)
            : null;
    }

    /// <summary>Discord hides the command from others, but an admin may show it to them: what counts is what they may do.</summary>
    private static Incoming Settle(Ticket ticket, SettingsChange change) =>
        ticket.Visit is null ? new Incoming.Refuse(ticket, DiscordWording.OnlyInServers)
        : ticket.Visit.Manages ? new Incoming.Settle(ticket, change)
        : new Incoming.Refuse(ticket with { Updates = false }, DiscordWording.OnlyForManagers);

    private static Incoming.Act Act(Ticket ticket, ConversationEvent happened) => new(ticket, new InboundMessage(
        new(DiscordReader.Platform, ticket.Application, ticket.Person), $"i:{ticket.Id}", happened,
        new DeliveryAddress(ticket.Place, ticket.Route.ToText()), ticket.ReceivedAt));

    private static Sequence<FilledField> Given(InteractionDataJson? data) =>
        Filled((data?.Options ?? []).Where(option => option?.Name is not null).Select(option => (option!.Name!, Text(option.Value))));

    private static Sequence<FilledField> Fields(IEnumerable<SubmittedJson?>? components) =>
        Filled(Flat(components).Where(field => field.CustomId is not null).Select(field => (field.CustomId!, field.Values is [{ } picked, ..] ? picked : Text(field.Value))));

    private static Sequence<FilledField> Filled(IEnumerable<(string Id, string Text)> fields) =>
        fields.Where(field => !string.IsNullOrWhiteSpace(field.Text)).Select(field => new FilledField(field.Id, field.Text)).ToSequence();

    private static IEnumerable<SubmittedJson> Flat(IEnumerable<SubmittedJson?>? components) =>
        (components ?? []).OfType<SubmittedJson>().SelectMany(component =>
            new[] { component }.Concat(Flat(component.Components)).Concat(Flat(component.Component is { } inner ? [inner] : null)));

    private static string Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
        _ => "",
    };
}
