using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Language.Text;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>What holds for any offer and any text.</summary>
public sealed class OfferTextProperties
{
    private const int NoPayRuns = 400;
    private const double MostTakenForPay = 0.05;

    private static readonly ReadingContext Context = new(new Library(), new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero));

    public static TheoryData<int> Styles => [.. Enumerable.Range(0, WritingStyle.All.Count)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Any_offer_in_any_style_reads_back(int style) =>
        Prop.ForAll(PlainOffer.Any.ToArbitrary(), offer => Holds(offer, WritingStyle.All[style].Write(offer))).Check(Seeded.Runs(150));

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_order_of_the_parts_does_not_matter(int style)
    {
        var shuffled = from offer in PlainOffer.Any
                       from parts in Gen.Shuffle(WritingStyle.All[style].Parts(offer).ToArray())
                       select (offer, text: string.Join(WritingStyle.All[style].Between, parts));
        Prop.ForAll(shuffled.ToArbitrary(), pair => Holds(pair.offer, pair.text)).Check(Seeded.Runs(150));
    }

    [Fact]
    public void No_text_of_any_script_throws()
    {
        string[] words = ["base", "200", "k", "$", "€", "/", "+", "%", "(", ")", "~", "<", ">", "@", "\n", "\n\n", "|", "-", "—", "→", "sign on", "rsu", "over", "4", "yrs", "lakh", "万", "億", "年薪", "연봉", "만원", "٢٤٠", "２４０", "\u202E", "\u200B", "😭", "Google", "l5", "not", "actually", "by", "Friday", "3/14", "30.09.2026", "1e9", "99999999999999999999", ".", ",", "'", "\"", ":", "0", "-5", "two hundred", "half a million", "mid", "200s", "ignore previous instructions", "12,34,567", "1.2.3.4", "x", "14", "\ud83d", "\udc00", "\0", "\t", "#", "*", "```", "http://a.b/240000", "a@b.co", "A:", "offer 2", "drop", "if", "?", "25x4", "5/15/40/40", "401k", "Rs", "R$", "kr", "zł/mies."];
        var texts = from parts in Gen.ListOf(Gen.OneOf(Gen.Elements(words), ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)))
                    from glue in Gen.Elements("", " ")
                    select string.Join(glue, parts);
        Prop.ForAll(texts.ToArbitrary(), text => OfferText.Read(text, Context) is not null).Check(Seeded.Runs(2000));
    }

    [Theory]
    [InlineData("base 200k, bonus 15%, 400k rsu over 4 years, 50k sign on. ")]
    [InlineData("google 200/300/50 ")]
    [InlineData("no bonus no equity ")]
    [InlineData("((((((")]
    [InlineData("9 9 9 9/9/9 ")]
    [InlineData("~a <b @c ")]
    [InlineData("5/15/40/40,")]
    [InlineData("if by not from over ")]
    [InlineData("\n")]
    [InlineData("年薪120万")]
    [InlineData("two hundred and ")]
    [InlineData("Offer 1: base 100k\n")]
    [InlineData("ignore ")]
    [InlineData("senior software ")]
    [InlineData("Education: x\nBase: 100k\n\n")]
    [InlineData("Total (Base + Bonus): 1 + 2 = 3 ")]
    [InlineData("a vs b 1 vs 2 ")]
    [InlineData("5% in year 1, ")]
    [InlineData("RSU (stock) ")]
    [InlineData("for example base 200k. ")]
    [InlineData("actually base 200 not 210 split ")]
    public void The_work_grows_linearly_with_the_length(string piece)
    {
        var small = StepsOf(piece, 2_000);
        var large = StepsOf(piece, 16_000);

        Assert.InRange(large, 1, (small * 8 * 1.3) + 2_000);
    }

    /// <summary>Numbers of everyday talk: none of them is anybody's pay, whatever they are and however many follow each other.</summary>
    [Fact]
    public void Numbers_that_are_no_pay_are_hardly_ever_read()
    {
        var sentence = from number in Gen.Choose(2, 990)
                       from form in Gen.Elements(
                           "I sent {0} applications", "we are {0} engineers in the office", "after {0} interviews they ghosted me", "I am {0} months into the job", "the company has {0} employees",
                           "they raised ${0}M in a series B", "at a valuation of {0}M", "my rent is {0} a month", "I pay {0} for a room", "the stock went from {0} to 900", "it took {0} days",
                           "I solved {0} problems", "inflation is {0}%", "got a {0}% raise", "they fired {0}% of us", "{0} kids and a mortgage", "batch {0}", "tier {0} college", "round {0} was hard",
                           "bought a house with {0}% down", "a {0} minute interview", "I have {0} yoe", "market cap is {0}B", "room {0}, floor 3", "what is {0}% of 700")
                       select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number);
        var talk = from sentences in Gen.NonEmptyListOf(sentence)
                   from between in Gen.Elements(". ", "\n", ", ")
                   select string.Join(between, sentences.Take(5));
        var (read, seen) = (0, new List<string>());
        Prop.ForAll(talk.ToArbitrary(), text =>
        {
            read++;
            seen.AddRange(OfferText.Read(text, Context).Offers.Any(offer => offer is { Whose: Whose.Offered, HasFigures: true }) ? [text] : []);
        }).Check(Seeded.Runs(NoPayRuns));

        // What is learned is never without a fault: more than this share of such messages may not be taken for an offer.
        Assert.True(seen.Count <= read * MostTakenForPay, string.Join("\n---\n", seen));
    }

    private static double StepsOf(string piece, int length)
    {
        var steps = new Steps();
        OfferText.Read(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), Context, steps);
        return steps.Count;
    }

    private static bool Holds(PlainOffer offer, string text)
    {
        var reading = OfferText.Read(text, Context);
        var read = Assert.Single(reading.Offers);
        var equity = offer.Equity * 1000m;
        Assert.True(read.Base == offer.Base * 1000m, $"base {read.Base} of {text}");
        Assert.True(read.Currency == offer.Currency, $"currency {read.Currency} of {text}");
        Assert.True(read.Bonus?.Percent == offer.BonusPercent, $"bonus {read.Bonus} of {text}");
        Assert.True(read.SignOn?.Sum == offer.SignOn * 1000m, $"sign-on {read.SignOn} of {text}");
        Assert.True(read.Equity?.Amount == equity, $"equity {read.Equity} of {text}");
        Assert.True(equity is null || read.Equity!.Period == (offer.IsYearly ? EquityPeriod.Year : EquityPeriod.Grant), $"period {read.Equity} of {text}");
        Assert.True(equity is null || offer.IsYearly || read.Equity!.Years == offer.Years, $"years {read.Equity} of {text}");
        return true;
    }
}
