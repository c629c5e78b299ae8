using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>What is said back of a case and its offers.</summary>
internal static partial class Wording
{
    public static string OtherCompany(string named, string company) =>
        $"If {named} made you an offer, tell me its figures. {ToChange(named, company)}";

    public static string ToChange(string named, string company) => $"If you meant to negotiate with {named} instead of {company}, say \"change company to {named}\".";

    public static string TakenFor(string company, string other) => $"I take {company} as the one you negotiate with. {ToChange(other, company)}";

    public static string Dropped(string company) => $"I dropped {company}'s offer.";

    public static string NowWas(string what, string now, string was) => $"{what} is now {now}, was {was}.";

    public static string NowIs(string what, string now) => $"{what}: {now}.";

    public static string MinimumInOtherCurrency(Currency currency) => InOtherCurrency("your own minimum", currency);

    public static string LeftBehindInOtherCurrency(Currency currency) => InOtherCurrency("what you would leave behind", currency);

    private static string InOtherCurrency(string what, Currency currency) =>
        $"Please give me {what} in {currency.Code}, the currency this job pays in: I do not convert numbers you would decide by.";

    public static string KindAssumed(string company, EquityKind kind) => kind switch
    {
        EquityKind.ProfitSharing => $"I take {company}'s equity as yearly profit sharing, which is cash.",
        EquityKind.Rsu => $"I take {company}'s equity as listed stock.",
        EquityKind.Options => $"I take {company}'s equity as stock options.",
        EquityKind.PreIpo or EquityKind.ProfitUnits or EquityKind.Phantom or EquityKind.Carry or EquityKind.Unknown =>
            $"I take {company}'s equity as private stock. Say \"{company} is listed stock\" if it can be sold.",
    };

    /// <summary>hopedText and askText: the amounts as they are shown.</summary>
    public static string Hoped(decimal hoped, decimal ask, string hopedText, string askText) => hoped == ask
        ? $"You hoped for {hopedText}, and that is what I would ask for."
        : hoped > ask
        ? $"You hoped for {hopedText}. What can be asked for is {askText}; a better written offer would move it."
        : $"You hoped for {hopedText}. What can be asked for is more than that.";

    public static string TermsNoted(IEnumerable<string> terms) => $"Beside pay I have: {string.Join("; ", terms)}. It goes into your yes.";

    public static string TermsWanted(IEnumerable<string> terms) => $"I put that into what you ask for: {string.Join("; ", terms)}.";

    public static string Greeted(string contact) => $"Good: what you send there will greet {contact}.";

    public static string OnTarget(string amount) => $"on-target earnings of {amount}";

    public static string SignOnGiven(string amount) => $"I take that as the sign-on: {amount}. If it is something else, say what it is.";

    public static string ChosenIsOffered(string amount) => $"{amount} is no more than they offer already, so there would be nothing to ask. Which figure do you mean?";

    public const string AskNoHigher = "You have named a lower figure to them. An ask that grows costs trust, so I keep it; if you have not asked yet, say \"I have not asked yet\".";

    public static string ChosenAsk(string mine) => $"This is your own figure, as you said it. Mine was {mine}; say \"ask for {mine}\" to take it.";

    public static string BandSource(Guides.Guide guide) => guide.LastUpdated is { } day
        ? $"The band is a guide's estimate, last checked {day.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}."
        : "The band is a guide's estimate without a date, so treat it with care.";

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

    public static string MinimumKept(string least) => $"Your own minimum, for you alone: {least}.";

    public static string HeldAgain(string? company) => $"Good. I hold {(company is null ? "the offer" : $"{company}'s offer")} again, with all that you told me of it.";

    public static string Withdrawn(string company) => $"I am sorry. I dropped {company}'s offer, and we go on with what you hold.";

    public static string LeftBehindKept(string amount) => $"What leaving costs you: {amount}. It is a reason for a sign-on.";

    public const string LeftBehindInAll = "I count what leaving costs you as one amount, and as no part of an offer. What is it in all? Write it like \"I would leave 60K behind\".";

    public static string LeftBehindChanged(string now, string was, string both) =>
        $"What leaving costs you is now {now}, was {was}. If it comes on top of that, write \"I would leave {both} behind\".";

    public static string CounterHeld(string terms) =>
        $"I hold what your current employer offers you to stay, {terms}, as what you could do instead: it counts in the year to beat, and the script never calls it another company's offer. If money was not your only reason to look, ask yourself what else would change.";

    public const string CounterInWriting = "A counter-offer counts once it is in writing, too.";

    public const string CounterInAll = "What would your current employer's offer come to in all? Write it like \"my current company countered with 190K base\".";

    public static string EquityOpen(string at, bool isOwn) => isOwn
        ? $"{at}'s equity is still open, so I count none. Make it your first question to the recruiter: \"How large is the equity grant, what kind is it, and how does it vest?\""
        : $"{at}'s equity is still open, so I count none. Ask them how large it is, of what kind, and how it vests.";

    public static string Final(string at) => $"{at}'s offer: final, as they say. I count it as it stands.";

    public const string CurrentPaySetAside =
        "What you earn now stays between us: I set it beside their offer, and it is never said or sent. If leaving costs you unvested stock or a bonus, tell me that too.";

    public const string StillOpen = "Good, then all of it is still open: nothing is settled before you have said yes.";

    public const string HeldAlready = "Yes, I have it so.";

    public const string AmountNotUsed = "There is a figure in that which I could not place. Say what it is in a few words, like \"base is 46 an hour\", \"the sign-on is 5K\" or \"per diem is 120\".";

    public const string WhatIsWrong = "Which figure is wrong, and what should it be? Write it like \"base is 46 an hour\" or \"the 20K is the sign-on\".";

    public static string UnreadField(string what) => $"I could not read {what}. Write it like \"300K base, 120K a year equity, 40K sign-on\".";

    public const string WorkInvited = "What have you done that matters for this role? Tell me in one sentence, with a result if there is one, and it goes into these words. I only say what you tell me.";

    public static string WorkTakenOut(string told) => $"I took it out of your words: \"{told}\".";

    public const string TellWork = "Gladly. Tell me it in one plain sentence, the way they should read it, such as \"I hold a master's licence\" or \"I cut the wait from nine days to four\"; then it stands in the words.";

    public static string WorkKept(string told) => $"I keep that for the reason in your script: \"{told}\".";
}
