using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Worker.Terminal;

/// <summary>A form asked one field after another. An empty line leaves a field out; "/cancel" leaves the form.</summary>
public static class TerminalForm
{
    /// <summary>Null where the person left the form or the input ended.</summary>
    public static ConversationEvent.Filled? Ask(ITerminalScreen screen, Form form)
    {
        screen.Line($"{form.Title}: one question at a time, an empty line skips one, /cancel leaves.");
        var filled = new List<FilledField>();
        foreach (var field in form.Fields)
        {
            switch (AskField(screen, field))
            {
                case null:
                    return null;
                case { Length: > 0 } text:
                    filled.Add(new FilledField(field.Id, text));
                    break;
            }
        }

        return new ConversationEvent.Filled(form.Id, filled.ToSequence());
    }

    private static string? AskField(ITerminalScreen screen, FormField field)
    {
        var options = field.Options ?? [];
        screen.Line($"{field.Label}{(field.Required ? "" : " (optional)")}{(field.Hint is null ? "" : $", for example: {field.Hint}")}");
        for (var index = 0; index < options.Count; index++)
        {
            screen.Line($"  {index + 1}. {options[index].Label}");
        }

        while (true)
        {
            if (screen.Ask("  ") is not { } typed || typed.Trim().Equals("/cancel", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            if (Answer(options, typed.Trim()) is { } answer && (answer.Length > 0 || !field.Required))
            {
                return answer;
            }

            screen.Line(options.Count > 0 ? "One of the numbers, please." : "This one is needed.");
        }
    }

    /// <summary>The value of a picked option, by number, label or value; the text itself where there are no options; null where none fits.</summary>
    private static string? Answer(Sequence<Option> options, string typed)
    {
        if (options.Count == 0 || typed.Length == 0)
        {
            return typed;
        }

        return PlainText.Number(typed) is { } number
            ? number >= 1 && number <= options.Count ? options[number - 1].Value : null
            : options.FirstOrDefault(option => option.Label.Equals(typed, StringComparison.OrdinalIgnoreCase) || option.Value == typed)?.Value;
    }
}
