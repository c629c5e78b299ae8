using System.Text.RegularExpressions;

namespace CompBot.Core.Negotiation;

/// <summary>What an answer did in a rehearsal. Strong and Missing are sentences for the person, the most important first.</summary>
public sealed record PracticeReview(
    bool SaidNumber, bool GaveReason, bool LeakedFloor, bool Apologised, bool NamedNextStep, Sequence<string> Strong, Sequence<string> Missing);

/// <summary>Listens to a practised answer: the number, a reason, a next step; no floor, no apology, no offer that is not there.</summary>
public static partial class Practice
{
    private const int LongAnswer = 90;

    public static PracticeReview Review(PushbackAnswer pushback, string answer, NegotiationCase @case, NegotiationPlan plan)
    {
        var heard = new Heard(answer, @case, plan);
        return new(heard.SaidNumber, heard.GaveReason, heard.LeakedFloor, heard.Apologised, heard.NamedNextStep,
            Strong(heard).ToSequence(), Missing(heard, pushback).ToSequence());
    }

    private static IEnumerable<string> Strong(Heard heard)
    {
        if (heard.SaidNumber)
        {
            yield return "You said your number. That is the hardest part.";
        }

        if (heard.GaveReason)
        {
            yield return "You gave a reason, so there is something to take to whoever decides.";
        }

        if (heard.NamedNextStep)
        {
            yield return "You ended on a next step, so the talk goes on.";
        }

        if (heard.Thanked)
        {
            yield return "You took up what they said before asking for anything.";
        }

        if (!heard.Apologised && heard.Words is > 4 and <= LongAnswer)
        {
            yield return "You kept it short and did not apologise.";
        }
    }

    private static IEnumerable<string> Missing(Heard heard, PushbackAnswer pushback)
    {
        if (heard.LeakedFloor)
        {
            yield return "You gave away the number you would stop at. Keep that one to yourself: it becomes their offer.";
        }

        if (heard.ClaimsAnOffer)
        {
            yield return "You spoke of another offer, and you have told me of none. Say it only if it is true.";
        }

        if (heard.Threatened)
        {
            yield return "That was an ultimatum. It leaves them no way to say yes with grace; say what would get a yes instead.";
        }

        if (heard.Apologised)
        {
            yield return "You apologised. Asking about pay is ordinary; leave the sorry out.";
        }

        if (!heard.SaidNumber && heard.Expects(pushback))
        {
            yield return "Your number was not in it. Say it once, plainly, then stop.";
        }

        if (!heard.GaveReason)
        {
            yield return "There was no reason. One is enough: your work, another offer, or the range.";
        }

        if (!heard.NamedNextStep)
        {
            yield return "It ended without a next step. Close with a question they can answer.";
        }

        if (heard.Words > LongAnswer)
        {
            yield return "It was long. Say the number, one reason, and let the silence work.";
        }
    }

    /// <summary>What can be heard in one answer.</summary>
    private sealed class Heard
    {
        private readonly HashSet<decimal> _said;
        private readonly NegotiationPlan _plan;

        public Heard(string answer, NegotiationCase @case, NegotiationPlan plan)
        {
            var text = answer.Length > 4_000 ? answer[..4_000] : answer;
            _plan = plan;
            _said = Amounts(text).ToHashSet();
            Words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            SaidNumber = Asks().Any(_said.Contains);
            GaveReason = Reasons().IsMatch(text);
            LeakedFloor = Floors(@case).Any(floor => _said.Contains(floor) && !Asks().Contains(floor) && floor != @case.Offer?.Base)
                || FloorWords().IsMatch(text);
            Apologised = Apologies().IsMatch(text);
            NamedNextStep = text.TrimEnd().EndsWith('?') || NextSteps().IsMatch(text);
            Thanked = Thanks().IsMatch(text);
            Threatened = Threats().IsMatch(text);
            ClaimsAnOffer = OtherOffer().IsMatch(text) && !NoOffer().IsMatch(text) && !@case.Alternatives.Any(other => other.IsOffer);
        }

        public int Words { get; }

        public bool SaidNumber { get; }

        public bool GaveReason { get; }

        public bool LeakedFloor { get; }

        public bool Apologised { get; }

        public bool NamedNextStep { get; }

        public bool Thanked { get; }

        public bool Threatened { get; }

        public bool ClaimsAnOffer { get; }

        /// <summary>True where the prepared answer names a figure of the ask.</summary>
        public bool Expects(PushbackAnswer pushback) =>
            Asks().Any() && pushback.Say.Any(line => line.Pieces.Any(piece => piece is Piece.Figure { Origin: FigureOrigin.Ask }));

        private IEnumerable<decimal> Asks() =>
            _plan.Asks.Select(ask => ask.Amount).Concat(new[] { _plan.AskEquity?.PerYear, _plan.AskTotal }.OfType<decimal>());

        private IEnumerable<decimal> Floors(NegotiationCase @case) =>
            new[] { _plan.FloorBase, _plan.WalkAwayTotal, @case.MinimumBase, @case.MinimumTotal }.OfType<decimal>();
    }

    private static IEnumerable<decimal> Amounts(string text)
    {
        foreach (Match match in Amount().Matches(text))
        {
            if (!decimal.TryParse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            var scale = match.Groups[2].Value.ToUpperInvariant() switch
            {
                "K" or "THOUSAND" => 1_000m,
                "L" or "LAKH" or "LAKHS" or "LPA" => 100_000m,
                "M" or "MILLION" => 1_000_000m,
                "CR" or "CRORE" => 10_000_000m,
                _ => 1m,
            };
            yield return number * scale;
            if (scale == 1m && number is >= 10 and < 1_000)
            {
                // "320" for 320,000 is how it is said.
                yield return number * 1_000m;
            }
        }
    }

    [GeneratedRegex(@"(\d{1,3}(?:,\d{2,3})+|\d{1,12}(?:\.\d{1,4})?)\s?(k|thousand|lakhs?|lpa|l|million|m|crore|cr)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(because|since|given|based on|reason|as i|experience|worked on|built|led|shipped|scope|range|market|offers? (from|of)|(written|verbal|other|competing|another|two|three) offers?|that'?s why|so that|criteria|level)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reasons();

    [GeneratedRegex(@"\b(my (minimum|floor|lowest|bottom line)|at least \W?\d|i('d| would) (accept|take|settle for|go as low)|the least i)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FloorWords();

    [GeneratedRegex(@"\b(sorry|apologi[sz]e|apologies|hate to (ask|ask for)|feel bad|embarrass\w*|i know (this|it)('s| is) a lot|forgive me)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Apologies();

    [GeneratedRegex(@"\b(could (you|we)|can (you|we)|would (you|it)|what would|let me know|by (mon|tues|wednes|thurs|fri|satur|sun)day|by the end of|tomorrow|next week|shall we|in writing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NextSteps();

    [GeneratedRegex(@"\b(thank|thanks|appreciate|understand|i see|fair|good to (know|hear)|i hear you|makes sense)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\b(take it or leave it|or (else )?i('ll| will)? walk|i('ll| will) walk|otherwise i('m| am)? (out|gone|leaving)|final answer|or i('m| am) out)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Threats();

    [GeneratedRegex(@"\b((another|other|competing|second|two|three|written) offers?|offers? from)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherOffer();

    [GeneratedRegex(@"\b(no|not|don'?t|haven'?t|without)\b[^.?!]{0,30}\boffers?\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoOffer();
}
