using System.Text.RegularExpressions;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"Google 240K, and I'd lose 60K in bonus": what leaving would cost is taken by its clause, and is no part of any offer.</summary>
internal static partial class LeftBehindTold
{
    private const int Longest = 400;

    public static Apart Take(CaseDraft draft, string text, Scene scene, bool companyAsked)
    {
        if (text.Length > Longest || !Leaving().IsMatch(text))
        {
            return new(draft, text, []);
        }

        var (leaving, rest) = Divide(draft, text, scene);
        if (Amounts().Count(text) == 1 && !companyAsked)
        {
            // With no other amount only what they want is left to tell: "at Google now, 180K unvested" names no offer.
            (leaving, rest) = ([.. leaving, .. rest.Where(clause => !Theirs().IsMatch(clause))], [.. rest.Where(clause => Theirs().IsMatch(clause) && !Amounts().IsMatch(clause))]);
        }

        var told = string.Join(", ", leaving);
        return leaving.Count == 0 || told.Contains('?', StringComparison.Ordinal) || Staying().IsMatch(told) ? new(draft, text, [])
            : Amounts().Count(told) == 0 ? new(draft, text, [])
            : Taken(draft, told, string.Join(". ", rest), scene);
    }

    private static Apart Taken(CaseDraft draft, string told, string rest, Scene scene)
    {
        if (Amounts().Count(told) > 1 || OwnFigures.LeftBehind(draft, $"{Amounts().Match(told).Value} base", scene) is not { } said)
        {
            return new(draft, rest, [Wording.LeftBehindInAll]);
        }

        var currency = Cases.CurrencyOf(draft, scene.Library);
        return new(said.Case, rest, said.Remark is { } remark ? [remark]
            : said.Case.LeftBehind is not { } left ? []
            : draft.LeftBehind is { } was && was != left ? [Wording.LeftBehindChanged(MoneyText.Short(left, currency), MoneyText.Short(was, currency), MoneyText.Short(was + left, currency))]
            : [Wording.LeftBehindKept(MoneyText.Short(left, currency))]);
    }

    /// <summary>A clause without words of its own ("20K in bonus") goes on with the one before it; "I'd lose it" is of the amount just told.</summary>
    private static (List<string> Leaving, List<string> Others) Divide(CaseDraft draft, string text, Scene scene)
    {
        var (leaving, rest, goesOn) = (new List<string>(), new List<string>(), false);
        foreach (var clause in Clauses().Split(text).Where(clause => clause.Any(char.IsLetterOrDigit)))
        {
            var isLeaving = Leaving().IsMatch(clause) && !OfAnOffer(draft, clause, scene);
            if (isLeaving && Amounts().Count(clause) == 0 && OfIt().IsMatch(clause) && rest.Count > 0 && Amounts().Count(rest[^1]) == 1 && !OfAnOffer(draft, rest[^1], scene))
            {
                leaving.Add(rest[^1]);
                rest.RemoveAt(rest.Count - 1);
            }

            goesOn = isLeaving || goesOn && Amounts().IsMatch(clause) && !OfAnOffer(draft, clause, scene);
            (goesOn ? leaving : rest).Add(clause);
        }

        return (leaving, rest);
    }

    /// <summary>A company or a word of an offer stands beside the amount.</summary>
    private static bool OfAnOffer(CaseDraft draft, string clause, Scene scene) =>
        Offered().IsMatch(clause) || scene.Read(clause, draft) is var said && (said.Company is not null || said.Offers.Any(offer => offer.Company is not null || offer.Whose is Whose.Minimum or Whose.Wanted));

    [GeneratedRegex(@"(?<!\w)[$£€₹¥]?(?!401\s?k|20[2-4]\d\b)\d[\d,.]*(?<=\d)(\s?(k|m|mil|million|lakhs?|cr)\b)?(\s(usd|eur|gbp|chf|cad|inr|euros?|dollars|pounds)\b)?(?![\w,.]*\d|\w|\s?(years?|yrs?|months?|weeks?|days?|%|percent))", RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\b(unvested|leav(e|ing) (behind|.{1,25} (behind|on the table))|left behind|forfeit(ing)?|(would|will|i'll|i'd|id) (also |then |probably )?(lose|be losing|give up|be giving up|miss out on)|i (lose|give up)|i'?m (losing|giving up)|walk(ing)? away from|((would|will|i'll|i'd|have to|must|need to|has to be) )(pay|paid|give) back|repay|clawback)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Leaving();

    [GeneratedRegex(@"\b(they|their|deadline|expires?|answer|offer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    /// <summary>What is lost by not answering is no cost of leaving.</summary>
    [GeneratedRegex(@"\bif (i|we) (don'?t|do not|wait|decline|say no|miss|turn)\b|\b(won'?t|wouldn'?t|don'?t|not) (lose|forfeit|leave|give up)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Staying();

    [GeneratedRegex(@"\b(it|that|which|them|this)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfIt();

    [GeneratedRegex(@"\b(offer(s|ed|ing)?|base|salary|they|they're|written|verbal(ly)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Offered();

    [GeneratedRegex(@"\s*(?:[;!\n]|\.(?!\d)|,(?!\d))\s*|\s+(?=(?:and|but|plus|while|though|although|because|since)\s+(?:i|i'd|id|i'm|im|i'll|my|they|the)\b)|\s+(?=(?:i'd|i'll|id|i would|i will|i'm|i) (?:lose|losing|forfeit|give up|giving up|leave|walk)\b[^,;]*\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Clauses();
}
