namespace CompBot.Core.Negotiation;

/// <summary>What carries the ask and what weakens it, in one line each, from what is true of the case.</summary>
internal static class Leverage
{
    public static Line Strength(PlaybookFacts facts)
    {
        bool Is(string condition) => Conditions.Holds(condition, facts);
        return facts switch
        {
            _ when Is("higher-base-written") => Line.Of($"A written offer with a higher base."),
            _ when Is("stay-higher-base") => Line.Of($"Your current employer pays a higher base to keep you."),
            _ when Is("higher-year-written") => Line.Of($"A written offer whose average year is worth more{Worth.Counted(facts)}."),
            _ when Is("below-range") => Line.Of($"Their base is under what the guide gives for this role, so the first step is theirs to explain."),
            _ when Is("written-offer") => Line.Of($"{(facts.Offers.Count == 1 ? "A written offer" : "Other offers, at least one in writing")}: you can say no to this one."),
            _ when Is("all-verbal") => Line.Of($"An offer you were told of elsewhere. In writing it would carry more."),
            _ when Is("stay") => Line.Of($"A job you can stay in."),
            _ when Is("late") => Line.Of($"Another talk near its end."),
            _ when Is("low-in-range") => Line.Of($"There is room: their base is in the lower third of the guide's range."),
            _ when Is("known-above") => Line.Of($"What you know others are paid for this work. Have its source and date at hand."),
            _ when Is("worked") || Is("own-words") => Line.Of($"Your own work, told in one sentence."),
            _ when Is("ask-in-range") || Is("ask-in-posted") => Line.Of($"The range: the ask is inside it."),
            _ => Line.Of($"That they chose you. Nothing else was told yet."),
        };
    }

    public static Line Weakness(PlaybookFacts facts)
    {
        bool Is(string condition) => Conditions.Holds(condition, facts);
        return facts switch
        {
            { IsMet: true } => Line.Of($"Until it is in writing it can still change."),
            _ when Is("all-verbal") => Line.Of($"The other offer is not in writing. Ask for the letter today; the message is in the file."),
            _ when Is("all-lower") => Line.Of($"What you hold elsewhere is worth less a year, so give your work and the range as the reason."),
            _ when Is("above-band") => Line.Of($"The ask is above the usual range; only the written offer explains it."),
            _ when facts.Plan.Has(Verdict.BelowOwnMinimum) => Line.Of($"This band may not reach your minimum at all."),
            _ when Is("final") => Line.Of($"They have called it final: one small thing at most."),
            _ when Is("offers") && Beside.Offers(facts).Count == 0 => Line.Of($"Your other offer is in another currency and cannot be set beside this one figure by figure."),
            _ when Is("offers") && Is("private-elsewhere") => Line.Of($"Part of what you hold elsewhere is private stock, which they may not count as you do."),
            _ when Is("offers") && Is("not worked") => Line.Of($"The script has no word about your own work yet. One sentence of it makes the reason yours."),
            _ when Is("offers") => Line.Of($"They may ask to see the other offer. Decide before the call what you would share."),
            _ when Is("late") => Line.Of($"The other talk is no offer yet, so it can only ask for speed."),
            _ when Is("not worked") && Is("not own-words") && facts.Case is { Band: null, PostedRange: null } => Line.Of($"No range, no other offer, and no word about your own work yet: the ask is a polite request. One true sentence about your work would carry it."),
            _ when Is("not worked") && Is("not own-words") => Line.Of($"No other offer, and no word about your own work yet: the number stands on the range alone."),
            _ => Line.Of($"No other offer, so the ask is a request. It has to be easy to say yes to."),
        };
    }
}
