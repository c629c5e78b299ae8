using CompBot.Core.Pay;
using CompBot.Language.Text;

namespace CompBot.Core.Understanding;

/// <summary>What a message's figures and names speak for beside its words: whose a figure is says which fact it is.</summary>
internal static class FigureTopics
{
    private static readonly (ToldOf Of, string Topic)[] ByHolder =
    [
        (ToldOf.Current, Topics.CurrentPay), (ToldOf.Home, Topics.CounterHome), (ToldOf.Left, Topics.LeftBehind), (ToldOf.Minimum, Topics.Minimum),
    ];

    private static readonly (ToldOf Of, string Topic)[] ByFact = [.. ByHolder, (ToldOf.Wish, Topics.Asked)];

    /// <summary>
    /// Whose figures are by what their stretches mean: the fact that a clause tells says whose its figures are, who asks about a raise where they work tells what they earn there, and a clause that only asks tells of no offer.
    /// </summary>
    public static Sequence<HolderHint> Hints(Utterance utterance, Sequence<Meaning> meanings)
    {
        var told = meanings.Where(meaning => meaning.IsFact && meaning.IsSure);
        var byFact = told.SelectMany(meaning => ByFact.Where(pair => pair.Topic == meaning.Topic && !told.Any(other => other.Topic == Topics.Offer && other.At.Meets(meaning.At))).Select(pair => new HolderHint(meaning.At, pair.Of)));
        float Best(Clause clause, Func<Meaning, bool> kind) => meanings.Where(meaning => kind(meaning) && meaning.At.Meets(clause.At)).Select(meaning => meaning.Score).DefaultIfEmpty(float.MinValue).Max();
        var asked = utterance.Clauses.Where(clause => Best(clause, meaning => meaning.IsQuestion) is > float.MinValue and var asks && asks >= Best(clause, meaning => meaning.IsFact) || clause.IsAsked && Best(clause, meaning => meaning.IsFact) < 0);
        var home = meanings.Any(meaning => meaning.Topic == Topics.Raise && meaning.IsSure) && !meanings.Any(meaning => meaning.Topic == Topics.Offer);
        return [.. byFact, .. home ? [new HolderHint(new Span(0, utterance.Text.Length), ToldOf.Current)] : Sequence<HolderHint>.Empty, .. asked.Select(clause => new HolderHint(clause.At, ToldOf.None))];
    }

    /// <summary>placed: the reading's stretches are those of the text as typed.</summary>
    public static IReadOnlyCollection<HeldTopic> Of(MessageReading reading, TalkStage stage, bool placed)
    {
        var topics = new List<HeldTopic>();
        foreach (var (of, topic) in ByHolder)
        {
            topics.AddRange(reading.Figures.Where(figure => figure.Of == of && figure.Part != ToldPart.Other).Select(figure => new HeldTopic(topic, placed ? figure.At : null)));
        }

        var offered = reading.Offers.Where(said => said is { Whose: Whose.Offered, HasFigures: true });
        var told = offered.Count == 0 ? [] : reading.Figures.Where(figure => figure.Of == ToldOf.Offer && figure.Part is not (ToldPart.Other or ToldPart.Repaid or ToldPart.MoveAmount or ToldPart.MovePercent));
        topics.AddRange(stage == TalkStage.Number ? [] : told.Select(figure => new HeldTopic(Topics.Offer, placed ? figure.At : null)));
        topics.AddRange(told.Count > 0 && stage == TalkStage.Start && offered.Any(said => (said.Company ?? said.Role ?? said.Region) is not null) ? [new HeldTopic(Topics.Case, null)] : []);
        topics.AddRange(reading.Offers.Any(said => said is { Whose: Whose.Offered, Deadline: not null }) ? [new HeldTopic(Topics.Deadline, null)] : []);
        return topics.Distinct().ToList();
    }
}

/// <summary>A topic that something beside the words speaks for, in its stretch; null where it is the whole message.</summary>
public readonly record struct HeldTopic(string Topic, Span? At);
