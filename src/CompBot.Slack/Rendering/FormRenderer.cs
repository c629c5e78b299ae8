using CompBot.Core.Chat;
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

    public static View Filled(FormId form, Route route, int offers)
    {
        var description = FormCatalog.Find(form);
        var blocks = description.Fields.Select(field => (Block)Field(field, field.Id)).ToList();
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
            yield return Field(field with { Label = $"Offer {number}: {field.Label}", Required = false }, OfferField(number, field.Id));
        }
    }

    private static Block.Input Field(FormField field, string blockId) =>
        new(TextObject.Plain(field.Label, SlackLimits.InputLabel), Element(field))
        {
            BlockId = blockId,
            Optional = field.Required ? null : true,
        };

    private static Element Element(FormField field)
    {
        var placeholder = string.IsNullOrEmpty(field.Hint) ? null : TextObject.Plain(field.Hint, SlackLimits.Placeholder);
        return field.Kind switch
        {
            FieldKind.ShortText when field.SuggestFrom != SuggestFrom.Nothing =>
                new Element.ExternalSelect { ActionId = SuggestAction(field.SuggestFrom), Placeholder = placeholder, MinQueryLength = 0 },
            FieldKind.ShortText => new Element.PlainTextInput { ActionId = ValueAction, Placeholder = placeholder, MaxLength = SlackLimits.PlainTextInput },
            FieldKind.LongText => new Element.PlainTextInput { ActionId = ValueAction, Placeholder = placeholder, Multiline = true, MaxLength = SlackLimits.PlainTextInput },
            FieldKind.Choice => new Element.StaticSelect([.. (field.Options ?? []).Select(ChoiceRenderer.Option)]) { ActionId = ValueAction, Placeholder = placeholder },
        };
    }

    /// <summary>The action id tells what to suggest from.</summary>
    public static string SuggestAction(SuggestFrom from) => $"suggest:{from.ToString().ToLowerInvariant()}";
}
