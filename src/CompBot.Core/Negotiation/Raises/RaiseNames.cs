namespace CompBot.Core.Negotiation.Raises;

/// <summary>What the words of a raise may rest on and fill in. A condition is a claim about the case, and a sentence that names it is written only where it holds.</summary>
public static class RaiseNames
{
    private static readonly Dictionary<string, Func<RaiseFacts, bool>> Conditions = new()
    {
        ["ask"] = facts => facts.Plan.Ask is not null,
        ["two-steps"] = facts => facts.Plan.FirstStep is not null,
        ["one-time"] = facts => facts.Plan.OneTime is not null,
        ["for-staying"] = facts => facts.Plan.OneTimeIsForStaying,
        ["level-instead"] = facts => facts.Plan.AskForLevelInstead,
        ["outside-offer"] = facts => facts.Plan.Rule == RaiseRule.OutsideOffer,
        ["offer-in-hand"] = facts => facts.Case.OutsideOffer is not null,
        ["promotion"] = facts => facts.Case.IsPromotion,
        ["already"] = facts => facts.Case.DoesItAlready,
        ["range"] = facts => facts.Case.Range is not null,
        ["below-band"] = facts => facts.Case.Pay < facts.Case.Range?.Low,
        ["top-of-band"] = facts => facts.Plan.Rule == RaiseRule.TopOfBand,
        ["above-band"] = facts => facts.Case.Pay > facts.Case.Range?.High,
        ["source"] = facts => facts.Case.BandSource is not null && facts.Band is not null,
        ["postings"] = facts => facts.Case.HasPostings,
        ["results"] = facts => RaiseResults.Said(facts).Count > 0,
        ["several-results"] = facts => RaiseResults.Said(facts).Count > 1,
        ["short-results"] = facts => RaiseResults.InNote(facts).Count > 0,
        ["review"] = facts => facts.Case.ReviewMonth is not null,
        ["recent-raise"] = facts => facts.Case.MonthsSinceRaise < 12,
        ["long-without"] = facts => facts.Case.MonthsSinceRaise >= RaisePlanner.LongWithout,
    };

    private static readonly Dictionary<string, Func<RaiseFacts, Line>> Slots = new()
    {
        ["ask"] = facts => facts.Asked(facts.Plan.Ask),
        ["a base"] = facts => facts.Base(facts.Plan.Ask),
        ["a base a year"] = facts => facts.Base(facts.Plan.Ask, " a year"),
        ["first step"] = facts => facts.Asked(facts.Plan.FirstStep),
        ["one-time"] = facts => facts.Asked(facts.Plan.OneTime),
        ["range"] = facts => facts.Said(facts.Case.Range),
        ["next range"] = facts => facts.Said(facts.Case.NextRange),
        ["source"] = facts => Line.Of($"{facts.Case.BandSource ?? ""}"),
        ["review"] = facts => Line.Of($"{facts.Case.ReviewMonth ?? ""}"),
        ["hello"] = facts => Line.Of($"{Salutation.To(facts.Case.Contact, facts.Library.Speech)}"),
        ["results"] = facts => RaiseResults.Together(RaiseResults.Said(facts)),
        ["note results"] = facts => RaiseResults.Together(RaiseResults.InNote(facts)),
        ["first result"] = facts => RaiseResults.Together(RaiseResults.Short(facts).Take(1).ToSequence()),
    };

    public static SpeechNames All { get; } = new([.. Conditions.Keys, .. RaiseRoundNames.Conditions.Keys], [.. Slots.Keys, .. RaiseRoundNames.Slots.Keys]);

    internal static bool Holds(string condition, RaiseFacts facts) =>
        (Conditions.TryGetValue(SpeechNames.Plain(condition), out var holds) || RaiseRoundNames.Conditions.TryGetValue(SpeechNames.Plain(condition), out holds)) && holds(facts) != SpeechNames.IsNegated(condition);

    internal static Line Slot(string name, RaiseFacts facts) => Slots.TryGetValue(name, out var slot) || RaiseRoundNames.Slots.TryGetValue(name, out slot) ? slot(facts) : Line.Empty;
}
