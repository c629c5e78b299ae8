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
using static CompBot.Core.Tests.Raises.RaiseCases;

namespace CompBot.Core.Tests.Raises;

/// <summary>What is said and sent for a raise, and what is shown to the person.</summary>
public sealed partial class RaiseTextTests
{
    private const int Runs = 500;

    private static readonly Library Library = BundledLibrary.Loaded;

    private static readonly RaiseCase Below = At(96, 110, 140) with
    {
        MonthsSinceRaise = 20,
        Role = "Platform Engineer",
        ReviewMonth = "March",
        BandSource = "the postings of October 2026",
        Results = ["I cut the build from forty minutes to six", "moved billing to the new ledger", "trained 11 new colleagues"],
    };

    [Fact]
    public void Only_the_ask_its_steps_and_the_band_are_figures_of_what_is_said() => ForWords((facts, words) => words.Spoken().SelectMany(line => line.Pieces).All(piece => piece is Piece.Words
        || (piece is Piece.Figure { Origin: FigureOrigin.Ask, Money.Amount: var asked } && (asked == facts.Plan.Ask || asked == facts.Plan.FirstStep || asked == facts.Plan.OneTime))
        || (piece is Piece.Figure { Origin: FigureOrigin.Guide, Money.Amount: var end } && end != facts.Plan.Settle && end != facts.Case.Pay && end != facts.Case.OutsideOffer)));

    [Fact]
    public void No_private_figure_is_in_the_text_of_what_is_said_or_sent() => ForWords((facts, words) =>
    {
        var open = new[] { facts.Plan.Ask, facts.Plan.FirstStep, facts.Plan.OneTime };
        decimal?[] hidden = [facts.Case.Pay, facts.Plan.Settle, facts.Case.OutsideOffer, facts.Plan.OneTimeSettle];
        var forms = hidden.Except(open).OfType<decimal>().SelectMany(amount => Forms(amount, facts.Case.Currency)).Except(open.OfType<decimal>().SelectMany(amount => Forms(amount, facts.Case.Currency)));
        var said = string.Join('\n', words.Spoken());
        return forms.All(form => !Regex.IsMatch(said, $@"(?<![\d.,]){Regex.Escape(form)}(?![\d,]|\.\d)"));
    });

