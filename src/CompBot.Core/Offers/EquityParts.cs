using CompBot.Core.Pay;
using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>Reads the equity: its worth, its units, its kind, how long it vests, and what a stated total shows of it.</summary>
internal static class EquityParts
{
    private const decimal Slack = 0.012m;
    private const decimal ExactSlack = 0.001m;
    private const int UsualYears = 4;
    private const decimal LeastWhole = 98;
    private const decimal MostWhole = 102;
    private const int MonthsAYear = 12;
    private const int LongestVest = 10;

    private static readonly (string Concept, EquityKind Kind)[] Kinds =
    [
        ("pre_ipo", EquityKind.PreIpo), ("ppu", EquityKind.ProfitUnits), ("phantom", EquityKind.Phantom), ("profit_share", EquityKind.ProfitSharing), ("options", EquityKind.Options), ("rsu", EquityKind.Rsu), ("stock", EquityKind.Unknown),
    ];

    public static void Read(OfferDraft draft)
    {
        var worth = draft.Valid(FigureRole.Equity, FigureRole.EquityYear);
        var yearly = draft.Of(FigureRole.EquityYear).FirstOrDefault();
        worth = worth is { Role: FigureRole.EquityYear } && draft.Of(FigureRole.Equity) is [var grant, ..] ? grant : worth;
        var kind = KindOf(draft, worth);
        var units = draft.Of(FigureRole.EquityUnits).Where(figure => figure.Figure.High is null).Select(figure => (decimal?)figure.Figure.Value).FirstOrDefault();
        var percent = draft.Of(FigureRole.EquityPct).Where(figure => figure.Figure.High is null).Select(figure => (decimal?)figure.Figure.Value).FirstOrDefault();
        var schedule = Schedule(draft);
        draft.Reading = draft.Reading with { StrikePrice = Price(draft, FigureRole.Strike), SharePrice = Price(draft, FigureRole.SharePrice) };
        kind = draft.Reading.StrikePrice is not null && kind is null or EquityKind.Unknown ? EquityKind.Options : kind;
        if (worth is null && units is null && percent is null && schedule is null && kind is null or EquityKind.Unknown)
        {
            return;
        }

        var equity = new EquityGrant { Kind = kind ?? EquityKind.Unknown, Units = units, PercentOfCompany = percent, Schedule = schedule, Years = Years(draft) };
        Worth(draft, equity, worth, yearly);
    }

    private static decimal? Price(OfferDraft draft, FigureRole role) => draft.Valid(role) is { Figure.High: null } price ? price.Figure.Value : null;

    private static void Worth(OfferDraft draft, EquityGrant equity, ReadFigure? worth, ReadFigure? yearly)
    {
        if (worth is null)
        {
            draft.Reading = draft.Reading with { Equity = equity };
            return;
        }

        var isYearly = worth.Role == FigureRole.EquityYear || worth.Figure.Per is Unit.Year or Unit.Month or Unit.Quarter;
        var times = worth.Figure.Per switch { Unit.Month => MonthsAYear, Unit.Quarter => 4, _ => 1 };
        var code = worth.Figure.Currency == "KR" ? draft.Code : worth.Figure.Currency ?? (worth.Figure is { IsIndian: true, IsScaled: true } ? "INR" : null);
        var value = draft.Value(worth) * times;
        var isGrant = equity.Years is not null || equity.Schedule is not null || yearly is not null || draft.Message.IsNear(worth.Item, 3, 5, "vesting", "loaded", "even");

        // A profit is shared out year by year; only a grant has more years.
        isYearly |= equity.Kind == EquityKind.ProfitSharing && !isGrant;
        if (!Sizing.IsPart(value, code ?? draft.Code))
        {
            return;
        }

        draft.Reading = draft.Reading with
        {
            Equity = equity with
            {
                Amount = worth.Figure.High is null ? value : null,
                Period = isYearly ? EquityPeriod.Year : isGrant ? EquityPeriod.Grant : EquityPeriod.Unknown,
                Years = isYearly ? null : equity.Years,
                Currency = code is not null && (code != draft.Code || draft.Figures.TrueForAll(figure => !figure.IsMoney || figure.IsEquity)) ? Currency.TryFind(code) : null,
            },
            EquityRange = worth.Figure.High is null ? null : draft.Range(worth, times),
        };
    }

