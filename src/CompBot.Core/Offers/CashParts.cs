using System.Globalization;
using CompBot.Core.Pay;
using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>Reads what is paid in cash: the base by the year or at its rate, the bonus, the sign-on, the relocation and the stated total.</summary>
internal static class CashParts
{
    private const decimal LargestBarePercent = 30;
    private const decimal SumSlack = 0.01m;
    private const decimal LargestMonthly = 15_000m;

    private static readonly Dictionary<Unit, PayPeriod> Periods = new() { [Unit.Hour] = PayPeriod.Hour, [Unit.Day] = PayPeriod.Day, [Unit.Week] = PayPeriod.Week, [Unit.Month] = PayPeriod.Month };

    public static void Read(OfferDraft draft)
    {
        Base(draft);
        Bonus(draft);
        SignOn(draft);
        if (draft.Valid(FigureRole.Relocation) is { Figure.High: null } relocation)
        {
            draft.Reading = draft.Reading with { Relocation = draft.Value(relocation) };
        }

        Total(draft);
    }

    private static void Base(OfferDraft draft)
    {
        if (draft.Valid(FigureRole.Base, FigureRole.Rate) is not { } found)
        {
            return;
        }

        var rated = found.Figure.Per is Unit.None or Unit.Year ? draft.Of(FigureRole.Rate).Find(figure => figure.Figure.Per is not (Unit.None or Unit.Year)) : found;
        var (per, salaries) = Per(draft, found);
        var isNet = per is not (Unit.None or Unit.Year) && (draft.Message.IsNear(found.Item, 2, 4, "net") || draft.Message.Holds(found.Item, "net"));
        var times = isNet || IsFixedTerm(draft.Message) && per is Unit.Week or Unit.Day or Unit.Hour ? null : Sizing.TimesAYear(per, salaries, HoursAWeek(draft));
        if (isNet && per == Unit.Year)
        {
            return;
        }

        var rate = per is not (Unit.None or Unit.Year) ? RateOf(draft, found, per, times) is { } told ? told with { IsNet = isNet } : null
            : rated is null ? null : RateOf(draft, rated, rated.Figure.Per, found.Figure.High is null ? Sizing.TimesOf(draft.Value(found), draft.Value(rated), rated.Figure.Per, HoursAWeek(draft)) : null);
        SetBase(draft, found, per, times, rate);
    }

    private static void SetBase(OfferDraft draft, ReadFigure found, Unit per, decimal? times, PayRate? rate)
    {
        var yearly = draft.Value(found) * (times ?? 1);
        if (per == Unit.None && found.Figure.High is null && MonthlyHabit.IsLikelyMonthly(yearly, draft.Code ?? (found.Figure.IsBare ? null : draft.Message.PlaceCurrency)))
        {
            draft.Reading = draft.Reading with { Rate = new PayRate(yearly, PayPeriod.Month, IsGuess: true) };
            return;
        }

        if (times is not null && !Sizing.IsPay(yearly, draft.Code) || found.Role == FigureRole.Rate && per is Unit.None)
        {
            return;
        }

        draft.Reading = found.Figure.High is null
            ? draft.Reading with { Base = times is null ? null : yearly, Rate = rate }
            : draft.Reading with { BaseRange = times is null ? null : draft.Range(found, times.Value), Rate = rate };
        if (per is not (Unit.None or Unit.Year) && times is { } count)
        {
            draft.Reading = draft.Reading with { Assumptions = draft.Reading.Assumptions.Add(Assumption(per, count, HoursAWeek(draft))) };
        }
    }

