using CompBot.Core.Guides;
using CompBot.Guides;
using CompBot.Mcp.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CompBot.Mcp;

/// <summary>Reads the data once and answers on standard input and output until the client hangs up. Nothing is kept and nothing is logged.</summary>
public static class Serving
{
    /// <summary>Told to the assistant once.</summary>
    private const string Instructions =
        "Negotiating pay: bands of a role, a plan of what to ask for with reasons, the playbook with the words, offers side by side. "
        + "The figures come from guides and a fixed model; pass them on as they are. Floors, minimums and walk-away figures are for the person alone and never belong in what is said or sent to an employer. "
        + "An offer the person does not hold must not be given as one: evidence says how firm each is. It is coaching, not legal or tax advice.";

    /// <summary>Answers the exit code: 0 at the end of the input, 2 where a folder is missing, with one line on standard error.</summary>
    public static async Task<int> RunAsync(string? data, IReadOnlyList<string> guides, CancellationToken cancellationToken)
    {
        var folder = data ?? DataPlace.Find([Directory.GetCurrentDirectory(), .. DataPlace.AndAbove(AppContext.BaseDirectory)]);
        if (Missing(folder, guides) is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }

        var options = Options(LibraryLoader.Load(folder!, guides).Library, TimeProvider.System);
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellationToken);
        return 0;
    }

    private static McpServerOptions Options(Library library, TimeProvider clock) => new()
    {
        ServerInfo = new Implementation { Name = "compbot", Title = "CompBot", Version = "1.0" },
        ServerInstructions = Instructions,
        ToolCollection = [new BandsTool(library, clock), new PlanTool(library), new PlaybookTool(library, clock), new CompareTool(library, clock)],
    };

    private static string? Missing(string? folder, IReadOnlyList<string> guides) =>
        folder is null || !Directory.Exists(Path.Combine(folder, "guides")) ? "The folder with the bundled guides was not found; name the program's 'data' folder with --data."
        : guides.FirstOrDefault(more => !Directory.Exists(more)) is { } none ? $"--guides: there is no folder {none}"
        : null;
}
