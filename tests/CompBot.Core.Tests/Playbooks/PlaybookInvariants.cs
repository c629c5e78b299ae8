using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>The invariants of the model that a playbook must keep, over random cases and every guide at hand.</summary>
public sealed partial class PlaybookInvariants
{
    private const int Runs = 200;

    private static readonly Guide[] Guides = [.. FixedLibrary.Four, FixedLibrary.Bangalore, .. MadeUpGuides.All, .. SampleGuides.Bundled, .. SampleGuides.Real()];

    private static readonly HashSet<FigureOrigin> PrivateOrigins = [FigureOrigin.Marker, FigureOrigin.OwnMinimum, FigureOrigin.WalkAway, FigureOrigin.Conversion];

    [Fact]
    public void Nothing_said_or_sent_holds_a_private_figure() => Holds((random, playbook) =>
        !Figures(playbook.Spoken()).Any(figure => PrivateOrigins.Contains(figure.Origin))
        && !playbook.Spoken().Any(line => line.Pieces.Any(piece => piece is Piece.Range)));

    [Fact]
    public void No_private_amount_is_said_in_words_of_the_persons_own() =>
        Check.One(Seeded.Runs(Runs), Prop.ForAll(RandomCases.Over(Guides), random =>
            (random.Case.MinimumBase ?? random.Case.MinimumTotal) is not { } least
            || !SpokenText(Write(random.Case, random.Wishes with { OwnAsk = $"for {MoneySpeech.Exact(new Money(least, PlanOf(random).Currency))} and a look at it in May" })).Contains("and a look at it in May", StringComparison.Ordinal)));

    [Fact]
    public void Every_figure_stands_in_the_currency_of_its_origin() => Holds((random, playbook) =>
        Figures(All(playbook)).All(figure => figure.Origin switch
        {
            FigureOrigin.EmployersOffer => figure.Money.Currency == random.Case.Offer!.Currency,
            FigureOrigin.RivalsOffer => random.Case.Alternatives.Any(other => other.Offer.Currency == figure.Money.Currency),
            FigureOrigin.Guide => figure.Money.Currency == random.Case.Band!.Currency,
            FigureOrigin.Person or FigureOrigin.PostedRange or FigureOrigin.Ask or FigureOrigin.Marker or FigureOrigin.OwnMinimum
                or FigureOrigin.WalkAway or FigureOrigin.Conversion => figure.Money.Currency == PlanOf(random).Currency,
        }));

    [Fact]
    public void Every_amount_in_what_is_said_is_a_traced_figure() => Holds((random, playbook) =>
        playbook.Spoken().All(line => !line.Pieces.OfType<Piece.Words>().Any(words => MoneyInWords().IsMatch(WithoutExperience(words.Text, random)))));

    [Fact]
    public void What_is_asked_for_is_the_plan_and_what_they_offer_is_their_offer() => Holds((random, playbook) =>
    {
        var plan = PlanOf(random);
        var offer = random.Case.Offer;
        var asks = plan.Asks.Select(ask => ask.Amount).Concat(InOtherUnits(plan)).Append(plan.AskTotal ?? 0m).Concat(InUnits(plan.AskBase - offer?.Base, offer)).Concat(InUnits(plan.AskBase, offer)).ToHashSet();
        decimal?[] theirs = [offer?.Base, offer?.Bonus?.Amount, offer?.Equity?.Amount, offer?.SignOn?.Sum, offer?.StatedTotal, offer?.Relocation, .. InUnits(offer?.Base, offer).Select(amount => (decimal?)amount)];
        return Figures(playbook.Spoken()).All(figure => figure.Origin switch
        {
            FigureOrigin.Ask => asks.Contains(figure.Money.Amount),
            FigureOrigin.EmployersOffer => theirs.Contains(figure.Money.Amount),
            FigureOrigin.Person => figure.Money.Amount == random.Wishes.AlreadyTold || figure.Money.Amount == random.Case.LeftBehind || InUnits(random.Case.KnownPay, offer).Contains(figure.Money.Amount),
            FigureOrigin.RivalsOffer or FigureOrigin.Guide or FigureOrigin.PostedRange or FigureOrigin.Marker or FigureOrigin.OwnMinimum
                or FigureOrigin.WalkAway or FigureOrigin.Conversion => true,
        });
    });

    /// <summary>A yearly base by the year, and in the unit their offer was told in.</summary>
    private static IEnumerable<decimal> InUnits(decimal? yearly, Offer? offer) =>
        [yearly ?? 0m, .. PayUnit.Of(offer) is { } unit && yearly is { } amount ? [unit.In(amount)] : Array.Empty<decimal>()];