    /// <summary>What the base is paid per, and how many salaries a year there are.</summary>
    private static (Unit Per, decimal? Salaries) Per(OfferDraft draft, ReadFigure found)
    {
        var label = draft.Message.Context.Parts[draft.Message.Context.FigureItems.BinarySearch(found.Item)];
        var said = label.Item < 0 ? null : draft.Message.Items[label.Item].Concept?.Name;
        var per = found.Figure.Per != Unit.None ? found.Figure.Per : said switch { "base_monthly" => Unit.Month, "base_hourly" => Unit.Hour, "base_daily" => Unit.Day, _ => Unit.None };
        var salaries = found.Figure.Times ?? draft.Of(FigureRole.MonthsPaid).Select(figure => (decimal?)figure.Figure.Value).FirstOrDefault(months => months is >= 12 and <= 18);
        salaries ??= draft.Message.Figures.Find(figure => figure is { Role: FigureRole.MonthsPaid, Figure.Value: >= 12 and <= 18 })?.Figure.Value ?? (draft.Message.Says("thirteenth") ? 13 : null);
        var small = draft.Value(found) < LargestMonthly && found.Figure.High is null;
        per = per == Unit.None && small ? Beside(draft, found) : per;
        return (per == Unit.None && small && (salaries is not null || draft.Message.IsNear(found.Item, 2, 3, "net")) ? Unit.Month : per, salaries);
    }

    /// <summary>"Making 33.50/hr, another shop offered 36": a sum without a unit is paid by what one of its size beside it is.</summary>
    private static Unit Beside(OfferDraft draft, ReadFigure found) =>
        draft.Message.Figures.Find(other => other.Item != found.Item && other is { Role: FigureRole.Base or FigureRole.Rate or FigureRole.Total, Figure: { Per: Unit.Hour or Unit.Day or Unit.Week or Unit.Month, Value: > 0m } }
            && found.Figure is { IsScaled: false } && found.Figure.Value / other.Figure.Value is >= 0.5m and <= 2m)?.Figure.Per ?? Unit.None;

    /// <summary>"for 26 weeks", "6 month contract": pay by the hour, day or week is not made yearly.</summary>
    private static bool IsFixedTerm(Message message) =>
        message.Says("fixed_term") || message.Figures.Exists(figure => figure is { Figure: { Kind: FigureKind.Duration, Unit: Unit.Week or Unit.Month }, Item: > 0, Role: FigureRole.Duration or FigureRole.None } && message.Items[figure.Item - 1].Concept?.Name is "over" or "slot");

    private static decimal? HoursAWeek(OfferDraft draft) => draft.Message.Figures.Find(figure => figure is { Role: FigureRole.HoursWeek, Figure.Value: >= 10 and <= 80 })?.Figure.Value ?? draft.Message.Asked.HeldHoursAWeek;

    private static string Assumption(Unit per, decimal times, decimal? hoursAWeek) => per switch
    {
        Unit.Hour when hoursAWeek is { } hours => $"{hours.ToString("0.#", CultureInfo.InvariantCulture)} hours a week, 52 weeks a year",
        Unit.Hour => "2,080 hours a year",
        Unit.Week => "52 weeks a year",
        Unit.Month => $"{times.ToString("0.##", CultureInfo.InvariantCulture)} monthly salaries a year",
        Unit.Quarter => "four quarters a year",
        Unit.None or Unit.Year or Unit.Day or Unit.Share => "",
        _ => "",
    };

    /// <summary>Null where pay is told by something it is not spoken by: a quarter, a share.</summary>
    private static PayRate? RateOf(OfferDraft draft, ReadFigure found, Unit per, decimal? times) =>
        Periods.TryGetValue(per, out var period) ? new PayRate(draft.Value(found), period, Times: times) : null;

    private static void Bonus(OfferDraft draft)
    {
        var percent = draft.Of(FigureRole.BonusPct).FirstOrDefault() ?? draft.Of(FigureRole.Bonus, FigureRole.Variable).Find(figure => figure.Figure.Kind == FigureKind.Percent);
        var money = draft.Of(FigureRole.Bonus, FigureRole.Variable).Find(figure => figure.Figure.Kind != FigureKind.Percent);
        if (percent is not null)
        {
            Percent(draft, percent);
        }

        if (money is null)
        {
            return;
        }

        var times = money.Figure.Per == Unit.Month ? 12 : money.Figure.Per == Unit.Quarter ? 4 : 1;
        var upTo = draft.Message.IsNear(money.Item, 2, 0, "up_to");
        draft.Reading = money.Figure.High is not null ? draft.Reading with { BonusAmountRange = draft.Range(money, times) }
            : percent is { Figure.High: not null } ? draft.Reading
            : draft.Reading with { Bonus = new Bonus(draft.Reading.Bonus?.Percent, draft.Value(money) * times, upTo) };
    }

