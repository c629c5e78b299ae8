using System.Globalization;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>Offers and their parts in short, plain words.</summary>
internal static class OfferWords
{
    public static string Firmness(Evidence evidence) => evidence switch
    {
        Evidence.Written => "in writing",
        Evidence.Verbal => "told to you",
        Evidence.Late => "a process in its last stage, no offer yet",
        Evidence.Band => "a market range",
        Evidence.Wish => "a hope",
    };

    /// <summary>As buttons and forms name it: "written", "verbal", "late"; null for anything else.</summary>
    public static Evidence? FirmnessOf(string? id) => id switch
    {
        "written" => Evidence.Written,
        "verbal" => Evidence.Verbal,
        "late" => Evidence.Late,
        _ => null,
    };

    public static string Kind(EquityKind kind) => kind switch
    {
        EquityKind.Rsu => "stock",
        EquityKind.Options => "stock options",
        EquityKind.PreIpo => "private stock",
        EquityKind.ProfitSharing => "profit sharing",
        EquityKind.ProfitUnits => "profit units",
        EquityKind.Phantom => "phantom stock",
        EquityKind.Carry => "carry",
        EquityKind.Unknown => "equity",
    };

    /// <summary>"$800K over 4 years, private stock".</summary>
    public static string Equity(EquityGrant grant, Currency currency)
    {
        var money = grant.Currency ?? currency;
        var amount = grant switch
        {
            { Amount: { } worth, Period: EquityPeriod.Year } => $"{MoneyText.Short(worth, money)} a year",
            { Amount: { } worth } => $"{MoneyText.Short(worth, money)} over {grant.Years ?? 4} years",
            { Units: { } units } => $"{units.ToString("#,0.##", CultureInfo.InvariantCulture)} shares",
            { PercentOfCompany: { } percent } => $"{percent.ToString("0.####", CultureInfo.InvariantCulture)}% of the company",
            _ => "amount not said",
        };
        var schedule = grant.Schedule is { } vesting ? $" ({string.Join('/', vesting.Shares.Select(share => (share * 100).ToString("0.#", CultureInfo.InvariantCulture)))})" : "";
        return grant.Amount == 0 ? "none"
            : IsUntold(grant) && grant.Kind is not EquityKind.Unknown ? $"{Kind(grant.Kind)}, {amount}"
            : OfKind($"{amount}{schedule}", grant.Kind);
    }

    private static bool IsUntold(EquityGrant grant) => grant is { Amount: null, Units: null, PercentOfCompany: null };

    /// <summary>Beside a label that says "equity" already, a kind that is not known says nothing.</summary>
    public static string OfKind(string amount, EquityKind kind) => kind is EquityKind.Unknown ? amount : $"{amount}, {Kind(kind)}";

    /// <summary>"$40K, once"; "$62K in year 1, $48K in year 2".</summary>
    public static string SignOn(SignOn signOn, Currency currency) => signOn.Sum == 0m ? "none"
        : signOn.ByYear.Count == 1 ? $"{MoneyText.Short(signOn.Sum, currency)}, once"
        : string.Join(", ", signOn.ByYear.Select((amount, year) => (amount, year)).Where(paid => paid.amount > 0m).Select(paid => $"{MoneyText.Short(paid.amount, currency)} in year {paid.year + 1}"));

    public static string Bonus(Bonus bonus, Currency currency) => bonus switch
    {
        { Amount: 0 } or { Percent: 0 } => "none",
        { Amount: { } amount } => $"{(bonus.UpTo ? "up to " : "")}{MoneyText.Short(amount, currency)} a year",
        { Percent: { } percent } => $"{(bonus.UpTo ? "up to " : "")}{percent.ToString("0.##", CultureInfo.InvariantCulture)}% of base",
        _ => "not said",
    };

    /// <summary>"l5" is written L5; words stay as they are.</summary>
    public static string Level(string level) => level.Length <= 4 && level.Any(char.IsDigit) ? level.ToUpperInvariant() : level;

    public static string Day(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"12 January".</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>"OpenAI", "Midjourney (this employer)", "Another offer".</summary>
    public static string Whose(HeldOffer held, CaseDraft draft) =>
        draft.IsOwn(held) ? draft.Company is null ? "The offer" : $"{draft.Company} (this employer)" : held.Company ?? (held.ToStay ? Staying : "Another offer");

    /// <summary>The company's name alone.</summary>
    public static string Name(HeldOffer held, CaseDraft draft) => held.Company ?? (draft.IsOwn(held) ? draft.Company : null) ?? (held.ToStay ? Staying : "Another offer");

    public static string Short(HeldOffer held) => held.Company ?? (held.ToStay ? "your current employer" : "the other offer");

    private const string Staying = "Your current employer";

    /// <summary>"$220K base and a sign-on of $50K": the parts that are known, in one phrase.</summary>
    public static string Terms(Offer offer)
    {
        var parts = new List<string>();
        if (offer.Base is { } yearly)
        {
            parts.Add(BaseText.Named(yearly, offer, offer.Currency));
        }

        if (offer.Bonus is { } bonus)
        {
            parts.Add($"{Bonus(bonus, offer.Currency)} bonus");
        }

        if (offer.Equity is { } equity)
        {
            parts.Add(IsUntold(equity) ? Kind(equity.Kind) : $"{Equity(equity, offer.Currency)} equity");
        }

        if (offer.SignOn is { } signOn)
        {
            parts.Add($"{MoneyText.Short(signOn.Sum, offer.Currency)} once");
        }

        return parts.Count == 0 && offer.StatedTotal is { } total ? $"{MoneyText.Short(total, offer.Currency)} in total" : Wording.List(parts);
    }
}
