using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>The conditions and slots that data/pushbacks.md may use, and what they are for one case.</summary>
public static class PushbackSlots
{
    private static readonly Dictionary<string, Func<PlaybookFacts, bool>> ConditionsByName = new()
    {
        ["no-offer-yet"] = facts => facts.Stage == Stage.None,
        ["offer"] = facts => facts.Stage != Stage.None,
        ["ask"] = facts => facts.HasAsk,
        ["base-ask"] = facts => facts.AskBase is not null,
        ["equity-ask"] = facts => facts.AskEquity is not null,
        ["above-band"] = facts => facts.Plan.Has(Verdict.AboveBand),
        ["range"] = facts => facts.AskBase is { } ask && facts.Case.Band is { Basis: BandBasis.Base, Base: { High: not null } range } && range.Contains(ask),
        ["offers"] = facts => facts.Offers.Count > 0,
        ["one-offer"] = facts => facts.Offers.Count == 1,
        ["written-offer"] = facts => facts.Offers.Any(offer => offer.Evidence == Evidence.Written),
        ["paper-offers"] = facts => facts.Offers.Any(offer => PlaybookPay.IsPaper(offer.Offer.Equity?.Kind)),
        ["named"] = facts => facts.MayName && facts.Offers.Count > 0,
        ["late"] = facts => facts.LateProcesses > 0,
        ["other-talk"] = facts => facts.Offers.Count > 0 || facts.LateProcesses > 0,
        ["profit-sharing"] = facts => facts.EquityKind == EquityKind.ProfitSharing,
        ["private-stock"] = facts => facts.EquityKind is EquityKind.PreIpo or EquityKind.Options,
        ["listed-stock"] = facts => facts.EquityKind == EquityKind.Rsu,
        ["deadline"] = facts => facts.OwnDeadline is not null,
        ["would-sign"] = facts => facts.MaySign,
        ["experience"] = facts => facts.Experience.Count > 0,
        ["told"] = facts => facts.AskBase > facts.Wishes.AlreadyTold,
        ["short"] = facts => facts.AskBase > facts.OfferedBase,
        ["level"] = facts => facts.Level is not null,
        ["region"] = facts => facts.Region is not null,
        ["law-range"] = facts => PayLaws.Range(facts) is not null,
    };

    private static readonly Dictionary<string, Func<PlaybookFacts, Line>> SlotsByName = new()
    {
        ["ask"] = PlaybookPhrases.Ask,
        ["ask base"] = facts => facts.AskBase is { } ask ? Line.Of($"{facts.Ask(ask)}") : Line.Empty,
        ["ask equity"] = PlaybookPhrases.AskEquity,
        ["equity"] = facts => Line.Of($"{facts.EquityWord}"),
        ["offers"] = facts => Line.Of($"{PlaybookPhrases.OffersUnnamed(facts)}"),
        ["offers named"] = facts => PlaybookPhrases.OfferSentences(facts, isFirst: true, andMore: false),
        ["package"] = PlaybookPhrases.Package,
        ["late"] = facts => facts.LateProcesses > 0 ? Line.Of($"{PlaybookPhrases.LateProcesses(facts.LateProcesses)}") : Line.Empty,
        ["role"] = facts => Line.Of($"{facts.TheRole}"),
        ["role here"] = facts => Line.Of($"{facts.TheRoleHere}"),
        ["level"] = facts => Line.Of($"{facts.Level ?? ""}"),
        ["experience"] = ExperienceSentence.Of,
        ["told"] = facts => facts.Wishes.AlreadyTold is { } told ? Line.Of($"{new Piece.Figure(new Money(told, facts.Plan.Currency), FigureOrigin.Person)}") : Line.Empty,
        ["short"] = facts => facts.AskBase - facts.OfferedBase is > 0 and var apart ? Line.Of($"{facts.Ask(apart)}") : Line.Empty,
        ["until"] = facts => facts.OwnDeadline is { } own ? Line.Of($"{Days.Text(Days.AddWorking(own, 5))}") : Line.Empty,
        ["answer by"] = facts => Line.Of($"{Days.Text(facts.DayWithin(3))}"),
        ["sign by"] = facts => Line.Of($"{Days.Text(facts.DayWithin(5))}"),
        ["review"] = facts => Line.Of($"{Days.Month(facts.Today.AddMonths(6))}"),
        ["law place"] = facts => Line.Of($"{PayLaws.Range(facts)?.Region ?? ""}"),
    };

    /// <summary>The names that a condition may have; the reader of the file refuses any other.</summary>
    public static IReadOnlyCollection<string> Conditions => ConditionsByName.Keys;

    /// <summary>The names that a slot may have; the reader of the file refuses any other.</summary>
    public static IReadOnlyCollection<string> Slots => SlotsByName.Keys;

    internal static bool Holds(string condition, PlaybookFacts facts) => ConditionsByName.TryGetValue(condition, out var holds) && holds(facts);

    /// <summary>The text with its slots filled; null where one cannot be.</summary>
    internal static Line? Fill(string text, PlaybookFacts facts)
    {
        var pieces = new List<Line>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (!SlotsByName.TryGetValue(text[(open + 1)..close], out var slot) || slot(facts) is not { IsEmpty: false } filled)
            {
                return null;
            }

            pieces.Add(Line.Of($"{text[at..open]}"));
            pieces.Add(filled);
            at = close + 1;
        }

        pieces.Add(Line.Of($"{text[at..]}"));
        return Line.Join("", pieces);
    }
}
