namespace CompBot.Core.Understanding;

/// <summary>Topics that the conversation acts on itself; every other topic of a book is answered by its entry there.</summary>
public static class Topics
{
    public const string Yes = "say.yes";
    public const string No = "say.no";
    public const string Greeting = "say.greeting";
    public const string Thanks = "say.thanks";
    public const string Chatter = "say.chatter";
    public const string Pause = "say.pause";
    public const string Upset = "say.upset";

    public const string Help = "wish.help";
    public const string Band = "wish.band";
    public const string Compare = "wish.compare";
    public const string Practice = "wish.practice";
    public const string Export = "wish.export";
    public const string Forget = "wish.forget";
    public const string StartOver = "wish.start_over";
    public const string Back = "wish.back";
    public const string Skip = "wish.skip";
    public const string Done = "wish.done";
    public const string Playbook = "wish.playbook";
    public const string Shorter = "wish.shorter";
    public const string Correct = "wish.correct";
    public const string Remind = "wish.remind";

    public const string Case = "tell.case";
    public const string Offer = "tell.offer";
    public const string NoOffers = "tell.no_offers";
    public const string Deadline = "tell.deadline";
    public const string Refused = "tell.refused";
    public const string Moved = "tell.moved";
    public const string Agreed = "tell.agreed";
    public const string Withdrew = "tell.withdrew";
    public const string Accepted = "tell.accepted";
    public const string Declined = "tell.declined";
    public const string AskDecline = "ask.decline";
    public const string AskAccept = "ask.accept";
    public const string AskTime = "ask.time";
    public const string LetterToCome = "tell.letter_to_come";
    public const string CounterHome = "tell.counter_home";
    public const string CurrentPay = "tell.current_pay";
    public const string Experience = "tell.experience";
    public const string Minimum = "tell.minimum";
    public const string LeftBehind = "tell.left_behind";
    public const string Asked = "tell.asked";
    public const string Priority = "tell.priority";

    public const string AskBand = "ask.band";
    public const string Bluff = "ask.bluff";
    public const string CounterHomeAsked = "ask.counter_home";
    public const string Meaning = "ask.meaning";
    public const string MentionRival = "ask.mention_rival";
    public const string HowMuch = "ask.how_much";
    public const string BesidePay = "ask.beside_pay";
    public const string OtherLevers = "ask.other_levers";
    public const string SalesTerms = "ask.sales_terms";
    public const string PayScale = "ask.pay_scale";
    public const string AskLevel = "ask.level";
    public const string IsItGood = "ask.is_it_good";
    public const string Raise = "ask.raise";
    public const string TheyRefuse = "ask.they_refuse";
    public const string Script = "ask.script";
    public const string Expectations = "ask.expectations";
    public const string Ultimatum = "ask.ultimatum";
    public const string Why = "ask.why";
}
