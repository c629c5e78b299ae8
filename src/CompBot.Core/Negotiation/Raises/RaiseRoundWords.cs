using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>The words after an answer of the employer. Say and Send name only what was asked for and what was granted; Means, Next and Outside are for the person.</summary>
internal sealed record RaiseRoundWords
{
    public required Line Means { get; init; }

    public required Line Next { get; init; }

    public required Line Say { get; init; }

    public required Sequence<Line> Send { get; init; }

    public required Sequence<Line> Outside { get; init; }

    /// <summary>Null before the first answer.</summary>
    public static RaiseRoundWords? Write(RaiseFacts facts)
    {
        if (facts.Round is not { } round)
        {
            return null;
        }

        var scripts = facts.Library.Raises.Scripts;
        var (spoken, exact) = (facts.Speaker(RaiseFacts.Rounded(round) ? FigureForm.Spoken : FigureForm.Exact), facts.Speaker(FigureForm.Exact));
        Line Named(string name, Speaker speaker) => scripts.Find(name) is { } entry ? speaker.Say(entry) : Line.Empty;
        var stage = round.Stage.ToString().ToLowerInvariant();
        var letter = scripts.Of(round.Stage is RaiseStage.Plan ? "plan" : $"after {stage} send");
        return new()
        {
            Means = Named($"means {Meant(round)}", exact),
            Next = Named($"after {stage} next", exact),
            Say = Named($"after {stage} say", spoken),
            Send = letter.Select(exact.Say).Where(line => !line.IsEmpty).ToSequence(),
            Outside = round.Stage is RaiseStage.Outside ? scripts.Of("outside").Select(exact.Say).Where(line => !line.IsEmpty).ToSequence() : [],
        };
    }

    public IEnumerable<Line> Spoken() => [Say, .. Send];

    private static string Meant(RaiseRound round) => round switch
    {
        { Stage: RaiseStage.Met or RaiseStage.Settled or RaiseStage.Waiting or RaiseStage.Silent or RaiseStage.Outside or RaiseStage.Word } => round.Stage.ToString().ToLowerInvariant(),
        { Last.Kind: RaiseAnswerKind.CameUp } => "part",
        { Last.Kind: RaiseAnswerKind.Instead } => "instead",
        _ => "no",
    };
}
