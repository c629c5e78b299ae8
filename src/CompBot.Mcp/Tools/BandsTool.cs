using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Wire;
using ModelContextProtocol.Protocol;

namespace CompBot.Mcp.Tools;

/// <summary>The band of a role in a place, or which names there are: /bands of a conversation that has not begun.</summary>
internal sealed class BandsTool(Library library, TimeProvider clock) : CoachTool(
    "bands", "Pay bands", "What a role pays at a company in a place, with levels, sources and date. Without a name, or with one that is not certain, it says which there are.", Fields)
{
    private static readonly Sequence<CaseField> Fields =
    [
        .. CaseForm.Fields.Where(field => field.Name is "company" or "role" or "region"),
    ];

    protected override CallToolResult Answer(Arguments arguments)
    {
        Sequence<FilledField> given = [.. Fields.Select(field => (field.Name, Text: arguments.Text(field.Name))).Where(pair => pair.Text is not null).Select(pair => new FilledField(pair.Name, pair.Text!))];
        var turn = Dialogue.Step(new ConversationState.NotStarted(), new ConversationEvent.Commanded(CommandName.Bands, given), library, new Moment(clock.GetUtcNow()));
        return Told(string.Join("\n\n", turn.Effects.OfType<Effect.Say>().Select(say => Spoken(say.Reply))));
    }

    /// <summary>Buttons that choose a name become names to choose from; those that lead on in a conversation have no meaning here.</summary>
    private static string Spoken(Reply reply)
    {
        var names = reply.Choices.OfType<Choice.Button>().Where(button => button.Id.Contains("bands:", StringComparison.Ordinal)).Select(button => $"- {button.Label}");
        return string.Join('\n', [PlainText.Render(reply with { Choices = [] }), .. names]);
    }
}
