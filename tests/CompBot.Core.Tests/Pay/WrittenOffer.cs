using System.Globalization;
using CompBot.Core.Pay;
using FsCheck;
using FsCheck.Fluent;

namespace CompBot.Core.Tests.Pay;

/// <summary>An offer as a property test makes one: whole thousands, so that every style can write it.</summary>
public sealed record PlainOffer(int Base, int? BonusPercent, int? Equity, int Years, bool IsYearly, int? SignOn, Currency Currency)
{
    public static Gen<PlainOffer> Any =>
        from yearlyBase in Gen.Choose(60, 600)
        from bonus in Maybe(Gen.Choose(1, 8).Select(step => step * 5))
        from equity in Maybe(Gen.Choose(61, 1999))
        from years in Gen.Choose(3, 5)
        from isYearly in Gen.Elements(true, false)
        from signOn in Maybe(Gen.Choose(5, 150))
        from currency in Gen.Elements("USD", "GBP", "EUR", "CHF")
        select new PlainOffer(yearlyBase, bonus, equity, years, isYearly, signOn, Currency.Of(currency));

    private static Gen<int?> Maybe(Gen<int> gen) => Gen.Frequency((1, Gen.Constant((int?)null)), (2, gen.Select(value => (int?)value)));
}

/// <summary>A way of writing money and the parts of an offer.</summary>
public sealed record WritingStyle(string Name, Func<int, Currency, string> Money, Func<string, string, string> Part, string Between, string BaseWord = "base", string BonusWord = "bonus", string SignOnWord = "sign on", string EquityWord = "RSU")
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static readonly IReadOnlyList<WritingStyle> All =
    [
        new("$200K base, …", (thousands, currency) => currency.Mark + thousands + "K", Behind, ", "),
        new("base: $200,000 ⏎ …", (thousands, currency) => currency.Mark + (thousands * 1000).ToString("#,0", Plain), (word, money) => $"{word}: {money}", "\n"),
        new("200k usd base + …", (thousands, currency) => $"{thousands}k {currency.Code.ToLowerInvariant()}", Behind, " + "),
        new("base=200.000 EUR;…", (thousands, currency) => (thousands * 1000).ToString("#,0", Plain).Replace(',', '.') + " " + currency.Code, (word, money) => $"{word}={money}", ";"),
        new("base of USD 200k and …", (thousands, currency) => $"{currency.Code} {thousands}k", (word, money) => $"{word} of {money}", " and "),
        new("BASE 200K USD …", (thousands, currency) => $"{thousands}K {currency.Code}", (word, money) => $"{word.ToUpperInvariant()} {money}", " "),
        new("Grundgehalt 200'000 CHF, …", (thousands, currency) => (thousands * 1000).ToString("#,0", Plain).Replace(',', '\'') + " " + currency.Code, (word, money) => $"{word} {money}", ", ", "Grundgehalt", "Bonus", "Antrittsprämie", "Aktien"),
        new("salaire 200 000 €, …", (thousands, currency) => $"{(thousands * 1000).ToString("#,0", Plain).Replace(',', ' ')} {currency.Code}", (word, money) => $"{word} {money}", ", ", "salaire", "prime", "prime de bienvenue", "actions"),
    ];

    public string Write(PlainOffer offer) => string.Join(Between, Parts(offer));

    public IReadOnlyList<string> Parts(PlainOffer offer)
    {
        var parts = new List<string> { Part(BaseWord, Money(offer.Base, offer.Currency)) };
        if (offer.BonusPercent is { } percent)
        {
            parts.Add(Part(BonusWord, $"{percent}%"));
        }

        if (offer.Equity is { } equity)
        {
            parts.Add(Part(EquityWord, Money(equity, offer.Currency)) + (offer.IsYearly ? " per year" : $" over {offer.Years} years"));
        }

        if (offer.SignOn is { } signOn)
        {
            parts.Add(Part(SignOnWord, Money(signOn, offer.Currency)));
        }

        return parts;
    }

    public override string ToString() => Name;

    private static string Behind(string word, string money) => $"{money} {word}";
}
