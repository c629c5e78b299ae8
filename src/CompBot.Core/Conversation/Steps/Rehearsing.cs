using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Steps;

/// <summary>/practice: the bot says a pushback that fits the case, hears the answer, and says what was strong and what was missing.</summary>
internal static class Rehearsing
{
    public static Move Start(ConversationState state, string? pushback, Scene scene)
    {
        var resume = state is ConversationState.Practising practising ? practising.Resume : state;
        var fitting = Rehearsal.Fitting(state.Carried.Case, scene);
        if (!Situations.HasNumber(state.Carried.Case) || fitting.Count == 0 || Planner.Plan(scene.CaseOf(state.Carried.Case)) is { AskBase: null, AskEquity: null })
        {
            return Moves.GoOn(state, Wording.PracticeNeeds);
        }

        var wanted = pushback is null ? null : PushbackAnswers.Find(scene.Library.Pushbacks, pushback);
        var first = fitting.FirstOrDefault(answer => answer.Number == wanted?.Number) ?? fitting[0];
        IEnumerable<string> lead = pushback is not null && wanted?.Number != first.Number ? [Wording.PushbackUnknown] : [];
        return Say(state, first.Number, resume, lead);
    }

    public static Move Hear(ConversationState.Practising practising, string text, Scene scene)
    {
        if (Rehearsal.AnswerTo(practising, scene) is not { } answer)
        {
            return Move.To(practising.Resume);
        }

        var @case = scene.CaseOf(practising.Talk.Case);
        var review = Practice.Review(answer, text, @case, Planner.Plan(@case));
        return Move.Aside(practising, new Reply
        {
            Parts =
            [
                .. review.Strong.Count > 0 ? [new ReplyPart.Text("What worked: " + string.Join(' ', review.Strong))] : Sequence<ReplyPart>.Empty,
                new ReplyPart.Text(review.Missing.Count > 0 ? "What to add: " + string.Join(' ', review.Missing) : "I would not change a thing."),
                new ReplyPart.Text("One way to say it:"),
                new ReplyPart.Script(PlaybookText.Body(answer.Say)),
                new ReplyPart.Text("Try it again in your own words, or take another one."),
            ],
            Choices = RehearsalPrompt.Choices(practising.Talk, reviewed: true),
        });
    }

    public static Move? Press(ConversationState.Practising practising, string action, Scene scene) => action switch
    {
        "another" => Another(practising, scene),
        "stop" => Move.To(practising.Resume.Carrying(practising.Resume.Carried with { Serial = practising.Talk.Serial + 1 })),
        "show" when Rehearsal.AnswerTo(practising, scene) is { } answer => Move.Aside(practising, new Reply
        {
            Parts = [new ReplyPart.Text("One way to say it:"), new ReplyPart.Script(PlaybookText.Body(answer.Say)), new ReplyPart.Text(answer.Principle)],
            Choices = RehearsalPrompt.Choices(practising.Talk, reviewed: true),
        }),
        _ => null,
    };

    private static Move Another(ConversationState.Practising practising, Scene scene)
    {
        var fitting = Rehearsal.Fitting(practising.Talk.Case, scene).Select(answer => answer.Number).ToList();
        return fitting.Count == 0
            ? Move.To(practising.Resume)
            : Say(practising, fitting[(fitting.IndexOf(practising.Number) + 1) % fitting.Count], practising.Resume, []);
    }

    private static Move Say(ConversationState from, int number, ConversationState resume, IEnumerable<string> lead) =>
        Move.To(new ConversationState.Practising(from.Carried with { Serial = from.Carried.Serial + 1 }, number, resume), lead);
}
