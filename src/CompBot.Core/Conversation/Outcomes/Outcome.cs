using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Outcomes;

public enum OutcomeKind
{
    /// <summary>Not said, and not to be asked again.</summary>
    Skipped,

    /// <summary>They came up, and the person took it.</summary>
    Moved,

    /// <summary>They did not come up, and the person took it.</summary>
    Stayed,

    /// <summary>The person took something else, or nothing.</summary>
    Declined,
}

/// <summary>
/// What came out of a case. Base: the yearly base that was settled on, where one is known. Receipt: under which the outcome lies among the community's, null where it does not;
/// it stands here and nowhere else, so that nothing there leads to a person.
/// </summary>
public sealed record Outcome(OutcomeKind Kind, decimal? Base = null, string? Receipt = null);

/// <summary>One outcome among the community's own: where, what was settled on, rounded, whether they moved, and in which year. Of whom, nobody knows.</summary>
public sealed record CommunityOutcome(string Company, string Role, string Region, decimal? Base, Currency Currency, bool Moved, int Year);
