using System.Collections.Frozen;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Answering;

/// <summary>The conditions that a book's answers may name.</summary>
internal static class AnswerConditions
{
    private const int NearDays = 3;

    private static readonly FrozenDictionary<string, Func<AnswerScene, bool>> ByName = new Dictionary<string, Func<AnswerScene, bool>>
    {
        ["number"] = on => on.HasNumber || on.Raise?.Plan.Ask is not null,
        ["case"] = on => on.Draft is { Company: not null } and ({ Role: not null } or { RoleSettled: true }),
        ["offer"] = on => on.Draft.Stage is not (null or Stage.None) || on.Draft.Own is { HasFigures: true },
        ["no-offer-yet"] = on => on.Draft.Own is not { HasFigures: true } && on.Draft.Stage is null or Stage.None,
        ["written"] = on => on.Draft.Stage is Stage.Written or Stage.Final,
        ["verbal"] = on => on.Draft.Stage is Stage.Verbal,
        ["final"] = on => on.Draft.Stage is Stage.Final,
        ["ask"] = on => on.HasNumber && on.Plan is { AskBase: not null } or { AskEquity: not null },
        ["base-ask"] = on => on.HasNumber && on.Plan.AskBase is not null,
        ["equity-ask"] = on => on.HasNumber && on.Plan.AskEquity is not null,
        ["sign-on-ask"] = on => on.HasNumber && on.Plan.AskSignOn is not null,
        ["own-ask"] = on => on.HasNumber && on.Draft.Wishes.OwnAsk is not null,
        ["asked"] = on => on.Draft.AskMade is not null,
        ["met"] = on => on.HasNumber && on.Plan.Progress == AskProgress.Met,
        ["moved"] = on => on.Draft.TheyMoved,
        ["refused"] = on => on.Draft.Refusals.Count > 0,
        ["refused-twice"] = on => on.Draft.Refusals.Any(refusal => refusal.Times > 1),
        ["offers"] = on => on.Draft.Rivals.Any(IsOffer),
        ["rival-written"] = on => on.Rival?.Evidence is Evidence.Written,
        ["rival-verbal"] = on => on.Rival?.Evidence is Evidence.Verbal,
        ["rival-late"] = on => on.Rival?.Evidence is Evidence.Late,
        ["rival-home"] = on => on.Rival is { ToStay: true },
        ["no-rival"] = on => on.Rival is null,
        ["rival-helps"] = on => RivalAgainstAsk(on) >= 0,
        ["rival-below"] = on => RivalAgainstAsk(on) < 0,
        ["named"] = on => on.Draft.Wishes.NameRivals is true,
        ["unnamed"] = on => on.Draft.Wishes.NameRivals is false,
        ["deadline"] = on => on.Draft.Own?.Deadline is not null,
        ["deadline-near"] = on => on.Draft.Own?.Deadline is { } day && day.DayNumber - on.Scene.Today.DayNumber <= NearDays,
        ["private-stock"] = on => on.Draft.Own?.Offer.Equity?.Kind is EquityKind.PreIpo,
        ["listed-stock"] = on => on.Draft.Own?.Offer.Equity?.Kind is EquityKind.Rsu,
        ["profit-sharing"] = on => on.Draft.Own?.Offer.Equity?.Kind is EquityKind.ProfitSharing,
        ["options"] = on => on.Draft.Own?.Offer.Equity?.Kind is EquityKind.Options,
        ["range"] = on => on.Case.Band?.Base is not null,
        ["posted"] = on => on.Case.PostedRange is not null,
        ["above-band"] = on => on.HasNumber && on.Plan.Has(Verdict.AboveBand),
        ["below-band"] = on => on.Case.Band?.Base?.Low > on.Draft.Own?.Offer.Base,
        ["now"] = on => on.Draft is { PresentPay: not null, Own.Offer.Base: not null },
        ["level"] = on => on.Draft.Level is not null,
        ["minimum"] = on => on.Draft.MinimumBase is not null || on.Draft.MinimumTotal is not null,
        ["left-behind"] = on => on.Draft.LeftBehind is not null,
        ["experience"] = on => on.Draft.Wishes.Experience.Count > 0,
        ["figure"] = on => on.Figure is not null,
        ["figure-is-ask"] = on => FigureAgainstAsk(on) == 0,
        ["figure-above"] = on => FigureAgainstAsk(on) > 0,
        ["figure-below"] = on => FigureAgainstAsk(on) < 0,
        ["figure-offered"] = on => on.Figure is { } figure && figure <= on.Draft.Own?.Offer.Base,
        ["law-range"] = on => Laws(on, PayLawKind.PayRange).Count > 0,
        ["law-history"] = on => Laws(on, PayLawKind.SalaryHistory).Count > 0,
        ["before-offer"] = on => Situations.Of(on.Draft) is Situation.BeforeOffer,
        ["at-home"] = on => Situations.Of(on.Draft) is Situation.AtHome || on.Heard.Holds(Understanding.Topics.Raise) && on.Draft.Outside.Count == 0,
        ["countered-home"] = on => Situations.Of(on.Draft) is Situation.CounteredAtHome || on.Draft.Offers.Any(held => held.ToStay) || on.Heard.Holds(Understanding.Topics.CounterHome) || on.Heard.Holds(Understanding.Topics.CounterHomeAsked),
        ["answered-home"] = on => SituationPage.IsAnsweredAtHome(on.Draft),
        ["resigned"] = on => Situations.Of(on.Draft) is Situation.ResignedAndCountered,
        ["accepted"] = on => Situations.Of(on.Draft) is Situation.Accepted || on.Heard.Holds(Understanding.Topics.Accepted),
        ["beside-accepted"] = on => Situations.Of(on.Draft) is Situation.Accepted && on.Draft.Rivals.Any(held => !held.ToStay),
        ["contractor"] = on => Situations.Of(on.Draft) is Situation.ContractToPermanent,
        ["withdrawn"] = on => Situations.Of(on.Draft) is Situation.Withdrawn || on.Heard.Holds(Understanding.Topics.Withdrew),
        ["hourly"] = on => on.Draft.Own is { Offer.Base: null, Assumptions.Count: > 0 },
        ["to-home"] = on => on.Heard.Says("own-boss") || on.Heard.Says("to-keep-me"),
        ["to-other"] = on => NamedOffers.In(on.Draft, on.Heard.Text) is [{ ToStay: false } only] && !on.Draft.IsOwn(only),
        ["to-own"] = on => NamedOffers.In(on.Draft, on.Heard.Text) is [{ ToStay: false } only] && on.Draft.IsOwn(only),
        ["german"] = on => on.Heard.Book.Language == "de",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    private const string SaysList = "says ";

    /// <summary>"!name" holds where name does not; "says list" where the message says a word of that list of the book; a name that is none never holds.</summary>
    public static bool Holds(string condition, AnswerScene on) =>
        condition.StartsWith(SaysList, StringComparison.Ordinal) ? on.Heard.Says(condition[SaysList.Length..]) : condition.StartsWith('!') ? ByName.TryGetValue(condition[1..], out var denied) && !denied(on) : ByName.TryGetValue(condition, out var holds) && holds(on);

    private static bool IsOffer(HeldOffer held) => !held.ToStay && held.Evidence is Evidence.Written or Evidence.Verbal;

    /// <summary>Below, at or above the ask; null where they cannot be compared.</summary>
    private static int? RivalAgainstAsk(AnswerScene on) =>
        on.HasNumber && on.Rival is { Offer: { Base: { } theirs } offer } && on.Plan.AskBase is { } ask && offer.Currency == on.Plan.Currency ? theirs.CompareTo(ask) : null;

    private static int? FigureAgainstAsk(AnswerScene on) => on.HasNumber && on.Figure is { } figure && on.Plan.AskBase is { } ask ? figure.CompareTo(ask) : null;

    private static Sequence<Line> Laws(AnswerScene on, PayLawKind kind) => PayLaws.Notes(on.Draft.Region, kind, on.Scene.Library.PayLaws, on.Scene.Today).ToSequence();
}
