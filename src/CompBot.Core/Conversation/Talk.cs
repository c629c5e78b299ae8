using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Sharing;

namespace CompBot.Core.Conversation;

/// <summary>
/// What every started conversation carries. Serial counts the questions: a button names the serial it was offered under, so that an old one
/// is recognised. Trail is what "back" goes back to, newest last.
/// </summary>
public sealed record Talk
{
    private const int LongestTrail = 8;

    public static readonly Talk New = new();

    public CaseDraft Case { get; init => field = value ?? CaseDraft.Empty; } = CaseDraft.Empty;

    public int Serial { get; init; }

    public Sequence<Earlier> Trail { get; init => field = value ?? []; } = [];

    public DateTimeOffset LastAt { get; init; }

    /// <summary>The button that was pressed last, so that a second press of it gets no second answer.</summary>
    public string? LastPressed { get; init; }

    /// <summary>What the person last asked whether they could ask, as it stands behind "ask": "write that" wants it. Null where nothing was.</summary>
    public string? ConsideredAsk { get; init; }

    /// <summary>Who may read the case, as its person has it.</summary>
    public Sequence<Share> Shares { get; init => field = value ?? []; } = [];

    /// <summary>What coaches left, newest last.</summary>
    public Sequence<CoachNote> Notes { get; init => field = value ?? []; } = [];

    /// <summary>What came out; null while nobody has been asked, or has not answered.</summary>
    public Outcome? Outcome { get; init; }

    public Talk Remembering(Question open) =>
        this with { Trail = Trail.Add(new Earlier(Case, open)).TakeLast(LongestTrail).ToSequence() };
}

/// <summary>A question as it once stood, with the case as it was then.</summary>
public sealed record Earlier(CaseDraft Case, Question Open);
