using CompBot.Core.Guides;
using CompBot.Wire;

namespace CompBot.Worker.Plan;

/// <summary>Cases as JSON lines in, one plan a line out. A line that cannot be read gives an error line, and the rest go on.</summary>
public static class PlanCommand
{
    /// <summary>What it reads, for its help.</summary>
    public static string Input { get; } = "A case is one object on one line; every field may be left out:\n" + CaseSchema.Help(CaseForm.Fields)
        + "\nFor example: {\"company\":\"Midjourney\",\"role\":\"ML/AI Engineer\",\"region\":\"San Francisco\",\"offer\":{\"currency\":\"USD\",\"base\":240000}}\n"
        + "A line that is no case gives {\"error\": why}, the rest go on, and the exit code is 1.";

    /// <summary>Whether every line was a case.</summary>
    public static bool Run(TextReader input, TextWriter output, Library library)
    {
        var areAllRead = true;
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var reading = CaseReader.Read(line, library);
                areAllRead &= reading is CaseReading.Read;
                output.Write(reading.Match(read => PlanLine.Of(read.Case), refused => PlanLine.Refusal(refused.Problem)) + "\n");
            }
        }

        output.Flush();
        return areAllRead;
    }
}
