using CompBot.Core.Chat;

namespace CompBot.Worker.Terminal;

/// <summary>Plain lines, for pipes: what is read is written after the prompt, so that the output reads as a conversation.</summary>
public sealed class PlainScreen(TextReader input, TextWriter output) : ITerminalScreen
{
    public void Show(Reply reply, int firstNumber)
    {
        output.WriteLine(PlainText.Render(reply, first: firstNumber));
        output.WriteLine();
        output.Flush();
    }

    public void Line(string text)
    {
        output.WriteLine(text);
        output.Flush();
    }

    public string? Ask(string prompt)
    {
        var line = input.ReadLine();
        if (!string.IsNullOrWhiteSpace(line))
        {
            output.WriteLine($"{prompt}{line}");
            output.WriteLine();
        }

        return line;
    }
}
