using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;

namespace CompBot.Core.Conversation;

/// <summary>The pushbacks a case can be rehearsed with, and the prepared answer to each.</summary>
internal static class Rehearsal
{
    public static Sequence<PushbackAnswer> Fitting(CaseDraft draft, Scene scene)
    {
        var @case = scene.CaseOf(draft);
        return PushbackAnswers.For(@case, Planner.Plan(@case), draft.Wishes, scene.Library, scene.Today);
    }

    /// <summary>The answer to what the recruiter has just said. Where the case has changed and that no longer fits, the likeliest; null where nothing fits.</summary>
    public static PushbackAnswer? AnswerTo(ConversationState.Practising practising, Scene scene)
    {
        var fitting = Fitting(practising.Talk.Case, scene);
        return fitting.FirstOrDefault(answer => answer.Number == practising.Number) ?? (fitting.Count > 0 ? fitting[0] : null);
    }

    /// <summary>The answer to what was asked about, as far as this case has one.</summary>
    public static PushbackAnswer? Prepared(ConversationState state, string about, Scene scene) => HomeRaise.Of(state.Carried.Case, scene) is { } raise
        ? PushbackAnswers.Find(scene.Library.Raises.Pushbacks, about) is { } said ? RaiseText.Answer(said.Name, raise.Case, raise.Plan, scene.Library) : null
        : PushbackAnswers.Find(scene.Library.Pushbacks, about) is { } wanted ? Fitting(state.Carried.Case, scene).FirstOrDefault(answer => answer.Name == wanted.Name) : null;
}
