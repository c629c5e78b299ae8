namespace CompBot.Core.Conversation;

/// <summary>What the coach says to questions between the cards.</summary>
internal static partial class Wording
{
    public const string LaterWithNumber = "I answer that best with your number in hand. First this:";

    public const string TheyAgreed = "That is good news, well done. Nothing counts until it is in writing, so send the recap below the same day, thank them, and ask for nothing more.";

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

    public static string WorkKept(string told) => $"I keep that for the reason in your script: \"{told}\".";

    public static string IfTheySay(string sentence) => $"If they say \"{sentence}\":";

    public const string LeftBehindInAll = "I count what leaving costs you as one amount, and as no part of an offer. What is it in all? Write it like \"I would leave 60K behind\".";

    public static string LeftBehindChanged(string now, string was, string both) =>
        $"What leaving costs you is now {now}, was {was}. If it comes on top of that, write \"I would leave {both} behind\".";

    public const string HowMuchHoped = "What would that be in all? Write it like \"I hope for 230K\". It moves no figure, and I tell you how far the figures support it.";

    public static string CounterHeld(string terms) =>
        $"I hold what your current employer offers you to stay, {terms}, as what you could do instead: it counts in the year to beat, and the script never calls it another company's offer. If money was not your only reason to look, ask yourself what else would change.";

    public const string CounterInWriting = "A counter-offer counts once it is in writing, too.";

    public const string CounterInAll = "What would your current employer's offer come to in all? Write it like \"my current company countered with 190K base\".";

    public const string HeldAlready = "Yes, I have it so.";

    public const string OnlyTheyKnow = "Only they can say. Ask for the number I give you, with its reason, and let them answer.";

    /// <summary>The card beneath it asks for the same yes.</summary>
    public static string Raised(string what, string at, string now, string was, bool inWriting) =>
        $"Then the {what} at {at} is {now}, up from {was}. Right?{(inWriting ? "" : " Ask them for the new figure in writing.")}";

    /// <summary>The card beneath it asks for the same yes.</summary>
    public static string Lowered(string what, string at, string now, string was) =>
        $"Then the {what} at {at} is {now}, down from {was}. Right? Ask them what has changed, and hold on to the {was} if you have it in writing.";

    /// <summary>The card beneath it asks for the same yes.</summary>
    public static string HalfWay(string now, string was, string asked, string at, bool inWriting) =>
        $"Half way between their {was} and your {asked} is {now}. So the base at {at} is {now}, right?{(inWriting ? "" : " Ask them for the new figure in writing.")}";

    public const string HalfWayOfWhat = "Half way from their figure to yours, and I do not know what you asked for.";

    public const string WhatIsLeft = "A part of the offer went down, and I do not guess to what. Write what it is now, like \"base is 175K\" or \"sign-on is 40K\".";

    /// <summary>IsTold: the person said that they asked; otherwise the coach takes it so and says how to put it right.</summary>
    public static string AskStays(string asked, bool isTold) =>
        $"{(isTold ? $"Your ask stays at {asked}" : $"I take it that you asked for {asked}, so that stays your ask")}: one that grows after they moved costs trust.{(isTold ? "" : NotAskedHint)}";

    /// <summary>IsTold as above.</summary>
    public static string AskIsMet(string asked, bool isTold) =>
        isTold ? $"That meets your ask of {asked}." : $"I take it that you asked for {asked}, and that meets it.{NotAskedHint}";

    private const string NotAskedHint = " If you have not asked yet, say \"I have not asked yet\".";

    public static string AskedNow(string asked) => $"Well done. I keep it as your ask: {asked}.";

    public const string NotAskedYet = "Good to know. Then the number is yours to name once, and this is it:";

    public static string AgreedTo(string asked) => $"I take it that they agreed to all you asked for: {asked}. If it was another figure, write it like \"base is 215K\".";

    public const string AskAgain = "That is new to them, and it is a reason to ask once more: say what has changed, and stand by the number you gave before.";

    public const string AskStaysBelow = "What you asked for comes to less a year than your year to beat. Weigh that before you say yes.";

    public const string WhichAsk = "How much did you ask for? Write it like \"I asked for 230K base\".";

    public const string SayForExample = "For example:";

    public const string NameIsYours =
        "No. You can say that you hold another offer, as firm as it really is, and keep the name to yourself. If they press, say that you would keep their name private too. Never give another name.";

    public const string PayIsYours =
        "No, and do not bring it up: what you tell them unasked may be used, and in many places they may not even ask. What you earn says little about what this job is worth. If they do ask, turn back to the role. If you choose to answer, give the true figure: it can be checked.";

    public const string MinimumIsPrivate = "No. Your minimum is for you alone: once they know it, it becomes their offer. Name what you ask for, and let them answer that.";

    public const string MinimumToMe = "Tell it to me instead, like \"my minimum is 290K base\": then I say so plainly where this job does not reach it.";

    public const string PayStaysOut = "I keep your own figure out of the case: it is no offer, and nothing here is worked out from it.";

