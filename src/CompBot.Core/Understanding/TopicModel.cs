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
    public Sequence<Meaning> Read(Utterance utterance, TalkStage? stage) => Read(utterance, stage, []);

    /// <summary>As above; what the message's figures hold counts for a topic beside its words.</summary>
    public Sequence<Meaning> Read(Utterance utterance, TalkStage? stage, IReadOnlyCollection<HeldTopic> byFigures)
    {
        var best = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        var likeliest = default(Meaning);
        for (var clause = 0; clause < utterance.Clauses.Count; clause++)
        {
            var scores = _model.Scores(ClauseFeatures.Of(utterance, clause, stage, _grammar));
            foreach (var held in byFigures)
            {
                if (_index.TryGetValue(held.Topic, out var at) && (held.At is not { } figure || figure.Meets(utterance.Clauses[clause].At)))
                {
                    scores[at] += FigureWeight;
                }
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
