using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What the present employer answered to the request for a raise, kept one after the other, and taken back where the person says that it was none.</summary>
internal static class HomeAnswers
{
    private const int MostKept = 20;

    /// <summary>Facts about an offer that are, where one works, the answer to the request.</summary>
    private static readonly string[] Theirs = [Topics.Asked, Topics.Moved, Topics.Refused, Topics.Agreed, Topics.Withdrew, Topics.Declined, Topics.Accepted, Topics.CounterHome];

    /// <summary>Whether the topic is taken here and nowhere else.</summary>
    public static bool Takes(string topic, FactScene on) => Theirs.Contains(topic) && HomeFacts.IsAbout(on);

    /// <summary>The message tells an answer of the present employer, or takes one back.</summary>
    public static bool AreTold(ConversationState state, Heard heard, Scene scene)
    {
        var on = new FactScene(state, heard, scene, heard.Reading);
        return HomeFacts.IsAbout(on) && (IsCorrection(on) || Answer(state.Carried.Case, on) is not null);
    }

    public static Told Take(Told told, FactScene on)
    {
        if (Situations.Of(told.Case) is not Situation.AtHome || !HomeFacts.IsAbout(on))
        {
            // What was asked at home was not asked of a company that has come since.
            return Situations.Of(on.State.Carried.Case) is Situation.AtHome && Situations.Of(told.Case) is not Situation.AtHome && told.Case.AskMade == on.State.Carried.Case.AskMade
                ? told with { Case = told.Case.NotAsked } : told;
        }

        var asked = WithAsk(told.Case, on);
        var draft = IsCorrection(on) ? asked with { HomeAnswers = asked.HomeAnswers.Take(asked.HomeAnswers.Count - 1).ToSequence() } : asked;
        return Answer(draft, on) is { } answer && !(IsCorrection(on) && answer.Base is null) ? told with { Case = With(AsGiven(draft, on), Settled(answer, draft, on.Heard), replaces: !IsCorrection(on) && IsMended(on)) } : told with { Case = draft };
    }

    /// <summary>The last answer was none.</summary>
    public static Move NotSaid(ConversationState state, Scene scene)
    {
        var draft = state.Carried.Case;
        return Moves.Onwards(state, draft with { HomeAnswers = draft.HomeAnswers.Take(draft.HomeAnswers.Count - 1).ToSequence() }, scene, [Wording.AnswerTakenBack]);
    }

    private static CaseDraft With(CaseDraft draft, RaiseAnswer answer, bool replaces)
    {
        var before = replaces && draft.HomeAnswers is [.., { Kind: RaiseAnswerKind.CameUp }] && answer.Kind is RaiseAnswerKind.CameUp ? draft.HomeAnswers.Take(draft.HomeAnswers.Count - 1).ToSequence() : draft.HomeAnswers;
        return before is [.., var last] && IsSame(last, answer) ? draft with { HomeAnswers = before } : draft with { HomeAnswers = before.Add(answer).TakeLast(MostKept).ToSequence() };
    }

    /// <summary>Told once more. A no without a reason is a no to what has been asked since.</summary>
    private static bool IsSame(RaiseAnswer last, RaiseAnswer answer) => answer.Kind switch
    {
        RaiseAnswerKind.CameUp => last.Kind == answer.Kind && last.Base == answer.Base && (answer.From is null || answer.From == last.From),
        RaiseAnswerKind.No => last with { On = answer.On } == answer && answer.Reason != RaiseReason.None,
        RaiseAnswerKind.Silence => last == answer,
        _ => last with { On = answer.On } == answer,
    };

    /// <summary>"No, 76 is final": the figure that is held, told with a no, is a no to what was asked since.</summary>
    private static RaiseAnswer Settled(RaiseAnswer answer, CaseDraft draft, Heard heard) =>
        answer.Kind is RaiseAnswerKind.CameUp && draft.HomeAnswers is [.., { Kind: RaiseAnswerKind.CameUp } last] && last.Base == answer.Base && (heard.Says("final") || heard.Says("home-no") || heard.Holds(Topics.Refused))
            ? new RaiseAnswer(RaiseAnswerKind.No, answer.On) { Reason = answer.Reason } : answer;