    /// <summary>The ask in the units of their offer: equity by the year or over as many years as their grant, to the nearest thousand.</summary>
    private static IEnumerable<decimal> InOtherUnits(NegotiationPlan plan) =>
    [
        .. Enumerable.Range(1, 20).Select(years => AskStep.Nearest((plan.AskEquity?.PerYear ?? 0m) * years, AskStep.Smallest)),
    ];

    [Fact]
    public void No_company_and_no_amount_of_one_is_spoken_of_without_consent() => Holds((random, playbook) =>
        random.Wishes.NameRivals == true
        || (!playbook.Spoken().Any(line => line.Pieces.Any(piece => piece is Piece.Rival or Piece.Figure { Origin: FigureOrigin.RivalsOffer }))
            && Rivals(random).All(name => !SpokenText(playbook).Contains(name, StringComparison.Ordinal))));

    [Fact]
    public void Only_live_written_and_verbal_offers_are_spoken_of_as_offers() => Holds((random, playbook) =>
    {
        var live = random.Case.On(Today).Alternatives.Where(other => other is { IsOffer: true, ToStay: false });
        var told = live.Select(other => LettersOf(other.Company ?? "")).ToHashSet();
        var named = playbook.Spoken().SelectMany(line => line.Pieces.OfType<Piece.Rival>()).Select(rival => LettersOf(rival.Company));
        var figures = Figures(playbook.Spoken()).Where(figure => figure.Origin == FigureOrigin.RivalsOffer).ToList();
        var text = SpokenText(playbook);
        return named.All(told.Contains)
            && figures.All(figure => live.Any(other => Terms(other.Offer).Contains(figure.Money.Amount) || InUnits(other.Offer.Base, other.Offer).Contains(figure.Money.Amount)))
            && (live.Count > 0 || !SaysOffer().IsMatch(text))
            && (live.Any(other => other.Evidence == Evidence.Written) || !text.Contains("written offer", StringComparison.Ordinal))
            && (live.Any(other => other.Evidence == Evidence.Verbal) || !text.Contains("verbal", StringComparison.Ordinal));
    });

    [Fact]
    public void No_bracket_placeholder_or_empty_amount_is_ever_shown() => Holds((random, playbook) =>
    {
        Assert.All(Texts(playbook).SelectMany(text => text.Split('\n')), line => Assert.DoesNotMatch(Broken(), line));
        return !SpokenPlus().IsMatch(SpokenText(playbook));
    });

    [Fact]
    public void Nothing_is_claimed_about_the_person_that_they_did_not_say_or_pick() => Holds((random, playbook) =>
        random.Wishes.Experience.Count > 0 || !Claims().IsMatch(SpokenText(playbook)));

    [Fact]
    public void No_line_about_signing_without_a_yes_to_it_an_offer_and_the_minimum_in_reach() => Holds((random, playbook) =>
        !Signing().IsMatch(SpokenText(playbook))
        || (random.Wishes.WouldSign == true && !PlanOf(random).Has(Verdict.BelowOwnMinimum) && (random.Case.Stage != Stage.None || random.Case.Offer is not null)));

    [Fact]
    public void The_ultimatum_is_there_on_request_alone_and_in_the_private_file_alone() => Holds((random, playbook) =>
        (playbook.Call.Ultimatum is null || random.Wishes.Ultimatum)
        && (playbook.Call.Ultimatum is not { } ultimatum || !PlaybookFiles.ToSend(playbook).Content.Contains(ultimatum.Say.ToString(), StringComparison.Ordinal)));

    [Fact]
    public void Script_and_letter_stand_alone_and_no_message_begins_with_a_private_figure() => Holds((random, playbook) =>
    {
        var messages = PlaybookText.Messages(playbook);
        var numbers = PlaybookText.Messages(playbook, PlaybookSection.YourNumbers)[0];
        return messages.All(message => message.Visibility == Visibility.OnlyYou && message.Parts.Count > 0)
            && messages.Count(message => message is { Title: null, Parts: [ReplyPart.Script] }) >= 3
            && PlaybookText.Sections.All(section => PlaybookText.Messages(playbook, section)[^1] is not { Title: null, Parts: [ReplyPart.Script] })
            && !MoneyInWords().IsMatch(((ReplyPart.Text)numbers.Parts[0]).Body)
            && playbook.Stopping.Lines[0].Pieces.All(piece => piece is Piece.Words)
            && playbook.Timing.Lines[0].Pieces.All(piece => piece is Piece.Words);
    });

