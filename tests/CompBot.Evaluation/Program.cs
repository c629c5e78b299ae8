using System.Globalization;
using CompBot.Guides;
using CompBot.Guides.Talk;
using CompBot.Testing;
using CompBot.Testing.Offers;

const double UsualRate = 0.9;
const string WorstLines = "40";
var data = Path.Combine(Repository.Root, "data");

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

if (args is ["learn", ..])
{
    foreach (var language in args.Skip(1))
    {
        Console.WriteLine($"{language}: {TalkFolder.WriteWeights(data, language)} features");
    }

    Console.WriteLine($"offers: {LanguageFolder.WriteWeights(data)} features");

    return 0;
}

var file = args.FirstOrDefault(argument => argument.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase));
if (file is null || !File.Exists(file))
{
    Console.Error.WriteLine("Usage: CompBot.Evaluation FILE.jsonl [--at-least RATE] [--readings] [--json] [--worst LINES]");
    return 2;
}

var atLeast = double.Parse(Option("--at-least") ?? UsualRate.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
var evaluator = new Evaluator(LibraryLoader.Load(data, []).Library);
var lines = LabelledLine.ReadAll(File.ReadLines(file));
if (args.Contains("--readings"))
{
    foreach (var line in lines)
    {
        Console.WriteLine($"{line.Id}\t{ReadingLabels.Of(evaluator.Read(line.Text)).ToJsonString()}");
    }
}

var scores = lines.Select(evaluator.Score).ToList();
Console.WriteLine(args.Contains("--json") ? Evaluator.Json(scores) : Evaluator.Report(scores, int.Parse(Option("--worst") ?? WorstLines, CultureInfo.InvariantCulture)));
return Evaluator.ExactRate(scores) >= atLeast && !scores.Any(score => score.Line.MustNotInvent && score.InventsFigure) ? 0 : 1;
