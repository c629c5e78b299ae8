using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Steps;

/// <summary>
/// Whether what was told can pass for the person's own work. It is said and sent as it was typed, so what may be a figure of pay never does: not beside a word of one's
/// own pay or limits, not with a figure that is the person's own, not with a sum that counts nothing, and not with any other number unless the message is told as work
/// before all, or every number of it measures something. "Cut costs by 30%", "from 6h to 40 min" and "billing for 500k users" pass; "my bottom line: 80" does not.
/// </summary>
internal static class OwnWork
{
    private const int ShortestPlural = 5;
    private const int MostBetween = 2;
    private const int MostChanged = 8;
    private const decimal FarBeyond = 5m;
    private static readonly char[] Digits = [.. "0123456789.,"];

    private static readonly string[] Private = [Topics.Minimum, Topics.CurrentPay, Topics.LeftBehind, Topics.CounterHome, Topics.Asked];
    private static readonly string[] OfOffers = [Topics.Offer, Topics.Moved];

    public static bool HoldsPay(Heard heard, SpeechWords speech, decimal? presentPay = null) =>
        heard.Meanings.Any(meaning => meaning.IsLikely && Private.Contains(meaning.Topic))
        || heard.Reading.Figures.Any(figure => figure.Of is (ToldOf.Left or ToldOf.Minimum or ToldOf.Current or ToldOf.Home) && figure.Part is not (ToldPart.MovePercent or ToldPart.BonusPercent))
        || !IsMeasuredThroughout(heard, speech) && (heard.Meanings.Any(meaning => meaning.IsLikely && OfOffers.Contains(meaning.Topic)) || HoldsNumbers(heard, presentPay));

    /// <summary>Somebody else is who the sentence is about: "the recruiter says that these years do not count".</summary>
    public static bool IsTheirs(Heard heard) =>
        heard.Utterance.Clauses is [{ } first, ..]
        && Enumerable.Range(first.From, first.To - first.From).SkipWhile(at => heard.Book.Grammar.Joiners.Contains(heard.Utterance.Tokens[at].Form)).Take(1).Any(at => heard.Book.LengthAt("theirs", heard.Utterance, at, first.To) > 0);

    /// <summary>
    /// What came of work stands in it (a share, a change from one to another, a count of something else than time), and nothing of the talk about the offer: "got a
    /// call from HR" and "took two days to think" are no work, and would be sent.
    /// </summary>
    public static bool ShowsResult(Heard heard, SpeechWords speech)
    {
        var figures = Figures(heard);
        return !SpeaksOfTheTalk(heard)
            && (speech.IsOutcome(heard.Text) || Enumerable.Range(1, Math.Max(0, figures.Count - 1)).Any(at => IsPair(heard, figures, at - 1, at)) || figures.Exists(at => Behind(heard, at).Any(next => IsCounted(heard, next) && !Begins(heard, "measures", next))));
    }

    /// <summary>Holds a word of the talk about the offer, or of what one should or wants to do: no name of a subject does.</summary>
    public static bool SpeaksOfTheTalk(Heard heard, string? words = null) =>
        (words is null ? heard.Utterance : heard.Book.Read(words)) is var said && Enumerable.Range(0, said.Tokens.Count).Any(at => heard.Book.Lists("of-the-talk", said, at));

    /// <summary>"This year | I rebuilt the tool": where the person begins to speak of themselves, behind a few words of time or joining.</summary>
    public static int Start(Heard heard, int from, int to) =>
        Enumerable.Range(from, Math.Min(MostBeforeDeed, to - from)).FirstOrDefault(at => heard.Utterance.Tokens[at].Kind is WordKind.Word && heard.Book.LengthAt("of-oneself", heard.Utterance, at, to) > 0, from);

    private const int MostBeforeDeed = 5;

    /// <summary>"I have my aide certification | which they want": up to where the sentence goes on with the talk about the offer; as it is where nothing stands before that.</summary>
    public static string WithoutTalk(Heard heard, string words)
    {
        var said = heard.Book.Read(words);
        var talk = Enumerable.Range(0, said.Tokens.Count).FirstOrDefault(at => heard.Book.Lists("of-the-talk", said, at), -1);
        var joint = Enumerable.Range(0, Math.Max(0, talk)).LastOrDefault(at => said.Tokens[at].Kind is WordKind.Mark || heard.Book.Lists("talk-joint", said, at), -1);
        while (joint > 0 && (said.Tokens[joint - 1].Kind is WordKind.Mark || heard.Book.Lists("talk-joint", said, joint - 1)))
        {
            joint--;
        }

        return joint >= FewestBeforeTalk ? said.Quote(new Span(said.Tokens[0].At.From, said.Tokens[joint - 1].At.To)) : words;
    }

    private const int FewestBeforeTalk = 3;

    private static List<int> Figures(Heard heard) => Enumerable.Range(0, heard.Utterance.Tokens.Count).Where(at => heard.Utterance.Tokens[at].IsFigure).ToList();

