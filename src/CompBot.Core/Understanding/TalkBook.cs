using System.Collections.Frozen;
using CompBot.Language.Text;

namespace CompBot.Core.Understanding;

/// <summary>
/// All that is known of how people talk in one language: what its sentences are made of, which topics they hold, the short words that command, and what the
/// coach answers. Data only: code names topics, commands and conditions, never words.
/// </summary>
public sealed record TalkBook
{
    public static readonly TalkBook Empty = new();

    /// <summary>As a folder of data/talk is named: "en", "de".</summary>
    public string Language { get; init; } = "en";

    public Grammar Grammar { get; init; } = Grammar.None;

    /// <summary>Null where no examples were read: then nothing but commands is understood.</summary>
    public TopicModel? Topics { get; init; }

    /// <summary>A whole message, as forms with one blank between, and the command it is.</summary>
    public FrozenDictionary<string, string> Commands { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Forms that may stand around a command without changing it ("ok", "please").</summary>
    public FrozenSet<string> Around { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Lists of words that answer a question or say how an offer stands, by name.</summary>
    public FrozenDictionary<string, PhraseList> Choices
    {
        get;
        init
        {
            field = value;
            Kinds = value.Keys.Where(name => name.Contains(' ')).GroupBy(name => name[..name.IndexOf(' ')], StringComparer.Ordinal).ToFrozenDictionary(kinds => kinds.Key, kinds => kinds.Order(StringComparer.Ordinal).ToSequence(), StringComparer.Ordinal);
        }
    } = FrozenDictionary<string, PhraseList>.Empty;

    private FrozenDictionary<string, Sequence<string>> Kinds { get; init; } = FrozenDictionary<string, Sequence<string>>.Empty;

    /// <summary>The names of the lists that are kinds of one thing: "letter" has "letter time" and others.</summary>
    public Sequence<string> KindsOf(string thing) => Kinds.GetValueOrDefault(thing) ?? [];

    public FrozenDictionary<string, BookEntry> Answers { get; init; } = FrozenDictionary<string, BookEntry>.Empty;

    /// <summary>A term's forms and what it means.</summary>
    public FrozenDictionary<string, string> Glossary { get; init; } = FrozenDictionary<string, string>.Empty;

    public Utterance Read(string text) => ClauseReader.Read(text, Grammar);

    /// <summary>byFigures: the topics that the message's figures speak for.</summary>
    public Sequence<Meaning> Meanings(Utterance utterance, TalkStage? stage, IReadOnlyCollection<HeldTopic> byFigures, Steps steps) => Topics?.Read(utterance, stage, byFigures, steps) ?? [];

    /// <summary>The word that a list is written by; null where the book has no such list.</summary>
    public string? WordFor(string list) => Choices.GetValueOrDefault(list)?.First;

    /// <summary>How many words of the message this language has among those that every sentence is made of.</summary>
    public int Knows(Utterance utterance) => utterance.Tokens.Count(token => token.Kind == WordKind.Word && (Grammar.Openers.Contains(token.Form) || Grammar.Joiners.Contains(token.Form) || Grammar.Groups.ContainsKey(token.Form)));

    /// <summary>How many tokens the longest of the list's phrases takes that begins at a token and ends before To; 0 where none does, or the book has no such list.</summary>
    public int LengthAt(string list, Utterance utterance, int at, int to) => at >= 0 && at < to && Choices.TryGetValue(list, out var phrases) ? phrases.LengthAt(utterance.Tokens, at, to) : 0;

    /// <summary>The place of the first of the list's phrases from From to before To, said or denied; -1 where there is none.</summary>
    public int IndexIn(string list, Utterance utterance, int from, int to) => Choices.TryGetValue(list, out var phrases) ? phrases.IndexIn(utterance.Tokens, from, to) : -1;

    /// <summary>Whether the clause holds one of the list's phrases, said or denied.</summary>
    public bool Holds(string list, Utterance utterance, Clause clause) => IndexIn(list, utterance, clause.From, clause.To) >= 0;

    /// <summary>Whether the token by itself is of the list; false beyond the message's ends.</summary>
    public bool Lists(string list, Utterance utterance, int at) => at >= 0 && at < utterance.Tokens.Count && Choices.TryGetValue(list, out var phrases) && phrases.Contains(utterance.Tokens[at].Form);

    /// <summary>Whether one of the list's phrases ends right before a token, beginning at From or later.</summary>
    public bool EndsAt(string list, Utterance utterance, int from, int end) => Choices.TryGetValue(list, out var phrases) && phrases.EndsAt(utterance.Tokens, Math.Max(0, from), end);

    /// <summary>Whether the clause says one of the list's phrases and does not deny it.</summary>
    public bool Says(string list, Utterance utterance, Clause clause) => IndexIn(list, utterance, clause.From, clause.To) is >= 0 and var at && !IsDenied(utterance, clause, at);

    /// <summary>As above, for any clause of the message.</summary>
    public bool Says(string list, Utterance utterance) => utterance.Clauses.Any(clause => Says(list, utterance, clause));

    /// <summary>Whether a clause holds a word of denial.</summary>
    public bool Denies(Utterance utterance, Clause clause) =>
        Enumerable.Range(clause.From, clause.To - clause.From).Any(at => Lists("Denied", utterance, at));

    /// <summary>A word of denial stands at most so far in front, in the same clause and behind its last comma or turn ("no wait, ...", "no raise but ...").</summary>
    private bool IsDenied(Utterance utterance, Clause clause, int at) =>
        Enumerable.Range(1, Math.Min(DenialReaches, at - clause.From)).Select(back => at - back).TakeWhile(before => !utterance.Tokens[before].Is(",") && !Lists("denial-ends", utterance, before)).Any(before => Lists("Denied", utterance, before));

    private const int DenialReaches = 5;

    /// <summary>The command that the whole message is, with or without what may stand around one; null where it is none.</summary>
    public string? Command(Utterance utterance)
    {
        if (utterance.Text.Trim() is "?" && Commands.TryGetValue("?", out var mark))
        {
            return mark;
        }

        var forms = utterance.Tokens.Where(token => token.Kind is WordKind.Word or WordKind.Number).Select(token => token.Form).ToList();
        if (forms.Count is 0 or > LongestCommand || utterance.Tokens.Any(token => token.Kind == WordKind.LineEnd && token.At.To < utterance.Text.Length))
        {
            return null;
        }

        while (true)
        {
            if (Commands.TryGetValue(string.Join(' ', forms), out var command))
            {
                return command;
            }

            if (forms.Count > 1 && Around.Contains(forms[0]))
            {
                forms.RemoveAt(0);
            }
            else if (forms.Count > 1 && Around.Contains(forms[^1]))
            {
                forms.RemoveAt(forms.Count - 1);
            }
            else
            {
                return null;
            }
        }
    }

    private const int LongestCommand = 12;
}
