using CompBot.Core;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Wire;
using ModelContextProtocol.Protocol;

namespace CompBot.Mcp.Tools;

/// <summary>The words of a case, or the private numbers: one of the two files of a playbook, never both in one answer.</summary>
internal sealed class PlaybookTool(Library library, TimeProvider clock) : CaseTool(
    "playbook", "Negotiation playbook", "The words for one case: script, e-mail, answers to pushbacks, letters. Nothing private is in it. With file \"private\": the person's own numbers, dates and when to stop instead, for their eyes only.", library, More)
{
    private const string NothingToGoBy = "There is nothing to plan from yet: name a company and role that a guide covers, an offer, or an alternative.";

    private static readonly Sequence<CaseField> More =
    [
        new("file", FieldKind.Text, "Which of the two files; to_send where it is left out") { OneOf = ["to_send", "private"] },
        new("nameRivals", FieldKind.Flag, "True only where the person agreed that rivals are named with their terms"),
        new("experience", FieldKind.Texts, "What the person built, in their own words"),
        new("shorter", FieldKind.Flag, "The short form of script and e-mail"),
    ];

    protected override CallToolResult Answer(NegotiationCase @case, Arguments arguments)
    {
        if (@case is { Band: null, Offer: null, Alternatives.Count: 0 })
        {
            return Refused(NothingToGoBy);
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // By the names of the guide, as a conversation has them, and not as they were typed.
        var current = Cases.Of(Cases.DraftOf(@case), Library).On(today);
        var playbook = Playbook.Write(current, Planner.Plan(current), Wishes(arguments), Library, today);
        return arguments.Text("file") switch
        {
            null or "to_send" => Told(PlaybookFiles.ToSend(playbook).Content),
            "private" => Told(PlaybookFiles.Private(playbook).Content),
            _ => Refused("file must be one of to_send, private"),
        };
    }

    private static PlaybookWishes Wishes(Arguments arguments) => new()
    {
        NameRivals = arguments.Flag("nameRivals"),
        Experience = arguments.Texts("experience").ToSequence(),
        Shorter = arguments.Flag("shorter") ?? false,
    };
}