    public const string NeverUntrue = "No. A figure that is not true can be checked, and it can cost you the job. You need not name your pay at all: turn back to the role.";

    /// <summary>Of is the company that was asked about; null where none was named.</summary>
    public static string NothingToMention(string? of) => of is null
        ? "Only an offer you really have may be spoken of, and you have told me of no other one. If you hold one, tell me its figures. Without one, the range and what you bring make the case."
        : $"Only if {of} really made you an offer; you have told me of none. If they did, tell me its figures and whether it is in writing. If you only talk with them, say no more than that.";

    public static string Mention(string company, Negotiation.Evidence? evidence) => evidence switch
    {
        Negotiation.Evidence.Written => $"Yes. {company}'s offer is in writing, so you may say that you hold a written offer. Say it once, as a reason and not as a threat.",
        Negotiation.Evidence.Verbal => $"You may, as long as you call it verbal: {company}'s offer is told to you and not in writing yet. Ask {company} for the letter first if there is time.",
        Negotiation.Evidence.Late => $"{company} is a process and not an offer yet. You may say that you are in the last stage with another company, and no more than that.",
        Negotiation.Evidence.Band or Negotiation.Evidence.Wish or null => $"Tell me first how firm it is: do you have {company}'s offer in writing, or did they tell you? Only then can it be spoken of, and only as what it is.",
    };

    public const string MentionStay =
        "You may, as what it is: your current employer has asked you to stay and made you an offer for it. Never call it another company's offer. Say it once, as a reason to decide with care, and leave the figure out unless it is above your ask.";

    public static string RivalBase(string theirs, string ask, bool helps) => helps
        ? $"Its base of {theirs} is no less than the {ask} you ask for, so naming the figure helps you."
        : $"Its base of {theirs} is below the {ask} you ask for, so leave the figure out: it invites a match at that figure.";

    public static string Consent(bool? named) => named switch
    {
        true => "Your script names the company and its terms, as you chose.",
        false => "Your script keeps it unnamed, as you chose.",
        null => "Whether the script names the company is your choice: I ask you before I write it.",
    };

    /// <summary>Company is the rival's name; null where there is none.</summary>
    public static string ShowOffer(string? company, Negotiation.Evidence? evidence) => (company, evidence) switch
    {
        (null, _) => "You have told me of no other company's offer that stands, so there is nothing to show. If you spoke of one you do not have, take it back now, briefly and politely. If you do hold one, tell me its figures.",
        (_, Negotiation.Evidence.Written) => $"You have {company}'s offer in writing, so you could, and you do not have to. First offer to confirm the terms in a short e-mail. Before you share the letter itself, check that it is not confidential, and never alter it beyond hiding what is private.",
        (_, Negotiation.Evidence.Verbal) => $"{company}'s offer is not in writing, so there is no letter to show. Say that it is verbal, and ask {company} to put it in writing.",
        (_, Negotiation.Evidence.Late) => $"{company} has not made an offer yet, so there is nothing to show. Say that plainly: you are in their last stage.",
        _ => $"That depends on whether {company}'s offer is in writing or only told to you. Tell me which, and never say more than you could show.",
    };

    public const string TakeYourTime = "Take your time. Everything stays as it is; just write when you are back.";

    public const string InEnglish = "Yes, in English.";

    /// <summary>How to go on from here, in one sentence.</summary>
    public static string WhatNext(ConversationState state) => state.Match(
        notStarted: _ => WhatItIs,
        asking => asking.Open.Match(
            firstContact: _ => "Tell me about the offer whenever you like.",
            missing => AskFor(missing.Slots, asking.Talk.Case.Company),
            which => Which(which, asking.Talk.Case),
            whichOffer: _ => "Which offer is that figure of?",
            anyOffers: _ => "Which offers do you hold? If there are none, say so.",
            uncertain: _ => "One thing about the figures is still open, in my message above.",
            confirm: _ => "When you have read the figures above, say \"yes\" if they are right, or what is not.",
            replace: _ => "Tell me the figures of that offer as they should be.",
            howFirm: _ => "Is the other offer in writing, or told to you?",
            stageSoFar: _ => "How far are they: no offer yet, told to you, in writing, or final?",
            ownOffer: _ => "What have they offered so far? You can skip that."),
        advising => advising.Open is null ? "I am here when they answer. For the words to say and send, say \"script\"." : "My question above is still open; you can also say \"skip\".",
        readingPlaybook: _ => "I am here when they answer. For the next section, say \"next\".",
        practising: _ => "Answer as you would on the phone, or say \"done\".");

    public static string EquityOpen(string at, bool isOwn) => isOwn
        ? $"{at}'s equity is still open, so I count none. Make it your first question to the recruiter: \"How large is the equity grant, what kind is it, and how does it vest?\""
        : $"{at}'s equity is still open, so I count none. Ask them how large it is, of what kind, and how it vests.";

    public static string Final(string at) => $"{at}'s offer: final, as they say. I count it as it stands.";
}
