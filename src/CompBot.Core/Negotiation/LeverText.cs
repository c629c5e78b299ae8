using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation;

/// <summary>
/// A lever's text as the person may say it, sentence by sentence: blanks filled with what they picked, the guide's figures replaced by the plan's.
/// A sentence goes when it still holds a figure, a blank, another company, or something about the person that they did not say.
/// </summary>
internal static partial class LeverText
{
    private const int Longest = 400;

    public static Line Fill(Lever lever, PlaybookFacts facts)
    {
        var said = new List<Line>();
        var isAfterGap = true;
        var hasOwn = false;
        foreach (var sentence in Sentences(Unquoted(lever.Text)))
        {
            // "That is why …" needs the sentence it points back to.
            var line = isAfterGap && PointsBack().IsMatch(sentence) ? Line.Empty : Sentence(sentence, lever, facts);
            isAfterGap = line.IsEmpty;
            if (!line.IsEmpty)
            {
                said.Add(line);
                hasOwn |= BlankIn(sentence, lever) is not null;
            }
        }

        // A fact alone is no reason to pay more, and a wish alone is the ask over again: it takes both, or the person's own work.
        var wishes = said.Count(IsWish);
        var text = Line.Join(" ", said);
        var isReason = hasOwn || (wishes > 0 && wishes < said.Count);
        return isReason && text.ToString().Length <= Longest ? text : Line.Empty;
    }

    private static bool IsWish(Line line) => line.Pieces.Any(piece => piece is Piece.Figure);

    private static LeverBlank? BlankIn(string sentence, Lever lever) =>
        lever.Blanks.FirstOrDefault(blank => sentence.Contains(blank.Literal, StringComparison.Ordinal));

    private static Line Sentence(string sentence, Lever lever, PlaybookFacts facts)
    {
        var blank = BlankIn(sentence, lever);
        var filled = blank is null ? sentence : FillBlank(sentence, blank, facts);
        if (filled is null || filled.AsSpan().IndexOfAny("[]{}") >= 0 || NamesAnother(filled, facts) || WithPlanFigures(filled, facts) is not { } line)
        {
            return Line.Empty;
        }

        var words = string.Concat(line.Pieces.OfType<Piece.Words>().Select(piece => piece.Text));
        foreach (var experience in facts.Experience)
        {
            words = words.Replace(experience, "", StringComparison.OrdinalIgnoreCase);
        }

        var isTheirs = blank is not null || !Claim().IsMatch(Wish().Replace(words, ""));
        var isAsk = IsWish(line);
        return isTheirs && (!isAsk || Wish().IsMatch(words)) && !Estimate().IsMatch(words) && !Sales().IsMatch(words) ? line : Line.Empty;
    }

    /// <summary>
    /// Null where the blank cannot be filled with something the person picked, and where the sentence says more about them than that: it may only
    /// open with "I've worked on" or the like, and go on after a comma.
    /// </summary>
    private static string? FillBlank(string sentence, LeverBlank blank, PlaybookFacts facts)
    {
        var picked = facts.Experience.FirstOrDefault(experience => Levers.IsOptionOf(blank, experience));
        var at = sentence.IndexOf(blank.Literal, StringComparison.Ordinal);
        var rest = sentence[(at + blank.Literal.Length)..];
        return picked is not null && OwnOpening().IsMatch(sentence[..at]) && (rest.Length == 0 || ".,;:".Contains(rest[0], StringComparison.Ordinal))
            && !Claim().IsMatch(Wish().Replace(rest, ""))
            ? sentence[..at] + picked + rest
            : null;
    }

    /// <summary>Each "£165K base" and "£255K in equity over four years" becomes the plan's own; null where a figure has no counterpart.</summary>
    private static Line? WithPlanFigures(string sentence, PlaybookFacts facts)
    {
        var pieces = new List<Line>();
        var at = 0;
        foreach (Match match in Amount().Matches(sentence))
        {
            var own = Counterpart(match, facts);
            if (own.IsEmpty || !match.Value.StartsWith(facts.Plan.Currency.Mark, StringComparison.Ordinal))
            {
                return null;
            }

            pieces.Add(Line.Of($"{sentence[at..match.Index]}"));
            pieces.Add(own);
            at = match.Index + match.Length;
        }

        pieces.Add(Line.Of($"{sentence[at..]}"));
        return Line.Join("", pieces);
    }

