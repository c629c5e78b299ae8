using CompBot.Core.Chat;

namespace CompBot.Worker.Terminal;

/// <summary>The two ends of a terminal: what is shown and what is typed.</summary>
public interface ITerminalScreen
{
    void Show(Reply reply, int firstNumber);

    void Line(string text);

    /// <summary>What was typed at the prompt; null at the end of input.</summary>
    string? Ask(string prompt);
}
