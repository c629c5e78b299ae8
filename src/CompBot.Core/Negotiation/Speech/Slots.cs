using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What the slots of the data are for one case. An empty line means that the case has nothing to put there, and the sentence is left out.</summary>
public static class Slots
{
    private static readonly Dictionary<string, Func<PlaybookFacts, Line>> ByName = new(
        new[] { AskSlots.All, OfferSlots.All, PersonSlots.All, PlaceSlots.All }.SelectMany(slots => slots));

    /// <summary>The names that a slot may have; a reader of the data refuses any other.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The text with its slots filled, which then counts as claimed; null where one cannot be.</summary>
    internal static Line? Fill(string text, PlaybookFacts facts, FigureForm form) => Scripts.Of(facts, form).Fill(text);

    internal static Line Of(string name, PlaybookFacts facts) => ByName.TryGetValue(name, out var slot) ? slot(facts) : Line.Empty;
}

/// <summary>What is asked for, part by part and as a whole.</summary>
internal static class AskSlots
{
    public static readonly Dictionary<string, Func<PlaybookFacts, Line>> All = new()
    {
        ["opening"] = facts => PartPhrases.WithTerms(facts.OpeningAsks, facts),
        ["ask"] = PartPhrases.Whole,
        ["rest"] = facts => PartPhrases.List(facts.Asks.Where(ask => !facts.OpeningAsks.Contains(ask)), facts),
        ["ask base"] = facts => Part(AskPart.Base, facts),
        ["ask equity"] = facts => Part(AskPart.Equity, facts),
        ["ask sign-on"] = facts => Part(AskPart.SignOn, facts),
        ["ask bonus"] = facts => Part(AskPart.Bonus, facts),
        ["ask relocation"] = facts => Part(AskPart.Relocation, facts),
        ["ask total"] = facts => facts.AskTotalOnly is { } total ? Line.Of($"{facts.Ask(total)}") : Line.Empty,
        ["package"] = Package.Of,
        ["apart"] = facts => facts.AskBase - facts.OfferedBase is > 0m and var apart ? PartPhrases.Amount(apart, FigureOrigin.Ask, facts.Case.Offer, facts.Plan.Currency) : Line.Empty,
        ["equity"] = facts => Line.Of($"{facts.EquityWord}"),
        ["equity is"] = facts => Line.Of($"{facts.EquityWord} {(PlaybookPhrases.IsPlural(facts.EquityKind) ? "are" : "is")}"),
        ["equity matters"] = facts => Line.Of($"{facts.EquityWord} {(PlaybookPhrases.IsPlural(facts.EquityKind) ? "matter" : "matters")}"),
        ["equity counts"] = facts => Line.Of($"{facts.EquityWord} {(PlaybookPhrases.IsPlural(facts.EquityKind) ? "count" : "counts")}"),
    };

    private static Line Part(AskPart part, PlaybookFacts facts) => facts.Asks.Of(part) is { } ask ? PartPhrases.Of(ask, facts) : Line.Empty;
}

/// <summary>Their offer and what stands beside it.</summary>
internal static class OfferSlots
{
    public static readonly Dictionary<string, Func<PlaybookFacts, Line>> All = new()
    {
        ["their offer"] = facts => facts.Case.Offer is { } offer ? OfferPhrases.Whole(offer, facts) : Line.Empty,
        ["offered base"] = facts => facts.OfferedBase is > 0m and var offered ? PartPhrases.BasePay(offered, FigureOrigin.EmployersOffer, facts) : Line.Empty,
        ["offers"] = facts => Line.Of($"{OfferPhrases.Unnamed(facts)}"),
        ["offers named"] = OfferPhrases.Named,
        ["higher named"] = OfferPhrases.HigherNamed,
        ["late"] = facts => facts.LateProcesses > 0 ? Line.Of($"{OfferPhrases.LateProcesses(facts.LateProcesses)}") : Line.Empty,
        ["due"] = facts => facts.FirstRivalDeadline is { } due ? Line.Of($"{Days.Text(due)}") : Line.Empty,
        ["own due"] = facts => facts.OwnDeadline is { } own ? Line.Of($"{Days.Text(own)}") : Line.Empty,
        ["until"] = facts => MoreTime.UntilHere(facts) is { } until ? Line.Of($"{Days.Text(until)}") : Line.Empty,
        ["rival until"] = facts => facts.FirstRivalDeadline is { } due ? Line.Of($"{Days.Text(MoreTime.Until(due))}") : Line.Empty,
        ["answer by"] = facts => Line.Of($"{Days.Text(facts.DayWithin(3))}"),
        ["sign by"] = facts => Line.Of($"{Days.Text(facts.DayWithin(5))}"),
        ["review"] = facts => Line.Of($"{Days.Review(facts.Wishes.ReviewMonth, facts.Today)}"),
    };
}

