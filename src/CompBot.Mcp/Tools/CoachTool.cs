using System.Text.Json;
using CompBot.Core;
using CompBot.Wire;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CompBot.Mcp.Tools;

/// <summary>One tool: its name and fields, and the answer to one call. It reads and computes, and changes nothing.</summary>
internal abstract class CoachTool(string name, string title, string description, Sequence<CaseField> fields) : McpServerTool
{
    public override Tool ProtocolTool { get; } = new()
    {
        Name = name,
        Title = title,
        Description = description,
        InputSchema = JsonDocument.Parse(CaseSchema.Json(fields)).RootElement,
        Annotations = new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
    };

    public override IReadOnlyList<object> Metadata => [];

    /// <summary>What is wrong with a call is an answer that says so, not a fault of the protocol.</summary>
    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        new(Answer(new Arguments(request.Params?.Arguments ?? new Dictionary<string, JsonElement>())));

    protected abstract CallToolResult Answer(Arguments arguments);

    protected static CallToolResult Told(string text) => new() { Content = [new TextContentBlock { Text = text }] };

    protected static CallToolResult Refused(string why) => new() { Content = [new TextContentBlock { Text = why }], IsError = true };
}
