namespace CompBot.Core.Negotiation.Raises;

/// <summary>What lies with the employer.</summary>
public enum RaiseOpen
{
    /// <summary>The request itself.</summary>
    Request,

    /// <summary>What a yes would take.</summary>
    Question,

    /// <summary>The one thing that is asked for beside base.</summary>
    Bridge,

    /// <summary>Whether they keep to what they named before.</summary>
    Word,

    /// <summary>A plan in writing.</summary>
    Plan,

    /// <summary>Nothing: what was agreed is to be written down.</summary>
    Nothing,

    /// <summary>Nothing: they have closed it.</summary>
    Closed,
}

/// <summary>What the person does next.</summary>
public enum RaiseStage
{
    Met,
    Settled,
    Bridge,
    Question,
    Word,
    Plan,
    Waiting,
    Silent,
    Outside,
}

/// <summary>
/// Where a raise stands after the employer's answers. Reached is the base they have granted, Asked what was asked for, Ask the one bridging ask, and Once its sum where it
/// is one. Amounts are in the unit of the case.
/// </summary>
public sealed record RaiseRound
{
    public required RaiseAnswer Last { get; init; }

    public RaiseOpen Open { get; init; }

    public decimal? Asked { get; init; }

    /// <summary>A sum that was part of the request.</summary>
    public decimal? AskedOnce { get; init; }

    public decimal? Reached { get; init; }

    /// <summary>The base they named before they took some of it back.</summary>
    public decimal? Before { get; init; }

    public decimal? Percent { get; init; }

    public string? From { get; init; }

    public string? When { get; init; }

    public string? Month { get; init; }

    public bool NamesTime => (When ?? Month) is not null;

    public RaiseReason Reason { get; init; }

    public Sequence<RaiseExtra> Given { get; init; } = [];

    public decimal? GivenOnce { get; init; }

    public Sequence<RaiseExtra> Refused { get; init; } = [];

    public RaiseExtra? Ask { get; init; }

    public decimal? Once { get; init; }

    /// <summary>They said yes to the plan.</summary>
    public bool IsPlanAgreed { get; init; }

    /// <summary>How often in a row there was no answer.</summary>
    public int Silences { get; init; }

    public bool IsMet => (Asked ?? AskedOnce) is not null && (Asked is null || Reached >= Asked) && (AskedOnce is null || GivenOnce >= AskedOnce);

    /// <summary>What is left of the base that was asked for, after they came up.</summary>
    public decimal? Rest => Asked - Reached is > 0m and var rest ? rest : null;

    public RaiseStage Stage => Last.Kind switch
    {
        RaiseAnswerKind.NeedsTime => RaiseStage.Waiting,
        RaiseAnswerKind.Silence => RaiseStage.Silent,
        _ => Open switch
        {
            RaiseOpen.Nothing => IsMet ? RaiseStage.Met : RaiseStage.Settled,
            RaiseOpen.Bridge => RaiseStage.Bridge,
            RaiseOpen.Word => RaiseStage.Word,
            RaiseOpen.Plan => RaiseStage.Plan,
            RaiseOpen.Closed => RaiseStage.Outside,
            RaiseOpen.Request or RaiseOpen.Question => RaiseStage.Question,
        },
    };
}
