using System.Globalization;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>Names of buttons: the serial of the question they were offered under, a dot, and what they do. Serial 0 works at any time.</summary>
internal static class Ids
{
    public const int Always = 0;

    public static string Of(Talk talk, string action) => $"{talk.Serial}.{action}";

    public static string AnyTime(string action) => $"{Always}.{action}";

    /// <summary>Null where the text was never an id of ours.</summary>
    public static (int Serial, string Action)? Parse(string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && int.TryParse(id.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            ? (serial, id[(dot + 1)..])
            : null;
    }
}
