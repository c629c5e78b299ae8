using CompBot.Core.Conversation;
using CompBot.Core.Guides;

namespace CompBot.Playground.Rendering;

/// <summary>
/// Where the conversation stands, for the person at the page. GoOn takes it up again; null where nothing was begun. Sections is the whole contents of the playbook that is
/// read; null where none is, or where the card has it. KeepDays is how long all of it is kept.
/// </summary>
public sealed record WireStanding(WireReply Overview, WireGoOn? GoOn, WireChoice? Sections, int KeepDays)
{
    public static WireStanding Of(ConversationState state, int keepDays, Library library, Moment moment)
    {
        var overview = WireReply.Of(Dialogue.Overview(state, library, moment));
        return state is ConversationState.NotStarted
            ? new WireStanding(overview with { Choices = [] }, null, null, keepDays)
            : new WireStanding(
                overview with { Choices = overview.Choices[1..] },
                new WireGoOn(overview.Choices[0].Id, Label(state.Carried.Case.Company)),
                Dialogue.Contents(state, library, moment) is { } contents ? WireChoice.Of(contents) : null,
                keepDays);
    }

    private static string Label(string? company) => company is null ? "Go on where we were" : $"Go on with {company}";
}

/// <summary>A button beside the conversation: answered with "pressed".</summary>
public sealed record WireGoOn(string Choice, string Label);
