using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation;

/// <summary>
/// Reads a typed command: "/negotiate company:Midjourney role:Diffusion Model Engineer OpenAI 300K". A value runs to the next option's name or, in quotes,
/// to the closing one. Text that belongs to no option goes into "details", else into the options in order, parted by commas.
/// </summary>
public static partial class SlashLine
{
    /// <summary>The command of a line that begins with a known one; null for any other line, which is then ordinary text.</summary>
    public static ConversationEvent.Commanded? TryRead(string line)
    {
        var match = Whole().Match(line);
        return match.Success && Commands.TryFind(match.Groups["name"].Value) is { } command
            ? new ConversationEvent.Commanded(command.Id, Options(command, match.Groups["rest"].Value))
            : null;
    }

    /// <summary>The options in what stands behind a command's name.</summary>
    public static Sequence<FilledField> Options(CommandSpec command, string rest)
    {
        var marks = OptionNames(command, rest);
        var named = new List<FilledField>();
        var free = rest[..(marks.Length == 0 ? rest.Length : marks[0].Index)];
        for (var index = 0; index < marks.Length; index++)
        {
            var end = index + 1 < marks.Length ? marks[index + 1].Index : rest.Length;
            var (value, after) = Unquoted(rest[(marks[index].Index + marks[index].Length)..end].Trim());
            named.Add(new FilledField(marks[index].Groups[1].Value.ToLowerInvariant(), value));
            free += " " + after;
        }

        return [.. named.Concat(Unnamed(command, free.Trim(), named)).Where(field => field.Text.Length > 0)];
    }

    private static Match[] OptionNames(CommandSpec command, string rest)
    {
        var names = string.Join('|', command.Options.Select(option => option.Name));
        return names.Length == 0 ? [] : Regex.Matches(rest, $@"(?<!\S)({names}):", RegexOptions.IgnoreCase).ToArray();
    }

    /// <summary>What stands in the quotes a value begins with, and the text behind them; the whole value where it begins with none.</summary>
    private static (string Value, string After) Unquoted(string value) =>
        value.StartsWith('"') && value.IndexOf('"', 1) is > 0 and var closing ? (value[1..closing].Trim(), value[(closing + 1)..].Trim()) : (value, "");

    private static IEnumerable<FilledField> Unnamed(CommandSpec command, string text, List<FilledField> named)
    {
        var open = command.Options.Where(option => named.TrueForAll(field => field.Id != option.Name)).ToArray();
        if (text.Length == 0 || open.Length == 0)
        {
            return [];
        }

        return Array.Find(open, option => option.Name == "details") is { } details
            ? [new FilledField(details.Name, text)]
            : text.Split(',', open.Length, StringSplitOptions.TrimEntries).Zip(open, (value, option) => new FilledField(option.Name, value));
    }

    [GeneratedRegex(@"^\s*/(?<name>[A-Za-z]+)(?:\s+(?<rest>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Whole();
}
