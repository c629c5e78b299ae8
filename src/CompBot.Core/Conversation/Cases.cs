using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>From what a conversation knows to what the planner and the playbook take.</summary>
public static class Cases
{
    public static Guide? GuideOf(CaseDraft draft, Library library) =>
        draft is { NoGuide: false, Company: { } company, Role: { } role } ? library.Guides.Find(company, role) : null;

    public static PayBand? BandOf(CaseDraft draft, Library library)
    {
        var bands = GuideOf(draft, library)?.Bands.Where(band => band.Region == draft.Region || band.Region == "any").ToList() ?? [];
        return bands.FirstOrDefault(band => draft.Level is null || band.Level is null || band.Level == draft.Level) ?? (bands.Count > 0 ? bands[0] : null);
    }

    public static Sequence<string> LevelsOf(Guide guide, string region) =>
        guide.Bands.Where(band => (band.Region == region || band.Region == "any") && band.Level is not null)
            .Select(band => band.Level!).Distinct().ToSequence();

    /// <summary>The plan's own currency, out of what was said and not assumed; else that of the place, and US dollars where nothing says one.</summary>
    public static Currency CurrencyOf(CaseDraft draft, Library library) =>
        Of(draft with { Offers = draft.Offers.Where(offer => !offer.CurrencyAssumed) }, library).PlanCurrency ?? (draft.Region is { } place ? Currency.TryFind(library.Offers.Lexicon.Names.CurrencyOf(place)) : null) ?? Currency.Usd;

    /// <summary>Offers told without a currency follow the case's, once that is known.</summary>
    public static CaseDraft WithCaseCurrency(CaseDraft draft, Library library)
    {
        var currency = CurrencyOf(draft, library);
        return draft.Offers.Any(offer => offer.CurrencyAssumed && offer.Offer.Currency != currency)
            ? draft with
            {
                Offers = draft.Offers.Map(offer => offer.CurrencyAssumed ? offer with { Offer = offer.Offer with { Currency = currency } } : offer),
                AskMade = draft is { AskMade: { } made, Own: { CurrencyAssumed: true } own } && made.Currency == own.Offer.Currency ? made with { Currency = currency } : draft.AskMade,
            }
            : draft;
    }

    public static NegotiationCase Of(CaseDraft draft, Library library) => new()
    {
        Company = draft.Company,
        Role = draft.Role,
        Region = draft.Region,
        Level = draft.Level,
        Stage = draft.Stage ?? Stage.None,
        Guide = GuideOf(draft, library),
        Band = BandOf(draft, library),
        PostedRange = Posted(draft),
        Offer = draft.Own is { } held ? WithVariable(held) : null,
        OfferedBefore = draft.Own?.BaseBefore,
        OfferTerms = draft.Own?.Terms.Where(term => term.Kind != OfferTerm.OnTarget || draft.Own.Offer.Bonus is not null).Map(term => term.Words) ?? [],
        Deadline = draft.Own?.Deadline,
        Alternatives = draft.Rivals.Select(Alternative).ToSequence(),
        MinimumBase = draft.MinimumBase,
        MinimumTotal = draft.MinimumTotal,
        HopedBase = draft.Hoped,
        HopedTotal = draft.HopedTotal,
        HopedEquity = draft.HopedEquity,
        HopedSignOn = draft.HopedSignOn,
        ChosenBase = draft.Chosen,
        KnownPay = draft.KnownPay,
        PresentPay = draft.Own is { } own && (draft.PresentCurrency ?? own.Offer.Currency) == own.Offer.Currency ? PresentPay(draft) : null,
        LeftBehind = draft.LeftBehind,
        AskMade = draft.AskMade,
        TheyMoved = draft.TheyMoved,
        Refused = draft.Refusals.SelectMany(refusal => PartsOf(refusal.Part)).Concat(Answered(draft)).Distinct().Order().ToSequence(),
        PrivateStockAt = draft.PrivateStockAt,
    };

    /// <summary>"23.50 to 29" beside pay by the hour is a range by the hour, though a range by itself is read as thousands a year.</summary>
    private static PayRange? Posted(CaseDraft draft)
    {
        if (draft is not { PostedRange: { } range, Own.Offer: { Base: { } yearly, HoursPaid: > 0m and var hours } } || (range.High ?? range.Low) >= yearly)
        {
            return draft.PostedRange;
        }

        decimal ByHour(decimal amount) => amount / Thousand * hours;
        return ByHour(range.Low) >= yearly * LeastOfOffer && ByHour(range.Low) <= yearly * MostOfOffer ? range with { Low = ByHour(range.Low), High = range.High is { } high ? ByHour(high) : null } : range;
    }

