using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation.Steps;

/// <summary>The parts of a message that can each tell one thing.</summary>
internal static partial class Clauses
{
    public static string[] Split(string text) => Marks().Split(text);

    /// <summary>A stop or comma between digits parts no figure.</summary>
    [GeneratedRegex(@"\s*(?:[;!\n]|\.(?!\d)|,(?!\d))\s*|\s+(?:and|but)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
