using System.Xml.Linq;
using CompBot.Core.Chat;
using CompBot.Core.Negotiation;
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
}
