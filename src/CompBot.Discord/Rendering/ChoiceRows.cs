using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Rendering;

/// <summary>Choices as rows of components. More than five rows do not fit: the rest is named in words, to be typed.</summary>
internal sealed record ChoiceRows(IReadOnlyList<ComponentJson> Rows, Sequence<string> LeftOver)
{
    public int Components => Rows.Sum(row => 1 + row.Components!.Count);

    public static ChoiceRows Of(Sequence<Choice> choices, ulong owner)
    {
        var rows = new List<List<ComponentJson>>();
        var leftOver = new List<string>();
        foreach (var choice in choices.DistinctBy(IdOf))
        {
            var component = Component(choice, owner);
            var isButton = component.Type == ComponentType.Button;
            if (isButton && rows.LastOrDefault() is { Count: < DiscordLimits.ButtonsInRow } row && row[0].Type == ComponentType.Button)
            {
                row.Add(component);
            }
            else if (rows.Count < DiscordLimits.Rows)
            {
                rows.Add([component]);
            }
            else
            {
                leftOver.AddRange(choice.Match<IEnumerable<string>>(button => [button.Label], select => select.Options.Map(option => option.Label), form => [form.Label]));
            }
        }

        return new([.. rows.Select(row => new ComponentJson(ComponentType.ActionRow) { Components = row })], leftOver.ToSequence());
    }

    private static string IdOf(Choice choice) => choice.Match(button => button.Id, select => select.Id, form => form.Id);

    private static ComponentJson Component(Choice choice, ulong owner) => choice.Match(
        button => Button(new CustomId(PressKind.Choice, owner, button.Id), button.Label, button.Style),
        select => Select(new CustomId(PressKind.Choice, owner, select.Id), select),
        form => Button(new CustomId(PressKind.OpenForm, owner, form.Id, form.Form), form.Label, form.Style));

    private static ComponentJson Button(CustomId id, string label, ButtonStyle style) => new(ComponentType.Button)
    {
        CustomId = id.ToString(),
        Label = Fitted.Text(label, DiscordLimits.ButtonLabelLength),
        Style = style switch
        {
            ButtonStyle.Primary => 1,
            ButtonStyle.Secondary => 2,
            ButtonStyle.Danger => 4,
        },
    };

    private static ComponentJson Select(CustomId id, Choice.Select select) => new(ComponentType.StringSelect)
    {
        CustomId = id.ToString(),
        Placeholder = Fitted.Text(string.IsNullOrWhiteSpace(select.Prompt) ? DiscordWording.PlainSelectPrompt : select.Prompt, DiscordLimits.PlaceholderLength),
        Options = [.. select.Options.Take(DiscordLimits.SelectOptions).Select(Fitted.Option)],
    };
}

/// <summary>Labels within their limits; they are shown as they are, without markup.</summary>
internal static class Fitted
{
    public static string Text(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= most)
        {
            return line.Length == 0 ? "…" : line;
        }

        var cut = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..cut].TrimEnd() + "…";
    }

    public static OptionJson Option(Option option) => new(
        Text(option.Label, DiscordLimits.SelectTextLength),
        option.Value,
        string.IsNullOrWhiteSpace(option.Description) ? null : Text(option.Description, DiscordLimits.SelectTextLength));
}
