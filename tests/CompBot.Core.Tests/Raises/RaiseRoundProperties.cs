using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Core.Tests.Raises;

/// <summary>What holds after any answers of an employer, in any order.</summary>
public sealed partial class RaiseRoundProperties
{
    private const int Runs = 1_500;

    private static readonly Library Library = BundledLibrary.Loaded;

    private static readonly string[] Months = ["April", "June"];

    [Fact]
    public void Met_is_only_what_meets_the_whole_ask() => ForRounds((facts, round, words) =>
        (round.Stage is not RaiseStage.Met || (round.Asked is null || round.Reached >= round.Asked) && (round.AskedOnce is null || round.GivenOnce >= round.AskedOnce) && (round.Asked ?? round.AskedOnce) is not null)
        && (round.Stage is RaiseStage.Met || !words.Means.ToString().Contains("all you asked for", StringComparison.Ordinal)));

    [Fact]
    public void Every_stage_has_its_words_and_a_day() => ForRounds((_, _, words) =>
        new[] { words.Means, words.Next, words.Say }.Concat(words.Send).All(line => line.ToString() is { Length: > 0 } text && text.IndexOfAny(['{', '}']) < 0)
        && words.Send.Count > 1 && Weekday().IsMatch(words.Next.ToString()));

    [Fact]
    public void Only_what_was_asked_or_granted_is_said_and_nothing_of_ones_own() => ForRounds((_, round, words) =>
    {
        var open = new[] { round.Asked, round.Rest, round.Once, round.Reached, round.Before, round.GivenOnce };
        return words.Spoken().SelectMany(line => line.Pieces).All(piece => piece is Piece.Words
            || piece is Piece.Share { Percent: var percent } && percent == round.Percent
            || piece is Piece.Figure { Origin: FigureOrigin.Ask or FigureOrigin.EmployersOffer, Money.Amount: var amount } && (open.Contains(amount) || round.Stage is RaiseStage.Plan));
    });

    [Fact]
    public void No_private_figure_is_in_the_text_of_what_is_said_or_sent() => ForRounds((facts, round, words) =>
    {
        var open = new[] { round.Asked ?? facts.Plan.Ask, round.AskedOnce ?? facts.Plan.OneTime, round.Rest, round.Once, round.Reached, round.Before, round.GivenOnce };
        decimal?[] hidden = [facts.Case.Pay, facts.Plan.Settle, facts.Case.OutsideOffer];
        var shown = open.OfType<decimal>().SelectMany(amount => Forms(amount, facts.Case.Currency)).ToHashSet();
        var said = Dates().Replace(string.Join('\n', words.Spoken()), "");
        return hidden.OfType<decimal>().SelectMany(amount => Forms(amount, facts.Case.Currency)).Where(form => !shown.Contains(form)).All(form => !Regex.IsMatch(said, $@"(?<![\d.,]){Regex.Escape(form)}(?![\d,]|\.\d)"));
    });

    /// <summary>The base that stands is the one that is named: neither more than they granted nor less.</summary>
    [Fact]
    public void A_granted_base_is_said_as_it_was_granted() => ForRounds((_, round, words) => words.Spoken().SelectMany(line => line.Pieces).OfType<Piece.Figure>()
        .Where(figure => figure.Origin == FigureOrigin.EmployersOffer).All(figure => figure.Money.Amount == (round.Stage is RaiseStage.Word ? round.Before : round.Reached) || figure.Money.Amount == round.GivenOnce));

    [Fact]
    public void Nothing_that_was_refused_or_granted_is_asked_for() => ForRounds((_, round, _) =>
        round.Open is not RaiseOpen.Bridge || round.Ask is { } ask && !round.Given.Contains(ask) && !round.Refused.Contains(ask) && (ask == RaiseExtra.OneTime) == (round.Once > 0m));

    [Fact]
    public void After_an_answer_the_ask_is_named_in_a_plan_alone() => ForRounds((_, round, words) =>
        round.Stage is RaiseStage.Plan || round.Asked == round.Reached || words.Spoken().SelectMany(line => line.Pieces).OfType<Piece.Figure>().All(figure => figure.Money.Amount != round.Asked || figure.Money.Amount == round.Rest || figure.Money.Amount == round.Once || figure.Money.Amount == round.Before));

    [Fact]
    public void One_thing_beside_base_is_asked_for_at_most() => Check.One(Seeded.Runs(Runs), Prop.ForAll(Answered, raise =>
        Enumerable.Range(1, raise.Answers.Count).Select(count => RaiseRounds.Of(raise with { Answers = raise.Answers.Take(count).ToSequence() })!).Where(round => round.Stage is RaiseStage.Bridge).Select(round => round.Ask).Distinct().Count() <= 1));

