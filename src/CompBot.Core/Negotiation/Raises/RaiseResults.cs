namespace CompBot.Core.Negotiation.Raises;

/// <summary>What the person achieved as sentences of their own, adding nothing: "I cut the build from forty minutes to six."</summary>
internal static class RaiseResults
{
    private const int MostSaid = 3;
    private const int MostWordsInNote = 55;
    private const int MostWordsInAnswer = 25;

    private static readonly char[] Ends = ['.', ';', ',', '!', ' '];

    /// <summary>Three at most; more are not heard.</summary>
    public static Sequence<string> Said(RaiseFacts facts) => Sentences(facts).Take(MostSaid).ToSequence();

    /// <summary>As many as keep the note short.</summary>
    public static Sequence<string> InNote(RaiseFacts facts)
    {
        var taken = new List<string>();
        foreach (var sentence in Said(facts).Where(sentence => taken.Sum(Words) + Words(sentence) <= MostWordsInNote))
        {
            taken.Add(sentence);
        }

        return taken.ToSequence();
    }

    /// <summary>Those that are one short sentence, to stand in an answer.</summary>
    public static Sequence<string> Short(RaiseFacts facts) =>
        Said(facts).Where(sentence => Words(sentence) <= MostWordsInAnswer && sentence.AsSpan(0, sentence.Length - 1).IndexOfAny(".?!") < 0);

    public static Line Together(Sequence<string> sentences) => sentences.Count == 0 ? Line.Empty : Line.Of($"{string.Join(' ', sentences)}");

    private static IEnumerable<string> Sentences(RaiseFacts facts) =>
        facts.Case.Results.Select(result => Sentence(result, facts.Library.Speech)).OfType<string>();

    /// <summary>Null for an empty line. What is not told as a deed stands as it is, for it is theirs to say.</summary>
    private static string? Sentence(string typed, SpeechWords words)
    {
        var text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(Ends);
        if (text.Length == 0)
        {
            return null;
        }

        var told = words.FormOf(text) switch
        {
            WorkForm.Done => $"I {words.InSentence(text)}",
            WorkForm.Being => $"I'm {words.InSentence(text)}",
            WorkForm.Had or WorkForm.Told or WorkForm.Thing => text,
        };
        return char.ToUpperInvariant(told[0]) + told[1..] + (told[^1] == '?' ? "" : ".");
    }

    private static int Words(string sentence) => sentence.Count(letter => letter == ' ') + 1;
}
