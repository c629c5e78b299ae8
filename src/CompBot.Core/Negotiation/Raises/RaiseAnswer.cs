using System.Text.Json.Serialization;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>How an employer answers what was asked for.</summary>
public enum RaiseAnswerKind
{
    /// <summary>To what is open with them, all of it.</summary>
    Yes,

    /// <summary>To a base, which may be all that was asked for.</summary>
    CameUp,

    No,

    /// <summary>They want to think, or to ask somebody.</summary>
    NeedsTime,

    Silence,

    /// <summary>Something else is granted, and no pay.</summary>
    Instead,

    /// <summary>The person said yes to what they granted.</summary>
    Taken,
}

/// <summary>Why they said no, or no more.</summary>
public enum RaiseReason
{
    None,
    Budget,
    Freeze,
    Timing,
    Band,
    SameForAll,
    Proof,
}

/// <summary>What can be granted beside base.</summary>
public enum RaiseExtra
{
    OneTime,
    Review,
    Title,

    /// <summary>What the next level asks for, gone through together.</summary>
    LevelTalk,

    Leave,
    Training,
    Schedule,
}

/// <summary>One answer of the employer, as it was told. Base is in the unit and currency of the case.</summary>
public sealed record RaiseAnswer(RaiseAnswerKind Kind, DateOnly On)
{
    public decimal? Base { get; init; }

    /// <summary>Where the base was told as so many percent of present pay.</summary>
    public decimal? Percent { get; init; }

    /// <summary>A sum paid once that they granted.</summary>
    public decimal? OneTime { get; init; }

    public RaiseReason Reason { get; init; }

    /// <summary>The month from which the base counts, as it is spoken: "April".</summary>
    public string? From { get; init; }

    /// <summary>When it can be looked at again, as it is said in a sentence: "next fiscal year", "in six months".</summary>
    public string? When { get; init; }

    /// <summary>The same where it is a month: "June".</summary>
    public string? Month { get; init; }

    /// <summary>The day by which they answer.</summary>
    public DateOnly? Until { get; init; }

    public Sequence<RaiseExtra> Given { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public bool NamesTime => (When ?? Month) is not null;
}
