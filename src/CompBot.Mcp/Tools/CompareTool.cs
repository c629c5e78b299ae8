using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using ModelContextProtocol.Protocol;

namespace CompBot.Mcp.Tools;

/// <summary>Every offer of a case side by side, as /compare shows them.</summary>
internal sealed class CompareTool(Library library, TimeProvider clock) : CaseTool(
    "compare", "Compare offers", "This employer's offer, the alternatives and a yes to the ask side by side, year by year, each in its own currency, with what was assumed.", library, [])
{
    protected override CallToolResult Answer(NegotiationCase @case, Arguments arguments)
    {
        var draft = Cases.DraftOf(@case);
        var reply = Dialogue.Compare(draft, Library, new Moment(clock.GetUtcNow()));
        var text = PlainText.Render(reply with { Choices = [] });
        return draft.Offers.Count == 0 ? Refused(text) : Told(text);
    }
}
