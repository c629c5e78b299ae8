using System.Text.Json.Serialization;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>A part of the case that can be asked for by itself.</summary>
public enum Slot
{
    Company,
    Role,
    Region,
    Level,
}

/// <summary>What the bot waits for before it can give a number.</summary>
[JsonDerivedType(typeof(FirstContact), "first-contact")]
[JsonDerivedType(typeof(Missing), "missing")]
[JsonDerivedType(typeof(Which), "which")]
[JsonDerivedType(typeof(WhichOffer), "which-offer")]
[JsonDerivedType(typeof(AnyOffers), "any-offers")]
[JsonDerivedType(typeof(Uncertain), "uncertain")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Replace), "replace")]
[JsonDerivedType(typeof(HowFirm), "how-firm")]
[JsonDerivedType(typeof(StageSoFar), "stage")]
[JsonDerivedType(typeof(OwnOffer), "own-offer")]
[JsonDerivedType(typeof(PresentPay), "present-pay")]
public abstract record Question
{
    private Question()
    {
    }

    public sealed record FirstContact : Question;

    /// <summary>One or more slots, asked for in one go. Again: the person has spoken of something else since.</summary>
    public sealed record Missing(Sequence<Slot> Slots, bool Again = false) : Question;

    /// <summary>What was typed for a slot is not one name: the person chooses, or says none fits.</summary>
    public sealed record Which(Slot Slot, string Typed, Sequence<string> Candidates) : Question;

    /// <summary>A figure came without saying which of several offers it belongs to.</summary>
    public sealed record WhichOffer(OfferReading Reading) : Question;

    public sealed record AnyOffers : Question;

    /// <summary>A doubt about one offer; the first one it still has.</summary>
    public sealed record Uncertain(int Offer) : Question;

    public sealed record Confirm : Question;

    /// <summary>The person wants to correct one offer and is about to type it.</summary>
    public sealed record Replace(int Offer) : Question;

    /// <summary>Written or verbal: of one offer, or of every rival that has not said so where Offer is null. Again: the person has spoken of something else since.</summary>
    public sealed record HowFirm(int? Offer, bool Again = false) : Question;

    public sealed record StageSoFar : Question;

    public sealed record OwnOffer : Question;

    /// <summary>What the person earns where they work: asked only for a raise there, which is counted from it.</summary>
    public sealed record PresentPay : Question;

    public T Match<T>(
        Func<FirstContact, T> firstContact,
        Func<Missing, T> missing,
        Func<Which, T> which,
        Func<WhichOffer, T> whichOffer,
        Func<AnyOffers, T> anyOffers,
        Func<Uncertain, T> uncertain,
        Func<Confirm, T> confirm,
        Func<Replace, T> replace,
        Func<HowFirm, T> howFirm,
        Func<StageSoFar, T> stageSoFar,
        Func<OwnOffer, T> ownOffer,
        Func<PresentPay, T> presentPay) => this switch
        {
            FirstContact it => firstContact(it),
            Missing it => missing(it),
            Which it => which(it),
            WhichOffer it => whichOffer(it),
            AnyOffers it => anyOffers(it),
            Uncertain it => uncertain(it),
            Confirm it => confirm(it),
            Replace it => replace(it),
            HowFirm it => howFirm(it),
            StageSoFar it => stageSoFar(it),
            OwnOffer it => ownOffer(it),
            PresentPay it => presentPay(it),
            _ => throw new InvalidOperationException("A case without an arm."),
        };
}

/// <summary>What can be asked after the number is known. All of it can be skipped.</summary>
public enum Refinement
{
    Experience,
    NameRivals,
    WouldSign,
    Minimum,
    LeftBehind,
    PrivateStock,
    Ultimatum,
    Worry,
}
