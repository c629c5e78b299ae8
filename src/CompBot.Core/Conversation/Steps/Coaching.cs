using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Conversation.Understanding;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Questions asked between the cards: answered out of the playbook of the case as it stands, and the open question stays.</summary>
internal static class Coaching
{
    private const string Withdrawn = "may-withdraw";
    private const int ShortQuestion = 60;

    /// <summary>Null where the text asks nothing that a coach is asked.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        if (state is ConversationState.NotStarted or ConversationState.Asking { Open: Question.FirstContact })
        {
            return CoachQuestions.Read(text) is { } early && General(early) is { } words ? Moves.GoOn(state, words)
                : Disclosing.BeforeTheCase(text) is { } answer ? Moves.GoOn(state, string.Join(' ', answer)) : null;
        }

        if (CoachQuestions.Read(text) is CoachQuestion.Accepted)
        {
            return state.Carried.Case.Rivals.Any(held => !held.ToStay) ? Script(state, Wording.AcceptedWithOthers, Wording.DeclineLetter) : Move.Aside(state, Answers.Say(Wording.Accepted));
        }

        text = ByTheirName(state.Carried.Case, text);
        if (CoachQuestions.Read(text) is { } asked && Disclosing.Take(state, asked, text, scene) is { } disclosed)
        {
            return disclosed;
        }

        if (CoachQuestions.WhatTheySay(text) is { } said && Rehearsal.Prepared(state, said, scene) is { } prepared)
        {
            return IsTooEarly(state, prepared) ? Move.To(state, Wording.LaterWithNumber) : Move.Aside(state, Answering(prepared));
        }

