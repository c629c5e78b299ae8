using CompBot.Language.Learning;
using CompBot.Language.Text;

namespace CompBot.Core.Understanding;

/// <summary>Scores the topics of a message clause by clause, as learned from a book's examples.</summary>
public sealed class TopicModel(LabelModel model, Grammar grammar)
{
    /// <summary>Counted up when the features change: weights learned from other features say nothing.</summary>
    public const int Version = 2;

    /// <summary>The label of what holds no topic.</summary>
    public const string NoTopic = "none";

    /// <summary>A clause without a likely topic, in a message without one, takes its likeliest down to here.</summary>
    private const float Faintest = -3f;

    /// <summary>From here on a topic counts. Below even odds, since a topic that is heard wrongly costs a sentence too many, and one that is missed an answer.</summary>
    public const float Least = -0.5f;

    /// <summary>What a figure of the right kind is worth, as log odds.</summary>
    private const float FigureWeight = 2.5f;

    private readonly LabelModel _model = model;
    private readonly Grammar _grammar = grammar;
    private readonly Dictionary<string, int> _index = model.Labels.Select((label, at) => (label, at)).ToDictionary(pair => pair.label, pair => pair.at, StringComparer.Ordinal);

    public IReadOnlyList<string> Topics => _model.Labels;

    public int Features => _model.Features;

    public LabelModel Weights => _model;

    public static TopicModel Learn(IReadOnlyList<BookExample> examples, Grammar grammar, LearningSettings? settings = null)
    {
        List<string> topics = [NoTopic, .. examples.SelectMany(example => example.Topics).Distinct().Order(StringComparer.Ordinal)];
        var index = topics.Select((topic, at) => (topic, at)).ToDictionary(pair => pair.topic, pair => pair.at);
        var lessons = examples.SelectMany(example => Lessons(example, grammar, index)).ToList();
        return new TopicModel(Learner.Learn(lessons, topics, settings ?? new LearningSettings()), grammar);
    }

    /// <summary>All that the message holds, in its order; a topic that several clauses hold stands once, where it is surest.</summary>
    public Sequence<Meaning> Read(Utterance utterance, TalkStage? stage) => Read(utterance, stage, [], new Steps());

    /// <summary>As above; what the message's figures hold counts for a topic beside its words. steps counts the work.</summary>
    public Sequence<Meaning> Read(Utterance utterance, TalkStage? stage, IReadOnlyCollection<HeldTopic> byFigures, Steps steps)
    {
        var best = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        var likeliest = default(Meaning);
        var spokenFor = SpokenFor(utterance, byFigures, steps);
        for (var clause = 0; clause < utterance.Clauses.Count; clause++)
        {
            var scores = _model.Scores(ClauseFeatures.Of(utterance, clause, stage, _grammar));
            steps.Add(scores.Length + spokenFor[clause].Count);
            foreach (var at in spokenFor[clause])
            {
                scores[at] += FigureWeight;
            }

            for (var topic = 0; topic < scores.Length; topic++)
            {
                var meaning = scores[topic] >= Least || scores[topic] > (likeliest?.Score ?? Faintest) ? new Meaning(_model.Labels[topic], utterance.Clauses[clause].At, scores[topic]) : null;
                likeliest = meaning is not null && meaning.Score > (likeliest?.Score ?? Faintest) ? meaning : likeliest;
                if (meaning is { Topic: not NoTopic } && meaning.Score >= Least && (!best.TryGetValue(meaning.Topic, out var other) || meaning.Score > other.Score))
                {
                    best[meaning.Topic] = meaning;
                }
            }
        }

        return best.Count > 0 ? best.Values.OrderBy(meaning => meaning.At.From).ThenByDescending(meaning => meaning.Score).ToSequence()
            : likeliest is { Topic: not NoTopic } ? [likeliest]
            : [];
    }

    /// <summary>For each clause the topics that figures in it, or the whole message, speak for. Clauses stand in order, so those of a figure are found without a look at the others.</summary>
    private List<int>[] SpokenFor(Utterance utterance, IReadOnlyCollection<HeldTopic> byFigures, Steps steps)
    {
        int[] ofWhole = [.. byFigures.Where(held => held.At is null && _index.ContainsKey(held.Topic)).Select(held => _index[held.Topic])];
        List<int>[] topics = [.. utterance.Clauses.Select(_ => ofWhole.ToList())];
        foreach (var held in byFigures)
        {
            if (held.At is { } figure && _index.TryGetValue(held.Topic, out var at))
            {
                for (var clause = FirstBehind(utterance.Clauses, figure.From); clause < topics.Length && utterance.Clauses[clause].At.From < figure.To; clause++)
                {
                    topics[clause].Add(at);
                    steps.Add(1);
                }
            }
        }

        return topics;
    }

    /// <summary>The first clause that ends behind a place.</summary>
    private static int FirstBehind(IReadOnlyList<Clause> clauses, int place)
    {
        var (from, to) = (0, clauses.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = clauses[middle].At.To > place ? (from, middle) : (middle + 1, to);
        }

        return from;
    }

    /// <summary>One lesson a stretch: its clauses together hold its topics.</summary>
    private static IEnumerable<Example> Lessons(BookExample example, Grammar grammar, Dictionary<string, int> topics)
    {
        var utterance = ClauseReader.Read(example.Text, grammar);
        var owners = utterance.Clauses.Select(clause => Owner(example, clause.At)).ToList();
        for (var at = 0; at < example.Stretches.Count; at++)
        {
            var clauses = Enumerable.Range(0, owners.Count).Where(clause => owners[clause] == at).ToList();
            if (clauses.Count > 0)
            {
                var held = example.Stretches[at].Topics;
                yield return new Example([.. clauses.Select(clause => ClauseFeatures.Of(utterance, clause, example.At, grammar))], held.Count == 0 ? [0] : [.. held.Select(topic => topics[topic])]);
            }
        }
    }

    /// <summary>The stretch that most of the clause lies in.</summary>
    private static int Owner(BookExample example, Span clause) =>
        Enumerable.Range(0, example.Stretches.Count).MaxBy(at => Math.Min(example.Stretches[at].At.To, clause.To) - Math.Max(example.Stretches[at].At.From, clause.From));
}
