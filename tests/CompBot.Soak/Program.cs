using CompBot.Soak;

// soak --rounds 50 [--seed 1]: kills the worker that many times under load and says what was lost. worker …: the process that is killed.
if (args is ["worker", var folder, var seed])
{
    await Worker.RunAsync(new SoakFolder(folder), int.Parse(seed), Console.In, Console.Out);
    return 0;
}

var rounds = Argument("--rounds", 50);
using var temporary = SoakFolder.Temporary();
var report = await new Soak(temporary, Argument("--seed", Environment.TickCount), Console.Out).RunAsync(rounds);
Console.WriteLine(report);
return report.IsClean ? 0 : 1;

int Argument(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1]) : otherwise;
