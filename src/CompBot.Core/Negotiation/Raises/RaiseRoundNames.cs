using System.Collections.Frozen;
using System.Globalization;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>What the words after an answer may rest on and fill in. Figures of the person's own pay carry Person as their origin: they are shown and never said.</summary>
internal static class RaiseRoundNames
{
    /// <summary>Working days within which an employer answers something small.</summary>
    private const int DaysToAnswer = 5;

    public static FrozenDictionary<string, Func<RaiseFacts, bool>> Conditions { get; } = new Dictionary<string, Func<RaiseFacts, bool>>
    {
        ["answered"] = facts => facts.Round is not null,
        ["reached"] = facts => facts.Round?.Reached is not null,
        ["percent"] = facts => facts.Round?.Percent is not null,
        ["rest"] = facts => facts.Round?.Rest is not null,
        ["lowered"] = facts => facts.Round?.Before is not null,
        ["all-met"] = facts => facts.Round is { IsMet: true },
        ["from"] = facts => facts.Round is { Reached: not null, From: not null },
        ["when"] = facts => facts.Round is { NamesTime: true },
        ["in-month"] = facts => facts.Round is { Month: not null },
        ["until"] = facts => facts.Round?.Last.Until is not null,
        ["granted"] = facts => facts.Round is { Given.Count: > 0 },
        ["agreed"] = facts => facts.Round is { Reached: not null } or { Given.Count: > 0 },
        ["settled"] = facts => facts.Round?.Open is RaiseOpen.Nothing,
        ["plan-agreed"] = facts => facts.Round is { IsPlanAgreed: true },
        ["twice-silent"] = facts => facts.Round?.Silences > 1,
        ["hourly"] = facts => facts.Case.HoursPaid is not null,
        ["last-came-up"] = facts => facts.Round?.Last.Kind is RaiseAnswerKind.CameUp,
        ["last-no"] = facts => facts.Round?.Last.Kind is RaiseAnswerKind.No,
        ["last-yes"] = facts => facts.Round?.Last.Kind is RaiseAnswerKind.Yes,
        ["last-taken"] = facts => facts.Round?.Last.Kind is RaiseAnswerKind.Taken,
        ["bridge-refused"] = facts => facts.Round is { Refused.Count: > 0 },
        ["ask-once"] = facts => facts.Round is { Open: RaiseOpen.Bridge, Ask: RaiseExtra.OneTime },
        ["ask-review"] = facts => facts.Round is { Open: RaiseOpen.Bridge, Ask: RaiseExtra.Review },
        ["ask-level"] = facts => facts.Round is { Open: RaiseOpen.Bridge, Ask: RaiseExtra.LevelTalk },
        ["ask-leave"] = facts => facts.Round is { Open: RaiseOpen.Bridge, Ask: RaiseExtra.Leave },
        ["ask-training"] = facts => facts.Round is { Open: RaiseOpen.Bridge, Ask: RaiseExtra.Training },
        ["given-title"] = facts => facts.Round?.Given.Contains(RaiseExtra.Title) is true,
        ["because-budget"] = facts => facts.Round?.Reason is RaiseReason.Budget,
        ["because-freeze"] = facts => facts.Round?.Reason is RaiseReason.Freeze,
        ["because-timing"] = facts => facts.Round?.Reason is RaiseReason.Timing,
        ["because-band"] = facts => facts.Round?.Reason is RaiseReason.Band,
        ["because-same"] = facts => facts.Round?.Reason is RaiseReason.SameForAll,
        ["because-proof"] = facts => facts.Round?.Reason is RaiseReason.Proof,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, Func<RaiseFacts, Line>> Slots { get; } = new Dictionary<string, Func<RaiseFacts, Line>>
    {
        ["reached"] = facts => facts.Rate(facts.Round?.Reached, FigureOrigin.EmployersOffer),
        ["before"] = facts => facts.Rate(facts.Round?.Before, FigureOrigin.EmployersOffer),
        ["their base"] = facts => facts.Base(facts.Round?.Reached, "", FigureOrigin.EmployersOffer),
        ["their base a year"] = facts => facts.Base(facts.Round?.Reached, " a year", FigureOrigin.EmployersOffer),
        ["base before a year"] = facts => facts.Base(facts.Round?.Before, " a year", FigureOrigin.EmployersOffer),
        ["percent"] = facts => facts.Round?.Percent is { } percent ? Line.Of($"{new Piece.Share(percent, FigureOrigin.EmployersOffer)}") : Line.Empty,
        ["asked"] = facts => facts.Rate(facts.Round?.Asked, FigureOrigin.Ask),
        ["rest"] = facts => facts.Rate(facts.Round?.Rest, FigureOrigin.Ask),
        ["once"] = facts => facts.Once(facts.Round?.Once, FigureOrigin.Ask),
        ["granted once"] = facts => facts.Once(facts.Round?.GivenOnce, FigureOrigin.EmployersOffer),
        ["more"] = facts => facts.Rate(More(facts), FigureOrigin.Person),
        ["more a year"] = facts => facts.Once(More(facts) * facts.Case.HoursPaid, FigureOrigin.Person),
        ["gap"] = facts => facts.Rate(facts.Round is { Asked: { } asked } round && asked > (round.Reached ?? facts.Case.Pay) ? asked - (round.Reached ?? facts.Case.Pay) : null, FigureOrigin.Person),
        ["from"] = facts => Line.Of($"{facts.Round?.From ?? ""}"),
        ["when"] = facts => Line.Of($"{facts.Round?.When ?? ""}"),
        ["month"] = facts => Line.Of($"{facts.Round?.Month ?? ""}"),
        ["half a year on"] = facts => Line.Of($"{(facts.Round is { } round ? Days.Review(facts.Case.ReviewMonth, round.Last.On) : "")}"),
        ["look"] = facts => Named("agreed look", facts),
        ["granted"] = facts => Line.List(facts.Round is { } round ? [.. round.Given.Select(extra => Extra(extra, facts)).Where(line => !line.IsEmpty)] : []),
        ["agreed"] = facts => Line.List([.. new[] { Named("agreed base", facts) }.Concat(facts.Round?.Given.Select(extra => Extra(extra, facts)) ?? []).Where(line => !line.IsEmpty)]),
        ["until"] = facts => Line.Of($"{(facts.Round?.Last.Until is { } day ? Days.Text(day) : "")}"),
        ["today"] = facts => Line.Of($"{(facts.Round is { } round ? Days.Text(Day(facts, round)) : "")}"),
        ["next day"] = facts => Line.Of($"{(facts.Round is { } round ? Days.Text(Days.AddWorking(Day(facts, round), 1)) : "")}"),
        ["answer by"] = facts => Line.Of($"{(facts.Round is { } round ? Days.Text(Days.AddWorking(Day(facts, round), DaysToAnswer)) : "")}"),
        ["ask again"] = facts => Line.Of($"{(facts.Round is { Last: var last } ? Days.Text(last.Until is { } until ? Days.AddWorking(until, 1) : Days.AddWorking(last.On, DaysToAnswer)) : "")}"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What they came up to above present pay; null where it is none.</summary>
    private static decimal? More(RaiseFacts facts) => facts.Round?.Reached - facts.Case.Pay is > 0m and var more ? more : null;

    private static DateOnly Day(RaiseFacts facts, RaiseRound round) => facts.Case.Today is { } today && today > round.Last.On ? today : round.Last.On;

    private static Line Extra(RaiseExtra extra, RaiseFacts facts) => Named($"granted {extra.ToString().ToLower(CultureInfo.InvariantCulture)}", facts);

    private static Line Named(string entry, RaiseFacts facts) =>
        facts.Library.Raises.Scripts.Find(entry) is { } found ? facts.Speaker(FigureForm.Exact).Part(found) : Line.Empty;
}
