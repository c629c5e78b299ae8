namespace CompBot.Core.Conversation;

/// <summary>What to tell an employer, and what not.</summary>
internal static partial class Wording
{
    public const string BluffDeclined =
        "I will not put an offer into your mouth that you do not have: if they ask for the letter, it can cost you this one. "
        + "You do not need it. The range for the role and what you bring make a good case, and that is the script I write.";

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
}
