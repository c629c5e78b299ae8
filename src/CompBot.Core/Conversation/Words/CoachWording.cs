namespace CompBot.Core.Conversation;

/// <summary>What the coach says to questions between the cards.</summary>
internal static partial class Wording
{
    public const string LaterWithNumber = "I answer that best with your number in hand. First this:";

    public const string TheyAgreed = "That is good news, well done. Nothing counts until it is in writing, so send the recap below the same day, thank them, and ask for nothing more.";

    public const string AskOnce = "Yes. Ask once, warmly and with a reason; offers are rarely withdrawn over a polite request.";

    public const string NothingLeft = "There is no more that the figures support asking for. This is where it stands:";

    public const string AskedOnce = "You have asked once. Ask again only for something new, such as another offer, and trade instead: one step, then decide.";

    public const string NotOnTheSpot =
        "No. Thank them, say that you are glad of it, and ask for everything in writing. Then name the day on which you will answer, and keep it.";

    public const string FirstFigure = "That stings. It is their first figure and not their view of you. Write nothing in anger: thank them, and let your number and one reason do the work.";

    public const string RiskInGeneral = "Offers are rarely withdrawn over a polite request. Rarely is not never, so keep it warm, and ask once.";

    public const string Accepted = "Congratulations. Keep the signed letter, and resign only once both sides have signed. Say /forget when you want me to erase the case.";

    public const string AcceptedWithOthers = "Congratulations. Keep the signed letter, and once both sides have signed turn the others down the same day, warmly and short; people meet again. For example:";

    public const string OthersLast =
        "Turn nobody down before the new contract is signed. Then write the same day, warmly and short; people meet again. For example:";

    public const string DeclineLetter =
        "Hi,\n\nThank you for the offer, and for the time you and the team gave me. I've thought it through and decided to take another role, so I won't be joining you.\n\n"
        + "I enjoyed our talks and hope our paths cross again.\n\nThank you";

    public const string YourDecision = "That decision is yours. This is how I would go about it:";

    public const string MoneyFirst = "Yes, once the money is settled: asked together, the small things are what they give you instead of the large ones. Then say:";

    public const string CallThenWrite =
        "Call if you can: a voice is hard to refuse and you hear what matters to them. Send the e-mail the same day so that it can be passed on. If talking is hard for you, the e-mail alone is fine.";

    public const string LetterFirst =
        "Good. Read the letter against what they told you, figure by figure, before you answer. Until it is there, count on nothing in it.";

    public const string YourOwnWords =
        "Change any word until it sounds like you. Keep three things: the figure, one reason, and the silence after it. I can also make the playbook shorter: say \"shorter\" while you read it.";

    public static string IfTheySay(string sentence) => $"If they say \"{sentence}\":";
}
