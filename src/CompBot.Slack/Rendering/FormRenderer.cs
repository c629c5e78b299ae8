using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Rendering;

/// <summary>Forms as modals. Block ids are field ids, so that what was typed survives an update and an error finds its field.</summary>
public static class FormRenderer
{
    public const string ValueAction = "value";

    /// <summary>Offers that can be added with the button, besides the field for many.</summary>
    public const int MostOffers = 5;

    /// <summary>Opened at once, inside the trigger's three seconds.</summary>
    public static View Loading(FormId form) => new("modal", [new Block.Section(TextObject.Plain("One moment, opening the form."))])
    {
        Title = TextObject.Plain(FormCatalog.Find(form).Title, SlackLimits.ModalTitle),
        Close = TextObject.Plain("Close", SlackLimits.ModalTitle),
    };

    public static View Failed(FormId form) => Loading(form) with
    {
        Blocks = [new Block.Section(TextObject.Plain("The form did not open. Close this and press the button again, or write to me in your own words."))],
    };

    /// <summary>Known: what the fields begin with, by id. An update leaves them as they are on the person's screen.</summary>
    public static View Filled(FormId form, Route route, int offers, Sequence<FilledField> known)
    {
        var description = FormCatalog.Find(form);
        var blocks = description.Fields.Select(field => (Block)Field(field, field.Id, known.FirstOrDefault(it => it.Id == field.Id)?.Text)).ToList();
        if (form == FormId.Case)
        {
            blocks.AddRange(Enumerable.Range(1, offers).SelectMany(Offer));
            if (offers < MostOffers)
            {
                blocks.Add(new Block.Actions([AddOffer]) { BlockId = "add" });
            }
        }

        return Loading(form) with
        {
            Blocks = blocks,
            CallbackId = ActionIds.CallbackOf(form),
            PrivateMetadata = (route with { Offers = offers }).ToText(),
            Submit = TextObject.Plain("Send", SlackLimits.ModalTitle),
            Close = TextObject.Plain("Cancel", SlackLimits.ModalTitle),
        };
    }

    /// <summary>The block id of a field of an added offer.</summary>
    public static string OfferField(int number, string fieldId) => $"offer{number}.{fieldId}";

    private static Element.Button AddOffer => new(TextObject.Plain("Add another offer", SlackLimits.ButtonText)) { ActionId = ActionIds.AddOffer };

    private static IEnumerable<Block> Offer(int number)
    {
        yield return new Block.Divider { BlockId = OfferField(number, "line") };
        foreach (var field in FormCatalog.Find(FormId.Alternative).Fields)
        {
            // An added offer may stay empty: nobody should have to fill what they added by mistake.
            yield return Field(field with { Label = $"Offer {number}: {field.Label}", Required = false }, OfferField(number, field.Id), null);
        }
    }

    private static Block.Input Field(FormField field, string blockId, string? known) =>
        new(TextObject.Plain(field.Label, SlackLimits.InputLabel), Element(field, known))
        {
            BlockId = blockId,
            Optional = field.Required ? null : true,
        };

    private static Element Element(FormField field, string? known)
    {
        var placeholder = string.IsNullOrEmpty(field.Hint) ? null : TextObject.Plain(field.Hint, SlackLimits.Placeholder);
        return field.Kind switch
        {
            FieldKind.ShortText when field.SuggestFrom != SuggestFrom.Nothing => new Element.ExternalSelect
            {
                ActionId = SuggestAction(field.SuggestFrom),
                Placeholder = placeholder,
                MinQueryLength = 0,
                InitialOption = known is null ? null : ChoiceRenderer.Option(new Option(known, known)),
            },
            FieldKind.ShortText => Text(placeholder, known),
            FieldKind.LongText => Text(placeholder, known) with { Multiline = true },
            FieldKind.Choice => Picks(field.Options ?? [], placeholder, known),
        };
    }

    /// <summary>What is longer than the field stays out of it: half a text would come back as the whole.</summary>
    private static Element.PlainTextInput Text(TextObject? placeholder, string? known) => new()
    {
        ActionId = ValueAction,
        Placeholder = placeholder,
        MaxLength = SlackLimits.PlainTextInput,
        InitialValue = known?.Length is > 0 and <= SlackLimits.PlainTextInput ? known : null,
    };

    private static Element.StaticSelect Picks(Sequence<Option> options, TextObject? placeholder, string? known) => new([.. options.Select(ChoiceRenderer.Option)])
    {
        ActionId = ValueAction,
        Placeholder = placeholder,
        InitialOption = options.FirstOrDefault(option => option.Value == known) is { } picked ? ChoiceRenderer.Option(picked) : null,
    };

    /// <summary>The action id tells what to suggest from.</summary>
    public static string SuggestAction(SuggestFrom from) => $"suggest:{from.ToString().ToLowerInvariant()}";
}
