using System.Text.Json;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Wire;
using ModelContextProtocol.Protocol;

namespace CompBot.Mcp.Tools;

/// <summary>What to ask for and why: the line of the plan command.</summary>
internal sealed class PlanTool(Library library) : CaseTool(
    "plan", "Negotiation plan", "What to ask this employer for, each figure with its reason, and the private floor and walk-away. Yearly figures in the plan's currency; null where the case supports none.", library, [])
{
    protected override CallToolResult Answer(NegotiationCase @case, Arguments arguments)
    {
        var line = PlanLine.Of(@case);
        var told = Told(line);
        told.StructuredContent = JsonDocument.Parse(line).RootElement;
        return told;
    }
}
