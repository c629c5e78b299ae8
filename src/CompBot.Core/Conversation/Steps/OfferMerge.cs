using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Puts a reading onto an offer that is known already, part by part, and names what changed.</summary>
internal static class OfferMerge
{
    public static HeldOffer Merge(HeldOffer held, OfferReading said, Library library)
    {
        var isPartsOwn = IsPartsOwn(held, said);
        var currency = isPartsOwn ? held.Offer.Currency : said.Currency ?? held.Offer.Currency;
        var offer = held.Offer with
        {
            Currency = currency,
            Base = said.Base ?? held.Offer.Base,
            HoursPaid = TimesPaid(said, PayPeriod.Hour, held.Offer.HoursPaid),
            MonthsPaid = TimesPaid(said, PayPeriod.Month, held.Offer.MonthsPaid),
            Bonus = said.Bonus ?? held.Offer.Bonus,
            Equity = Merge(held.Offer.Equity, isPartsOwn && said.Equity is { Currency: null } paid ? paid with { Currency = said.Currency } : said.Equity),
            SignOn = said is { IsMoreSignOn: true, SignOn: { } more } && held.Offer.SignOn is { ByYear: [var once] } ? SignOn.Once(once + more.Sum) : said.SignOn ?? held.Offer.SignOn,
            Relocation = said.Relocation ?? held.Offer.Relocation,
            StatedTotal = said.Total ?? held.Offer.StatedTotal,
        };
        var assumptions = said.HasFigures ? held.Assumptions.Concat(said.Assumptions).Distinct() : held.Assumptions;
        var merged = held with
        {
            Company = held.Company ?? Names.Clean(said.Company),
            Role = Names.Clean(said.Role) ?? held.Role,
            Region = Names.Clean(said.Region) ?? held.Region,
            Level = Names.Clean(said.Level) ?? held.Level,
            Evidence = IsPassing(held, said) ? held.Evidence : said.Evidence ?? held.Evidence,
            Offer = offer,
            CurrencyAssumed = (said.Currency is null || isPartsOwn) && held.CurrencyAssumed,
            Deadline = said.Deadline ?? held.Deadline,
            DeadlineTime = said.Deadline is null ? held.DeadlineTime : Offers.DueTime.Read(said.DeadlineWords, library.Zones) ?? (said.Deadline == held.Deadline ? held.DeadlineTime : null),
            EquityToCome = held.EquityToCome || said.Pending.Contains(PayPart.Equity),
            Assumptions = assumptions.ToSequence(),
            Doubts = said.HasFigures ? said.Doubts : held.Doubts,
        };
        return EquityKinds.Assume(merged, library);
    }

    /// <summary>"RSU is 115k USD" beside a base in rupees: money in its own currency, which is not the offer's.</summary>
    private static bool IsPartsOwn(HeldOffer held, OfferReading said) =>
        said is { Currency: { } other, Equity.Amount: not null, Base: null, BaseRange: null, Bonus: null, SignOn: null, Relocation: null, Total: null } && !held.CurrencyAssumed && held.Offer.Base is not null && other != held.Offer.Currency;

    /// <summary>"They told me it expires on Friday": told in passing, without a figure, it takes nothing from an offer that is in writing.</summary>
    private static bool IsPassing(HeldOffer held, OfferReading said) => held.Evidence is Negotiation.Evidence.Written && !said.HasFigures;

    /// <summary>One sentence for each figure that was known and is another one now.</summary>
    public static IEnumerable<string> Differences(HeldOffer before, HeldOffer after)
    {
        var (was, now) = (before.Offer, after.Offer);
        if (was.Base is { } oldBase && now.Base is { } newBase && (oldBase, was.Currency) != (newBase, now.Currency))
        {
            yield return Wording.NowWas(Of("Base", before), BaseText.Amount(newBase, now, now.Currency), BaseText.Amount(oldBase, was, was.Currency));
        }
        else if (was.Base is null && now.Base is { } added)
        {
            yield return Wording.NowIs(Of("Base", before), BaseText.Amount(added, now, now.Currency));
        }

        if (now.Equity != was.Equity && now.Equity is not null)
        {
            yield return was.Equity is null
                ? Wording.NowIs(Of("Equity", before), OfferWords.Equity(now.Equity, now.Currency))
                : Wording.NowWas(Of("Equity", before), OfferWords.Equity(now.Equity, now.Currency), OfferWords.Equity(was.Equity, was.Currency));
        }

        if (now.Bonus != was.Bonus && now.Bonus is not null)
        {
            yield return Wording.NowIs(Of("Bonus", before), OfferWords.Bonus(now.Bonus, now.Currency));
        }

        if (now.SignOn != was.SignOn && now.SignOn is not null)
        {
            yield return Wording.NowIs(Of("Sign-on", before), MoneyText.Short(now.SignOn.Sum, now.Currency));
        }

        if (after.Deadline != before.Deadline && after.Deadline is { } day)
        {
            yield return Wording.NowIs(Of("The deadline", before), OfferWords.Day(day));
        }

        if (before.Deadline is not null && after.Deadline is null)
        {
            yield return Wording.NoDeadline(before.Company);
        }

        if (after.Evidence != before.Evidence && after.Evidence is { } evidence)
        {
            yield return Wording.NowIs(before.Company is null ? "The offer" : $"{before.Company}'s offer", OfferWords.Firmness(evidence));
        }
    }

    private static string Of(string what, HeldOffer offer) => offer.Company is null ? what : $"{what} at {offer.Company}";

    private static EquityGrant? Merge(EquityGrant? was, EquityGrant? said) => (was, said) switch
    {
        (_, null) => was,
        (null, _) => said,
        _ => said with
        {
            Amount = said.Amount ?? was.Amount,
            Period = said.Period == EquityPeriod.Unknown ? was.Period : said.Period,
            Years = said.Years ?? was.Years,
            Kind = said.Kind == EquityKind.Unknown ? was.Kind : said.Kind,
            Schedule = said.Schedule ?? was.Schedule,
            Units = said.Units ?? was.Units,
            PercentOfCompany = said.PercentOfCompany ?? was.PercentOfCompany,
            Currency = said.Currency ?? was.Currency,
        },
    };

    /// <summary>How many of the period a year holds, where the base was counted from it; as it was where no base is told.</summary>
    private static decimal? TimesPaid(OfferReading said, PayPeriod period, decimal? before) =>
        said.Base is null ? before : said.Rate is { } rate && rate.Per == period ? rate.Times : null;
}
