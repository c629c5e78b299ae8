using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Testing.Transcripts;

/// <summary>
/// One line of the person's: "[Label]" presses what the last message offers, "[old: Label]" what an earlier one did, "form case | field = text | …"
/// fills a form, "edit: text" edits, "(picture)" sends a picture, "/command …" is a command; all else is said. "{repeat 5 ab}" stands for ababababab,
/// "\n" for a line break, "\u200B" for that character.
/// </summary>
internal static partial class TranscriptLine
{
    /// <summary>Null where the line presses something that is not offered.</summary>
    public static ConversationEvent? Read(string line, Reply? last, List<(string Label, ConversationEvent Event)> seen)
    {
        var text = Unescape(line);
        if (Old().Match(text) is { Success: true } old)
        {
            return seen.FirstOrDefault(choice => choice.Label == old.Groups[1].Value).Event;
        }

        if (text.StartsWith('[') && text.EndsWith(']'))
        {
            return last is null ? null : PlainText.Numbered(last).FirstOrDefault(choice => choice.Label == text[1..^1])?.Picked;
        }

        return Form().Match(text) is { Success: true } form ? Filled(form)
            : text.StartsWith("edit: ", StringComparison.Ordinal) ? new ConversationEvent.Edited(text[6..])
            : text == "(picture)" ? new ConversationEvent.Unreadable("picture")
            : SlashLine.TryRead(text) is { } command ? command
            : new ConversationEvent.Said(text);
    }

    private static ConversationEvent.Filled Filled(Match form)
    {
        var fields = form.Groups[2].Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(pair => new FilledField(pair[0], pair[1]));
        return new(Enum.Parse<FormId>(form.Groups[1].Value, ignoreCase: true), fields.ToSequence());
    }

    private static string Unescape(string line)
    {
        var repeated = Repeat().Replace(line, match =>
            string.Concat(Enumerable.Repeat(match.Groups[2].Value, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))));
        return Code().Replace(repeated, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            .Replace("\\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\[old: (.+)\]$")]
    private static partial Regex Old();

    [GeneratedRegex(@"^form (case|alternative|aboutyou)((?: \| .*)?)$", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"\{repeat (\d+) ([^}]+)\}")]
    private static partial Regex Repeat();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Code();
}