/// <summary>The person's own words.</summary>
internal static class PersonSlots
{
    public static readonly Dictionary<string, Func<PlaybookFacts, Line>> All = new()
    {
        ["worked"] = Work.Told,
        ["work"] = Work.Named,
        ["also"] = Work.Also,
        ["own words"] = Work.AsTold,
        ["hello"] = facts => Line.Of($"{Salutation.To(facts.Wishes.Contact, facts.Library.Speech)}"),
        ["own ask"] = facts => Line.Of($"{facts.OwnAsk ?? ""}"),
        ["years"] = facts => facts.Experience.Count == 0 && facts.Wishes.Years is > 0 and var years ? Line.Of($"{PlaybookPhrases.Years(years)}") : Line.Empty,
        ["known pay"] = facts => facts.Case.KnownPay is { } paid && facts.Case.Offer is { } offer ? PartPhrases.BasePay(paid, FigureOrigin.Person, facts) : Line.Empty,
        ["result"] = Work.Result,
        ["told"] = facts => facts.Wishes.AlreadyTold is { } told ? Line.Of($"{new Piece.Figure(new Money(told, facts.Plan.Currency), FigureOrigin.Person)}") : Line.Empty,
        ["left"] = facts => facts.Case.LeftBehind is > 0m and var left ? Line.Of($"{new Piece.Figure(new Money(left, facts.Plan.Currency), FigureOrigin.Person)}") : Line.Empty,
    };
}

/// <summary>The company, the role and what is known of them.</summary>
internal static class PlaceSlots
{
    public static readonly Dictionary<string, Func<PlaybookFacts, Line>> All = new()
    {
        ["company"] = facts => Line.Of($"{facts.Company ?? ""}"),
        ["role"] = facts => Line.Of($"{facts.TheRole}"),
        ["role here"] = facts => Line.Of($"{facts.TheRoleHere}"),
        ["title"] = facts => Line.Of($"{facts.Role ?? ""}"),
        ["level"] = facts => Line.Of($"{facts.Level ?? ""}"),
        ["region"] = facts => Line.Of($"{facts.Region ?? ""}"),
        ["law place"] = facts => Line.Of($"{PayLaws.Range(facts)?.Region ?? ""}"),
        ["interest"] = facts => FactChoice.Pick(facts, FactUse.Say),
        ["interest in writing"] = facts => FactChoice.Pick(facts, FactUse.Say, skip: 1),
        ["tie"] = facts => FactChoice.Pick(facts, FactUse.Tie),
        ["tie in writing"] = facts => FactChoice.Pick(facts, FactUse.Tie, skip: 1),
        ["ask values"] = facts => FactChoice.Pick(facts, FactUse.Ask, FactKind.Values),
        ["ask growth"] = facts => FactChoice.Pick(facts, FactUse.Ask, FactKind.Growth),
        ["ask role"] = facts => FactChoice.Pick(facts, FactUse.Ask, FactKind.Role),
        ["ask level"] = facts => FactChoice.Pick(facts, FactUse.Ask, FactKind.Level),
        ["how equity works"] = facts => FactChoice.Pick(facts, FactUse.Ask, FactKind.Equity),
    };
}
