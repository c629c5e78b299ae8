using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Guides;

/// <summary>All the reference data a step may look at: guides, rates, schedules, laws and pushbacks. Immutable.</summary>
public sealed record Library
{
    public GuideLibrary Guides { get; init; } = GuideLibrary.Empty;

    public ExchangeRates Rates { get; init; } = ExchangeRates.None;

    public Sequence<CompanyVesting> Vesting { get; init; } = [];

    /// <summary>Employers whose stock is not listed, so that plain "equity" from them is taken as private stock.</summary>
    public Sequence<string> PrivateEmployers { get; init; } = [];

    public Sequence<PayLaw> PayLaws { get; init; } = [];

    public Sequence<Pushback> Pushbacks { get; init; } = [];

    /// <summary>The words of calls, letters, cards and trades.</summary>
    public ScriptBook Scripts { get; init; } = ScriptBook.Empty;

    /// <summary>What the language knows of verbs and names.</summary>
    public SpeechWords Speech { get; init; } = new();

    /// <summary>Facts about companies in our own sentences.</summary>
    public Sequence<CompanyFacts> Facts { get; init; } = [];
}
