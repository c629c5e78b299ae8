using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Guides;
using CompBot.Slack.Blocks;
using CompBot.Slack.Rendering;
using CompBot.Testing.Slack;

namespace CompBot.Slack.Tests.Whole;

/// <summary>The same conversation without any platform, as the playground page has it: what Slack must end with.</summary>
internal sealed class Playground(Library library)
{
    private static readonly Lazy<Library> Read = new(() => LibraryLoader.Load(Path.Combine(Repository.Root, "data"), []).Library);

    /// <summary>What a person presses on the way to the playbook, the first that is there.</summary>
    public static readonly Sequence<string> WayToThePlaybook =
        ["Yes, that is right", "I would rather not say", "No offer yet", "Make my script", "Skip", "Keep them unnamed", "Yes, I would sign"];

    /// <summary>More than the way to the playbook takes.</summary>
    public const int MostPresses = 25;

    private ConversationState _state = new ConversationState.NotStarted();

    public static Library Bundled => Read.Value;

    public Reply Last { get; private set; } = new();

    /// <summary>Every section of the playbook as the words Slack would show, without its buttons.</summary>
    public static IReadOnlyList<string> Sections(ConversationEvent first)
    {
        var page = new Playground(Bundled);
        page.Step(first);
        for (var press = 0; !IsPlaybook(page.Last); press++)
        {
            Assert.True(press < MostPresses, $"It goes round in a circle: {PlainText.Render(page.Last)}");
            page.Press(Next(page.Labels) ?? throw new InvalidOperationException($"No way on from: {PlainText.Render(page.Last)}"));
        }

        var sections = new List<string> { Words(page.Last) };
        for (var press = 0; page.Labels.FirstOrDefault(label => label.StartsWith("Next:", StringComparison.Ordinal)) is { } next; press++)
        {
            Assert.True(press < MostPresses, $"There is no last section: {PlainText.Render(page.Last)}");
            sections.AddRange(page.Press(next));
        }

        return sections;
    }

    public static string? Next(IReadOnlyList<string> labels) => WayToThePlaybook.FirstOrDefault(labels.Contains);

    private static bool IsPlaybook(Reply reply) => reply.Title == "Your playbook";

    private List<string> Labels => [.. Last.Choices.OfType<Choice.Button>().Select(button => button.Label)];

    private List<string> Press(string label) => Step(new ConversationEvent.Pressed(Last.Choices.OfType<Choice.Button>().First(button => button.Label == label).Id));

    private List<string> Step(ConversationEvent happened)
    {
        var turn = Dialogue.Step(_state, happened, library, new Moment(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)));
        _state = turn.Next;
        var replies = turn.Effects.OfType<Effect.Say>().Select(say => say.Reply).ToList();
        Last = replies[^1];
        return [.. replies.Select(Words)];
    }

    private static string Words(Reply reply) => string.Join("\n", MessageRenderer.Render(reply with { Choices = [] }, Surface.Message)
        .Select(message => SlackScreen.Words(JsonDocument.Parse(SlackJson.Bytes(writer => writer.Put("blocks", message.Blocks))).RootElement)));
}
