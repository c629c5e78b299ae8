using CompBot.Core.Chat;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Guides;

namespace CompBot.Core.Conversation.Steps;

/// <summary>At the end, once: what came out; and whether it may stand, without a name, among the community's own.</summary>
internal static class OutcomeSteps
{
    public const string Prefix = "outcome:";

    /// <summary>The question with the farewell; null where it was asked before, or there is no case that something could come out of.</summary>
    public static Reply? Question(ConversationState state) =>
        state is not (ConversationState.Advising or ConversationState.ReadingPlaybook) || state.Carried.Outcome is not null || state.Carried.Case.Company is null ? null : new Reply
        {
            Parts = [new ReplyPart.Text(Wording.DoneForNow), new ReplyPart.Text(Wording.WhatCameOut)],
            Choices =
            [
                Button("moved", "They came up"),
                Button("stayed", "They did not move"),
                Button("declined", "I went elsewhere"),
                Button("skip", "Skip"),
            ],
        };

    /// <summary>The action without its prefix; null where it is none of these.</summary>
    public static Move? Pressed(ConversationState state, string action, Scene scene) => action switch
    {
        "moved" => Told(state, OutcomeKind.Moved, scene),
        "stayed" => Told(state, OutcomeKind.Stayed, scene),
        "declined" => Kept(state, new Outcome(OutcomeKind.Declined), Wording.OutcomeKept),
        "skip" => Kept(state, new Outcome(OutcomeKind.Skipped), Wording.OutcomeSkipped),
        "give" => Given(state, scene),
        "keep" => Move.Aside(state, Answers.Say(Wording.OutcomeKept)),
        _ => null,
    };

    /// <summary>What the engine is to put among the community's; null where the person gave nothing.</summary>
    public static CommunityOutcome? Public(ConversationState state, Library library, int year) =>
        state.Carried is { Outcome: { Receipt: not null, Kind: var kind } outcome, Case: { Company: { } company, Role: { } role, Region: { } region } draft }
            ? new CommunityOutcome(company, role, region, outcome.Base is { } settled ? Community.Rounded(settled) : null, Cases.CurrencyOf(draft, library), kind == OutcomeKind.Moved, year)
            : null;

    private static Move Told(ConversationState state, OutcomeKind kind, Scene scene)
    {
        var own = state.Carried.Case.Own?.Offer;
        var outcome = new Outcome(kind, own is { HoursPaid: null } ? own.Base : null);
        var kept = state.Carrying(state.Carried with { Outcome = outcome });
        return MayBeGiven(state) && scene.Moment.FreshCode is not null
            ? Move.Aside(kept, new Reply
            {
                Parts = [new ReplyPart.Text(Wording.OutcomeKept), new ReplyPart.Text(Wording.MayItCount), new ReplyPart.Note(Wording.HowItCounts)],
                Choices = [Button("give", "Yes, without my name"), Button("keep", "No, keep it with my case")],
            })
            : Move.Aside(kept, Answers.Say(Wording.OutcomeKept));
    }

    /// <summary>Only what is settled against a guide can be counted with others.</summary>
    private static bool MayBeGiven(ConversationState state) => state.Carried.Case is { CompanySettled: true, RoleSettled: true, RegionSettled: true, Company: not null, Role: not null, Region: not null };

    private static Move Given(ConversationState state, Scene scene) =>
        state.Carried.Outcome is { Receipt: null, Kind: OutcomeKind.Moved or OutcomeKind.Stayed } outcome && MayBeGiven(state) && scene.Moment.FreshCode is { } receipt
            ? Kept(state, outcome with { Receipt = receipt }, Wording.OutcomeCounts)
            : Move.Aside(state, Answers.Say(Wording.OutcomeKept));

    private static Move Kept(ConversationState state, Outcome outcome, string words) => Move.Aside(state.Carrying(state.Carried with { Outcome = outcome }), Answers.Say(words));

    private static Choice.Button Button(string action, string label) => new(Ids.AnyTime(Prefix + action), label);
}
