using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation;

/// <summary>The parts of a playbook, in the order they are read: the words first, advice after them.</summary>
public enum PlaybookSection
{
    Words,
    YourNumbers,
    WhereYouStand,
    OnTheCall,
    IfTheyPushBack,
    IfBaseIsStuck,
    When,
    WhenToStop,
    Sources,
}

/// <summary>
/// The finished document for one case: the words, a first page for the person, then eight sections. What is said or sent holds no private figure,
/// no company the person did not agree to name, and no amount but the ask, the employer's own offer and agreed terms.
/// </summary>
public sealed record Playbook
{
    public required FirstPage FirstPage { get; init; }

    /// <summary>What happens if they say no; the worst realistic outcome.</summary>
    public required Sequence<Line> Outcomes { get; init; }

    /// <summary>What the guide and the facts give the person to know and to keep to themselves.</summary>
    public required Sequence<Line> Known { get; init; }

    public required YourNumbers Numbers { get; init; }

    public required Standing Standing { get; init; }

    public required CallScript Call { get; init; }

    public required Letter Email { get; init; }

    public required Sequence<PushbackAnswer> Pushbacks { get; init; }

    public required Sequence<SpeechCard> Ladder { get; init; }

    public required Timing Timing { get; init; }

    public required Stopping Stopping { get; init; }

    /// <summary>The yes to what they offer as it stands; null before there is an offer.</summary>
    public Letter? Accept { get; init; }

    /// <summary>What the person wants to ask, by itself; null where they said nothing of the kind.</summary>
    public Letter? Own { get; init; }

    public required Sequence<Line> Sources { get; init; }

    /// <summary>The document for this case on this day. Pure: the same arguments give the same document.</summary>
    public static Playbook Write(NegotiationCase @case, NegotiationPlan plan, PlaybookWishes wishes, Library library, DateOnly today)
    {
        var facts = new PlaybookFacts(@case, plan, wishes, library, today);
        return new()
        {
            FirstPage = FirstPage.Write(facts),
            Outcomes = PlaybookOutcomes.Write(facts),
            Known = FactChoice.All(facts, FactUse.Tell).ToSequence(),
            Numbers = YourNumbers.Write(facts),
            Standing = Standing.Write(facts),
            Call = ScriptCall.Write(facts),
            Email = ScriptLetters.Ask(facts),
            Pushbacks = PushbackAnswers.For(facts),
            Ladder = ScriptCall.Cards("trade", facts).ToSequence(),
            Timing = PlaybookTiming.Write(facts),
            Stopping = PlaybookStopping.Write(facts),
            Accept = ScriptLetters.Accept(facts),
            Own = ScriptLetters.Own(facts),
            Sources = PlaybookSources.Write(facts),
        };
    }

    /// <summary>Everything that is meant to be said or sent to an employer. The ultimatum, which exists only on request, stands apart.</summary>
    public IEnumerable<Line> Spoken() =>
    [
        .. Call.Script,
        .. Call.Cards.SelectMany(card => card.Say),
        .. Email.Body,
        Email.Subject,
        .. Pushbacks.SelectMany(answer => answer.Say),
        .. Ladder.SelectMany(rung => rung.Say),
        .. Timing.Letters.SelectMany(letter => letter.Body.Add(letter.Subject)),
        .. Stopping.Recap.Body,
        Stopping.Recap.Subject,
        .. Accept is { } accept ? accept.Body.Add(accept.Subject) : Sequence<Line>.Empty,
        .. Own is { } own ? own.Body.Add(own.Subject) : Sequence<Line>.Empty,
    ];
}

/// <summary>Section 1, for the person alone.</summary>
public sealed record YourNumbers(Sequence<NumberRow> Rows, Sequence<Line> Remarks)
{
    internal static YourNumbers Write(PlaybookFacts facts) => PlaybookNumbers.Write(facts);
}

/// <summary>A figure with its name and why it is what it is.</summary>
public sealed record NumberRow(string Label, Line Value, Line? Why);

/// <summary>Section 2: the band, every offer, the chart and one line that says what follows from them.</summary>
public sealed record Standing(Sequence<NumberRow> Rows, Sequence<OfferCard> Offers, Line SoWhat, Chat.PayChart? Chart, Sequence<Line> Notes)
{
    internal static Standing Write(PlaybookFacts facts) => PlaybookStanding.Write(facts);
}

/// <summary>One offer with its own terms and what it comes to.</summary>
public sealed record OfferCard(string Heading, Sequence<NumberRow> Rows);

/// <summary>Section 3. Script is what to say, paragraph by paragraph; after it comes silence.</summary>
public sealed record CallScript(Sequence<Line> Before, Sequence<Line> Script, Sequence<Line> After, Sequence<SpeechCard> Cards, UltimatumLine? Ultimatum);

/// <summary>"If they say …": words for one turn of the talk. Advice is for the person.</summary>
public sealed record SpeechCard(string When, Sequence<Line> Say, Line? Advice = null);

/// <summary>The line that names the least the person would take, written only on request, with its risk.</summary>
public sealed record UltimatumLine(Line Say, Line Risk);

/// <summary>A message that can be sent as it stands. Heading names it; Advice says when, for the person.</summary>
public sealed record Letter(Line Subject, Sequence<Line> Body, Line Advice)
{
    public string Heading { get; init; } = "";
}

/// <summary>Section 7.</summary>
public sealed record Timing(Sequence<Line> Lines, Sequence<Letter> Letters);

/// <summary>Section 8.</summary>
public sealed record Stopping(Sequence<Line> Lines, Letter Recap);
