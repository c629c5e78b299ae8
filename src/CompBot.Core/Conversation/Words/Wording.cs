using CompBot.Core.Pay;
using Humanizer;

namespace CompBot.Core.Conversation;

/// <summary>Every sentence of the conversation. Plain, warm, brief; the playbook's own words stand with the playbook.</summary>
internal static partial class Wording
{
    public const string WhatItIs = "I help you answer a job offer: what to ask for, why, and the words to say and send.";

    public const string WhatItKeeps = "I keep what you tell me for 30 days, encrypted, for your eyes only. /forget erases it at once.";

    public const string PasteWhatYouHave =
        "Tell me the company, the role, the place and every offer you hold, in your own words and in one message if you like. For example: "
        + "\"Midjourney, diffusion model engineer, San Francisco. OpenAI in writing: 300K base, 800K equity over 4 years.\"";

    public const string CurrentPaySetAside =
        "I set your current pay aside: it says nothing about what this job is worth. If leaving costs you unvested stock or a bonus, tell me that instead.";

    public const string NothingRead = "I could not find an offer in that.";

    public const string StartedOver = "Fresh start: I put the old case away.";

    public const string NothingToGoBackTo = "We are at the beginning already.";

    public const string WentBack = "One step back.";

    public const string OldButton = "That button belongs to an earlier step, so I left everything as it is. Here is where we are:";

    public const string Welcome = "You are welcome.";

    public const string DoneForNow = "Good luck. Everything stays here for 30 days; say \"resume\" to pick it up, or /forget to erase it.";

    public const string BluffDeclined =
        "I will not put an offer into your mouth that you do not have: if they ask for the letter, it can cost you this one. "
        + "You do not need it. The range for the role and what you bring make a good case, and that is the script I write.";

    public const string UltimatumRisk =
        "An ultimatum names the least you would take and says you walk below it. It can work, and it can end the talk: they may settle exactly at that number, "
        + "or take the offer back. I keep it out unless you want it. If you would truly walk away, I can add it as a line of its own.";

    public const string MaybeLost = "I did not quite get that.";

    public const string EditedSeen = "I saw your edit and read the message again as it is now.";

    public const string Forgotten = "Done. I erased everything I had about you: your case, drafts and queued replies.";

    public const string NothingHeld = "I hold nothing about you yet.";

    public const string ExportHere = "Here is everything I have stored about you. Keep the file somewhere private.";

    public const string SharePreview = "This is what everyone here would see. It holds the guide's figures only, nothing of yours.";

    public static string OtherCompany(string named, string company) =>
        $"If {named} made you an offer, tell me its figures. {ToChange(named, company)}";

    public static string ToChange(string named, string company) => $"If you meant to negotiate with {named} instead of {company}, say \"change company to {named}\".";

    public static string Dropped(string company) => $"I dropped {company}'s offer.";

    public static string NowWas(string what, string now, string was) => $"{what} is now {now}, was {was}.";

    public static string NowIs(string what, string now) => $"{what}: {now}.";

    public static string MinimumInOtherCurrency(Currency currency) => InOtherCurrency("your own minimum", currency);

    public static string LeftBehindInOtherCurrency(Currency currency) => InOtherCurrency("what you would leave behind", currency);

    public static string KindAssumed(string company, EquityKind kind) => kind switch
    {
        EquityKind.ProfitSharing => $"I take {company}'s equity as yearly profit sharing, which is cash.",
        EquityKind.Rsu => $"I take {company}'s equity as listed stock.",
        EquityKind.Options => $"I take {company}'s equity as stock options.",
        EquityKind.PreIpo or EquityKind.ProfitUnits or EquityKind.Phantom or EquityKind.Carry or EquityKind.Unknown =>
            $"I take {company}'s equity as private stock. Say \"{company} is listed stock\" if it can be sold.",
    };

    public static string WelcomeBack(string? company, TimeSpan away) => company is null
        ? $"Welcome back after {away.Humanize()}. Here is where we were:"
        : $"Welcome back after {away.Humanize()}. You were preparing for {company}. Here is where we were:";

