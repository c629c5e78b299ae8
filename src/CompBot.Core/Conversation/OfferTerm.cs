namespace CompBot.Core.Conversation;

/// <summary>What an offer has beside pay, in the person's words ("15 days PTO", "a review after 6 months"). Kind is a list of the talk book; a later one of its kind replaces it.</summary>
public sealed record OfferTerm(string Kind, string Words);
