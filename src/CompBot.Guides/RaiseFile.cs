using CompBot.Core.Guides;
using CompBot.Core.Negotiation.Raises;

namespace CompBot.Guides;

/// <summary>What data/raises.md says, with the lines that could not be read.</summary>
public sealed record RaiseReading(RaiseBook Raises, Sequence<GuideProblem> Problems);

/// <summary>Reads data/raises.md: entries in the form of data/scripts.md up to the heading "# Pushbacks", after it those of data/pushbacks.md.</summary>
public static class RaiseFile
{
    private const string Pushbacks = "# Pushbacks";

    public static RaiseReading Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, line => line.Trim() == Pushbacks) is >= 0 and var found ? found : lines.Length;
        var scripts = ScriptFile.Read(string.Join('\n', lines.Take(at)), RaiseNames.All);
        // Empty lines stand for the first half, so that a problem names the line of the file.
        var pushbacks = PushbackFile.Read(string.Join('\n', lines.Select((line, number) => number < at ? "" : line)), RaiseNames.All);
        return new(new(scripts.Scripts, pushbacks.Pushbacks), [.. scripts.Problems, .. pushbacks.Problems]);
    }
}