    public static string Unreadable(string what) => $"I cannot read a {what}. Please type what it says: company, base, equity and so on.";

    public static string StillOnRecord(IEnumerable<string> places) => $"What I cannot remove: {places.Humanize("and")}.";

    public static string List(IEnumerable<string> items) => items.Humanize("and");

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

    public static string Hoped(decimal hoped, decimal ask, Currency currency) => hoped == ask
        ? $"You hoped for {MoneyText.Short(hoped, currency)}, and the figures support just that."
        : hoped > ask
        ? $"You hoped for {MoneyText.Short(hoped, currency)}. The figures support {MoneyText.Short(ask, currency)}; a better written offer would move it."
        : $"You hoped for {MoneyText.Short(hoped, currency)}. The figures support more than that.";

    public static string BandSource(Guides.Guide guide) => guide.LastUpdated is { } day
        ? $"The band is a guide's estimate, last checked {day.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}."
        : "The band is a guide's estimate without a date, so treat it with care.";

    /// <summary>Asked once, with the coach's advice.</summary>
    public static string NameRivals(CaseDraft draft)
    {
        var names = draft.Rivals.Where(held => held is { Company: not null, Evidence: Negotiation.Evidence.Written or Negotiation.Evidence.Verbal }).Select(held => held.Company!).ToList();
        var who = names.Count == 0 ? "your other offer" : List(names);
        return $"Should the script say who else made you an offer, and its terms ({who})? A figure at or above your ask helps. One below it invites \"we will match that\", and then unnamed is better.";
    }

    /// <summary>Of is the rival's name; null for the employer's own offer.</summary>
    public static string MovedToWhichDay(string? of) => $"Good, more time. Which day is it now? Write it like {DeadlineIs(of, "12 December")}.";

    /// <summary>Of as above.</summary>
    public static string DayPassed(DateOnly day, string? of) => of is null
        ? $"{OfferWords.Day(day)} has passed. If the offer still stands, tell me the new day."
        : $"{OfferWords.Day(day)} has passed, so {of}'s offer no longer counts. If it still stands, tell me the new day.";

    /// <summary>Of as above.</summary>
    public static string DayInDoubt(string words, DateOnly read, DateOnly other, string? of) =>
        $"I read {words} as {OfferWords.Day(read)}. If it is {OfferWords.ShortDay(other)}, write {DeadlineIs(of, OfferWords.ShortDay(other))}.";

    /// <summary>Worked out from the day before it, so it is to be checked. Of as above.</summary>
    public static string ShiftedDay(DateOnly day, string? of) => $"I counted from the day I had. If {OfferWords.Day(day)} is not what they said, write {DeadlineIs(of, "12 December")}.";

    private static string DeadlineIs(string? of, string day) => $"\"the deadline{(of is null ? "" : $" at {of}")} is {day}\"";

    /// <summary>A rate that is not made yearly by itself: a contract by the day or for a fixed term, or pay after tax.</summary>
    public static string NotYearly(PayRate rate, Currency currency)
    {
        var (per, times, count) = rate.Per switch
        {
            PayPeriod.Hour => ("an hour", 1_760, "1,760 paid hours"),
            PayPeriod.Day => ("a day", 220, "220 paid days"),
            PayPeriod.Week => ("a week", 44, "44 paid weeks"),
            PayPeriod.Month => ("a month", 12, "12 months"),
        };
        var said = $"{MoneyText.Short(rate.Amount, currency)} {per}";
        return rate.IsNet
            ? $"{said} is after tax, and I count before tax. Tell me the yearly base before tax, like \"280K base\"."
            : $"I count by the year. {said} at {count} comes to {MoneyText.Short(rate.Amount * times, currency)}. Say \"{MoneyText.Short(rate.Amount * times, currency)} base\" to go on with that, or your own figure.";
    }

    public const string NothingElse = "Good, then I work with what is here.";

    public const string WhatIsItThen = "What does that make it? Write the new figure, like \"base is 175K\".";

    public static string MinimumKept(string least) => $"Your own minimum, for you alone: {least}.";

