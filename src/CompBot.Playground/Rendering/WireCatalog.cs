using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Playground.Rendering;

/// <summary>What can be typed and filled in: the commands and the forms.</summary>
public sealed record WireCatalog(WireCommand[] Commands, WireForm[] Forms)
{
    public static readonly WireCatalog All = new(
        [.. Core.Conversation.Commands.All.Select(WireCommand.Of)], [.. Enum.GetValues<FormId>().Select(id => WireForm.Of(FormCatalog.Find(id)))]);

    public static string FormName(FormId form) => form switch
    {
        FormId.Case => "case",
        FormId.Alternative => "alternative",
        FormId.AboutYou => "about-you",
    };

    public static FormId? FindForm(string? name) => Enum.GetValues<FormId>().Cast<FormId?>().FirstOrDefault(form => FormName(form!.Value) == name);

    public static string? SourceName(SuggestFrom source) => source switch
    {
        SuggestFrom.Nothing => null,
        SuggestFrom.Companies => "companies",
        SuggestFrom.Roles => "roles",
        SuggestFrom.Regions => "regions",
    };
}

public sealed record WireCommand(string Name, string Description, WireCommandOption[] Options)
{
    public static WireCommand Of(CommandSpec command) => new(
        command.Name,
        command.Description,
        [.. command.Options.Select(option => new WireCommandOption(option.Name, option.Description, WireCatalog.SourceName(option.SuggestFrom)))]);
}

public sealed record WireCommandOption(string Name, string Description, string? SuggestFrom);

public sealed record WireForm(string Id, string Title, WireField[] Fields)
{
    public static WireForm Of(Form form) => new(WireCatalog.FormName(form.Id), form.Title, [.. form.Fields.Select(WireField.Of)]);
}

/// <summary>Kind is "short", "long" or "choice".</summary>
public sealed record WireField(string Id, string Label, string Kind, bool Required, string? Hint, string? SuggestFrom, WireOption[]? Options)
{
    public static WireField Of(FormField field) => new(
        field.Id,
        field.Label,
        field.Kind switch { FieldKind.ShortText => "short", FieldKind.LongText => "long", FieldKind.Choice => "choice" },
        field.Required,
        field.Hint,
        WireCatalog.SourceName(field.SuggestFrom),
        field.Options is { } options ? [.. options.Select(WireOption.Of)] : null);
}

/// <summary>A suggestion: Label is shown, Value is typed.</summary>
public sealed record WireSuggestion(string Label, string Value);
