namespace CompBot.Core.Negotiation;

/// <summary>What an offer has beside pay, in the person's words ("15 days PTO", "a review after 6 months"). Kind is a list of the talk book; a later one of its kind replaces it.</summary>
public sealed record OfferTerm(string Kind, string Words)
{
    /// <summary>The kind that says what a year comes to where the target is reached.</summary>
    public const string OnTarget = "on-target";
}