    /// <summary>The plan's figure for what the sentence asks for; one of the guide's own asks is known by its amount, too.</summary>
    private static Line Counterpart(Match match, PlaybookFacts facts)
    {
        var amount = match.Groups["amount"].Value;
        bool IsStated(Func<Strategy, decimal?> figure) => facts.Case.Guide!.Strategies.Any(strategy =>
            figure(strategy) is { } stated && Pay.MoneyText.Short(stated, strategy.Currency).Equals(amount, StringComparison.OrdinalIgnoreCase));
        if (match.Groups["base"].Success)
        {
            return facts.AskBase is { } ask ? Line.Of($"{facts.Ask(ask)} base") : Line.Empty;
        }

        if (match.Groups["equity"].Success)
        {
            return PlaybookPhrases.AskEquity(facts);
        }

        return IsStated(strategy => strategy.AskBase) ? (facts.AskBase is { } yearly ? Line.Of($"{facts.Ask(yearly)}") : Line.Empty)
            : IsStated(strategy => strategy.AskEquity) ? ShortEquity(facts)
            : Line.Empty;
    }

    /// <summary>"$180K a year", where the sentence has named the equity already.</summary>
    private static Line ShortEquity(PlaybookFacts facts) => facts.AskEquity switch
    {
        null => Line.Empty,
        { Period: Pay.EquityPeriod.Year } equity => Line.Of($"{facts.Ask(equity.Amount)} a year"),
        { } equity => Line.Of($"{facts.Ask(equity.Amount)} over {PlaybookPhrases.Years(equity.Years ?? 4)}"),
    };

    private static bool NamesAnother(string sentence, PlaybookFacts facts)
    {
        var guide = facts.Case.Guide!;
        return guide.Examples.Select(example => example.Company).Concat(guide.LevelMap.Select(level => level.Company))
            .Concat(facts.Library.Guides.Guides.Select(other => other.Company))
            .Any(company => company.Length > 1 && company != guide.Company && sentence.Contains(company, StringComparison.OrdinalIgnoreCase));
    }

    private static string Unquoted(string text) => text.Trim().Trim('"', '“', '”').Replace('’', '\'');

    private static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z\[$£€₹])")]
    private static partial Regex SentenceEnd();

    /// <summary>An amount and what it is of.</summary>
    [GeneratedRegex(@"(?<amount>[$£€₹]\s?\d[\d,.]*\d?\s?(?:K|M|L|Cr)?)\+?(?:\s*(?<base>base)\b|(?<equity>(?:/4yr)?(?:\s+(?:a year|annual|per year|annually))?\s+(?:in\s+)?(?:equity|profit sharing|RSUs?|stock|options)(?:/4yr|\s+over four years|\s+over 4 years)?)|(?:/4yr|/yr|\s+(?:a year|per year|annually|over four years)))?", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    /// <summary>Figures and estimates that may inform a person and are never put into their mouth.</summary>
    [GeneratedRegex(@"\d|%|\b(percent|millions?|billions?|thousands?|hundreds|dozens|premium|scarce|scarcity|world|leverage)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Estimate();

    [GeneratedRegex(@"^(That|This|These|Those|It|Its|Such|Both|They|Their|Here's why|So)\b")]
    private static partial Regex PointsBack();

    /// <summary>Words that sell instead of saying something; nobody speaks so.</summary>
    [GeneratedRegex(@"[—=;→]|--|\b(deserves?|must|commands?|justif\w+|extraordinar\w+|extreme\w*|massive\w*|outsized|unprecedented|rare|rarest|vanishing\w*|existential|world-class|cutting-edge|generation|urgen\w+|master\w+|multiplier|moat|parity|TC|comp|top-tier|elite|critical|unique\w*|every|only|no other|revolution\w*|game-chang\w*|competitive|non-negotiable|strategic\w*|consequential|impact|value proposition|hardest|highest|most)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sales();

    /// <summary>Openings that claim no more than what the person picked.</summary>
    [GeneratedRegex(@"(^|, |\band )(I've worked on|I have worked on|I've worked with|I have (direct |deep )?experience (with|in|building)|I bring experience (with|in)|My background is in|My experience (is )?(with|in|building)|I specialize in) $", RegexOptions.IgnoreCase)]
    private static partial Regex OwnOpening();

    [GeneratedRegex(@"\b(I|I'm|I've|I'll|I'd|my|me|mine|myself|we|our|us|you|your|yours|you'll|you're)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    /// <summary>Wishes claim nothing.</summary>
    [GeneratedRegex(@"\b(I'd like|I would like|I'm asking for|I'd want|I like that|I'd bring that here|I'd own it|let me)\b")]
    private static partial Regex Wish();
}
