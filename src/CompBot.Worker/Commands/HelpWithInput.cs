using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CompBot.Worker.Commands;

/// <summary>The help of a command that reads standard input: after its options, what it reads.</summary>
internal sealed class HelpWithInput(string input) : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new();

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(input);
        return exitCode;
    }
}