        return CoachQuestions.Read(text) is not { } question ? null
            : state is ConversationState.Asking && InGeneral(state, question, scene) is { } general ? general
            : state is ConversationState.Asking && question is not CoachQuestion.LetterToCome ? Move.To(state, Wording.LaterWithNumber)
            : Answer(state, question, text, scene);
    }

    /// <summary>"Google said no": the employer at the head of a sentence is "they".</summary>
    private static string ByTheirName(CaseDraft draft, string text) =>
        draft.Company is { } company && text.StartsWith(company + " ", StringComparison.OrdinalIgnoreCase) ? "they" + text[company.Length..] : text;

    /// <summary>Null where the answer rests on the person's own case.</summary>
    private static string? General(CoachQuestion question) => question switch
    {
        CoachQuestion.OnTheSpot => Wording.NotOnTheSpot,
        CoachQuestion.Anger => Wording.FirstFigure,
        CoachQuestion.ShallIAsk => Wording.AskOnce,
        CoachQuestion.Risk => Wording.RiskInGeneral,
        _ => null,
    };

    /// <summary>What can be said before there is a number; null where the answer rests on it.</summary>
    private static Move? InGeneral(ConversationState state, CoachQuestion question, Scene scene) => General(question) is { } words ? Move.To(state, words)
        : question is CoachQuestion.Time && PlaybookPrompt.Written(state.Carried.Case, scene).Timing.Letters is [var letter, ..] ? Script(state, letter.Advice.ToString(), PlaybookText.Body(letter.Body))
        : null;

    /// <summary>"What do I tell Google": a short question that names the employer asks of "them".</summary>
    public static string InTheirName(CaseDraft draft, string text) =>
        draft.Company is { Length: > 2 } company && text.Length <= ShortQuestion && text.TrimEnd('?', ' ').EndsWith(" " + company, StringComparison.OrdinalIgnoreCase) ? text.TrimEnd('?', ' ')[..^company.Length] + "them" : text;

    /// <summary>Figures are shown only once what they rest on was shown back and agreed to.</summary>
    private static bool IsTooEarly(ConversationState state, PushbackAnswer answer) =>
        state is ConversationState.Asking && answer.Say.Any(line => line.Pieces.Any(piece => piece is Piece.Figure or Piece.Rival));

    /// <summary>True where the text is a question to the coach or tells what they say or do, and so no answer to the coach's own.</summary>
    public static bool Asks(ConversationState state, string text) =>
        text.TrimEnd().EndsWith('?') || FigureAsked.Asks(text) || ByTheirName(state.Carried.Case, text) is var asked && (CoachQuestions.Read(asked) is not null || CoachQuestions.WhatTheySay(asked) is not null || CoachQuestions.IsAboutThem(asked));

    private static Move? Answer(ConversationState state, CoachQuestion question, string text, Scene scene)
    {
        var playbook = PlaybookPrompt.Written(state.Carried.Case, scene);
        return question switch
        {
            CoachQuestion.WhereItStands => Section(state, playbook, PlaybookSection.WhereYouStand),
            CoachQuestion.TheySayNo => Move.Aside(state, IfTheySayNo(state, playbook)),
            CoachQuestion.Risk => Risk(state, playbook),
            CoachQuestion.OnTheSpot => Move.To(state, Wording.NotOnTheSpot),
            CoachQuestion.Anger => Move.To(state, Wording.FirstFigure),
            CoachQuestion.ShallIAsk => Move.To(state, state.Carried.Case.AskMade is not null ? Wording.AskedOnce : AskKept.Of(state, scene) is null ? Wording.NothingLeft : Wording.AskOnce),
            CoachQuestion.TheyAgreed when AskKept.IsMatchOfWhat(state.Carried.Case, text) => Move.To(state, Wording.MatchedWhat),
            CoachQuestion.TheyAgreed => AskKept.Granted(state, text, scene) is { } granted
                ? Moves.Read(state, granted, (int)PlaybookSection.WhenToStop, Wording.TheyAgreed, Wording.AgreedTo(PlanWords.Asked(granted.AskMade!, scene.CaseOf(granted))))
                : Moves.Read(state, state.Carried.Case, (int)PlaybookSection.WhenToStop, Wording.TheyAgreed),
            CoachQuestion.ShallISign => Move.Aside(state, Texts([Wording.YourDecision, playbook.Standing.SoWhat.ToString(), .. playbook.Stopping.Lines.Select(line => line.ToString())])),
            CoachQuestion.Time => Moves.Read(state, state.Carried.Case, (int)PlaybookSection.When),
            CoachQuestion.DeclineOthers => Script(state, Wording.OthersLast, Wording.DeclineLetter),
            CoachQuestion.BesidePay => Script(state, Wording.MoneyFirst, playbook.Ladder.Count > 0 ? PlaybookText.Body(playbook.Ladder[^1].Say) : ""),
            CoachQuestion.CallOrWrite => Move.Aside(state, Answers.Say(Wording.CallThenWrite)),
            CoachQuestion.LetterToCome => Move.Aside(state, Answers.Say(Wording.LetterFirst)),
            CoachQuestion.Tone => Move.Aside(state, Answers.Say(Wording.YourOwnWords)),
            CoachQuestion.MentionRival or CoachQuestion.WhoItIsFrom or CoachQuestion.Proof or CoachQuestion.CurrentPay or CoachQuestion.OwnMinimum or CoachQuestion.Accepted => null,
        };
    }

    private static Move Section(ConversationState state, Playbook playbook, PlaybookSection section) =>
        Move.Aside(state, PlaybookText.Messages(playbook, section)[0] with { Title = null });

    /// <summary>Before there is an offer there is nothing to trade yet.</summary>
    private static Reply IfTheySayNo(ConversationState state, Playbook playbook) => new()
    {
        Parts = [new ReplyPart.Text(playbook.Outcomes[0].ToString()), .. state.Carried.Case.Stage is null or Stage.None ? [] : Rungs(playbook.Ladder)],
    };

    private static Move Risk(ConversationState state, Playbook playbook) => Move.Aside(state, new Reply
    {
        Parts =
        [
            new ReplyPart.Text(playbook.Outcomes[1].ToString()),
            .. playbook.Pushbacks.FirstOrDefault(answer => answer.Name == Withdrawn) is { } withdrawn ? Answering(withdrawn).Parts : [],
        ],
    });

    private static Reply Answering(PushbackAnswer answer) => new()
    {
        Parts = [new ReplyPart.Text(Wording.IfTheySay(answer.TheySay)), new ReplyPart.Script(PlaybookText.Body(answer.Say)), .. answer.Advice is { } advice ? [new ReplyPart.Note(advice.ToString())] : Sequence<ReplyPart>.Empty],
    };

    private static IEnumerable<ReplyPart> Rungs(Sequence<SpeechCard> ladder) =>
        ladder.SelectMany(rung => new ReplyPart[] { new ReplyPart.Text(rung.When + ":"), new ReplyPart.Script(PlaybookText.Body(rung.Say)) });

    private static Move Script(ConversationState state, string before, string script) =>
        Move.Aside(state, new Reply { Parts = [new ReplyPart.Text(before), new ReplyPart.Script(script)] });

    private static Reply Texts(IEnumerable<string> lines) => new() { Parts = lines.Select(line => (ReplyPart)new ReplyPart.Text(line)).ToSequence() };
}