    [Fact]
    public void Speech_is_plain() => Holds((random, playbook) =>
        playbook.Call.Script.Concat(playbook.Email.Body).All(line => line.ToString() is var text
            && !text.Contains('!') && !text.Contains("leverage", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("sorry", StringComparison.OrdinalIgnoreCase) && !text.StartsWith('-') && text.Length > 0 && !text.Contains("  ", StringComparison.Ordinal)));

    [Fact]
    public void The_order_of_the_alternatives_changes_nothing_that_is_said() => Holds((random, playbook) =>
        SpokenText(Write(random.Case with { Alternatives = random.Case.Alternatives.Reverse().ToSequence() }, random.Wishes)) == SpokenText(playbook));

    private static void Holds(Func<RandomCase, Playbook, bool> rule) =>
        Check.One(Seeded.Runs(Runs), Prop.ForAll(RandomCases.Over(Guides), random => rule(random, Write(random.Case, random.Wishes))));

    private static NegotiationPlan PlanOf(RandomCase random) => Planner.Plan(random.Case.On(Today));

    private static IEnumerable<string> Rivals(RandomCase random) => random.Case.Alternatives.Select(other => other.Company).OfType<string>()
        .Where(name => name.Trim().Length > 3 && name != random.Case.Company);

    private static decimal?[] Terms(Offer offer) => [offer.Base, offer.Bonus?.Amount, offer.Equity?.Amount, offer.SignOn?.Sum, offer.StatedTotal];

    /// <summary>A name without what is taken out of it before it is spoken.</summary>
    private static string LettersOf(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static string SpokenText(Playbook playbook) => string.Join("\n", playbook.Spoken());

    private static IEnumerable<Piece.Figure> Figures(IEnumerable<Line> lines) => lines.SelectMany(line => line.Pieces).OfType<Piece.Figure>();

    private static IEnumerable<Line> All(Playbook playbook) =>
    [
        .. playbook.Spoken(), .. playbook.FirstPage.Rows.Select(row => row.Value), .. playbook.FirstPage.Steps, .. playbook.Outcomes, .. playbook.Known, .. playbook.Numbers.Rows.Select(row => row.Value), .. playbook.Numbers.Rows.Select(row => row.Why).OfType<Line>(), .. playbook.Numbers.Remarks,
        .. playbook.Standing.Rows.Select(row => row.Value), .. playbook.Standing.Offers.SelectMany(offer => offer.Rows).Select(row => row.Value),
        playbook.Standing.SoWhat, .. playbook.Standing.Notes, .. playbook.Timing.Lines, .. playbook.Stopping.Lines, .. playbook.Call.Before, .. playbook.Call.After,
    ];

    private static IEnumerable<string> Texts(Playbook playbook) =>
        [PlaybookFiles.ToSend(playbook).Content, PlaybookFiles.Plain(playbook), PlaybookFiles.Private(playbook).Content];

    private static string WithoutExperience(string text, RandomCase random) =>
        random.Wishes.Experience.Any(experience => experience.Any(char.IsDigit)) ? "" : text;

    [GeneratedRegex(@"[$£€₹¥]\s?\d|\b(SEK|USD|GBP)\s?\d")]
    private static partial Regex MoneyInWords();

    [GeneratedRegex(@"\b(?:I|I also) have (?:a|an|two|three|four|five) (?:written|verbal)? ?offers?\b|\boffer from\b")]
    private static partial Regex SaysOffer();

    /// <summary>Brackets, slots, words of the machine, currency marks without an amount, doubled punctuation.</summary>
    [GeneratedRegex(@"[\[\]{}<]|\bnull\b|NaN|∞|[$£€₹](?![\d$])|,,|\.\.| ,| \.(?!\d)|\( | \)|\bSystem\.")]
    private static partial Regex Broken();

    [GeneratedRegex(@"[\dKMLr]\+(?!\+)")]
    private static partial Regex SpokenPlus();

    [GeneratedRegex(@"\bI('ve| have) (worked|built|led|shipped|spent|trained|designed|developed|optimi[sz]ed)|\bI (built|led|shipped|bring|designed|optimi[sz]e)\b|\bmy (work|models|pipelines|experience|expertise|background)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claims();

    [GeneratedRegex(@"I'll sign")]
    private static partial Regex Signing();
}