    private static bool HoldsNumbers(Heard heard, decimal? presentPay) =>
        Enumerable.Range(0, heard.Utterance.Tokens.Count).Any(at => IsSumAlone(heard, at) && !IsBeyondPay(heard.Utterance.Tokens[at].Form, presentPay))
        || (heard.Reading.Figures.Any(figure => figure.Part != ToldPart.Other) || heard.Utterance.Tokens.Any(token => token.IsFigure && !token.Form.EndsWith('%'))) && heard.Meanings.MaxBy(meaning => meaning.Score) is not { Topic: Topics.Experience };

    /// <summary>
    /// There are numbers, and each is a share or is counted in something: itself, or by the one it goes up or down to ("from 24 to 17%"), or by what was changed from one to
    /// the other ("cut unpaid claims from 40k to 6k").
    /// </summary>
    private static bool IsMeasuredThroughout(Heard heard, SpeechWords speech)
    {
        var figures = Figures(heard);
        var measured = figures.ConvertAll(at => IsMeasured(heard, at));
        bool IsPaired(int one, int other) => other >= 0 && other < figures.Count && IsPair(heard, figures, one, other) && (measured[other] || IsChanged(heard, speech, figures[Math.Min(one, other)]));
        return figures.Count > 0 && Enumerable.Range(0, figures.Count).All(at => measured[at] || IsPaired(at, at - 1) || IsPaired(at, at + 1));
    }

    private static bool IsPair(Heard heard, List<int> figures, int one, int other) =>
        Math.Abs(figures[one] - figures[other]) <= MostBetween + 1 && HasTo(heard, Math.Min(figures[one], figures[other]), Math.Max(figures[one], figures[other]));

    private static int Joined(Heard heard, int at) => heard.Book.LengthAt("counts-in", heard.Utterance, at + 1, heard.Utterance.Tokens.Count);

    private static bool HasTo(Heard heard, int from, int to) => heard.Book.IndexIn("up to", heard.Utterance, from + 1, to) >= 0;

    /// <summary>A thing that is no money stands between what was done to it and the figure: "cut unpaid claims from".</summary>
    private static bool IsChanged(Heard heard, SpeechWords speech, int figure)
    {
        var tokens = heard.Utterance.Tokens;
        var verb = Enumerable.Range(1, Math.Min(figure, MostChanged)).Select(back => figure - back).FirstOrDefault(at => speech.Outcomes.Contains(tokens[at].Form) || speech.Verbs.ContainsKey(tokens[at].Form), -1);
        var thing = verb < 0 ? [] : Enumerable.Range(verb + 1, figure - verb - 1).Where(at => tokens[at].Kind == WordKind.Word && !speech.Determiners.Contains(tokens[at].Form) && !speech.Directions.Contains(tokens[at].Form)).ToList();
        return thing.Count > 0 && !thing.Exists(at => Begins(heard, "not-counted", at) || heard.Book.Lists("of-the-talk", heard.Utterance, at) || tokens[at].Form.Length <= 1);
    }

    private static bool IsMeasured(Heard heard, int at)
    {
        var form = heard.Utterance.Tokens[at].Form;
        return form.EndsWith('%') || heard.Book.Choices.TryGetValue("measures", out var measures) && measures.Contains(form.TrimStart(Digits)) || Behind(heard, at).Any(next => Joined(heard, at) == 0 && Begins(heard, "measures", next) || IsCounted(heard, next));
    }

    /// <summary>The words right behind a figure: "200 airflow jobs", "1.2m in new accounts".</summary>
    private static IEnumerable<int> Behind(Heard heard, int at) => Enumerable.Range(at + 1 + Joined(heard, at), MostBetween).TakeWhile(next => next < heard.Utterance.Tokens.Count && heard.Utterance.Tokens[next] is { Kind: WordKind.Word });

    /// <summary>"67k if I leave": an amount with a scale or a currency that counts nothing; "500k users" does.</summary>
    private static bool IsSumAlone(Heard heard, int at) =>
        heard.Utterance.Tokens[at] is { IsFigure: true } figure && !figure.Form.EndsWith('%') && (figure.Form.Any(sign => !char.IsDigit(sign) && sign is not ('.' or ',' or '+')) || Begins(heard, "sums", at + 1)) && !IsCounted(heard, at + 1) && !(Joined(heard, at) > 0 && Behind(heard, at).Any(next => IsCounted(heard, next)));

    /// <summary>"2.4M" is no pay of somebody who earns 118K: many times as much as the pay that is known.</summary>
    private static bool IsBeyondPay(string form, decimal? presentPay) => WrittenNumber.Value(form) >= presentPay * FarBeyond;

    /// <summary>Something that work is counted in: a word of the list, or what looks like a plural and is no money and no verb ("67k covers it").</summary>
    private static bool IsCounted(Heard heard, int at)
    {
        var tokens = heard.Utterance.Tokens;
        return at < tokens.Count && (Begins(heard, "counted", at)
            || tokens[at] is { Kind: WordKind.Word, Form: { Length: >= ShortestPlural } word } && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !Begins(heard, "not-counted", at));
    }

    private static bool Begins(Heard heard, string list, int at) => heard.Book.LengthAt(list, heard.Utterance, at, heard.Utterance.Tokens.Count) > 0;
}
