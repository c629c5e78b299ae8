using System.Text.Json;
using CompBot.Testing;
using CompBot.Worker.Plan;
using Xunit;

namespace CompBot.Worker.Tests.Plan;

/// <summary>The plan command: one case a line in, one plan a line out.</summary>
public sealed class PlanLines
{
    private const string Example = """
        { "company": "Midjourney", "role": "Diffusion Model Engineer", "region": "San Francisco", "level": null, "stage": "none", "offer": null, "alternatives": [ { "company": "OpenAI", "evidence": "written", "currency": "USD", "base": 300000, "bonus": 0, "signOn": 0, "equity": { "amount": 800000, "period": "grant", "years": 4, "kind": "pre_ipo" } } ], "minimumBase": null, "minimumTotal": null, "leftBehind": null, "privateStockAt": 0.5 }
        """;

    [Fact]
    public void The_example_of_the_contract()
    {
        var line = Assert.Single(Run(Example));

        Assert.StartsWith(
            """{"currency":"USD","askBase":320000,"askEquity":{"amount":180000,"period":"year"},"askSignOn":null,"askBonus":null,"opening":["base","equity"],"askTotal":500000,"floorBase":290000,"walkAwayTotal":400000,"verdicts":[],"reasons":[{"figure":"askBase","why":""", line);
    }

    [Fact]
    public void A_bad_line_gives_an_error_and_the_rest_go_on()
    {
        var lines = Run($"nonsense\n{Example}\n\n{Example.Replace("300000", "-1")}\n{Example}");

        Assert.Equal(4, lines.Length);
        Assert.Equal("""{"error":"the line is not a case in JSON"}""", lines[0]);
        Assert.Equal("""{"error":"alternatives[0].base must be more than 0"}""", lines[2]);
        Assert.Equal(lines[1], lines[3]);
    }

    [Theory]
    [InlineData("\"base\": 300000", "\"base\": 0", "alternatives[0].base must be more than 0")]
    [InlineData("\"base\": 300000", "\"base\": 1000000000001", "alternatives[0].base must be at most 1000000000000")]
    [InlineData("\"base\": 300000", "\"base\": 1e400", "alternatives[0].base is not what was expected there (a number, a text or a list)")]
    [InlineData("\"base\": 300000", "\"base\": \"a lot\"", "alternatives[0].base is not what was expected there (a number, a text or a list)")]
    [InlineData("\"signOn\": 0", "\"signOn\": -5", "alternatives[0].signOn must not be less than 0")]
    [InlineData("\"years\": 4", "\"years\": 0", "alternatives[0].equity.years must be from 1 to 20")]
    [InlineData("\"USD\"", "\"ZZZ\"", "alternatives[0].currency must be a currency code such as USD, GBP or EUR")]
    [InlineData("\"written\"", "\"solid\"", "alternatives[0].evidence must be one of written, verbal, late, band or wish")]
    [InlineData("\"stage\": \"none\"", "\"stage\": \"soon\"", "stage must be one of none, verbal, written or final")]
    [InlineData("\"minimumTotal\": null", "\"minimumTotal\": -1", "minimumTotal must be more than 0")]
    [InlineData("\"privateStockAt\": 0.5", "\"privateStockAt\": 5", "privateStockAt must be from 0 to 1")]
    [InlineData("\"alternatives\": [", "\"alternatives\": [ null,", "alternatives[0] is null")]
    public void What_is_wrong_is_named(string part, string instead, string problem)
    {
        var line = Assert.Single(Run(Example.Replace(part, instead)));

        Assert.Equal(problem, JsonDocument.Parse(line).RootElement.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("Midjourney", "Nowhere Ltd")]
    [InlineData("Diffusion Model Engineer", "Juggler")]
    [InlineData("San Francisco", "Atlantis")]
    public void An_unknown_name_gives_a_plan_from_the_offers_alone(string name, string instead)
    {
        var plan = JsonDocument.Parse(Assert.Single(Run(Example.Replace(name, instead)))).RootElement;

        Assert.Equal("USD", plan.GetProperty("currency").GetString());
        Assert.Equal(300_000m, plan.GetProperty("askBase").GetDecimal());
        Assert.Equal(400_000m, plan.GetProperty("walkAwayTotal").GetDecimal());
        Assert.Contains("no_band", plan.GetProperty("verdicts").EnumerateArray().Select(verdict => verdict.GetString()));
    }

    [Fact]
    public void Nothing_known_at_all_is_still_a_plan()
    {
        var line = Assert.Single(Run("{}"));

        Assert.StartsWith(
            """{"currency":null,"askBase":null,"askEquity":null,"askSignOn":null,"askBonus":null,"opening":[],"askTotal":null,"floorBase":null,"walkAwayTotal":null,"verdicts":["no_band"],"reasons":[""", line);
    }

    [Fact]
    public void Amounts_are_printed_without_trailing_zeros_and_grants_with_their_years()
    {
        var line = Assert.Single(Run("""
            { "company": "stability ai", "role": "ml/ai engineer", "region": "london", "alternatives": [ { "evidence": "written", "currency": "GBP", "base": 140000.00, "equity": { "amount": 250000, "period": "grant", "years": 4, "kind": "rsu" } } ] }
            """));

        Assert.Contains("""{"amount":255000,"period":"grant","years":4}""", line);
        Assert.Contains("\"askTotal\":228750,", line);
        Assert.Contains("\"walkAwayTotal\":202500,", line);
    }

    private static string[] Run(string lines)
    {
        using var output = new StringWriter();
        PlanCommand.Run(new StringReader(lines), output, FixedLibrary.Library);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
