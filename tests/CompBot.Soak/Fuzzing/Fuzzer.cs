using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Discord.Rendering;
using CompBot.Discord.Wire;
using CompBot.Slack.Blocks;
using CompBot.Slack.Rendering;
using CompBot.Storage;
using CompBot.Testing;
using CompBot.Testing.Discord;
using CompBot.Testing.Slack;

namespace CompBot.Soak.Fuzzing;

/// <summary>
/// Changed lines of whole conversations, each through the whole path: text, step, the state as it is stored and read back, and every reply as Discord and Slack would
/// take it. What throws, does not come back from its JSON, or breaks a platform's limit is a finding.
/// </summary>
internal sealed class Fuzzer(Library library, IReadOnlyList<string> lines, int seed)
{
    private const int LinesInATalk = 12;
    private const ulong Owner = 80_351_110_224_678_912;

    private readonly Random _chance = new(seed);

    private readonly PriorityQueue<string, TimeSpan> _slowest = new();

    /// <summary>The inputs that took longest on the whole path, slowest first.</summary>
    public IReadOnlyList<(string Input, TimeSpan Took)> Slowest => [.. _slowest.UnorderedItems.OrderByDescending(item => item.Priority)];

    /// <summary>What went wrong, with the input that did it.</summary>
    public List<(string Input, string What)> Findings { get; } = [];

    /// <summary>Everything people say in the transcripts of the tests.</summary>
    public static IReadOnlyList<string> LinesOfTranscripts() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "CompBot.Core.Tests", "Conversation", "Transcripts"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]).Distinct(),
    ];

    public void Run(int inputs)
    {
        ConversationState state = new ConversationState.NotStarted();
        for (var input = 0; input < inputs; input++)
        {
            state = input % LinesInATalk == 0 ? new ConversationState.NotStarted() : state;
            var line = lines[_chance.Next(lines.Count)];
            state = Take(state, input % LinesInATalk == 0 && _chance.Next(2) == 0 ? line : Mutations.Of(line, lines, _chance), input);
        }
    }

    private ConversationState Take(ConversationState state, string text, int number)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var place = number % 3 == 0 ? Place.Shared : Place.Direct;
            var turn = Dialogue.Step(state, Event(text), library, new Moment(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero).AddMinutes(number), TimeSpan.Zero, place));
            Check(text, turn, place);
            Note(text, Stopwatch.GetElapsedTime(started));
            return turn.Next;
        }
        catch (Exception mistake)
        {
            Findings.Add((text, $"{mistake.GetType().Name} at {new StackTrace(mistake).GetFrame(0)?.GetMethod()?.DeclaringType?.Name}.{new StackTrace(mistake).GetFrame(0)?.GetMethod()?.Name}"));
            return new ConversationState.NotStarted();
        }
    }

    private static ConversationEvent Event(string text) => text.StartsWith('/') && SlashLine.TryRead(text) is { } command ? command : new ConversationEvent.Said(text);

    private void Note(string text, TimeSpan took)
    {
        _slowest.Enqueue(text, took);
        if (_slowest.Count > 10)
        {
            _slowest.Dequeue();
        }
    }

    private void Check(string text, Turn turn, Place place)
    {
        var stored = JsonSerializer.SerializeToUtf8Bytes(turn.Next, StoredJson.Of<ConversationState>());
        if (JsonSerializer.Deserialize(stored, StoredJson.Of<ConversationState>()) != turn.Next)
        {
            Findings.Add((text, "the state does not come back as it was stored"));
        }

        foreach (var reply in turn.Effects.Select(ReplyOf).OfType<Reply>())
        {
            Findings.AddRange(OnDiscord(reply, place).Concat(OnSlack(reply)).Select(problem => (text, problem)));
        }
    }

    private static Reply? ReplyOf(Effect effect) => effect.Match<Reply?>(say => say.Reply, direct => direct.Reply, _ => null, _ => null);

    private static IEnumerable<string> OnDiscord(Reply reply, Place place) =>
        new[] { place == Place.Shared ? Layout.Card : Layout.Fitting, Layout.Plain }
            .SelectMany(layout => DiscordRenderer.Render(reply, Owner, layout, []))
            .SelectMany(message => DiscordRules.Message(JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(message.Body, DiscordJson.Wire.MessageJson)), [.. message.Files.Select(file => file.Name)]))
            .Select(problem => $"Discord: {problem}");

    private static IEnumerable<string> OnSlack(Reply reply) => MessageRenderer.Render(reply, Surface.Message).SelectMany(message =>
    {
        using var json = JsonDocument.Parse(SlackJson.Bytes(writer => writer.Put("blocks", message.Blocks)));
        return BlockValidator.CheckMessage(json.RootElement.GetProperty("blocks")).Select(problem => $"Slack: {problem}").ToList();
    });
}
