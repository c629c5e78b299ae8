using CompBot.Core;
using CompBot.Discord.Wire;

namespace CompBot.Discord;

/// <summary>What Discord accepts, in the stricter reading where its own papers differ. Text lengths count UTF-16 units, which is never less than Discord counts.</summary>
public static class DiscordLimits
{
    public const int ContentLength = 2000;
    public const int CardComponents = 40;

    /// <summary>All text displays of one message together; Discord refuses from 4,001.</summary>
    public const int CardText = 4000;

    /// <summary>UTF-8 bytes of all text displays plus 12 each; above it Discord answers 500.</summary>
    public const int CardBytes = 10_170;

    public const int CardBytesPerText = 12;

    /// <summary>What the renderer fills at most, so that Discord's own counting never surprises us.</summary>
    public const int CardTextBudget = 3500;

    public const int CardBytesBudget = 9000;

    public const int Rows = 5;
    public const int ButtonsInRow = 5;
    public const int CustomIdLength = 100;
    public const int ButtonLabelLength = 80;
    public const int SelectOptions = 25;
    public const int SelectTextLength = 100;
    public const int PlaceholderLength = 150;
    public const int ModalTitleLength = 45;
    public const int ModalFields = 5;
    public const int FieldLabelLength = 45;
    public const int FieldHintLength = 100;
    public const int FieldTextLength = 4000;
    public const int RadioOptionsLeast = 2;
    public const int RadioOptionsMost = 10;
    public const int Suggestions = 25;
    public const int SuggestionLength = 100;
    public const int CommandNameLength = 32;
    public const int CommandDescriptionLength = 100;
    public const int CommandOptions = 25;
    public const int StringOptionLength = 6000;
    public const int CommandText = 8000;
    public const int AttachmentBytes = 10 * 1024 * 1024;
    public const int AltTextLength = 1024;
    public const int NonceLength = 25;
    public const int GatewayPayloadBytes = 4096;

    /// <summary>How long an interaction waits for its first answer.</summary>
    public static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);

    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan TypingShown = TimeSpan.FromSeconds(10);

    /// <summary>What Discord would refuse about a message; empty where nothing.</summary>
    public static Sequence<string> Problems(MessageJson message) =>
        [.. ContentProblems(message), .. CardProblems(message), .. RowProblems(message), .. All(message.Components).SelectMany(ComponentProblems)];

    /// <summary>A component and everything inside it.</summary>
    public static IEnumerable<ComponentJson> All(IEnumerable<ComponentJson>? components) =>
        (components ?? []).SelectMany(component => new[] { component }.Concat(All(component.Components)).Concat(All(component.Component is { } inner ? [inner] : null)));

    private static IEnumerable<string> ContentProblems(MessageJson message)
    {
        if (message.Content?.Length > ContentLength)
        {
            yield return $"content has {message.Content.Length} characters";
        }

        if (message.IsCard && message.Content is not null)
        {
            yield return "a card cannot have content";
        }

        if (message.AllowedMentions is not { Parse.Count: 0 })
        {
            yield return "mentions are not switched off";
        }

        if (message.Nonce?.Length > NonceLength)
        {
            yield return "the nonce is too long";
        }
    }

    private static IEnumerable<string> CardProblems(MessageJson message)
    {
        var all = All(message.Components).ToList();
        var texts = all.Where(component => component.Type == ComponentType.TextDisplay).Select(component => component.Content ?? "").ToList();
        if (all.Count > CardComponents)
        {
            yield return $"{all.Count} components";
        }

        if (texts.Sum(text => text.Length) > CardText)
        {
            yield return $"{texts.Sum(text => text.Length)} characters in a card";
        }

        if (texts.Sum(text => System.Text.Encoding.UTF8.GetByteCount(text) + CardBytesPerText) > CardBytes)
        {
            yield return "too many bytes in a card";
        }

        if (texts.Any(text => text.Length == 0))
        {
            yield return "an empty text display";
        }
    }

    private static IEnumerable<string> RowProblems(MessageJson message)
    {
        var rows = (message.Components ?? []).Where(component => component.Type == ComponentType.ActionRow).ToList();
        if (rows.Count > Rows)
        {
            yield return $"{rows.Count} rows";
        }

        if (rows.Any(row => row.Components!.Count(inner => inner.Type == ComponentType.Button) > ButtonsInRow))
        {
            yield return "too many buttons in a row";
        }

        var ids = All(message.Components).Select(component => component.CustomId).OfType<string>().ToList();
        if (ids.Distinct().Count() != ids.Count)
        {
            yield return "a custom id twice";
        }
    }

    private static IEnumerable<string> ComponentProblems(ComponentJson component)
    {
        (string What, string? Text, int Most)[] texts =
        [
            ("custom id", component.CustomId, CustomIdLength),
            ("label", component.Label, component.Type == ComponentType.Label ? FieldLabelLength : ButtonLabelLength),
            ("placeholder", component.Placeholder, component.Type == ComponentType.TextInput ? FieldHintLength : PlaceholderLength),
            .. (component.Options ?? []).SelectMany(option => new[]
            {
                ("option label", option.Label, SelectTextLength),
                ("option value", option.Value, SelectTextLength),
                ("option description", option.Description, SelectTextLength),
            }),
        ];
        foreach (var (what, text, most) in texts)
        {
            if (text is not null && (text.Length > most || text.Length == 0))
            {
                yield return $"{what} of {text.Length} characters";
            }
        }

        if (component.Options?.Count is 0 or > SelectOptions)
        {
            yield return $"{component.Options.Count} options";
        }
    }
}
