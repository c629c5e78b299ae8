using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>
/// The words for one raise. Meeting, Note, Plan and the answers are said or sent: no present pay, nothing the person would settle for and no other firm's figure is
/// in them. The rest is for the person.
/// </summary>
internal sealed record RaiseWords
{
    public required Sequence<Line> Meeting { get; init; }

    public required Letter Note { get; init; }

    public required Sequence<Line> Plan { get; init; }

    public required Sequence<PushbackAnswer> Pushbacks { get; init; }

    public required Func<string, Sequence<Line>> ForYou { get; init; }

    public static RaiseWords Write(RaiseFacts facts)
    {
        var (spoken, exact, shown) = (facts.Speaker(facts.Spoken), facts.Speaker(FigureForm.Exact), facts.Speaker(FigureForm.Short));
        var scripts = facts.Library.Raises.Scripts;
        return new()
        {
            Meeting = Series("meeting", spoken, scripts),
            Note = NoteOf(exact, scripts),
            Plan = Series("plan", exact, scripts),
            Pushbacks = Answers(facts, spoken),
            ForYou = series => scripts.Of(series).SelectMany(entry => Advice(entry, shown)).ToSequence(),
        };
    }

    /// <summary>Everything that is meant to be said or sent to an employer.</summary>
    public IEnumerable<Line> Spoken() => [.. Meeting, Note.Subject, .. Note.Body, .. Plan, .. Pushbacks.SelectMany(answer => answer.Say)];

    private static Sequence<Line> Series(string series, Speaker speaker, ScriptBook scripts) =>
        scripts.Of(series).Select(speaker.Say).Where(line => !line.IsEmpty).ToSequence();

    private static IEnumerable<Line> Advice(ScriptEntry entry, Speaker speaker) => speaker.Say(entry) is { IsEmpty: false } line ? [line] : [];

    private static Letter NoteOf(Speaker speaker, ScriptBook scripts)
    {
        var subject = scripts.Find("note subject");
        var body = scripts.Of("note").Where(entry => entry != subject).Select(speaker.Say).Where(line => !line.IsEmpty).ToSequence();
        return new Letter(subject is null ? Line.Empty : speaker.Say(subject), body, Line.Of($"{subject?.Advice ?? ""}"));
    }

    /// <summary>What the case makes likely first, then by number.</summary>
    private static Sequence<PushbackAnswer> Answers(RaiseFacts facts, Speaker speaker) => facts.Library.Raises.Pushbacks
        .OrderBy(pushback => pushback.Likely.Any(speaker.All) ? 0 : 1).ThenBy(pushback => pushback.Number)
        .Select(pushback => (Pushback: pushback, Say: speaker.Say(pushback.Answers))).Where(found => !found.Say.IsEmpty)
        .Select(found => new PushbackAnswer(found.Pushback.Number, found.Pushback.Name, found.Pushback.TheySay, found.Pushback.Principle, [found.Say],
            found.Pushback.Advice is { } advice ? Line.Of($"{advice}") : null))
        .ToSequence();
}
