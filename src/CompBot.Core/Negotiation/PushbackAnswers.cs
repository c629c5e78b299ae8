using CompBot.Core.Guides;
using FuzzySharp;

namespace CompBot.Core.Negotiation;

/// <summary>The answers that fit a case, the likeliest pushbacks first.</summary>
public static class PushbackAnswers
{
    private const int NearEnough = 80;

    private static readonly int[] BeforeAnOffer = [4, 5, 3];

    private static readonly int[] DuringACounter = [26, 1, 10, 24, 6, 22, 19, 17, 14, 13, 16, 9, 11, 18, 23, 8, 15, 7, 25, 12, 2, 27];

    public static Sequence<PushbackAnswer> For(NegotiationCase @case, NegotiationPlan plan, PlaybookWishes wishes, Library library, DateOnly today) =>
        For(new PlaybookFacts(@case, plan, wishes, library, today));

    internal static Sequence<PushbackAnswer> For(PlaybookFacts facts)
    {
        var order = facts.Stage == Stage.None ? BeforeAnOffer : DuringACounter;
        return facts.Library.Pushbacks.Select(pushback => Answer(pushback, facts)).OfType<PushbackAnswer>()
            .OrderBy(answer => Array.IndexOf(order, answer.Number) is >= 0 and var place ? place : order.Length)
            .ThenBy(answer => answer.Number).ToSequence();
    }

    /// <summary>The answer to one pushback in this case; null where none of its answers fits.</summary>
    public static PushbackAnswer? Answer(
        Pushback pushback, NegotiationCase @case, NegotiationPlan plan, PlaybookWishes wishes, Library library, DateOnly today) =>
        Answer(pushback, new PlaybookFacts(@case, plan, wishes, library, today));

    /// <summary>A pushback by its number, a word of it or the sentence itself; null where nothing is near.</summary>
    public static Pushback? Find(Library library, string text)
    {
        var typed = text.Trim();
        if (typed.Length is 0 or > 200)
        {
            return null;
        }

        var best = library.Pushbacks.Select(pushback => (Pushback: pushback, Score: Score(pushback, typed))).DefaultIfEmpty().MaxBy(found => found.Score);
        return best.Score >= NearEnough ? best.Pushback : null;
    }

    private static PushbackAnswer? Answer(Pushback pushback, PlaybookFacts facts)
    {
        foreach (var variant in pushback.Answers)
        {
            if (variant.When.All(condition => PushbackSlots.Holds(condition, facts)) && PushbackSlots.Fill(variant.Text, facts) is { } line)
            {
                return new(pushback.Number, pushback.TheySay, pushback.Principle, [line], pushback.Advice is { } advice ? Line.Of($"{advice}") : null);
            }
        }

        return null;
    }

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
