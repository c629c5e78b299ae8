using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>What somebody told about a raise where they work. Amounts are yearly, before tax, in Currency. Nothing of it is said or sent but what the words of a raise name.</summary>
public sealed record RaiseCase
{
    /// <summary>Hours that are paid a year where the pay was told by the hour; every amount of the case is by the hour then, and else by the year.</summary>
    public decimal? HoursPaid { get; init; }

    /// <summary>The present base, above zero. Private: every rule starts from it and no sentence names it.</summary>
    public required decimal Pay { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The band of the present level where the person works; null where none is known.</summary>
    public PayRange? Range { get; init; }

    /// <summary>The band of the level above.</summary>
    public PayRange? NextRange { get; init; }

    /// <summary>True where the next level is what is asked for.</summary>
    public bool IsPromotion { get; init; }

    /// <summary>True where the person has worked at the next level for six months or more.</summary>
    public bool DoesItAlready { get; init; }

    /// <summary>Whole months since the pay last changed; null where not told.</summary>
    public int? MonthsSinceRaise { get; init; }

    /// <summary>True where the person can show three dated postings for the same work.</summary>
    public bool HasPostings { get; init; }

    public bool IsKeyPerson { get; init; }

    /// <summary>The yearly base that the person named as what they would like; null where they named none. Private until it is the ask.</summary>
    public decimal? Wanted { get; init; }

    /// <summary>Wanted was worked out from the least the person would take, and stands above it: that itself is never said.</summary>
    public bool WantedIsAboveMinimum { get; init; }

    /// <summary>The comparable yearly base of an offer from elsewhere that the person would take. Private: only that there is one is said.</summary>
    public decimal? OutsideOffer { get; init; }

    /// <summary>What staying is worth to the person a year, against an outside offer; null where not told. Private.</summary>
    public decimal? StayingIsWorth { get; init; }

    public string? Role { get; init; }

    public string? Company { get; init; }

    /// <summary>What the person achieved, as they typed it, the best first.</summary>
    public Sequence<string> Results { get; init => field = value ?? []; } = [];

    /// <summary>The month of the pay review as it is spoken: "March".</summary>
    public string? ReviewMonth { get; init; }

    /// <summary>Who decides or passes it on, as a letter greets them; null where it was not told.</summary>
    public string? Contact { get; init; }

    /// <summary>Where the bands come from, as a phrase that can be said, with its date: "the postings of October 2026".</summary>
    public string? BandSource { get; init; }

    /// <summary>The base that was asked for, as the person told it or as it was given before the employer answered; null where nothing was asked yet.</summary>
    public decimal? Asked { get; init; }

    /// <summary>A sum paid once that was part of the request.</summary>
    public decimal? AskedOnce { get; init; }

    /// <summary>What the employer answered, one after the other.</summary>
    public Sequence<RaiseAnswer> Answers { get; init => field = value ?? []; } = [];

    /// <summary>The day of the next step's days; null: the day of the last answer.</summary>
    public DateOnly? Today { get; init; }
}
