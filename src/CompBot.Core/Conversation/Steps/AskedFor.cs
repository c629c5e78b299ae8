namespace CompBot.Core.Conversation.Steps;

/// <summary>What an open question waits for, so that a bare name or a bare figure finds its place.</summary>
internal static class AskedFor
{
    /// <summary>The slot that a name without any other word fills; null where the question asks for no name.</summary>
    public static Slot? Slot(Question open) => open.Match<Slot?>(
        firstContact: _ => null,
        missing => missing.Slots[0],
        which => which.Slot,
        whichOffer: _ => null,
        anyOffers: _ => null,
        uncertain: _ => null,
        confirm: _ => null,
        replace: _ => null,
        howFirm: _ => null,
        stageSoFar: _ => null,
        ownOffer: _ => null,
        presentPay: _ => null);

    /// <summary>The place in the case of the offer that figures without a name belong to; null where the question is about none.</summary>
    public static int? Offer(Question open) => open.Match<int?>(
        firstContact: _ => null,
        missing: _ => null,
        which: _ => null,
        whichOffer: _ => null,
        anyOffers: _ => null,
        uncertain => uncertain.Offer,
        confirm: _ => null,
        replace => replace.Offer,
        howFirm: _ => null,
        stageSoFar: _ => null,
        ownOffer: _ => null,
        presentPay: _ => null);
}