    /// <summary>At is the company, where it was named.</summary>
    public static string NoDeadline(string? at) => $"No deadline{(at is null ? "" : $" at {at}")} any more.";

    public static string Withdrawn(string company) => $"I am sorry. I dropped {company}'s offer, and we go on with what you hold.";

    public static string WithdrawnAlone(string company) =>
        $"I am sorry. I dropped {company}'s offer. Ask them once, kindly and in writing, what changed and whether it may come back. If another company comes up, tell me:";

    public static string LeftBehindKept(string amount) => $"What leaving costs you: {amount}. It is a reason for a sign-on.";

    public const string MoreTime = "If that is too soon, say \"more time\" for how to ask for it.";

    public const string UnreadDeadline = "I could not read that day. Write it like \"28 November\" or \"Friday\".";

    public const string NoNumberYet = "There is no number yet to explain. A few facts first:";

    public const string ScriptNeeds = "The script needs a number first, and the number needs this:";

    public const string ExportNote =
        "Beside this I keep, for a short while, which of your messages I have seen (so that none counts twice), replies that wait to be delivered, and where to find my own messages to you. Nothing else.";

    public const string FileToSend = "What you say and send, without anything private in it.";

    public const string FilePrivate = "Your own numbers. Keep this file to yourself.";

    public const string PracticeNeeds = "Rehearsing needs your number, and the number needs this:";

    public const string PushbackUnknown = "I know no such pushback for your case, so here is the likeliest one.";

    public const string AmountNotUsed = "I left an amount out: yearly pay should be more than zero and less than a billion. Please write it once more, like \"280K base\".";

    public const string NothingToCompare = "There is nothing to compare yet. Tell me an offer first.";

    public const string UltimatumLater = "That is a line for later, with its risk. First the number:";

    public const string ExpiredButton = "That button is from a conversation I no longer hold, so we start fresh.";

    public const string SentDirectly = "I wrote to you directly. Let us go on there.";

    public static string UnreadField(string what) => $"I could not read {what}. Write it like \"300K base, 120K a year equity, 40K sign-on\".";

    /// <summary>Nothing was understood: what would have been.</summary>
    public static string Lost(ConversationState state) => state.Match(
        notStarted: _ => "",
        asking => asking.Open is Question.FirstContact ? $"{MaybeLost} {PasteWhatYouHave}" : $"{MaybeLost} {AboutTheQuestion(state)}",
        advising => advising.Open is null ? $"{MaybeLost} You can correct a figure (\"base is 265\"), ask \"why\", or say \"script\"." : $"{MaybeLost} {AboutTheQuestion(state)}",
        readingPlaybook: _ => $"{MaybeLost} Say \"next\" for the next section, \"shorter\", \"practise\", or correct a figure.",
        practising: _ => MaybeLost);

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
            ownOffer: _ => "I need their figure to know how far the ask can go. Without it I work from the band."),
        advising => advising.Open is { } open ? About(open) : "The number is what to ask for. The private part is for your own decision and never in the script.",
        readingPlaybook: _ => "This is your playbook, a section at a time: what to say, what to send, and what to answer.",
        practising: _ => "I play the recruiter. Answer as you would on the phone.");

    private static string InOtherCurrency(string what, Currency currency) =>
        $"Please give me {what} in {currency.Code}, the currency this job pays in: I do not convert numbers you would decide by.";

    private static string About(Refinement open) => open switch
    {
        Refinement.Experience => "One true thing you have done makes the reason yours. I never claim anything for you that you did not say.",
        Refinement.NameRivals => "Unnamed, the script says \"a written offer\" and no amount. Named, it gives the exact terms you told me.",
        Refinement.WouldSign => "Only if you would sign, the script may say so. Employers move further for a clear yes.",
        Refinement.Minimum => "It stays private. I use it to tell you plainly when the band does not reach it.",
        Refinement.LeftBehind => "It is the usual reason for a sign-on: you ask them to make it good.",
        Refinement.PrivateStock => "Private stock cannot be sold until there is a sale or a listing, so it counts for less than its face value.",
        Refinement.Ultimatum => "It is a line that names the least you would take. It stays out unless you ask for it.",
    };
}
