using CompBot.Core.Chat;
using CompBot.Core.Negotiation.Raises;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>A raise where the person works: its number, its words, and the ways on.</summary>
internal static class RaisePrompt
{
    /// <summary>The words for the meeting, the note and the page, which are read together.</summary>
    private const int Together = 3;

    public static Reply Number(Talk talk, Scene scene)
    {
        var @case = CaseOf(talk.Case, scene);
        return RaiseText.Number(@case, RaisePlanner.Plan(@case)) with
        {
            Choices =
            [
                new Choice.Button(Ids.Of(talk, "script"), "Make my script", ButtonStyle.Primary),
                new Choice.Button(Ids.Of(talk, "not-home"), "It is an offer, no raise"),
            ],
        };
    }

    /// <summary>Beyond the last section it stays there.</summary>
    public static Sequence<Reply> Section(ConversationState.ReadingPlaybook reading, Scene scene)
    {
        var (messages, sections) = (Messages(reading.Talk.Case, scene), Sections(reading.Talk.Case, scene));
        var at = Math.Min(reading.Section, sections - 1);
        var shown = at == 0 ? messages.Take(Together).ToSequence() : [messages[Together + at - 1]];
        return [.. shown.Take(shown.Count - 1), shown[^1] with { Choices = Choices(reading.Talk, messages, at, sections) }];
    }

    private static int Sections(CaseDraft draft, Scene scene) => Math.Max(1, Messages(draft, scene).Count - Together + 1);

    private static Sequence<Choice> Choices(Talk talk, Sequence<Reply> messages, int at, int sections) =>
    [
        .. at + 1 < sections ? [new Choice.Button(Ids.Of(talk, "next"), $"Next: {messages[Together + at].Title}", ButtonStyle.Primary)] : Sequence<Choice>.Empty,
        .. at > 0 ? [new Choice.Button(Ids.Of(talk, "contents"), "Back to the words")] : Sequence<Choice>.Empty,
        new Choice.Button(Ids.Of(talk, "done"), "Done"),
    ];

    private static Sequence<Reply> Messages(CaseDraft draft, Scene scene)
    {
        var @case = CaseOf(draft, scene);
        return RaiseText.Messages(@case, RaisePlanner.Plan(@case), scene.Library);
    }

    private static RaiseCase CaseOf(CaseDraft draft, Scene scene)
    {
        var band = scene.CaseOf(draft).Band;
        var currency = draft.PresentCurrency ?? Cases.CurrencyOf(draft, scene.Library);
        return new RaiseCase
        {
            Pay = draft.PresentPay ?? 0,
            Currency = currency,
            Range = band is { Base: { } range } && band.Currency == currency ? range : null,
            Role = draft.Role,
            Company = draft.Company,
            Results = draft.Wishes.Experience,
        };
    }
}
