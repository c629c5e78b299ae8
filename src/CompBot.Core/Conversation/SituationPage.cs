using CompBot.Core.Chat;
using CompBot.Core.Conversation.Answering;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Conversation.Prompts;

namespace CompBot.Core.Conversation;

/// <summary>The page of a situation that has no number: what to do, say and send, and what to leave.</summary>
internal static class SituationPage
{
    private const string Stay = "page.stay";

    /// <summary>In the order in which they are shown; a page need not have all.</summary>
    private static readonly string[] Sections = ["", ".now", ".letter", ".after", ".home", ".outside", ".use", ".next", ".stop", ".odds"];

    /// <summary>Whether the situation of the case has a page in place of a number.</summary>
    public static bool Fits(CaseDraft draft) => Name(draft) is not null || IsAnsweredAtHome(draft);

    /// <summary>The employer has answered a request for a raise: its page is one of the raise's words.</summary>
    public static bool IsAnsweredAtHome(CaseDraft draft) => draft is { HomeAnswers.Count: > 0, PresentPay: not null } && Situations.Of(draft) is Situation.AtHome;

    /// <summary>The whole page; null where the situation of the case has none.</summary>
    public static Reply? For(Talk talk, Scene scene) => Name(talk.Case) is { } name
        ? new Reply { Title = Title(talk.Case), IsDurable = true, Parts = [.. Parts(name, talk, scene)], Choices = Choices(talk) }
        : null;

    /// <summary>Where the page was shown already: how it stands in one line, and the way back to the page; null where the situation has none.</summary>
    public static Reply? Short(Talk talk, Scene scene) => Name(talk.Case) is { } name
        ? new Reply { Title = Title(talk.Case), Parts = BookAnswers.For($"{name}.short", On(talk, scene)), Choices = [new Choice.Button(Ids.Of(talk, "script"), "Show the words", ButtonStyle.Primary), .. Choices(talk)] }
        : null;

    public static Reply StayOrGo(Talk talk, Scene scene) => new() { Title = "Stay or go", IsDurable = true, Parts = [.. Parts(Stay, talk, scene)] };

    /// <summary>What the page says, for an answer.</summary>
    public static IEnumerable<ReplyPart> Parts(Talk talk, Scene scene) => Name(talk.Case) is { } name ? Parts(name, talk, scene) : [];

    private static IEnumerable<ReplyPart> Parts(string name, Talk talk, Scene scene)
    {
        var on = On(talk, scene);
        return Sections.SelectMany(section => BookAnswers.For(name + section, on));
    }

    private static AnswerScene On(Talk talk, Scene scene)
    {
        var state = new ConversationState.Advising(talk, null, TowardsPlaybook: false);
        return new AnswerScene(state, Heard.Of(state, "", scene), scene);
    }

    private static string? Name(CaseDraft draft) => Situations.Of(draft) switch
    {
        Situation.Accepted => "page.accepted",
        Situation.Withdrawn => "page.withdrawn",
        Situation.LastWord => "page.last_word",
        Situation.ResignedAndCountered => Stay,
        Situation.BeforeOffer or Situation.Offer or Situation.Several or Situation.AtHome or Situation.CounteredAtHome or Situation.ContractToPermanent => null,
    };

    private static string Title(CaseDraft draft) => Situations.Of(draft) switch
    {
        Situation.Accepted => "You have said yes",
        Situation.LastWord => "Their last word",
        Situation.ResignedAndCountered => "Stay or go",
        _ => "The offer was taken back",
    };

    private static string Correction(CaseDraft draft) => Situations.Of(draft) switch
    {
        Situation.Accepted => "I have not accepted yet",
        Situation.LastWord => "It is not their last word",
        Situation.ResignedAndCountered => "I have not resigned",
        _ => "It still stands",
    };

    /// <summary>The first corrects the situation by one press.</summary>
    private static Sequence<Choice> Choices(Talk talk) =>
    [
        new Choice.Button(Ids.Of(talk, "still-open"), Correction(talk.Case)),
        .. talk.Case.Offers.Count > 1 ? [new Choice.Button(Ids.AnyTime("compare"), "Compare my offers")] : Sequence<Choice>.Empty,
    ];
}