    private static void Percent(OfferDraft draft, ReadFigure percent)
    {
        var figure = percent.Figure;
        draft.Reading = figure.High is not null ? draft.Reading with { BonusRange = new PayRange(figure.Value, figure.High, figure.IsOpen) }
            : draft.Message.IsNear(percent.Item, 2, 0, "up_to") ? draft.Reading with { BonusRange = new PayRange(0, figure.Value), Bonus = new Bonus(figure.Value, null, UpTo: true) }
            : draft.Reading with { Bonus = new Bonus(figure.Value, null) };
    }

    /// <summary>"bonus 15": may be a percent or thousands.</summary>
    public static ReadFigure? BareBonus(OfferDraft draft) =>
        draft.Message.Sizing.IsIndian ? null : draft.Of(FigureRole.Bonus, FigureRole.BonusPct, FigureRole.Variable).Find(figure => figure.Figure is { IsBare: true, Kind: FigureKind.Number, High: null, Value: > 0 and <= LargestBarePercent });

    /// <summary>Instalments are added up; one figure that is the sum of the others is their total and no instalment.</summary>
    private static void SignOn(OfferDraft draft)
    {
        var all = draft.Of(FigureRole.SignOn);
        if (all.Count == 0)
        {
            return;
        }

        if (all.Find(figure => figure.Figure.High is not null) is { } range)
        {
            draft.Reading = draft.Reading with { SignOnRange = draft.Range(range) };
            return;
        }

        var values = all.ConvertAll(draft.Value);
        var whole = values.Count > 2 ? values.FindIndex(value => Math.Abs((2 * value) - values.Sum()) <= value * SumSlack) : -1;
        if (whole >= 0)
        {
            values.RemoveAt(whole);
        }
        else if (values.Count > 2 && values[^1] > values[..^1].Sum())
        {
            // More than all the others together is another part of pay, whatever it stands beside.
            values.RemoveAt(values.Count - 1);
        }
        else if (values.Count == 2 && values[0] == values[1] && draft.Message.Context.SentenceOf[all[0].Item] != draft.Message.Context.SentenceOf[all[1].Item])
        {
            values.RemoveAt(1);
        }

        var valid = values.Count > 1 && draft.Valid(FigureRole.SignOn) is { } last && last != all[0] ? [draft.Value(last)] : values;
        var isMore = all is [{ Item: > 0 } one] && draft.Message.Items[one.Item - 1].Is("change_by");
        draft.Reading = draft.Reading with { SignOn = new SignOn(valid.ToSequence()), IsMoreSignOn = isMore };
    }

    private static void Total(OfferDraft draft)
    {
        if (draft.Valid(FigureRole.Total) is not { } total || total.Figure.Per is Unit.Hour or Unit.Day or Unit.Week)
        {
            if (draft.Valid(FigureRole.Total) is { } rated)
            {
                var times = Sizing.TimesAYear(rated.Figure.Per, null, HoursAWeek(draft));
                draft.Reading = draft.Reading.Base is null ? draft.Reading with { Base = times * draft.Value(rated), Rate = RateOf(draft, rated, rated.Figure.Per, times) } : draft.Reading;
            }

            return;
        }

        var months = total.Figure.Per == Unit.Month ? 12 : 1;
        var value = draft.Value(total) * months;
        if (Sizing.IsPay(value, draft.Code))
        {
            draft.Reading = total.Figure.High is null ? draft.Reading with { Total = value } : draft.Reading with { TotalRange = draft.Range(total, months) };
        }
    }
}
