using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation.Understanding;

/// <summary>Answers "what is a floor?" and its like in two plain sentences.</summary>
public static partial class Glossary
{
    private static readonly (Regex Asks, string Answer)[] Entries =
    [
        (Topic("floor|walk.?away|walkaway|reservation (price|value)|what you would sign at"),
            "A floor is the least you would sign for. It is for you alone: it helps you decide calmly, and it never goes into anything you say or send."),
        (Topic("marker"),
            "The marker is where the guide's author would start to hesitate. It is a signpost, not a reason to refuse your only offer."),
        (Topic("batna|best alternative"),
            "Your BATNA is simply what you do if this job does not work out: another offer, or staying where you are. The better it is, the calmer you can ask."),
        (Topic("band|pay band|range"),
            "A pay band is the range an employer pays for one role in one place. Knowing where an offer stands in it tells how much room there is."),
        (Topic("rsus?|restricted stock( units?)?"),
            "RSUs are shares you are given over time. In a listed company you can sell them once they vest; in a private one you wait for a sale or a listing."),
        (Topic("options?|stock options?"),
            "Options are the right to buy shares at a fixed price. They are worth something only if the share price rises above it, so ask for both prices before you count them."),
        (Topic("vesting|vest|cliff|vesting schedule"),
            "Vesting is the pace at which equity becomes yours, often a quarter a year over four years. A cliff means nothing comes before a first date, usually after one year."),
        (Topic("sign.?on|signing bonus|sign.?on bonus|signon"),
            "A sign-on is one-time money for joining. It helps in the first year and is no part of what you earn afterwards, so I never count it as yearly pay."),
        (Topic("profit.?sharing"),
            "Profit sharing is a yearly payment out of the company's profit. It is cash, and it is not guaranteed: ask for the formula and what was paid before."),
        (Topic("base|base salary"),
            "Base is the fixed yearly salary before tax, without bonus, stock or one-time money."),
        (Topic("tc|total comp(ensation)?|total"),
            "Total compensation is base, yearly bonus and one year's share of the equity added up. I keep one-time money out of it."),
        (Topic("level|levels|down.?level(ing)?"),
            "A level is the employer's grade for the job. It sets the band, so a level too low costs more than any single figure; it is worth asking which one an offer is for."),
        (Topic("verbal( offer)?|told to me"),
            "Verbal means somebody told you the offer but you have nothing in writing. You may mention it, as long as you call it verbal."),
        (Topic("written( offer)?|in writing"),
            "Written means you have the figures in a letter, contract or e-mail from the employer."),
        (Topic("deadline|exploding offer"),
            "A deadline is the day they want an answer. It is fair to ask once for a few more days, with a reason and an exact date."),
        (Topic("equity|stock|shares"),
            "Equity is a share in the company as part of your pay: listed stock, private stock, options or something like them. What matters is how much a year, and when you can turn it into money."),
    ];

    /// <summary>Null where the text asks for no term that is known.</summary>
    public static string? Explain(string text)
    {
        var plain = Intents.Plain(text);
        if (plain.Length > 80 || !Opening().IsMatch(plain))
        {
            return null;
        }

        var asked = Opening().Replace(plain, "").Trim(' ', '?', '"', '\'', '.');
        return Entries.FirstOrDefault(entry => entry.Asks.IsMatch(asked)).Answer;
    }

    /// <summary>"What does that cover?" asks about the question that is open.</summary>
    public static bool AsksAboutTheQuestion(string text) => AboutThat().IsMatch(Intents.Plain(text));

    private static Regex Topic(string names) => new($"^(?:{names})(?: here| mean| in this| exactly)?$", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^(and |so |but |sorry,? |wait,? )?(what('?s| is| are| does| do|s)|explain|define|meaning of|tell me (about|what)|how does)( it mean by| you mean by| is| are)? ?(a |an |the |my |your )?")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(what does (that|this|it) (cover|mean|include)|what do you mean( by that)?|i (don't|dont|do not) understand( that| the question)?|why do you (ask|need (that|to know))( that)?|why are you asking|huh|what)\??$")]
    private static partial Regex AboutThat();
}
