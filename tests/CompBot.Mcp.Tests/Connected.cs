using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace CompBot.Mcp.Tests;

/// <summary>The built program as a process of its own, with the library's client at its pipes; one for all tests of a class, because it keeps nothing.</summary>
public sealed class Connected : IAsyncLifetime
{
    public McpClient Client { get; private set; } = null!;

    public async Task InitializeAsync() => Client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Name = "compbot",
        Command = "dotnet",
        Arguments = [Path.Combine(AppContext.BaseDirectory, "CompBot.Mcp.dll")],
    }));

    public async Task DisposeAsync() => await Client.DisposeAsync();

    /// <summary>Calls a tool with a line of JSON; answers its text and whether it was refused.</summary>
    public async Task<(string Text, bool IsRefused, CallToolResult Result)> CallAsync(string tool, string arguments)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!;
        var result = await Client.CallToolAsync(tool, values);
        return (Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, result.IsError is true, result);
    }
}
