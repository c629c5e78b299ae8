using CompBot.Core.Guides;
using CompBot.Core.Pay;
using FuzzySharp;

namespace CompBot.Core.Negotiation;

/// <summary>The answers that fit a case: the one the person is afraid of first, then what the case makes likely, then the usual ones.</summary>
public static class PushbackAnswers
{
    private const int NearEnough = 80;

    private static readonly string[] BeforeAnOffer = ["your-number", "need-a-number", "current-pay"];

    private static readonly string[] DuringACounter =
    [
        "told-another-number", "top-of-band", "frozen-budget", "only-for-offers", "fair-to-the-team", "in-six-months", "level-is-fixed", "will-you-sign", "would-stay", "show-the-offer",
        "profit-sharing-makes-up", "equity-will-grow", "not-my-decision", "final-offer", "are-you-saying-no", "answer-by-friday", "cannot-match-equity", "not-comparable", "answer-today",
        "others-accepted", "silence", "no-negotiation", "may-withdraw",
    ];

    public static Sequence<PushbackAnswer> For(NegotiationCase @case, NegotiationPlan plan, PlaybookWishes wishes, Library library, DateOnly today) =>
        For(new PlaybookFacts(@case, plan, wishes, library, today));

    internal static Sequence<PushbackAnswer> For(PlaybookFacts facts)
    {
        var order = facts.Stage == Stage.None ? BeforeAnOffer : DuringACounter;
        return facts.Library.Pushbacks.Select(pushback => (Pushback: pushback, Answer: Answer(pushback, facts))).Where(found => found.Answer is not null)
            .OrderBy(found => found.Pushback.Name == facts.Wishes.Worry ? 0 : 1)
            .ThenBy(found => IsLikely(found.Pushback, facts) ? 0 : 1)
            .ThenBy(found => Array.IndexOf(order, found.Pushback.Name) is >= 0 and var place ? place : order.Length)
            .ThenBy(found => found.Pushback.Number).Select(found => found.Answer!).ToSequence();
    }

    /// <summary>The answer to one pushback in this case; null where none of its answers fits.</summary>
    public static PushbackAnswer? Answer(
        Pushback pushback, NegotiationCase @case, NegotiationPlan plan, PlaybookWishes wishes, Library library, DateOnly today) =>
        Answer(pushback, new PlaybookFacts(@case, plan, wishes, library, today));

    /// <summary>A pushback by its number, a word of it or the sentence itself; null where nothing is near.</summary>
    public static Pushback? Find(Sequence<Pushback> among, string text)
    {
        var typed = text.Trim();
        if (typed.Length is 0 or > 200)
        {
            return null;
        }

        var best = among.Select(pushback => (Pushback: pushback, Score: Score(pushback, typed))).DefaultIfEmpty().MaxBy(found => found.Score);
        return best.Score >= NearEnough ? best.Pushback : null;
    }

    private static bool IsLikely(Pushback pushback, PlaybookFacts facts) =>
        pushback.Likely.Any(conditions => conditions.All(condition => Conditions.Holds(condition, facts)));

    private static PushbackAnswer? Answer(Pushback pushback, PlaybookFacts facts) =>
        Scripts.Say(pushback.Answers, facts, FigureForm.Spoken) is { IsEmpty: false } line
            ? new(pushback.Number, pushback.Name, pushback.TheySay, pushback.Principle, [line], pushback.Advice is { } advice ? Line.Of($"{advice}") : null)
            : null;

    private static int Score(Pushback pushback, string typed)
    {
        if (typed == pushback.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return 200;
        }

        var words = pushback.Words.Max(word => word.Equals(typed, StringComparison.OrdinalIgnoreCase)
            ? 150
            : Contains(typed, word) ? 100 + word.Length : Fuzz.Ratio(word.ToLowerInvariant(), typed.ToLowerInvariant()));
        return Math.Max(words, Fuzz.Ratio(pushback.TheySay.ToLowerInvariant(), typed.ToLowerInvariant()) + 20);
    }

    private static bool Contains(string typed, string word) =>
        $" {typed} ".Contains($" {word} ", StringComparison.OrdinalIgnoreCase);
}