    private const decimal Thousand = 1_000m;
    private const decimal LeastOfOffer = 0.6m;
    private const decimal MostOfOffer = 1.6m;

    /// <summary>On-target earnings are the base and what is paid for reaching the target, so an ask for more base leaves that as it is.</summary>
    private static Offer WithVariable(HeldOffer held) =>
        held.Offer is { Base: { } yearly, StatedTotal: { } whole, Bonus: null } offer && whole > yearly && held.Terms.Any(term => term.Kind == OfferTerm.OnTarget)
            ? offer with { Bonus = new Bonus(null, whole - yearly) { OnTarget = true }, StatedTotal = null } : held.Offer;

    /// <summary>A last word after an ask is the answer to it: what it left open was not granted.</summary>
    private static IEnumerable<AskPart> Answered(CaseDraft draft) =>
        draft is { Stage: Stage.Final, AskMade: { Base: { } asked }, Own.Offer.Base: { } theirs } && theirs < asked ? [AskPart.Base] : [];

    /// <summary>The present base in the hours of the offer, where both are paid by the hour: 36 hours there and 40 here are no pay cut.</summary>
    public static decimal? PresentPay(CaseDraft draft) =>
        draft is { PresentPay: { } now, PresentHours: > 0m and var hours, Own.Offer.HoursPaid: { } theirs } ? decimal.Round(now / hours * theirs, 2) : draft.PresentPay;

    /// <summary>A no to all of it was a no to what was asked for first.</summary>
    private static AskPart[] PartsOf(PayPart part) => part switch
    {
        PayPart.Total => [AskPart.Base, AskPart.Equity],
        PayPart.Base => [AskPart.Base],
        PayPart.Equity => [AskPart.Equity],
        PayPart.Bonus => [AskPart.Bonus],
        PayPart.SignOn => [AskPart.SignOn],
        PayPart.Relocation => [AskPart.Relocation],
    };

    /// <summary>A case that was told as a whole, as a conversation would hold it; Of leads back. Its names are settled by its guide and band.</summary>
    public static CaseDraft DraftOf(NegotiationCase it) => new()
    {
        Company = it.Company,
        Role = it.Role,
        Region = it.Band is { Region: not "any" } band ? band.Region : it.Region,
        Level = it.Band?.Level ?? it.Level,
        NoGuide = it.Guide is null,
        Offers = [.. it.Offer is { } own ? [Held(own, it)] : Sequence<HeldOffer>.Empty, .. it.Alternatives.Map(Held)],
        OffersTold = true,
        Confirmed = true,
        Stage = it.Stage,
        PostedRange = it.PostedRange,
        MinimumBase = it.MinimumBase,
        MinimumTotal = it.MinimumTotal,
        Hoped = it.HopedBase,
        HopedTotal = it.HopedTotal,
        HopedEquity = it.HopedEquity,
        HopedSignOn = it.HopedSignOn,
        Chosen = it.ChosenBase,
        KnownPay = it.KnownPay,
        PresentPay = it.PresentPay,
        LeftBehind = it.LeftBehind,
        PrivateStock = it.PrivateStockAt,
        AskMade = it.AskMade,
        TheyMoved = it.TheyMoved,
        Refusals = it.Refused.Map(part => new Refusal(PartOf(part), 1)),
    };

    private static PayPart PartOf(AskPart part) => part switch
    {
        AskPart.Base => PayPart.Base,
        AskPart.Equity => PayPart.Equity,
        AskPart.Bonus => PayPart.Bonus,
        AskPart.SignOn => PayPart.SignOn,
        AskPart.Relocation => PayPart.Relocation,
    };

    private static HeldOffer Held(Offer own, NegotiationCase it) => new() { Offer = own, Deadline = it.Deadline, BaseBefore = it.OfferedBefore, Terms = it.OfferTerms.Map(words => new OfferTerm(words, words)) };

    private static HeldOffer Held(Alternative other) => new()
    {
        Company = other.Company,
        ToldAsRival = true,
        ToStay = other.ToStay,
        Evidence = other.Evidence,
        Offer = other.Offer,
        Deadline = other.Deadline,
    };

    private static Alternative Alternative(HeldOffer held) =>
        new(held.Company, held.Evidence ?? Evidence.Late, held.Offer) { Deadline = held.Deadline, ToStay = held.ToStay };
}
