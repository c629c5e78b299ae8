using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Playground.Feed;

/// <summary>The last lines of one conversation, and a way to wait for the next. Not safe for use from several threads: PlaygroundFeed locks it.</summary>
public sealed class ConversationFeed
{
    /// <summary>Lines that are kept, oldest dropped first.</summary>
    public const int MostEntries = 300;

    /// <summary>What a line or a label takes in memory beside its text, and an empty feed; near enough, in bytes.</summary>
    private const int AroundText = 200, Empty = 1_000;

    private readonly LinkedList<FeedEntry> _entries = new();
    private readonly Dictionary<(string ChoiceId, string? Value), string> _labels = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

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
        _labels.Clear();
        Bytes = Empty;
    }

    public void Wake()
    {
        _next.SetResult();
        _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Remembers how a choice was labelled, so that a press can be shown in words.</summary>
    public void Label(NumberedChoice choice)
    {
        if (_labels.Count >= 4 * MostEntries)
        {
            Bytes -= _labels.Sum(label => SizeOf(label.Key, label.Value));
            _labels.Clear();
        }

        if (choice.Picked is ConversationEvent.Pressed pressed)
        {
            var key = (pressed.ChoiceId, pressed.Value);
            Bytes += SizeOf(key, choice.Label) - (_labels.TryGetValue(key, out var before) ? SizeOf(key, before) : 0);
            _labels[key] = choice.Label;
        }
    }

    public string? LabelOf(string choiceId, string? value) => _labels.GetValueOrDefault((choiceId, value));

    private static int SizeOf(FeedEntry entry) => AroundText + entry.Json.Length;

    private static int SizeOf((string ChoiceId, string? Value) choice, string label) =>
        AroundText + (sizeof(char) * (choice.ChoiceId.Length + (choice.Value?.Length ?? 0) + label.Length));
}
