using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>Choices as buttons and menus, five to a row, numbered in words.</summary>
internal static class ChoiceRenderer
{
    private const int PerRow = 5;

    public static IEnumerable<Piece> Render(Sequence<Choice> choices)
    {
        var row = new List<(Element Element, string Words)>();
        var number = 0;
        foreach (var choice in choices)
        {
            var element = choice.Match(Button, Select, OpenForm);
            if (element is null)
            {
                continue;
            }

            if (row.Count == PerRow || row.Any(other => other.Element.ActionId == element.ActionId))
            {
                yield return Row(row);
                row = [];
            }

            row.Add((element, choice.Match(it => InWords(ref number, it.Label), it => InWords(ref number, it), it => InWords(ref number, it.Label))));
        }

        if (row.Count > 0)
        {
            yield return Row(row);
        }
    }

    private static Piece Row(List<(Element Element, string Words)> row) =>
        new(new Block.Actions([.. row.Select(item => item.Element)]), string.Join("\n", row.Select(item => item.Words)));

    private static Element? Button(Choice.Button choice) => Button(ActionIds.OfChoice(choice.Id), choice.Label, choice.Style);

    private static Element? OpenForm(Choice.OpenForm choice) => Button(ActionIds.OfForm(choice.Form, choice.Id), choice.Label, choice.Style);

    private static Element.Button Button(string actionId, string label, ButtonStyle style) =>
        new(TextObject.Plain(label, SlackLimits.ButtonText))
        {
            ActionId = actionId,
            Style = style switch
            {
                ButtonStyle.Primary => "primary",
                ButtonStyle.Danger => "danger",
                ButtonStyle.Secondary => null,
            },
        };

    private static Element? Select(Choice.Select choice) => choice.Options.Count == 0
        ? null
        : new Element.StaticSelect([.. choice.Options.Take(SlackLimits.SelectOptions).Select(Option)])
        {
            ActionId = ActionIds.OfChoice(choice.Id),
            Placeholder = TextObject.Plain(choice.Prompt, SlackLimits.Placeholder),
        };

    internal static SelectOption Option(Option option) => new(TextObject.Plain(option.Label, SlackLimits.OptionText), Value(option.Value))
    {
        Description = string.IsNullOrEmpty(option.Description) ? null : TextObject.Plain(option.Description, SlackLimits.OptionText),
    };

    /// <summary>A value is sent back as it is, so it is never escaped, only kept within its limit.</summary>
    internal static string Value(string value) => value.Length <= SlackLimits.OptionValue ? value : value[..SlackLimits.OptionValue];

    private static string InWords(ref int number, string label) => $"{++number}. {label}";

    private static string InWords(ref int number, Choice.Select select)
    {
        var lines = new List<string> { select.Prompt };
        foreach (var option in select.Options)
        {
            lines.Add(InWords(ref number, option.Label));
        }

        return string.Join("\n", lines);
    }
}