    [Fact]
    public void Waiting_changes_nothing_that_was_asked_or_granted() => Check.One(Seeded.Runs(Runs), Prop.ForAll(Answered, raise =>
    {
        var (before, after) = (RaiseRounds.Of(raise)!, RaiseRounds.Of(raise with { Answers = raise.Answers.Add(new(RaiseAnswerKind.Silence, Day)) })!);
        return after == before with { Last = after.Last, Silences = before.Silences + 1 };
    }));

    [Fact]
    public void Nothing_threatens() => ForRounds((_, _, words) => words.Spoken().All(line => !Threat().IsMatch(line.ToString())));

    private static DateOnly Day => new(2026, 11, 23);

    private static IEnumerable<string> Forms(decimal amount, Currency currency)
    {
        var money = new Money(amount, currency);
        return new[] { MoneySpeech.Exact(money), MoneySpeech.Spoken(money), MoneyText.Short(money) }.Select(form => form.Replace("about ", "", StringComparison.Ordinal)).Where(form => form.Length > 1);
    }

    private static void ForRounds(Func<RaiseFacts, RaiseRound, RaiseRoundWords, bool> holds) => Check.One(Seeded.Runs(Runs), Prop.ForAll(Answered, raise =>
    {
        var facts = new RaiseFacts(raise, RaisePlanner.Plan(raise), Library);
        return holds(facts, facts.Round!, RaiseRoundWords.Write(facts)!);
    }));

    private static Arbitrary<RaiseCase> Answered => Arb.From(
        from raise in RaiseCases.Any.Generator
        from hourly in Gen.Choose(0, 2)
        from asked in Gen.Choose(101, 135)
        from knows in Gen.Choose(0, 9)
        from answers in Answer.ListOf()
        from first in Answer
        select With(raise, hourly == 0, asked / 100m, knows, [first, .. answers.Take(6)]));

    private static RaiseCase With(RaiseCase raise, bool hourly, decimal asked, int knows, Sequence<Draft> answers)
    {
        var pay = hourly ? Math.Round(raise.Pay / 2_080m, 2) + 8m : raise.Pay;
        var plain = hourly ? raise with { Pay = pay, HoursPaid = 2_080m, Range = null, NextRange = null, IsPromotion = false, OutsideOffer = null, StayingIsWorth = null, Wanted = null } : raise;
        decimal Rounded(decimal amount) => hourly ? Math.Round(amount, 2) : Math.Round(amount);
        return plain with
        {
            Asked = knows == 0 ? null : Rounded(pay * asked),
            AskedOnce = knows == 1 ? 5_000m : null,
            Answers = answers.Map(draft => draft.Answer with { Base = draft.Answer.Kind is RaiseAnswerKind.CameUp ? Rounded(pay * draft.Share) : null }),
        };
    }

    private static Gen<Draft> Answer =>
        from kind in Gen.Elements(Enum.GetValues<RaiseAnswerKind>())
        from reason in Gen.Elements(Enum.GetValues<RaiseReason>())
        from share in Gen.Choose(100, 136)
        from bits in Gen.Choose(0, 1_023)
        from extra in Gen.Elements(Enum.GetValues<RaiseExtra>())
        select Of(kind, reason, share / 100m, bits, extra);

    private static Draft Of(RaiseAnswerKind kind, RaiseReason reason, decimal share, int bits, RaiseExtra extra)
    {
        bool Is(int bit) => (bits & (1 << bit)) != 0;
        var grants = kind is RaiseAnswerKind.Instead || Is(0) && kind is RaiseAnswerKind.CameUp or RaiseAnswerKind.Yes;
        return new(new RaiseAnswer(kind, Day)
        {
            Percent = kind is RaiseAnswerKind.CameUp && Is(1) ? (share - 1m) * 100m : null,
            Reason = kind is RaiseAnswerKind.No or RaiseAnswerKind.CameUp && Is(2) ? reason : RaiseReason.None,
            From = kind is RaiseAnswerKind.CameUp && Is(3) ? Months[0] : null,
            Month = kind is RaiseAnswerKind.No && Is(4) ? Months[1] : null,
            When = kind is RaiseAnswerKind.No && !Is(4) && Is(5) ? "next fiscal year" : null,
            Until = kind is RaiseAnswerKind.NeedsTime && Is(6) ? Day.AddDays(4) : null,
            Given = grants ? [extra] : [],
            OneTime = grants && extra is RaiseExtra.OneTime && Is(7) ? 1_500m : null,
        }, share);
    }

    private sealed record Draft(RaiseAnswer Answer, decimal Share);

    [GeneratedRegex(@"day \d+ [A-Z]\w+| in [A-Z]\w+ \d{4}|\d\. …")]
    private static partial Regex Dates();

    [GeneratedRegex("Monday|Tuesday|Wednesday|Thursday|Friday")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(leave you|leaving|quit|resign|other offer|elsewhere|walk away|at least|otherwise)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Threat();
}
