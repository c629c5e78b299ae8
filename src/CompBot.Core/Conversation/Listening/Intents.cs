using System.Collections.Frozen;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Listening;

/// <summary>From the commands and topics of a book to what the bot can do.</summary>
internal static class Intents
{
    private static readonly FrozenDictionary<string, Intent> ByCommand =
        Enum.GetValues<Intent>().ToFrozenDictionary(intent => Kebab(intent.ToString()), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Intent> ByTopic = new Dictionary<string, Intent>
    {
        [Topics.Yes] = Intent.Yes,
        [Topics.No] = Intent.No,
        [Topics.Skip] = Intent.Skip,
        [Topics.NoOffers] = Intent.Nothing,
        [Topics.Back] = Intent.Back,
        [Topics.StartOver] = Intent.StartOver,
        [Topics.Help] = Intent.Help,
        [Topics.Band] = Intent.Bands,
        [Topics.Compare] = Intent.Compare,
        [Topics.Practice] = Intent.Practice,
        [Topics.Export] = Intent.Export,
        [Topics.Forget] = Intent.Forget,
        [Topics.Playbook] = Intent.Playbook,
        [Topics.Shorter] = Intent.Shorter,
        [Topics.Done] = Intent.Done,
        [Topics.Thanks] = Intent.Thanks,
        [Topics.Greeting] = Intent.Greeting,
        [Topics.Why] = Intent.Why,
        [Topics.Ultimatum] = Intent.Ultimatum,
        [Topics.Correct] = Intent.Correct,
        [Topics.Pause] = Intent.Pause,
        [Topics.Chatter] = Intent.Chatter,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null for a command that is none of ours.</summary>
    public static Intent? OfCommand(string? command) => command is not null && ByCommand.TryGetValue(command, out var intent) ? intent : null;

    public static Intent? OfTopic(string topic) => ByTopic.TryGetValue(topic, out var intent) ? intent : null;

    /// <summary>What cannot be taken back asks for clear words: a command, or a topic that the message holds alone and surely.</summary>
    public static bool IsFinal(Intent intent) => intent is Intent.Forget or Intent.StartOver;

    private static string Kebab(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
