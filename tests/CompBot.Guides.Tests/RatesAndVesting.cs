using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Guides.Tests;

/// <summary>The dated data files: rates of one day, and vesting schedules.</summary>
public sealed class RatesAndVesting
{
    private static readonly string[] Bundled = ["GBP", "EUR", "INR", "JPY", "CAD", "CHF", "SGD", "ILS"];

    [Fact]
    public void Rates_against_the_euro_become_rates_against_the_dollar()
    {
        var (rates, problem) = ExchangeRatesFile.Read("""
            { "date": "2026-10-06", "source": "A bank", "base": "EUR", "rates": { "EUR": 1, "USD": 1.25, "GBP": 0.8 }, "pegs": { "source": "x", "perDollar": { "AED": 3.6725 } } }
            """);

        Assert.Null(problem);
        Assert.Equal((new DateOnly(2026, 10, 6), "A bank"), (rates.Date, rates.Source));
        Assert.Equal(new Core.Pay.Money(156.25m, Currency.Usd), rates.Convert(new Core.Pay.Money(100m, Currency.Gbp), Currency.Usd));
        Assert.Equal(new Core.Pay.Money(125m, Currency.Usd), rates.Convert(new Core.Pay.Money(100m, Currency.Eur), Currency.Usd));
        Assert.Equal(new Core.Pay.Money(367.25m, Currency.Of("AED")), rates.Convert(new Core.Pay.Money(100m, Currency.Usd), Currency.Of("AED")));
        Assert.Null(rates.Convert(new Core.Pay.Money(100m, Currency.Usd), Currency.Of("KES")));
    }

    [Theory]
    [InlineData("nonsense", "line 1")]
    [InlineData("null", "it is empty")]
    [InlineData("""{ "date": "2026-10-06", "source": "A", "base": "EUR", "rates": { "EUR": 1 } }""", "it gives no rate for USD and EUR")]
    [InlineData("""{ "date": "2026-10-06", "source": "A", "base": "EUR", "rates": { "EUR": 1, "USD": 0 } }""", "USD is not a currency with a rate above zero")]
    [InlineData("""{ "date": "2026-10-06", "source": "A", "base": "EUR", "rates": { "EUR": 1, "USD": 1, "XXX": 2 } }""", "XXX is not a currency with a rate above zero")]
    public void Rates_that_cannot_be_read_are_one_problem_and_no_rates(string json, string why)
    {
        var (rates, problem) = ExchangeRatesFile.Read(json);

        Assert.Equal($"The file of exchange rates cannot be read ({why}).", problem);
        Assert.Same(ExchangeRates.None, rates);
    }

    [Fact]
    public void Every_name_of_a_company_has_its_schedules()
    {
        var read = VestingFile.Read("""
            { "schedules": [ { "companies": ["Amazon", "AWS"], "from": "2015-01-01", "shares": [5, 15, 40, 40], "source": "s", "checkedOn": "2026-09-30" } ],
              "privateEmployers": { "names": ["OpenAI"], "source": "s", "checkedOn": "2026-09-30" } }
            """);

        Assert.Null(read.Problem);
        Assert.Equal(["Amazon", "AWS"], read.Schedules.Select(one => one.Company));
        Assert.Equal([0.05m, 0.15m, 0.4m, 0.4m], read.Schedules[1].Schedule.Shares);
        Assert.Equal(["OpenAI"], read.PrivateEmployers);
    }

    [Fact]
    public void Shares_that_do_not_add_up_are_a_problem()
    {
        var read = VestingFile.Read("""
            { "schedules": [ { "companies": ["A"], "from": "2015-01-01", "shares": [50, 40], "source": "s", "checkedOn": "2026-09-30" } ] }
            """);

        Assert.Equal("The file of vesting schedules cannot be read (the shares of A do not add up to 100).", read.Problem);
    }

    [Fact]
    public void The_bundled_files_are_whole_and_dated()
    {
        var (rates, problem) = ExchangeRatesFile.Read(Data("exchange-rates.json"));
        var vesting = VestingFile.Read(Data("vesting.json"));

        Assert.Null(problem);
        Assert.Null(vesting.Problem);
        Assert.True(rates.Date > new DateOnly(2026, 1, 1));
        Assert.All(Bundled, code => Assert.True(rates.PerDollar[code] > 0m));
        Assert.Contains("OpenAI", vesting.PrivateEmployers);
        Assert.Equal(0.38m, vesting.Schedules.Find("Google DeepMind", new DateOnly(2026, 11, 1))?.Schedule.Shares[0]);
        Assert.Equal(0.33m, vesting.Schedules.Find("Google", new DateOnly(2023, 11, 1))?.Schedule.Shares[0]);
    }

    private static string Data(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CompBot.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder!.FullName, "data", name));
    }
}
