namespace CompBot.Core.Negotiation;

/// <summary>How somebody wrote about their work: a whole sentence, what they did, what they have, or the thing they worked on.</summary>
internal enum WorkForm
{
    Told,
    Done,
    Had,
    Thing,

    /// <summary>What one is: "board certified in orthopaedics".</summary>
    Being,
}

/// <summary>
/// Words of the language that a script needs to know, as data. Verbs: what somebody did, with its -ing form. SometimesVerbs are verbs only before Determiners.
/// Had: what one has instead of doing. Names keep their capital. NoWork: words of phrases that are not work. NoTopic: words of phrases that are not what a
/// role is about; TopicEnds are taken off the end of one.
/// </summary>
public sealed record SpeechWords
{
    public IReadOnlyDictionary<string, string> Verbs { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> SometimesVerbs { get; init; } = new Dictionary<string, string>();

    /// <summary>Verbs that say what came of work ("cut", "doubled").</summary>
    public IReadOnlySet<string> Outcomes { get; init; } = new HashSet<string>();

    /// <summary>Words that may stand before such a verb ("and", "I").</summary>
    public IReadOnlySet<string> OutcomeLeads { get; init; } = new HashSet<string>();

    /// <summary>Words in front of a result that are not part of it ("and").</summary>
    public IReadOnlySet<string> Joins { get; init; } = new HashSet<string>();

    /// <summary>Words that say what somebody is ("certified").</summary>
    public IReadOnlySet<string> Being { get; init; } = new HashSet<string>();

    /// <summary>Verbs that make a phrase about a result a sentence of its own ("went", "fell", "is").</summary>
    public IReadOnlySet<string> Clausal { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Determiners { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Had { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Names { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> NoWork { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> NoTopic { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> TopicEnds { get; init; } = new HashSet<string>();

    /// <summary>Words of a title that rank it.</summary>
    public IReadOnlySet<string> Ranks { get; init; } = new HashSet<string>();

    /// <summary>Words behind which stands where work led ("to", "from").</summary>
    public IReadOnlySet<string> Directions { get; init; } = new HashSet<string>();

    /// <summary>Words for a person, which no subject holds ("me", "I").</summary>
    public IReadOnlySet<string> Persons { get; init; } = new HashSet<string>();

    /// <summary>What a word about the employer becomes when it is said to them ("their" is "your").</summary>
    public IReadOnlyDictionary<string, string> Addressed { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of a request to the coach that are not said to the employer ("instead").</summary>
    public IReadOnlySet<string> Dropped { get; init; } = new HashSet<string>();

    /// <summary>Things that take no "a" ("time", "relocation").</summary>
    public IReadOnlySet<string> Uncounted { get; init; } = new HashSet<string>();

    /// <summary>Words at which the thing that a phrase names has ended ("a review | after six months").</summary>
    public IReadOnlySet<string> HeadEnds { get; init; } = new HashSet<string>();

    /// <summary>Words behind which a phrase needs no article ("more", "my").</summary>
    public IReadOnlySet<string> Quantities { get; init; } = new HashSet<string>();

    /// <summary>How a sentence about oneself begins, and how it does beside another ("I have" is "I also have").</summary>
    public IReadOnlyDictionary<string, string> Also { get; init; } = new Dictionary<string, string>();

    /// <summary>What a letter begins with, in front of the name ("Hi").</summary>
    public string Hello { get; init; } = "";

    /// <summary>Titles that are spoken by their letters ("swe" is SWE).</summary>
    public IReadOnlySet<string> LetterTitles { get; init; } = new HashSet<string>();

    /// <summary>Words for a year.</summary>
    public IReadOnlySet<string> YearWords { get; init; } = new HashSet<string>();

    /// <summary>Words that end no name of a subject ("work", "job").</summary>
    public IReadOnlySet<string> NoSubject { get; init; } = new HashSet<string>();

    private const int LongestSubject = 6;
    private const int MostBeforeVerb = 5;
    private const int MostBeforeBeing = 3;

    internal WorkForm FormOf(string text) => text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["I" or "i" or "We" or "we", ..] => WorkForm.Told,
        ["my" or "My" or "our" or "Our", ..] when HasPast(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) => WorkForm.Told,
        [var first, ..] when first.StartsWith("I'", StringComparison.OrdinalIgnoreCase) || first.StartsWith("I’", StringComparison.OrdinalIgnoreCase) => WorkForm.Told,
        [var first, ..] when Verbs.ContainsKey(Key(first)) => WorkForm.Done,
        _ when text.Split(' ').Take(MostBeforeBeing).Any(word => Being.Contains(Key(word))) => WorkForm.Being,
        [var first, var second, ..] when (SometimesVerbs.ContainsKey(Key(first)) || IsRegularPast(first)) && (TakesObject(second) || Leads(text)) => WorkForm.Done,
        [var first, ..] when Had.Contains(Key(first)) => WorkForm.Had,
        [var first, var second, ..] when char.IsDigit(first[0]) && Had.Contains(Key(second)) => WorkForm.Had,
        _ => WorkForm.Thing,
    };

    /// <summary>Told as something that somebody did: it begins with a verb of the past, or has one behind "I" or "my study".</summary>
    internal bool IsDeed(string text) => FormOf(text) switch
    {
        WorkForm.Done => true,
        WorkForm.Told => text.StartsWith("my ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("our ", StringComparison.OrdinalIgnoreCase) || text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) is [_, var verb, ..] && Verbs.ContainsKey(Key(verb)),
        WorkForm.Had or WorkForm.Thing or WorkForm.Being => false,
    };

    /// <summary>"My study killed a feature" has a verb of the past, and so is a sentence of its own.</summary>
    private bool HasPast(string[] words) =>
        Enumerable.Range(2, MostBeforeVerb).TakeWhile(at => at < words.Length).Any(at => Verbs.ContainsKey(Key(words[at])) || IsRegularPast(words[at]) && at + 1 < words.Length && TakesObject(words[at + 1]));

    /// <summary>A form in -ed, which is a verb only before what it is done to: "redesigned the booking flow", but "fixed income trading".</summary>
    private static bool IsRegularPast(string word) => Key(word) is { Length: > 4 } form && form.EndsWith("ed", StringComparison.Ordinal);

    private bool TakesObject(string next) => Determiners.Contains(Key(next)) || char.IsDigit(next[0]);

    /// <summary>"Scaled checkout to 3M orders": what was done led somewhere, so the form in -ed is what was done and describes nothing.</summary>
    private bool Leads(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(2).Any(word => Directions.Contains(Key(word)));

    /// <summary>The name of a subject, which can stand behind "I've worked on": a few words without a verb and without figures.</summary>
    internal bool IsSubject(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= LongestSubject && !NoSubject.Contains(Key(words[^1])) && !text.Any(letter => char.IsDigit(letter) || letter is ':' or ';') && !words.Any(word => Clausal.Contains(Key(word)) || Verbs.ContainsKey(Key(word)) || Persons.Contains(Key(word)));
    }

    /// <summary>Can stand in the middle of a sentence of ours: no clause of its own behind its first words, and nobody else spoken of.</summary>
    internal bool IsOnePhrase(string text)
    {
        var words = FirstDeed(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= LongestPhrase && !FirstDeed(text).Contains(',', StringComparison.Ordinal) && !words.Skip(1).Any(word => Persons.Contains(Key(word)));
    }

    private const int LongestPhrase = 12;

    /// <summary>Tells by itself for how long: "five years of tele".</summary>
    internal bool CountsYears(string text) => text.Split(' ').Any(word => YearWords.Contains(Key(word)));

    /// <summary>Has a verb of its own, so that it is a sentence: "conversion went up 12%".</summary>
    internal bool IsSentence(string text) => text.Split(' ').Skip(1).Any(word => Clausal.Contains(Key(word)));

    /// <summary>Says what came of work: by its verb, or by a share or a multiple ("30%", "2x").</summary>
    internal bool IsOutcome(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.SkipWhile(word => OutcomeLeads.Contains(Key(word))).FirstOrDefault() is { } first && Outcomes.Contains(Key(first))
            || words.Any(word => Key(word) is { Length: > 1 } form && char.IsAsciiDigit(form[0]) && form[^1] is '%' or 'x');
    }

    /// <summary>"building the video pipeline" of "built the video pipeline"; null where the verb is not known.</summary>
    internal string? Doing(string text)
    {
        var parts = FirstDeed(text).Split(' ', 2);
        return parts.Length == 2 && (Verbs.GetValueOrDefault(Key(parts[0])) ?? SometimesVerbs.GetValueOrDefault(Key(parts[0]))) is { } doing ? $"{doing} {parts[1]}" : null;
    }

    /// <summary>"Trained 3 techs" of "trained 3 techs and took over ordering": of several deeds the first.</summary>
    private string FirstDeed(string text)
    {
        var words = text.Split(' ');
        var end = Enumerable.Range(1, words.Length - 1).FirstOrDefault(at => (words[at - 1].EndsWith(',') || words[at] is "and") && at + 1 < words.Length && Verbs.ContainsKey(Key(words[words[at] is "and" ? at + 1 : at])));
        return end > 1 ? string.Join(' ', words[..end]).TrimEnd(',') : text;
    }

    internal string WithoutArticle(string text) =>
        text.Split(' ', 2) is [var first, var rest] && Key(first) is "a" or "an" or "my" ? text.Split(' ', 2)[1] : InSentence(text);

    /// <summary>"A sign-on bonus", "an extra week"; "4 weeks of leave", "more time" and "relocation" as they are.</summary>
    internal string WithArticle(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var head = words.TakeWhile(word => !HeadEnds.Contains(Key(word))).DefaultIfEmpty("").Last();
        var isBare = words.Length == 0 || Determiners.Contains(Key(words[0])) || Quantities.Contains(Key(words[0])) || Uncounted.Contains(Key(head)) || Key(head).EndsWith('s') || char.IsDigit(Key(head).FirstOrDefault()) || head.Any(letter => letter is '$' or '€' or '£')
            || words.Skip(1).Take(1).Any(word => char.IsDigit(words[0][0]) && Key(word).EndsWith('s'));
        return isBare ? text : $"{(BeginsWithVowel(words[0]) ? "an" : "a")} {text}";
    }

    private static bool BeginsWithVowel(string word) => Key(word).TrimStart('$', '€', '£') is { Length: > 0 } form && (form[0] is 'a' or 'e' or 'i' or 'o' or 'u' || form.StartsWith('8') || form.StartsWith("11", StringComparison.Ordinal) || form.StartsWith("18", StringComparison.Ordinal));

    /// <summary>With a small first letter, unless the first word is a name or written like one ("GPU", "PyTorch", "C++").</summary>
    internal string InSentence(string text)
    {
        var words = text.Split(' ');
        var isName = Names.Contains(words[0]) || words[0].Skip(1).Any(letter => char.IsUpper(letter) || !char.IsLower(letter) && letter is not ('-' or '\'' or ',' or '’'))
            || words.Length > 1 && words.Skip(1).All(word => word.Length > 0 && char.IsUpper(word[0]));
        return isName ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    internal static string Key(string word) => word.Trim(',', '.', ':', ';').ToLowerInvariant();
}
