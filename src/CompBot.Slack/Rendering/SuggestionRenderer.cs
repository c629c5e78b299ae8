using CompBot.Core;
using CompBot.Core.Guides;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>Suggestions as options, with what was typed last, so that nobody is held to our list.</summary>
public static class SuggestionRenderer
{
    public static IReadOnlyList<SelectOption> Render(string typed, Sequence<Suggestion> suggestions)
    {
        var options = suggestions.Take(SlackLimits.Suggestions - 1)
            .Select(it => new SelectOption(TextObject.Plain(it.Label, SlackLimits.OptionText), ChoiceRenderer.Value(it.Value)))
            .DistinctBy(option => option.Value).ToList();
        var own = ChoiceRenderer.Value(typed.Trim());
        if (own.Length > 0 && !options.Any(option => option.Value.Equals(own, StringComparison.OrdinalIgnoreCase)))
        {
            options.Add(new SelectOption(TextObject.Plain($"Use “{own}”", SlackLimits.OptionText), own));
        }

        return options;
    }
}
