using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation.Raises;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>A raise where the person works: its number, its words, and the ways on.</summary>
internal static class RaisePrompt
{
    /// <summary>The words for the meeting, the note and the page, which are read together as the first section.</summary>
    private const int Together = 3;
    private const int Pushbacks = 1;

    public static Reply Number(Talk talk, HomeRaise raise, Library library) => RaiseRoundText.Short(raise.Case, raise.Plan, library) is { } answered
        ? answered with { Choices = [new Choice.Button(Ids.Of(talk, "script"), "Show the words", ButtonStyle.Primary), NotSaid(talk), IsOffer(talk)] }
        : RaiseText.Number(raise.Case, raise.Plan) with
        {
            Choices = [new Choice.Button(Ids.Of(talk, "script"), "Make my script", ButtonStyle.Primary), IsOffer(talk)],
        };

    /// <summary>Corrects the situation by one press.</summary>
    public static Choice IsOffer(Talk talk) => new Choice.Button(Ids.Of(talk, "not-home"), "It is an offer, no raise");

    /// <summary>Takes the last answer back by one press.</summary>
    private static Choice.Button NotSaid(Talk talk) => new Choice.Button(Ids.Of(talk, "not-said"), "That is not what they said");

    /// <summary>Beyond the last section it stays there.</summary>
    public static Sequence<Reply> Section(ConversationState.ReadingPlaybook reading, HomeRaise raise, Scene scene)
    {
        if (RaiseRoundText.Page(raise.Case, raise.Plan, scene.Library) is { } page)
        {
            return [page with { Choices = [NotSaid(reading.Talk), new Choice.Button(Ids.Of(reading.Talk, "done"), "Done")] }];
        }

        var messages = RaiseText.Messages(raise.Case, raise.Plan, scene.Library);
        var last = messages.Count - Together;
        var at = Math.Min(reading.Section, last);
        var shown = at == 0 ? messages.Take(Together).ToSequence() : [messages[Together + at - 1]];
        var end = shown[^1] with { Choices = Choices(reading.Talk, at, at < last ? messages[Together + at].Title : null) };
        return [.. shown.Take(shown.Count - 1), at == 0 ? MakeItYours.Invited(end with { Choices = end.Choices.Add(MakeItYours.Choice(reading.Talk, scene.Today)) }, reading.Talk.Case) : end];
    }

    private static Sequence<Choice> Choices(Talk talk, int at, string? next) =>
    [
        .. next is null ? Sequence<Choice>.Empty : [new Choice.Button(Ids.Of(talk, "next"), $"Next: {next}", ButtonStyle.Primary)],
        .. at == Pushbacks ? [new Choice.Button(Ids.Of(talk, "more-answers"), "More answers")] : Sequence<Choice>.Empty,
        .. at > 0 ? [new Choice.Button(Ids.Of(talk, "contents"), "Back to the words")] : Sequence<Choice>.Empty,
        new Choice.Button(Ids.Of(talk, "done"), "Done"),
    ];
}
