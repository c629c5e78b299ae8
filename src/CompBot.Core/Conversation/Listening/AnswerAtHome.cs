using System.Collections.Frozen;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>What a message says the present employer answered to the request for a raise. Amounts are yearly.</summary>
internal static class AnswerAtHome
{
    /// <summary>A longer message is no report of an answer.</summary>
    public const int MostWords = 120;

    private static readonly FrozenDictionary<string, RaiseExtra> Extras = new Dictionary<string, RaiseExtra>
    {
        ["home-title"] = RaiseExtra.Title,
        ["leave"] = RaiseExtra.Leave,
        ["learning"] = RaiseExtra.Training,
        ["schedule"] = RaiseExtra.Schedule,
        ["remote"] = RaiseExtra.Schedule,
        ["home-review"] = RaiseExtra.Review,
        ["home-once"] = RaiseExtra.OneTime,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string List, RaiseReason Reason)[] Reasons =
    [
        ("because-freeze", RaiseReason.Freeze), ("because-same", RaiseReason.SameForAll), ("because-band", RaiseReason.Band), ("because-budget", RaiseReason.Budget), ("because-proof", RaiseReason.Proof), ("because-timing", RaiseReason.Timing),
    ];

    /// <summary>Reasons that are a no by themselves.</summary>
    private static readonly string[] Refusing = ["because-freeze", "because-same", "because-band", "because-proof"];

    /// <summary>Null where the message tells no answer. figures: those of the message.</summary>
    public static RaiseAnswer? In(Heard heard, HomeFigures figures, Scene scene)
    {
        if (heard.Command is not null || heard.Utterance.Tokens.Count > MostWords || heard.Says("feared") || IsStillToAsk(heard) || !IsOfTheirs(heard))
        {
            return null;
        }

        var given = Given(heard);
        var no = heard.Holds(Topics.Refused) && !heard.Utterance.Clauses.Any(clause => clause.IsAsked) || Says(heard, "home-no") || IsDenied(heard);
        var yes = heard.Holds(Topics.Agreed) || Says(heard, "home-yes");
        var time = Says(heard, "home-time");
        var month = SaidMonth.In(heard.Book, heard.Utterance);
        var when = Phrase(heard, "home-when");
        var isLookedAtAgain = Says(heard, "home-review") || month is not null && IsUntil(heard);
        RaiseAnswerKind? kind = Says(heard, "home-taken") && !Says(heard, "theirs") ? RaiseAnswerKind.Taken
            : figures.Base is not null && !(no && heard.Says("hedged")) ? RaiseAnswerKind.CameUp
            : Says(heard, "home-silence") ? RaiseAnswerKind.Silence
            : time && given.Count == 0 ? RaiseAnswerKind.NeedsTime
            : given is [RaiseExtra.Review] && !yes ? RaiseAnswerKind.No
            : given.Count > 0 ? RaiseAnswerKind.Instead
            : no ? RaiseAnswerKind.No
            : yes ? RaiseAnswerKind.Yes
            : ((when ?? month) is not null || Refusing.Any(list => Names(heard, list))) && Says(heard, "theirs") && !heard.Utterance.Clauses.Any(clause => clause.IsAsked) ? RaiseAnswerKind.No
            : null;
        return kind is not { } told || told is RaiseAnswerKind.Yes or RaiseAnswerKind.Instead && IsWork(heard, scene) ? null : new(told, scene.Today)
        {
            Base = told is RaiseAnswerKind.CameUp ? figures.Base : null,
            Percent = told is RaiseAnswerKind.CameUp ? figures.Percent : null,
            OneTime = given.Contains(RaiseExtra.OneTime) ? figures.OneTime : null,
            Reason = told is RaiseAnswerKind.No or RaiseAnswerKind.CameUp or RaiseAnswerKind.Instead ? Reason(heard, (when ?? month) is not null && told is RaiseAnswerKind.No) : RaiseReason.None,
            From = told is RaiseAnswerKind.CameUp or RaiseAnswerKind.Yes && !isLookedAtAgain ? month : null,
            Month = told is RaiseAnswerKind.CameUp or RaiseAnswerKind.Yes && !isLookedAtAgain ? null : month,
            When = month is null ? when : null,
            Until = told is RaiseAnswerKind.NeedsTime ? Day(heard, scene) : null,
            Given = given,
        };
    }

