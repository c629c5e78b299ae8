using CompBot.Engine;

namespace CompBot.Playground.Feed;

/// <summary>The last lines of one conversation, and a way to wait for the next. Not safe for use from several threads: PlaygroundFeed locks it.</summary>
public sealed class ConversationFeed
{
    /// <summary>Lines that are kept, oldest dropped first.</summary>
    public const int MostEntries = IKeptLines.MostLines;

    /// <summary>What a line or a label takes in memory beside its text, and an empty feed; near enough, in bytes.</summary>
    private const int AroundText = 200, Empty = 1_000;

    private readonly LinkedList<FeedEntry> _entries = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Held while a line is kept and added.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Memory it takes, near enough: the lines as JSON, the labels, and what is around them.</summary>
    public long Bytes { get; private set; } = Empty;

    /// <summary>Completes when a line is added.</summary>
    public Task Next => _next.Task;

    public bool Holds(FeedSource from, string message, long effect) =>
        _entries.Any(entry => entry.From == from && entry.Effect == effect && (effect != 0 || entry.Message == message));

    public FeedEntry[] After(long seq) => [.. _entries.Where(entry => entry.Seq > seq)];

    public FeedEntry[] RepliesTo(string message) => [.. _entries.Where(entry => entry.From != FeedSource.You && entry.Message == message)];

    public void Add(FeedEntry entry)
    {
        _entries.AddLast(entry);
        Bytes += SizeOf(entry);
        while (_entries.Count > MostEntries)
        {
            Bytes -= SizeOf(_entries.First!.Value);
            _entries.RemoveFirst();
        }

        Wake();
    }

    public void Clear()
    {
        _entries.Clear();
        Bytes = Empty;
    }

    public void Wake()
    {
        _next.SetResult();
        _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>The newest says how it is called now.</summary>
    public string? LabelOf(string choiceId, string? value) => _entries.Reverse().SelectMany(entry => entry.Labels)
        .FirstOrDefault(label => label.ChoiceId == choiceId && label.Value == value)?.Label;

    private static int SizeOf(FeedEntry entry) => AroundText + entry.Json.Length + entry.Labels.Sum(SizeOf);

    private static int SizeOf(ChoiceLabel label) => AroundText + (sizeof(char) * (label.ChoiceId.Length + (label.Value?.Length ?? 0) + label.Label.Length));
}
