using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>What kind of talk about pay a person is in. Each has its own questions, words and end.</summary>
public enum Situation
{
    /// <summary>Nobody has made an offer yet.</summary>
    BeforeOffer,

    /// <summary>One employer has made an offer.</summary>
    Offer,

    /// <summary>Two or more offers stand.</summary>
    Several,

    /// <summary>A raise or a promotion where the person works.</summary>
    AtHome,

    /// <summary>The present employer offers something to keep the person.</summary>
    CounteredAtHome,

    /// <summary>Notice was given, and then the present employer made an offer.</summary>
    ResignedAndCountered,

    /// <summary>An offer was accepted, and another one came.</summary>
    Accepted,

    /// <summary>A contractor is to become an employee.</summary>
    ContractToPermanent,

    /// <summary>The employer took its offer back.</summary>
    Withdrawn,

    /// <summary>The employer was asked and has given its last word: what is left is a yes or a no.</summary>
    LastWord,
}

/// <summary>They said no to a part of pay; Times counts how often.</summary>
public sealed record Refusal(PayPart Part, int Times);

internal static class Situations
{
    /// <summary>As told, else as the offers tell. A raise was meant, or an offer gone, until another company makes one: then that is what the talk is about.</summary>
    public static Situation Of(CaseDraft draft) => draft.Told is { } told && !IsOvertaken(told, draft) ? told
        : draft.Offers.Any(held => held.ToStay) ? Situation.CounteredAtHome
        : draft.Outside.Count(held => held.HasFigures) > 1 ? Situation.Several
        : draft.Own is { HasFigures: true } || draft.Stage is not (null or Negotiation.Stage.None) ? Situation.Offer
        : Situation.BeforeOffer;

    /// <summary>Whether there is a number to ask an employer for.</summary>
    public static bool HasNumber(CaseDraft draft) => Of(draft) is not (Situation.AtHome or Situation.Accepted or Situation.Withdrawn or Situation.ResignedAndCountered);

    /// <summary>An offer that was taken back is over once another one comes, and is not held for the case that it stands after all.</summary>
    public static CaseDraft WithoutOvertaken(CaseDraft draft) =>
        draft.Told is Situation.Withdrawn && IsOvertaken(Situation.Withdrawn, draft) ? draft with { Told = null, BeforeWithdrawal = null } : draft;

    private static bool IsOvertaken(Situation told, CaseDraft draft) => told switch
    {
        Situation.AtHome => draft.Outside.Any(held => held is { Company: not null, HasFigures: true }),
        Situation.Withdrawn => draft.Company is not null || draft.Outside.Any(held => held.HasFigures),
        _ => false,
    };
}
