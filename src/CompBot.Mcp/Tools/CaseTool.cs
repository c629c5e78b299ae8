using CompBot.Core;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Wire;
using ModelContextProtocol.Protocol;

namespace CompBot.Mcp.Tools;

/// <summary>A tool that takes a case, in the form of the plan command and with its refusals. More are fields beside those of the case.</summary>
internal abstract class CaseTool(string name, string title, string description, Library library, Sequence<CaseField> more)
    : CoachTool(name, title, description, [.. CaseForm.Fields, .. more])
{
    protected Library Library { get; } = library;

    protected override CallToolResult Answer(Arguments arguments) =>
        CaseReader.Read(arguments.Line, Library).Match(read => Answer(read.Case, arguments), refused => Refused(refused.Problem));

    protected abstract CallToolResult Answer(NegotiationCase @case, Arguments arguments);
}
