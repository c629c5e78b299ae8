using CompBot.Core.Guides;

namespace CompBot.Core.Conversation;

/// <summary>What is asked, what for, and how to go on.</summary>
internal static partial class Wording
{
    public const string AskPresentPay = "What do you earn there now, as base pay before tax? A raise is counted from it, so here I ask for it; it is never part of what you say or send.";

    public const string NoPresentPay = "That is fine, and then I have no figure for you: a raise is counted from it. I can still help with how to ask, what to answer to a no, and when; just ask me. Should you change your mind, a rounded figure is enough.";

    public const string AskResult = "What changed because of you since your pay was last set? One result with a figure is best, such as \"cut the month-end close from nine days to four\"; money, time, errors and volume count most. I only say what you tell me.";

    public static string AskFor(Sequence<Slot> slots, string? company)
    {
        var at = company is null ? "" : $" at {company}";
        return slots switch
        {
            [Slot.Company] => "Which company are you negotiating with?",
            [Slot.Role] => $"Which role{at}?",
            [Slot.Region] => $"Where is the job{at}? A city, or remote.",
            [Slot.Level] => $"Which level is it{at}?",
            [Slot.Role, Slot.Region] => $"Which role is it{at}, and where?",
            [Slot.Company, Slot.Role] => "Which company and role is it?",
            [Slot.Company, Slot.Region] => "Which company is it, and where is the job?",
            _ => "Which company is it, which role, and where?",
        };
    }

    public static string Which(Question.Which which, CaseDraft draft) => (which.Slot, which.Typed) switch
    {
        (Slot.Company, "") => "Which of these do you want to negotiate with?",
        (Slot.Company, var typed) => $"Which company do you mean by \"{typed}\"?",
        (Slot.Role, var typed) => $"I have no guide called \"{typed}\" at {draft.Company}. Is it one of these?",
        (Slot.Region, var typed) => $"I have no band for \"{typed}\" in this role. Is it one of these?",
        (Slot.Level, "") => "Which level is the offer for? The band depends on it.",
        (Slot.Level, var typed) => $"Which level is \"{typed}\" here?",
    };

    public const string WhatToChange = "Tell me what to change, for example \"OpenAI base is 310\", \"the role is ML engineer\" or \"drop the second one\".";

    public const string LevelOpen = "Then ask them which level the offer is for, and what its band is, before you name a figure.";

    public static string NoGuide(string? company) => company is null
        ? "Then I work from your offers alone, without a pay band."
        : $"I have no guide that fits {company}, so I work from your offers alone, without a pay band.";

    public static string GuideFound(CaseDraft draft, PayBand band) =>
        $"I have a guide for {draft.Company} now: {draft.Role}, {draft.Region}, {BandWords.Short(band)}. From here on I work with that band.";

    /// <summary>Asked once, with the coach's advice.</summary>
    public static string NameRivals(CaseDraft draft)
    {
        var names = draft.Rivals.Where(held => held is { Company: not null, Evidence: Negotiation.Evidence.Written or Negotiation.Evidence.Verbal }).Select(held => held.Company!).ToList();
        var who = names.Count == 0 ? "your other offer" : List(names);
        return $"Should the script say who else made you an offer, and its terms ({who})? A figure at or above your ask helps. One below it invites \"we will match that\", and then unnamed is better.";
    }

    public const string UltimatumRisk =
        "An ultimatum names the least you would take and says you walk below it. It can work, and it can end the talk: they may settle exactly at that number, "
        + "or take the offer back. I keep it out unless you want it. If you would truly walk away, I can add it as a line of its own.";

    public const string UltimatumLater = "That is a line for later, with its risk. First the number:";

    /// <summary>Nothing was understood: what would have been.</summary>
    public static string Lost(ConversationState state) => state.Match(
        notStarted: _ => "",
        asking => $"{MaybeLost} {(asking.Open is Question.FirstContact ? PasteWhatYouHave : AboutTheQuestion(state))}",
        advising => $"{MaybeLost} {(advising.Open is not null ? AboutTheQuestion(state) : NextAfter("You can correct a figure (\"base is 265\"), ask \"why\", or say \"script\".", advising.Talk.Case))}",
        readingPlaybook: reading => $"{MaybeLost} {NextAfter("Say \"next\" for the next section, \"shorter\", \"practise\", or correct a figure.", reading.Talk.Case)}",
        practising: _ => MaybeLost);

    /// <summary>Where there is no number there are no figures and no sections either.</summary>
    private static string NextAfter(string number, CaseDraft draft) =>
        Situations.HasNumber(draft) ? number : "Ask it in other words, or say \"script\" for the words to say and send.";

    /// <summary>What the open question covers and what it is for.</summary>
    public static string AboutTheQuestion(ConversationState state) => state.Match(
        notStarted: _ => WhatItIs,
        asking => asking.Open.Match(
            firstContact: _ => "Anything you know of the offer helps: company, role, place, base, equity, sign-on, and other offers you hold.",
            missing: _ => "I look up what the role pays there, so that your number rests on a range and not on a feeling.",
            which: _ => "Pick the one that fits, or say that none does. A wrong band would give you a wrong number.",
            whichOffer: _ => "I want to put the figure with the right employer.",
            anyOffers: _ => "Base, equity, bonus and sign-on, from this employer and any other. If there are none, say so: I have a script for that too.",
            uncertain: _ => "The two readings differ a lot in money, so I ask before I count it.",
            confirm: _ => "This is what I would calculate with. If a part is wrong, say it in your own words.",
            replace: _ => "Only the parts you name change.",
            howFirm: _ => "Only an offer you really have, in writing or told to you, may be spoken of. In writing counts most.",
            stageSoFar: _ => "What you say depends on it: before an offer you ask for their range, after it you counter.",
            ownOffer: _ => "I need their figure to know how far the ask can go. Without it I work from the band.",
            presentPay: _ => "A raise is counted from what you earn now. I ask for it only here, and it is never part of what you say or send."),
        advising => advising.Open is { } open ? About(open) : "The number is what to ask for. The private part is for your own decision and never in the script.",
        readingPlaybook: _ => "This is your playbook, a section at a time: what to say, what to send, and what to answer.",
        practising: _ => "I play the recruiter. Answer as you would on the phone.");

    private static string About(Refinement open) => open switch
    {
        Refinement.Experience => "One true thing you have done makes the reason yours. I never claim anything for you that you did not say.",
        Refinement.NameRivals => "Unnamed, the script says \"a written offer\" and no amount. Named, it gives the exact terms you told me, or the names alone.",
        Refinement.WouldSign => "Only if you would sign, the script may say so. Employers move further for a clear yes.",
        Refinement.Minimum => "It stays private. I use it to tell you plainly when the band does not reach it.",
        Refinement.LeftBehind => "It is the usual reason for a sign-on: you ask them to make it good.",
        Refinement.PrivateStock => "Private stock cannot be sold until there is a sale or a listing, so it counts for less than its face value.",
        Refinement.Worry => "The answer you will need most stands first, and you can practise it.",
        Refinement.Ultimatum => "It is a line that names the least you would take. It stays out unless you ask for it.",
    };

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
            ownOffer: _ => "What have they offered so far? You can skip that.",
            presentPay: _ => "What do you earn now, as base pay?"),
        advising => advising.Open is null ? "I am here when they answer. For the words to say and send, say \"script\"." : "My question above is still open; you can also say \"skip\".",
        reading => reading.Talk.Case.HomeAnswers.Count > 0 ? "I am here when they answer." : "I am here when they answer. For the next section, say \"next\".",
        practising: _ => "Answer as you would on the phone, or say \"done\".");
}
