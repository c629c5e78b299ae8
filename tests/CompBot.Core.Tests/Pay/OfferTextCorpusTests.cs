using CompBot.Core.Guides;
using CompBot.Testing;
using CompBot.Testing.Offers;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>The reader against labelled lines, through the scorer of the evaluation command.</summary>
public sealed class OfferTextCorpusTests
{
    /// <summary>What is learned reads these shares at least; a change that reads less is none for the better.</summary>
    private const double LeastExactRate = 0.83;
    private const double LeastKeyRate = 0.87;

    /// <summary>Lines with a wrong or an invented figure.</summary>
    private const double MostWrongRate = 0.05;
    private const double MostWrongOfSample = 0.07;

    [Fact]
    public void Reads_the_own_corpus_and_invents_nothing_where_there_is_no_pay()
    {
        var scores = Score(Path.Combine(Repository.Root, "tests/CompBot.Core.Tests/Pay/offers-corpus.jsonl"));

        Assert.True(scores.Count >= 150);
        Assert.True(Evaluator.ExactRate(scores) >= LeastExactRate, Evaluator.Report(scores, 20));
        Assert.True(scores.Count(score => score.InventsFigure) <= MostWrongRate * scores.Count, Evaluator.Report(scores, 20));
        Assert.DoesNotContain(scores, score => score.Line.MustNotInvent && score.InventsFigure);
        Assert.DoesNotContain(scores.SelectMany(score => score.Keys), key => key.Key.EndsWith("currency", StringComparison.Ordinal) && key.Verdict == Verdict.Wrong);
    }

    [Fact]
    public void Reads_the_sample_beside_the_repository_where_there_is_one()
    {
        var file = Path.Combine(Repository.Root, "../shared/offers/offers.jsonl");
        if (!File.Exists(file))
        {
            return;
        }

        var scores = Score(file);

        Assert.True(Evaluator.KeyRate(scores) >= LeastKeyRate, Evaluator.Report(scores, 20));
        Assert.True(scores.Count(score => score.InventsFigure) <= MostWrongOfSample * scores.Count, Evaluator.Report(scores, 20));
    }

    [Fact]
    public void The_scorer_counts_a_wrong_a_missed_and_an_invented_key()
    {
        var line = LabelledLine.ReadAll(["""{"id":"x","text":"","tags":["hostile"],"expect":{"base":200000,"signon":10000}}"""])[0];

        var score = LabelScore.Score(line, new() { ["base"] = 210000, ["total"] = 300000 });

        Assert.Equal(
            [("base", Verdict.Wrong), ("signon", Verdict.Missed), ("total", Verdict.Invented)],
            score.Faults.Select(fault => (fault.Key, fault.Verdict)).OrderBy(fault => fault.Key, StringComparer.Ordinal));
        Assert.True(score.InventsFigure);
        Assert.False(score.IsExact);
    }

    private static List<LineScore> Score(string file)
    {
        var evaluator = new Evaluator(new Library());
        return [.. LabelledLine.ReadAll(File.ReadLines(file)).Select(evaluator.Score)];
    }
}
