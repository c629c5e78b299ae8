using CompBot.Language.Learning;
using CompBot.Language.Text;

namespace CompBot.Core.Understanding;

/// <summary>What the scorer looks at in a clause: its words, their stems and neighbours, how it begins, whether it asks, what stands around it, and where the conversation stands.</summary>
public static class ClauseFeatures
{
    private const int ShortClause = 4;

    public static IReadOnlyList<ulong> Of(Utterance utterance, int clause, TalkStage? stage, Grammar grammar)
    {
        var features = new List<ulong>(128);
        var words = Words(utterance, utterance.Clauses[clause], grammar);
        features.Add(Feature.Of('*', ""));
        AddWords(features, words);
        AddGroups(features, words, grammar);
        AddShape(features, words, utterance, clause, stage);
        AddAround(features, utterance, clause, grammar);
        return features;
    }

    private static void AddWords(List<ulong> features, List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            features.Add(Feature.Of('w', words[at].Form));
            features.Add(Feature.Of('s', words[at].Stem));
            if (words[at].Form.Length > 5)
            {
                features.Add(Feature.Of('p', words[at].Form.AsSpan(0, 5)));
            }

            if (at > 0)
            {
                features.Add(Feature.Of('b', words[at - 1].Stem, words[at].Stem));
            }

            if (at > 1)
            {
                features.Add(Feature.Of('k', words[at - 2].Stem, words[at].Stem));
                features.Add(Feature.Of('t', words[at - 2].Stem, words[at - 1].Stem, words[at].Stem));
            }
        }
    }

    /// <summary>The groups of every phrase that begins at a word, alone and beside those that ended before it.</summary>
    private static void AddGroups(List<ulong> features, List<Word> words, Grammar grammar)
    {
        var before = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            var here = new List<string>();
            var phrase = "";
            for (var length = 1; length <= grammar.LongestPhrase && at + length <= words.Count; length++)
            {
                phrase = length == 1 ? words[at].Form : phrase + " " + words[at + length - 1].Form;
                here.AddRange(grammar.Groups.GetValueOrDefault(phrase) ?? []);
            }

            foreach (var group in here)
            {
                features.Add(Feature.Of('g', group));
                foreach (var earlier in before)
                {
                    features.Add(Feature.Of('G', earlier, group));
                }
            }

            before = here.Count > 0 ? here : before;
        }
    }

    private static void AddShape(List<ulong> features, List<Word> words, Utterance utterance, int clause, TalkStage? stage)
    {
        var asked = utterance.Clauses[clause].IsAsked;
        features.Add(Feature.Of('?', asked ? "asked" : "told"));
        features.Add(Feature.Of('n', words.Count switch { 0 or 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", <= 16 => "16", _ => "more" }));
        features.Add(Feature.Of('m', utterance.Clauses.Count switch { 1 => "1", 2 => "2", <= 4 => "4", _ => "more" }));
        features.Add(Feature.Of('@', Name(stage)));
        if (words.Count > 0)
        {
            features.Add(Feature.Of('f', words[0].Form));
            features.Add(Feature.Of('l', words[^1].Form));
            features.Add(Feature.Of('q', asked ? "asked" : "told", words[0].Form));
        }

        if (words.Count > 1)
        {
            features.Add(Feature.Of('F', words[0].Form, words[1].Form));
        }

        if (words.Count <= ShortClause && utterance.Clauses.Count == 1)
        {
            features.Add(Feature.Of('o', string.Join(' ', words.Select(word => word.Form))));
            foreach (var word in words)
            {
                features.Add(Feature.Of('a', Name(stage), word.Form));
            }
        }
    }

    private static void AddAround(List<ulong> features, Utterance utterance, int clause, Grammar grammar)
    {
        if (clause > 0)
        {
            AddNeighbour(features, '<', utterance, utterance.Clauses[clause - 1], grammar);
        }

        if (clause + 1 < utterance.Clauses.Count)
        {
            AddNeighbour(features, '>', utterance, utterance.Clauses[clause + 1], grammar);
        }
    }

    private static void AddNeighbour(List<ulong> features, char kind, Utterance utterance, Clause clause, Grammar grammar)
    {
        foreach (var word in Words(utterance, clause, grammar))
        {
            features.Add(Feature.Of(kind, word.Stem));
        }
    }

    private static string Name(TalkStage? stage) => stage switch { TalkStage.Start => "start", TalkStage.AskedOffers => "offers", TalkStage.Number => "number", null => "any" };

    private static List<Word> Words(Utterance utterance, Clause clause, Grammar grammar)
    {
        var words = new List<Word>(clause.To - clause.From);
        for (var at = clause.From; at < clause.To; at++)
        {
            var token = utterance.Tokens[at];
            if (token.Kind == WordKind.Word)
            {
                var form = NumberShape.WithoutDigits(token.Form);
                words.Add(new Word(form, grammar.Stem(form)));
            }
            else if (token.Kind == WordKind.Number)
            {
                var shape = NumberShape.Of(token.Form, at > clause.From ? utterance.Tokens[at - 1].Form : "");
                words.Add(new Word(shape, shape));
            }
        }

        return words;
    }

    private readonly record struct Word(string Form, string Stem);
}
