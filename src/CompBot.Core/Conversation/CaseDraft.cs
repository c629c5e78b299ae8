using System.Text.Json.Serialization;
using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Offers;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>
/// What is known of a person's case so far. Company, Role and Region hold what was typed until they are settled against the library.
/// Minimums are yearly; all own figures are in the case's currency. What was stored before a property was added has null for it, so none but null stands for nothing.
/// </summary>
public sealed record CaseDraft
{
    public static readonly CaseDraft Empty = new();

    public string? Company { get; init; }

    public bool CompanySettled { get; init; }

    public string? Role { get; init; }

    public bool RoleSettled { get; init; }

    public string? Region { get; init; }

    public bool RegionSettled { get; init; }

    public string? Level { get; init; }

    public bool LevelSettled { get; init; }

    /// <summary>No guide covers the case, or the person said none of those on offer fits.</summary>
    public bool NoGuide { get; init; }

    public Sequence<HeldOffer> Offers { get; init => field = value ?? []; } = [];

    /// <summary>The person has spoken about offers, be it to say that there are none.</summary>
    public bool OffersTold { get; init; }

    /// <summary>What was understood has been shown back and agreed to.</summary>
    public bool Confirmed { get; init; }

    /// <summary>A base so far below the held one was told that it counts only once somebody has said yes to it.</summary>
    public bool NeedsYes { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>The person would not say what the employer has offered.</summary>
    public bool OwnOfferWithheld { get; init; }

    public PayRange? PostedRange { get; init; }

    public decimal? MinimumBase { get; init; }

    public decimal? MinimumTotal { get; init; }

    public decimal? LeftBehind { get; init; }

    /// <summary>0 to 1 of face value; null: not said.</summary>
    [JsonPropertyName("privateStockAt")]
    public decimal? PrivateStock { get; init; }

    /// <summary>0 to 1 of face value.</summary>
    [JsonIgnore]
    public decimal PrivateStockAt => PrivateStock ?? 0.5m;

    /// <summary>What this employer was asked for, as told or as the coach gave it before they moved; null where nothing was asked yet.</summary>
    public PayAsk? AskMade { get; init; }

    /// <summary>This employer came up after the ask.</summary>
    public bool TheyMoved { get; init; }

    /// <summary>The language the person writes, as a book of the talk is named; null: the first.</summary>
    public string? Language { get; init; }

    /// <summary>What the person said of the situation, where it is none that the offers tell by themselves.</summary>
    public Situation? Told { get; init; }

    /// <summary>The case as it was when the employer took its offer back, itself without one; null where no offer was, or another has come since.</summary>
    public CaseDraft? BeforeWithdrawal { get; init; }

    /// <summary>Yearly base where the person works, before tax: what a raise there is counted from, and what an offer is set beside. Never said or sent.</summary>
    public decimal? PresentPay { get; init; }

    /// <summary>Hours a year that PresentPay was counted with, where it was told by the hour.</summary>
    public decimal? PresentHours { get; init; }

    /// <summary>What the present pay is in; null where the person did not say.</summary>
    public Currency? PresentCurrency { get; init; }

    /// <summary>What the present employer answered to the request for a raise, one after the other; amounts are yearly.</summary>
    public Sequence<RaiseAnswer> HomeAnswers { get; init => field = value ?? []; } = [];

    /// <summary>How often this employer said no, by the part it was about; Total stands for all of it.</summary>
    public Sequence<Refusal> Refusals { get; init => field = value ?? []; } = [];

    /// <summary>The yearly base the person hopes for. It moves the ask only where no range is known.</summary>
    public decimal? Hoped { get; init; }

    /// <summary>The same as a year in all.</summary>
    public decimal? HopedTotal { get; init; }

    /// <summary>The equity the person would like to have, as it was told.</summary>
    public EquityAsk? HopedEquity { get; init; }

    /// <summary>The sign-on the person would like to have, once.</summary>
    public decimal? HopedSignOn { get; init; }

    /// <summary>The yearly base the person decided to ask for, whatever the coach would ask.</summary>
    public decimal? Chosen { get; init; }

    /// <summary>Yearly base that others are paid for such work, as the person knows it.</summary>
    public decimal? KnownPay { get; init; }

    /// <summary>Experience and consent, for the wording alone.</summary>
    public PlaybookWishes Wishes { get; init => field = value ?? new(); } = new();

    [JsonIgnore]
    public HeldOffer? Own => Offers.FirstOrDefault(IsOwn);

    [JsonIgnore]
    public IEnumerable<HeldOffer> Rivals => Offers.Where(offer => !IsOwn(offer));

    /// <summary>The offers of companies one does not work at.</summary>
    [JsonIgnore]
    public Sequence<HeldOffer> Outside => Offers.Where(offer => !offer.ToStay);

    public bool IsOwn(HeldOffer offer) => !offer.ToldAsRival && (offer.Company is null || (Company is not null && Names.Same(offer.Company, Company)));

    /// <summary>The name as typed, to be settled against the library again. Another company is another set of roles, places and levels.</summary>
    public CaseDraft Naming(Slot slot, string name) => slot switch
    {
        Slot.Company => (Company is null || Names.Same(Company, name) ? this : OfAnother) with { Company = name, CompanySettled = false, RoleSettled = false, RegionSettled = false, LevelSettled = false, NoGuide = false },
        Slot.Role => this with { Role = name, RoleSettled = false },
        Slot.Region => this with { Region = name, RegionSettled = false },
        Slot.Level => this with { Level = name, LevelSettled = false },
    };

    /// <summary>A name can be passed where no guide waits for it: the ask then rests on the offer alone.</summary>
    [JsonIgnore]
    public bool NamesCanWait => this is { NoGuide: true } or { Company: null, Own.HasFigures: true } or { Company: null, Hoped: not null, Offers.Count: 0 } or { Told: Situation.AtHome, PresentPay: not null };

    /// <summary>The case without an ask that was made.</summary>
    [JsonIgnore]
    public CaseDraft NotAsked => this with { AskMade = null, TheyMoved = false };

    /// <summary>The case without what was asked, chosen or said of one employer: none of it holds for another.</summary>
    [JsonIgnore]
    public CaseDraft OfAnother => NotAsked with { Chosen = null, HopedEquity = null, HopedSignOn = null, Wishes = Wishes with { OwnAsk = null, AskTerms = [], FirstChoice = false, Contact = null, ReviewMonth = null } };

    public CaseDraft With(HeldOffer changed, HeldOffer by) =>
        this with { Offers = Offers.Map(offer => ReferenceEquals(offer, changed) ? by : offer) };
}

/// <summary>An offer the person told of, as understood. CurrencyAssumed: the text gave none, so the case's is taken.</summary>
public sealed record HeldOffer
{
    public string? Company { get; init; }

