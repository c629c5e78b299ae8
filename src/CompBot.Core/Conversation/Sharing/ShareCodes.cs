namespace CompBot.Core.Conversation.Sharing;

/// <summary>The codes that open a shared case: twelve letters and digits that are not mistaken for one another, in threes of four.</summary>
public static class ShareCodes
{
    /// <summary>Without i, l, o, 0 and 1.</summary>
    public const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public const int Length = 12;

    /// <summary>The name of the command's option.</summary>
    public const string Option = "code";

    private const int Group = 4;

    /// <summary>As it is kept: "abcd-efgh-jkmn".</summary>
    public static string Shown(string letters) => string.Join('-', letters.Chunk(Group).Select(group => new string(group)));

    /// <summary>As it is kept, however it was typed; null where it is none.</summary>
    public static string? Read(string? typed)
    {
        var letters = new string((typed ?? "").ToLowerInvariant().Where(char.IsLetterOrDigit).ToArray());
        return letters.Length == Length && letters.All(Letters.Contains) ? Shown(letters) : null;
    }

    /// <summary>The code by which an event wants to see somebody's case; null where it wants none.</summary>
    public static string? In(ConversationEvent happened) =>
        happened is ConversationEvent.Commanded { Command: CommandName.Coach } commanded ? Read(commanded.Find(Option)) : null;
}
