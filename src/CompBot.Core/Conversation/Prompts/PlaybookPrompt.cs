using CompBot.Core.Chat;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>One section of the playbook, and the ways on from it.</summary>
internal static class PlaybookPrompt
{
    public static Sequence<Reply> For(ConversationState.ReadingPlaybook reading, Scene scene)
    {
        if (HomeRaise.Of(reading.Talk.Case, scene) is { } raise)
        {
            return RaisePrompt.Section(reading, raise, scene);
        }

        if (SituationPage.For(reading.Talk, scene) is { } page)
        {
            return [page];
        }

        var messages = PlaybookText.Messages(Written(reading.Talk.Case, scene), PlaybookText.Sections[reading.Section]);
        var last = messages[^1] with { Choices = Choices(reading, scene.Today) };
        return [.. messages.Take(messages.Count - 1), reading.Section == 0 ? MakeItYours.Invited(last, reading.Talk.Case) : last];
    }

    /// <summary>Null where something else than the playbook's sections is read.</summary>
    public static Choice.Select? Contents(ConversationState.ReadingPlaybook reading, Scene scene) =>
        HomeRaise.Of(reading.Talk.Case, scene) is null && !SituationPage.Fits(reading.Talk.Case) ? Contents(reading.Talk) : null;

    public static Playbook Written(CaseDraft draft, Scene scene)
    {
        var @case = scene.CaseOf(draft);
        return Playbook.Write(@case, Planner.Plan(@case), draft.Wishes, scene.Library, scene.Today);
    }

    private static Sequence<Choice> Choices(ConversationState.ReadingPlaybook reading, DateOnly today)
    {
        var talk = reading.Talk;
        var next = reading.Section + 1;
        Sequence<Choice> onward = next < PlaybookText.Sections.Count
            ? [new Choice.Button(Ids.Of(talk, "next"), $"Next: {PlaybookText.Title(PlaybookText.Sections[next])}", ButtonStyle.Primary)]
            : [];
        Sequence<Choice> contents = reading.Section == 0
            ? [MakeItYours.Choice(talk, today), Contents(talk)]
            : [new Choice.Button(Ids.Of(talk, "contents"), "All sections")];
        return
        [
            .. onward,
            .. PlaybookText.Sections[reading.Section] == PlaybookSection.IfTheyPushBack ? [new Choice.Button(Ids.Of(talk, "more-answers"), "More answers")] : Sequence<Choice>.Empty,
            .. PlaybookText.Sections[reading.Section] == PlaybookSection.When ? [new Choice.Button(Ids.AnyTime("calendar"), "Days as a calendar file")] : Sequence<Choice>.Empty,
            new Choice.Button(Ids.Of(talk, "file-send"), "Script and e-mail as a file"),
            new Choice.Button(Ids.Of(talk, "file-private"), "My numbers as a file"),
            new Choice.Button(Ids.Of(talk, "practise"), "Practise"),
            new Choice.Button(Ids.Of(talk, "adjust"), "Adjust my ask"),
            new Choice.Button(Ids.Of(talk, "shorter"), talk.Case.Wishes.Shorter ? "Longer" : "Shorter"),
            new Choice.Button(Ids.Of(talk, "done"), "Done"),
            .. contents,
        ];
    }

    private static Choice.Select Contents(Talk talk) =>
        new(Ids.Of(talk, "go"), "Go to a section", PlaybookText.Sections.Skip(1).Select((section, at) => new Option(PlaybookText.Title(section), $"{at + 1}")).ToSequence());
}
