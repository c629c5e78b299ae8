using Humanizer;

namespace CompBot.Core.Conversation;

/// <summary>Every sentence of the conversation, by theme in the files beside this one. Plain, warm, brief; the playbook's own words stand with the playbook.</summary>
internal static partial class Wording
{
    public const string WhatItIs = "I help you answer a job offer: what to ask for, why, and the words to say and send.";

    public const string WhatItKeeps = "I keep what you tell me for 30 days, encrypted, for your eyes only. /forget erases it at once.";

    public const string PasteWhatYouHave =
        "Tell me the company, the role, the place and every offer you hold, in your own words and in one message if you like. For example: "
        + "\"Midjourney, diffusion model engineer, San Francisco. OpenAI in writing: 300K base, 800K equity over 4 years.\"";

    public const string NothingRead = "I could not find an offer in that.";

    public const string StartedOver = "Fresh start: I put the old case away.";

    public const string NothingToGoBackTo = "We are at the beginning already.";

    public const string WentBack = "One step back.";

    public const string OldButton = "That button belongs to an earlier step, so I left everything as it is. Here is where we are:";

    public const string Welcome = "You are welcome.";

    public const string DoneForNow = "Good luck. Everything stays here for 30 days; say \"resume\" to pick it up, or /forget to erase it.";

    public const string MaybeLost = "I did not quite get that.";

    public const string EditedSeen = "I saw your edit and read the message again as it is now.";

    public const string Forgotten = "Done. I erased everything I had about you: your case, drafts and queued replies.";

    public const string NothingHeld = "I hold nothing about you yet.";

    public const string ExportHere = "Here is everything I have stored about you. Keep the file somewhere private.";

    public const string SharePreview = "This is what everyone here would see. It holds the guide's figures only, nothing of yours.";

    public const string TooMuch = "That is more than I can read at once, so I left this and what follows unread. Nothing of your case has changed; write to me again in a few minutes.";

    public const string SharesNoBands = "Whoever runs this place has settled that bands are not shared here. You can still see it yourself.";

    public static string UsualRegion(string region) => $"I take {region} as the place, as is usual here. If the job is elsewhere, say where.";

    public static string WelcomeBack(string? company, TimeSpan away) => company is null
        ? $"Welcome back after {away.Humanize()}. Here is where we were:"
        : $"Welcome back after {away.Humanize()}. You were preparing for {company}. Here is where we were:";

    public static string Unreadable(string what) => $"I cannot read a {what}. Please type what it says: company, base, equity and so on.";

    public static string StillOnRecord(IEnumerable<string> places) => $"What I cannot remove: {places.Humanize("and")}.";

    public static string List(IEnumerable<string> items) => items.Humanize("and");

    public const string NothingElse = "Good, then I work with what is here.";

    public const string NoNumberYet = "There is no number yet to explain. A few facts first:";

    public const string ScriptNeeds = "The script needs a number first, and the number needs this:";

    public const string ExportNote =
        "Beside this I keep, for a short while, which of your messages I have seen (so that none counts twice), replies that wait to be delivered, and where to find my own messages to you. Nothing else.";

    public const string FileToSend = "What you say and send, without anything private in it.";

    public const string FilePrivate = "Your own numbers. Keep this file to yourself.";

    public const string PracticeNeeds = "Rehearsing needs your number, and the number needs this:";

    public const string PushbackUnknown = "I know no such pushback for your case, so here is the likeliest one.";

    public const string NothingToCompare = "There is nothing to compare yet. Tell me an offer first.";

    public const string ExpiredButton = "That button is from a conversation I no longer hold, so we start fresh.";

    public const string SentDirectly = "I wrote to you directly. Let us go on there.";

    public const string TakeYourTime = "Take your time. Everything stays as it is; just write when you are back.";

    public const string InEnglish = "Yes, in English.";
}
