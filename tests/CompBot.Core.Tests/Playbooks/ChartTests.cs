using System.Xml.Linq;
using CompBot.Core.Chat;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Tests.Negotiation;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CompBot.Core.Tests.Playbooks.PlaybookCases;

namespace CompBot.Core.Tests.Playbooks;

public sealed class ChartTests
{
    private static readonly NegotiationCase Case = At(FixedLibrary.StabilityMlEngineer, "London", Cases.Pays(130, currency: "GBP"), Stage.Written,
        Cases.Written(Cases.Pays(270, 600), "OpenAI"), Cases.Verbal(Cases.Pays(140, 250, currency: "GBP"), "Google DeepMind")) with
    { MinimumBase = 150_000m };

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_chart_holds_band_offers_of_the_plan_s_currency_and_ask_and_no_floor()
    {
        var chart = Charts.For(Case, Planner.Plan(Case), Today)!;
        Assert.Equal(["£100K–£170K", "£130K", "£140K", "£162K"], chart.Bars.Select(bar => bar.Value));
        Assert.DoesNotContain("150", chart.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_says_in_words_what_it_shows_and_needs_nothing_from_outside()
    {
        var drawn = ChartSvg.Draw(Charts.For(Case, Planner.Plan(Case), Today)!);
        var svg = XDocument.Parse(drawn).Root!;
        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.NotEmpty(svg.Element(Svg + "title")!.Value);
        Assert.Contains("Your ask £162K", svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("href", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_base_stands_the_year_in_total_by_its_parts()
    {
        var chart = Charts.For(Case, Planner.Plan(Case), Today)!;
        Assert.Equal("Stability AI offers, Google DeepMind, Your ask", string.Join(", ", chart.Totals.Select(stack => stack.Label)));
        var rival = chart.Totals[1];
        Assert.Equal([("base", "£140K"), ("equity", "£62.5K")], rival.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal("£202.5K", rival.Value);
        Assert.Contains("A year in total, by parts:", chart.Summary, StringComparison.Ordinal);
        Assert.Contains("Google DeepMind £202.5K (£140K base, £62.5K equity)", chart.Summary, StringComparison.Ordinal);
        var words = XDocument.Parse(ChartSvg.Draw(chart, narrow: true)).Descendants(Svg + "text").Select(text => text.Value).ToArray();
        Assert.Contains("A year in total, by parts", words);
        Assert.Contains("£202.5K", words);
        Assert.Contains("equity", words);
        Assert.Contains("  = base, + equity", ChartText.Render(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_total_differs_from_its_base_there_is_no_second_picture() =>
        Check.One(Seeded.Runs(100), Prop.ForAll(RandomCases.Over([.. FixedLibrary.Four]), random =>
            Charts.For(random.Case, Planner.Plan(random.Case.On(Today)), Today) is not { Totals.Count: > 0 } chart
            || (chart.Totals.Count > 1 && chart.Totals.Any(stack => stack.Parts.Count > 1))));

    [Fact]
    public void Hostile_names_leave_the_picture_whole()
    {
        PayChart chart = new("A \"title\" & <b>", "\u0000\u0007 summary", [new ChartBar("<script>x</script>\u0001" + new string('w', 90), ChartBarKind.Offer, 1m, 1m, "$1 & more")]);
        Assert.Contains("…", XDocument.Parse(ChartSvg.Draw(chart)).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mark_lies_inside_the_picture() =>
        Check.One(Seeded.Runs(100), Prop.ForAll(RandomCases.Over([.. FixedLibrary.Four]), random =>
            Charts.For(random.Case, Planner.Plan(random.Case.On(Today)), Today) is not { } chart
            || XDocument.Parse(ChartSvg.Draw(chart)).Descendants(Svg + "circle").Concat(XDocument.Parse(ChartSvg.Draw(chart)).Descendants(Svg + "rect"))
                .All(mark => (decimal.Parse(mark.Attribute("cx")?.Value ?? mark.Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture) is >= 0 and <= 640))));

    [Fact]
    public void The_parts_of_a_total_add_up_to_it() =>
        Check.One(Seeded.Runs(200), Prop.ForAll(RandomCases.Over([.. FixedLibrary.Four]), random =>
            random.Case.Offer is not { } offer
            || Math.Abs(OfferValue.AverageParts(offer, 0.5m).Sum(part => part.Amount) - (OfferValue.Average(offer, 0.5m) ?? 0m)) < 0.01m));
}