    /// <summary>"I need to ask my boss": nobody has answered what was not asked, unless the same message tells that it was.</summary>
    private static bool IsStillToAsk(Heard heard) => heard.Says("not-asked-yet") && !heard.Says("my-ask") && !heard.Holds(Topics.Refused) && !heard.Holds(Topics.Agreed) && !heard.Holds(Topics.Moved);

    /// <summary>"Cut the queue to four days, the director approved the roll-out": what the person did, and who liked it.</summary>
    private static bool IsWork(Heard heard, Scene scene) => scene.Library.Speech.FormOf(heard.Text) is Negotiation.WorkForm.Done && !heard.Says("asked-words");

    /// <summary>What they do is told, and not only asked about: somebody who decides is named, or the words can be of nobody else.</summary>
    private static bool IsOfTheirs(Heard heard) => Says(heard, "theirs") || Says(heard, "own-boss") || Says(heard, "home-taken") || Says(heard, "home-silence")
        || !heard.Questions.Any() && (heard.Meanings.Any(meaning => meaning.IsLikely && meaning.Topic is Topics.Refused or Topics.Agreed or Topics.Moved) || Says(heard, "home-no") || Says(heard, "home-yes"));

    private static bool Says(Heard heard, string list) => heard.Utterance.Clauses.Any(clause => !clause.IsAsked && heard.Book.Says(list, heard.Utterance, clause));

    /// <summary>In a clause that grants: the same things are wished for and refused in others.</summary>
    private static Sequence<RaiseExtra> Given(Heard heard) =>
    [
        .. heard.Utterance.Clauses.Where(clause => !clause.IsAsked && heard.Book.Says("home-gives", heard.Utterance, clause))
            .SelectMany(clause => Extras.Where(pair => heard.Book.Says(pair.Key, heard.Utterance, clause)).Select(pair => pair.Value)).Distinct().Order(),
    ];

    private static RaiseReason Reason(Heard heard, bool namesTime) =>
        Reasons.Where(pair => Names(heard, pair.List)).Select(pair => (RaiseReason?)pair.Reason).FirstOrDefault() ?? (namesTime ? RaiseReason.Timing : RaiseReason.None);

    /// <summary>Said, be it denied or not: "no budget" is a reason as "the budget" is.</summary>
    private static bool Names(Heard heard, string list) =>
        heard.Utterance.Clauses.Any(clause => !clause.IsAsked && heard.Book.Holds(list, heard.Utterance, clause));

    /// <summary>"They won't pay for a course": what could be granted, or the granting itself, is denied in a clause of theirs.</summary>
    private static bool IsDenied(Heard heard) => heard.Utterance.Clauses.Any(clause => !clause.IsAsked && heard.Book.Denies(heard.Utterance, clause) && heard.Book.Says("theirs", heard.Utterance, clause)
        && Extras.Keys.Append("home-gives").Any(list => heard.Book.Holds(list, heard.Utterance, clause) && !heard.Book.Says(list, heard.Utterance, clause)));

    /// <summary>As it was written: "next fiscal year".</summary>
    private static string? Phrase(Heard heard, string list)
    {
        var tokens = heard.Utterance.Tokens;
        return Enumerable.Range(0, tokens.Count).Select(at => (At: at, Length: heard.Book.LengthAt(list, heard.Utterance, at, tokens.Count))).FirstOrDefault(found => found.Length > 0) is { Length: > 0 } phrase
            ? string.Join(' ', tokens.Skip(phrase.At).Take(phrase.Length).Select(token => token.Form)) : null;
    }

    /// <summary>"Frozen until April": the month in which they look again, and not the one from which something is paid.</summary>
    private static bool IsUntil(Heard heard) => Enumerable.Range(0, heard.Utterance.Tokens.Count).Any(at => heard.Book.Lists("home-months", heard.Utterance, at) && heard.Book.Lists("until-lead", heard.Utterance, at - 1));

    /// <summary>The day by which they answer: one or two words that are a day.</summary>
    private static DateOnly? Day(Heard heard, Scene scene)
    {
        var tokens = heard.Utterance.Tokens;
        DateOnly? Read(int from, int to) => to < tokens.Count && scene.ReadDay(heard.Utterance.Quote(new Span(tokens[from].At.From, tokens[to].At.To)))?.Deadline is { } day && day > scene.Today ? day : null;
        return Enumerable.Range(0, tokens.Count).Select(at => Read(at, at + 1) ?? Read(at, at)).FirstOrDefault(day => day is not null);
    }
}