    /// <summary>In the message that first tells of home, somebody who decides has to be named as the one who answers.</summary>
    private static RaiseAnswer? Answer(CaseDraft draft, FactScene on) => Situations.Of(on.State.Carried.Case) is not Situation.AtHome && !IsByThem(on.Heard) ? null : AnswerAtHome.In(on.Heard, Figures(draft, on), on.Scene);

    private static bool IsByThem(Heard heard) => heard.Says("own-boss")
        || heard.Utterance.Clauses.Any(clause => !clause.IsAsked && heard.Book.LengthAt("theirs", heard.Utterance, ByForm.FirstWord(heard.Book, heard.Utterance, clause), clause.To) > 0 && !heard.Book.Lists("talk-joint", heard.Utterance, clause.From));

    /// <summary>Without present pay only figures as they were read count.</summary>
    private static HomeFigures Figures(CaseDraft draft, FactScene on) => PayOf(draft, on) is { } pay
        ? HomeFigures.Of(on.Heard, pay, draft.PresentHours, draft.HomeAnswers.LastOrDefault(answer => answer.Base is not null)?.Base, draft.AskMade?.Base ?? draft.Hoped)
        : new(null, null, null, null);

    private static decimal? PayOf(CaseDraft draft, FactScene on) => draft.PresentPay ?? on.FiguresOf(Pay.ToldOf.Current).Select(figure => (decimal?)figure.Amount).FirstOrDefault();

    /// <summary>"No, that is what I asked for, not what they said".</summary>
    private static bool IsCorrection(FactScene on) => on.State.Carried.Case.HomeAnswers.Count > 0 && (on.Heard.Says("not-asked-yet") && DeniesTheirs(on.Heard) || on.Heard.Says("my-ask")
        && (DeniesTheirs(on.Heard) || on.State.Carried.Case.HomeAnswers[^1].Base is { } held && Figures(on.State.Carried.Case, on).Asked == held));

    /// <summary>"Not what they said": the words stand there and are denied.</summary>
    private static bool DeniesTheirs(Heard heard) => !heard.Says("their-word") && heard.Book.IndexIn("their-word", heard.Utterance, 0, heard.Utterance.Tokens.Count) >= 0;

    private static bool IsMended(FactScene on) => on.Heard.Reading.IsCorrection || on.Heard.Reading.TakesBack || on.Heard.Holds(Topics.Correct);

    private static CaseDraft WithAsk(CaseDraft draft, FactScene on)
    {
        var asked = Figures(draft, on).Asked ?? (IsCorrection(on) && !on.Heard.Says("their-word") && draft.HomeAnswers[^1].Base is { } held ? held : null);
        return asked is { } yearly && (on.Heard.Says("my-ask") || on.Heard.Holds(Topics.Asked)) ? draft with { AskMade = new PayAsk { Currency = CurrencyOf(draft, on), Base = yearly } } : draft;
    }

    /// <summary>Where they answer, the ask that was given, or the figure that the person named, is taken to have been made.</summary>
    private static CaseDraft AsGiven(CaseDraft draft, FactScene on)
    {
        return draft.AskMade is null && (AskKept.HasNumber(on.State) || draft.Hoped is not null) && HomeRaise.Of(draft, on.Scene) is { } raise
            ? draft with { AskMade = new PayAsk { Currency = raise.Case.Currency, Base = raise.Plan.Ask * (raise.Case.HoursPaid ?? 1m), SignOn = raise.Plan.OneTime } }
            : draft;
    }

    private static Pay.Currency CurrencyOf(CaseDraft draft, FactScene on) => draft.PresentCurrency ?? Cases.CurrencyOf(draft, on.Scene.Library);
}
