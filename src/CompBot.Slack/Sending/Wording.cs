using CompBot.Core;
using CompBot.Core.Chat;

namespace CompBot.Slack.Sending;

/// <summary>The few sentences that are about Slack itself; all others come from the conversation.</summary>
public static class Wording
{
    public static readonly Reply SentDirectly = new() { Parts = [new ReplyPart.Text("I sent it to your direct messages, where it stays for you alone.")] };

    public static readonly ReplyPart FigureInPublic = new ReplyPart.Note(
        "Your own message in this channel shows an amount, and others can read it. To take it back, open its menu and choose Delete message. In direct messages nobody else sees what you write.");

    public static readonly Reply NotSaved = new() { Parts = [new ReplyPart.Text("I could not save that just now, so nothing has changed. Please try again in a moment.")] };

    public static Reply Sentence(string sentence) => new() { Parts = [new ReplyPart.Text(sentence)] };

    public const string NotSavedForm = "I could not save this just now. Your text is still here: please press Send again in a moment.";

    public static Reply PressAgain(FormId form) => new()
    {
        Parts = [new ReplyPart.Text("Slack closed the door before the form was there. Please press once more.")],
        Choices = [new Choice.OpenForm("again", "Open the form", form, ButtonStyle.Primary)],
    };

    /// <summary>What stays after everything stored here is erased.</summary>
    public static Sequence<string> Remaining(int notErased) =>
    [
        .. notErased == 0 ? Array.Empty<string>() : [$"{notErased} of my messages that Slack did not let me delete"],
        "what you wrote to me yourself, until you delete it in Slack",
        "copies that the owners of this workspace may be able to export, direct messages included",
    ];
}
