using CompBot.Core.Chat;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Rendering;

/// <summary>A form of Core's catalogue as a modal. Nothing else is needed to open it.</summary>
public static class Modal
{
    public static ModalJson Of(FormId id, ulong owner, string choiceId)
    {
        var form = FormCatalog.Find(id);
        return new(new CustomId(PressKind.Form, owner, choiceId, id).ToString(), Fitted.Text(form.Title, DiscordLimits.ModalTitleLength), form.Fields.Map(Field));
    }

    private static ComponentJson Field(FormField field) => new(ComponentType.Label)
    {
        Label = Fitted.Text(field.Label, DiscordLimits.FieldLabelLength),
        Component = field.Kind switch
        {
            FieldKind.ShortText => Text(field, style: 1),
            FieldKind.LongText => Text(field, style: 2),
            FieldKind.Choice => Choice(field),
        },
    };

    private static ComponentJson Text(FormField field, int style) => new(ComponentType.TextInput)
    {
        CustomId = field.Id,
        Style = style,
        Required = field.Required,
        MaxLength = style == 1 ? DiscordLimits.SelectTextLength * 2 : DiscordLimits.FieldTextLength,
        Placeholder = field.Hint is null ? null : Fitted.Text(field.Hint, DiscordLimits.FieldHintLength),
    };

    /// <summary>Two to ten options show as a list to tick, more as a drop-down.</summary>
    private static ComponentJson Choice(FormField field)
    {
        var options = (field.Options ?? []).Map(Fitted.Option);
        return new(options.Count is >= DiscordLimits.RadioOptionsLeast and <= DiscordLimits.RadioOptionsMost ? ComponentType.RadioGroup : ComponentType.StringSelect)
        {
            CustomId = field.Id,
            Required = field.Required,
            Options = options,
        };
    }
}