    /// <summary>The kind that stands nearest the worth, else the first that the offer speaks of without denying it.</summary>
    private static EquityKind? KindOf(OfferDraft draft, ReadFigure? worth)
    {
        EquityKind? found = null;
        var labels = draft.Message.Context.Parts;
        var index = worth is null ? -1 : draft.Message.Context.FigureItems.BinarySearch(worth.Item);
        var label = index >= 0 && labels[index].Item >= 0 ? draft.Message.Items[labels[index].Item].Concept?.Name : null;
        var unlisted = false;
        for (var at = 0; at < draft.Message.Items.Count; at++)
        {
            var item = draft.Message.Items[at];
            if (!draft.IsOwn(at) || draft.Message.IsFiction[at])
            {
                continue;
            }

            unlisted |= item.Is("private") || item.Is("pre_ipo");
            var kind = Array.Find(Kinds, kind => item.Is(kind.Concept));
            if (kind.Concept is not null && !Absences.IsDenied(draft.Message, at))
            {
                found = found is null or EquityKind.Unknown ? kind.Kind : found;
            }
        }

        var named = Array.Find(Kinds, kind => kind.Concept == label);
        found = named.Concept is not null && named.Kind != EquityKind.Unknown ? named.Kind : found;
        return unlisted && (found is not null || worth is not null) ? EquityKind.PreIpo : worth is not null ? found ?? EquityKind.Unknown : found;
    }

    private static int? Years(OfferDraft draft)
    {
        var said = draft.Of(FigureRole.VestYears).Select(figure => figure.Figure.Unit == Unit.Month ? figure.Figure.Value / MonthsAYear : figure.Figure.Value).DefaultIfEmpty().Max();
        return said is >= 1 and <= LongestVest && said == decimal.Truncate(said) ? (int)said : null;
    }

    private static VestingSchedule? Schedule(OfferDraft draft)
    {
        var whole = draft.Of(FigureRole.VestShare).Find(figure => figure.Figure.Kind == FigureKind.Schedule);
        var shares = whole is not null ? whole.Figure.Shares.ToList() : draft.Of(FigureRole.VestShare).ConvertAll(figure => figure.Figure.Value);
        return shares.Count > 1 && shares.Sum() is >= LeastWhole and <= MostWhole and var sum ? new VestingSchedule(shares.Select(share => share / sum).ToSequence()) : null;
    }

    /// <summary>A stated total shows what the parts are: yearly stock, and a bonus in thousands where it was said without a unit.</summary>
    public static void Prove(OfferDraft draft)
    {
        if (draft.Reading is { Total: { } total, Base: { } yearly } && !Proves(draft, total, yearly, ExactSlack) && !draft.Message.Sizing.IsIndian)
        {
            Proves(draft, total, yearly, Slack);
        }
    }

    private static bool Proves(OfferDraft draft, decimal total, decimal yearly, decimal slack)
    {
        var reading = draft.Reading;
        var bare = CashParts.BareBonus(draft) is { } figure ? figure.Figure.Value * 1000 : (decimal?)null;
        var stock = reading.Equity is { Currency: null, Amount: { } amount } ? amount : 0;
        foreach (var bonus in (ReadOnlySpan<decimal?>)[reading.Bonus?.YearlyOn(yearly) ?? 0, bare])
        {
            foreach (var share in (ReadOnlySpan<decimal>)[0, stock, stock / (reading.Equity?.Years ?? UsualYears)])
            {
                foreach (var once in (ReadOnlySpan<decimal>)[0, reading.SignOn?.Sum ?? 0])
                {
                    if (bonus is { } paid && Math.Abs(yearly + paid + share + once - total) <= total * slack)
                    {
                        Conclude(draft, bonus == bare ? bare : null, share);
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static void Conclude(OfferDraft draft, decimal? bonus, decimal stock)
    {
        draft.Reading = bonus is null ? draft.Reading : draft.Reading with { Bonus = new Bonus(null, bonus) };
        if (draft.Reading.Equity is { Amount: > 0, Period: EquityPeriod.Unknown } equity)
        {
            draft.Reading = draft.Reading with { Equity = equity with { Period = stock == equity.Amount ? EquityPeriod.Year : stock > 0 ? EquityPeriod.Grant : EquityPeriod.Unknown } };
        }
    }
}