    [Fact]
    public void No_percentage_is_said() => ForWords((_, words) => words.Spoken().All(line =>
        !line.ToString().Contains('%', StringComparison.Ordinal) && !line.ToString().Contains("percent", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Nothing_is_left_unfilled() => ForWords((_, words) => words.Spoken().All(line => line.ToString() is { Length: > 0 } text && text.IndexOfAny(['{', '}']) < 0));

    /// <summary>An offer that the rule does not rest on is not spoken of, and never denied.</summary>
    [Fact]
    public void Nobody_who_has_an_offer_says_that_there_is_none() => ForWords((facts, words) =>
    {
        var said = string.Join('\n', words.Spoken());
        var denies = said.Contains("anything to counter", StringComparison.Ordinal) || said.Contains("not go looking", StringComparison.Ordinal) || said.Contains("before it comes to that", StringComparison.Ordinal);
        var tells = said.Contains("been offered", StringComparison.Ordinal) || said.Contains("I have one", StringComparison.Ordinal);
        return !(denies && facts.Case.OutsideOffer is not null) && tells == (facts.Plan.Rule == RaiseRule.OutsideOffer);
    });

    [Fact]
    public void A_promotion_never_argues_with_the_range_of_the_present_level() => ForWords((facts, words) =>
        !facts.Case.IsPromotion || words.Meeting.All(line => line.Pieces.OfType<Piece.Figure>().All(figure =>
            figure.Origin != FigureOrigin.Guide || figure.Money.Amount == facts.Case.NextRange?.Low || figure.Money.Amount == facts.Case.NextRange?.High)));

    [Fact]
    public void The_note_is_short_has_a_subject_and_neither_floor_nor_threat() => ForWords((_, words) =>
    {
        var note = string.Join(' ', words.Note.Body);
        return note.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 150 && !words.Note.Subject.IsEmpty && !note.Contains("offer", StringComparison.OrdinalIgnoreCase)
            && !note.Contains("leave", StringComparison.OrdinalIgnoreCase) && !note.Contains("at least", StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void The_meeting_states_its_purpose_and_request_stops_and_asks() => ForWords((facts, words) =>
    {
        var said = words.Meeting.Map(line => line.ToString());
        return said.Count >= 4 && said[0].StartsWith("Thanks", StringComparison.Ordinal) && said[^2].StartsWith('(') && said[^1].EndsWith('?')
            && (facts.Plan.Ask is null || words.Meeting[^3].Pieces.OfType<Piece.Figure>().Any(figure => figure.Money.Amount == facts.Plan.Ask));
    });

    [Fact]
    public void Every_answer_ends_in_a_question_and_has_at_most_four_sentences() => ForWords((_, words) => words.Pushbacks.All(answer =>
        answer.Say.Single().ToString() is var text && text.EndsWith('?') && SentenceEnds().Count(text) <= 4 && !text.Contains("sorry", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_pushback_has_an_answer_in_every_case() => ForWords((_, words) => words.Pushbacks.Count == Library.Raises.Pushbacks.Count);

    [Fact]
    public void What_is_copied_stands_alone_and_all_is_for_the_person_only()
    {
        var messages = RaiseText.Messages(Below, RaisePlanner.Plan(Below), Library);
        Assert.All(messages, message => Assert.Equal((Visibility.OnlyYou, true), (message.Visibility, message.IsDurable)));
        Assert.All(messages.Take(2), message => Assert.True(message.Title is null && message.Parts is [ReplyPart.Script]));
        Assert.Equal(["Your raise", "If they push back", "If it is a no", "When to look outside"], messages.Skip(2).Select(message => message.Title));
    }

    [Fact]
    public void The_first_answers_and_the_others_make_all()
    {
        var plan = RaisePlanner.Plan(Below);
        var shown = RaiseText.Messages(Below, plan, Library)[3].Parts.Concat(RaiseText.MorePushbacks(Below, plan, Library).Single().Parts);
        Assert.Equal(Library.Raises.Pushbacks.Count, shown.OfType<ReplyPart.Script>().Count());
    }

    [Fact]
    public void An_answer_is_found_by_its_name()
    {
        Assert.Equal("I believe you. Could 110 be found now, and the rest be planned for March?", RaiseText.Answer("no-budget", Below, RaisePlanner.Plan(Below), Library)?.Say.Single().ToString());
        Assert.Null(RaiseText.Answer("no-such", Below, RaisePlanner.Plan(Below), Library));
    }

    [Fact]
    public void Results_are_put_into_sentences_and_nothing_is_added()
    {
        var meeting = ((ReplyPart.Script)RaiseText.Messages(Below, RaisePlanner.Plan(Below), Library)[0].Parts[0]).Body;
        Assert.Contains("I cut the build from forty minutes to six. I moved billing to the new ledger. I trained 11 new colleagues.", meeting, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(139, null, "Not base this time. Ask for the next level, and $7K once.")]
    [InlineData(118, null, "Ask for $125K a year.")]
    [InlineData(130, 150, "Ask for $140K a year, and $10K once.")]
    public void The_headline_says_what_to_ask_for(decimal pay, int? offer, string headline)
    {
        var raise = At(pay, 110, 140) with { OutsideOffer = offer * 1_000m };
        Assert.Equal(headline, ((ReplyPart.Text)RaiseText.Number(raise, RaisePlanner.Plan(raise)).Parts[0]).Body);
    }

    [Fact]
    public void The_number_shows_the_differences_and_what_waiting_costs()
    {
        var known = RaiseText.Number(Below, RaisePlanner.Plan(Below)).Parts.OfType<ReplyPart.Facts>().Single(facts => facts.Heading == "For you alone, never said or sent");
        Assert.Equal([new("More than now", "$22,000 a year, $1,833 a month"), new("Waiting a year costs", "$22,000"), new("A yes from", "$110K")], known.Items);
    }

    [Fact]
    public void Small_pay_is_never_said_rounder_than_it_is_asked()
    {
        var raise = At(12.3m);
        Assert.Contains("a base of $13.2K", ((ReplyPart.Script)RaiseText.Messages(raise, RaisePlanner.Plan(raise), Library)[0].Parts[0]).Body, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Forms(decimal amount, Currency currency)
    {
        var money = new Money(amount, currency);
        return new[] { MoneySpeech.Exact(money), MoneySpeech.Spoken(money), MoneyText.Short(money) }.Select(form => form.Replace("about ", "", StringComparison.Ordinal)).Where(form => form.Length > 1);
    }

    private static void ForWords(Func<RaiseFacts, RaiseWords, bool> holds) => Check.One(Seeded.Runs(Runs), Prop.ForAll(Any, raise =>
    {
        var facts = new RaiseFacts(raise, RaisePlanner.Plan(raise), Library);
        return holds(facts, RaiseWords.Write(facts));
    }));

    [GeneratedRegex(@"[.?!](?=\s|$)")]
    private static partial Regex SentenceEnds();
}
