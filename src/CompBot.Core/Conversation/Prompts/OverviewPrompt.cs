using CompBot.Core.Chat;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>What is held about the person, and where the conversation stands.</summary>
internal static class OverviewPrompt
{
    public static Reply For(ConversationState state, Scene scene) => new()
    {
        Title = "Your case",
        Parts = state is ConversationState.NotStarted
            ? [new ReplyPart.Text(Wording.WhatItIs), new ReplyPart.Note(Wording.WhatItKeeps)]
            : [.. OfferCards.All(state.Carried.Case, scene.Library), .. Home(state.Carried.Case, scene), .. CoachView.Notes(state.Carried.Notes, scene), new ReplyPart.Text(Standing(state)), new ReplyPart.Note(Wording.WhatItKeeps)],
        Choices = state is ConversationState.NotStarted
            ? [new Choice.Button(Ids.AnyTime("resume"), "Start", ButtonStyle.Primary)]
            :
            [
                new Choice.Button(Ids.AnyTime("resume"), "Go on", ButtonStyle.Primary),
                new Choice.Button(Ids.AnyTime("export"), "Export my data"),
                new Choice.Button(Ids.AnyTime("forget"), "Forget me", ButtonStyle.Danger),
            ],
    };

    private static Sequence<ReplyPart> Home(CaseDraft draft, Scene scene) => draft.PresentPay is { } pay
        ? [new ReplyPart.Facts("For you alone", [new Fact("You earn now, base", Pay.MoneyText.Short(pay, draft.PresentCurrency ?? Cases.CurrencyOf(draft, scene.Library)))])]
        : [];

    private static string Standing(ConversationState state) => state.Match(
        notStarted: _ => "",
        asking: _ => "I am still collecting what your number needs.",
        advising: _ => "Your number is ready.",
        readingPlaybook: _ => "Your playbook is ready.",
        practising: _ => "You are practising.");
}