    /// <summary>The person said it is from somebody else, without a name.</summary>
    public bool ToldAsRival { get; init; }

    /// <summary>What the present employer offers to stay: an alternative, and never called an offer of another company.</summary>
    public bool ToStay { get; init; }

    /// <summary>Where the message said them beside this offer; they become the case's if this is the employer.</summary>
    public string? Role { get; init; }

    public string? Region { get; init; }

    public string? Level { get; init; }

    public Evidence? Evidence { get; init; }

    public required Offer Offer { get; init; }

    public bool CurrencyAssumed { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>The time of that day, where one was told with it.</summary>
    public DueTime? DeadlineTime { get; init; }

    /// <summary>Equity was spoken of and its size was not.</summary>
    public bool EquityToCome { get; init; }

    /// <summary>The yearly base before they took something off it; null where they did not.</summary>
    public decimal? BaseBefore { get; init; }

    /// <summary>They said that it is their last word.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What it has beside pay.</summary>
    public Sequence<OfferTerm> Terms { get; init => field = value ?? []; } = [];

    public Sequence<string> Assumptions { get; init => field = value ?? []; } = [];

    public Sequence<Doubt> Doubts { get; init => field = value ?? []; } = [];

    /// <summary>There is to be equity, and how much is not known: it is asked for first and counts as none.</summary>
    [JsonIgnore]
    public bool EquityIsOpen => EquityToCome && (Offer.Equity is null or { Amount: null, Units: null, PercentOfCompany: null });

    /// <summary>False where only a day, or how firm it is, was told.</summary>
    [JsonIgnore]
    public bool HasFigures => Offer != new Offer { Currency = Offer.Currency };
}
