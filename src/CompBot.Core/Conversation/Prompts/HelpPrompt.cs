using CompBot.Core.Chat;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>What the bot does, what it keeps and for how long; made from the command list.</summary>
internal static class HelpPrompt
{
    public static Reply For(ConversationState state, Venue venue) => new()
    {
        Title = "What I do",
        Parts =
        [
            new ReplyPart.Text(Wording.WhatItIs + " You do not need commands: tell me your offers in your own words."),
            new ReplyPart.Facts("Commands", Commands.All.Map(command => new Fact("/" + command.Name, command.Description))),
            new ReplyPart.Text("At any time you can say \"back\", \"start over\", \"what is a floor?\", \"why $320K?\", or correct a figure: \"base is 265\"."),
            new ReplyPart.Note(Wording.WhatItKeeps + " No amount or name goes into a log. The figures come from negotiation guides and are estimates; I give no legal or tax advice."),
            .. venue.Notice is { } notice ? Sequence.Create<ReplyPart>([new ReplyPart.Text(notice)]) : [],
        ],
        Choices = [new Choice.Button(Ids.AnyTime("resume"), state is ConversationState.NotStarted ? "Start" : "Back to my case", ButtonStyle.Primary)],
    };
}
