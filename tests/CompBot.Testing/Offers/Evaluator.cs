using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Guides.Talk;

namespace CompBot.Testing.Offers;

/// <summary>Reads labelled lines with the reader and sums up how it did.</summary>
public sealed class Evaluator
{
    /// <summary>The day on which relative deadlines of labelled lines are read.</summary>
    public static readonly DateTimeOffset Now = new(2026, 9, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly Library _library;

    public Evaluator(Library library) => _library = library;

    public LineScore Score(LabelledLine line) => LabelScore.Score(line, ReadingLabels.Of(Read(line.Text)));

    public MessageReading Read(string text) => OfferText.Read(text, new ReadingContext(_library, Now));

    /// <summary>The share of labelled keys that are right, and whether nothing was invented where it hurts.</summary>
    public static double KeyRate(IReadOnlyList<LineScore> scores)
    {
        var labelled = scores.SelectMany(score => score.Keys).Where(key => key.Expected.Length > 0).ToList();
        return labelled.Count == 0 ? 1 : labelled.Count(key => key.Verdict == Verdict.Right) / (double)labelled.Count;
    }

    public static double ExactRate(IReadOnlyList<LineScore> scores) => scores.Count == 0 ? 1 : scores.Count(score => score.IsExact) / (double)scores.Count;

    /// <summary>The share of lines with a wrong or invented figure: the ones that cost a person money.</summary>
    public static double WrongRate(IReadOnlyList<LineScore> scores) => scores.Count == 0 ? 0 : scores.Count(score => score.HasWrongFigure) / (double)scores.Count;

    /// <summary>The rates as one JSON object, for comparing two readers.</summary>
    public static string Json(IReadOnlyList<LineScore> scores) => new JsonObject
    {
        ["lines"] = scores.Count,
        ["exact"] = ExactRate(scores),
        ["keys"] = KeyRate(scores),
        ["wrong"] = WrongRate(scores),
        ["inventions"] = scores.Count(score => score.Line.MustNotInvent && score.InventsFigure),
    }.ToJsonString();

    public static string Report(IReadOnlyList<LineScore> scores, int worst)
    {
        var report = new StringBuilder();
        report.AppendLine("key                    right  wrong missed invented");
        foreach (var key in scores.SelectMany(score => score.Keys).GroupBy(key => key.Key.Split(' ')[^1]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var counts = Enum.GetValues<Verdict>().Select(verdict => key.Count(score => score.Verdict == verdict)).ToList();
            if (counts.Take(4).Sum() > 0)
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{key.Key,-20} {counts[0],7} {counts[1],6} {counts[2],6} {counts[3],8}");
            }
        }

        AddTags(report, scores);
        report.AppendLine().AppendLine("worst lines");
        foreach (var score in scores.Where(score => !score.IsExact).OrderByDescending(score => score.Faults.Count()).ThenBy(score => score.Line.Id, StringComparer.Ordinal).Take(worst))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{score.Line.Id}  {score.Line.Text.ReplaceLineEndings(" ⏎ ")}");
            report.AppendLine("    " + string.Join("; ", score.Faults.Select(fault => $"{fault.Key} {fault.Verdict.ToString().ToLowerInvariant()}: expected {Shown(fault.Expected)}, read {Shown(fault.Read)}")));
        }

        report.AppendLine();
        report.AppendLine(CultureInfo.InvariantCulture, $"labelled keys right {KeyRate(scores):P1}");
        report.AppendLine(CultureInfo.InvariantCulture, $"inventions on lines that must not have any {scores.Count(score => score.Line.MustNotInvent && score.InventsFigure)}");
        report.AppendLine(CultureInfo.InvariantCulture, $"lines with a wrong or invented figure {scores.Count(score => score.HasWrongFigure)} of {scores.Count} = {WrongRate(scores):P1}");
        report.Append(CultureInfo.InvariantCulture, $"exact lines {scores.Count(score => score.IsExact)} of {scores.Count} = {ExactRate(scores):P1}");
        return report.ToString();
    }

    private static void AddTags(StringBuilder report, IReadOnlyList<LineScore> scores)
    {
        report.AppendLine().AppendLine("tag                    lines  exact  with an invented or wrong figure");
        foreach (var tag in (string[])["hostile", "injection", "bluff", "nonsense", "no-data", "pii", "current-vs-offer", "correction", "multi", "ask", "ambiguous"])
        {
            var lines = scores.Where(score => score.Line.Tags.Contains(tag)).ToList();
            if (lines.Count > 0)
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{tag,-20} {lines.Count,7} {lines.Count(line => line.IsExact),6} {lines.Count(line => line.InventsFigure),6}");
            }
        }
    }

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value;
}
