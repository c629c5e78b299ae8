namespace CompBot.Core.Pay.Reading;

/// <summary>Makes one reading of the figures of one voice in one stretch of the message.</summary>
internal sealed class OfferAssembly
{
    /// <summary>How far off a stated total may be and still show what its parts are.</summary>
    private const decimal Slack = 0.012m;

    private const decimal ExactSlack = 0.001m;

    /// <summary>How far apart the two forms of one bonus may be said.</summary>
    private const decimal BonusSlack = 0.15m;

    /// <summary>Below this a figure with "x 13" or "net" is by the month.</summary>
    private const decimal LargestMonthly = 15_000m;

    private const decimal LeastBonus = 100;

    /// <summary>A bare percent above this is no bonus.</summary>
    private const decimal MostBonus = 60;

    /// <summary>A bare percent up to this is a share of the company.</summary>
    private const decimal LargestShare = 2;

    private readonly Scene _scene;
    private readonly Segment _segment;
    private readonly List<Part> _parts;
    private readonly Voice _voice;
    private readonly string? _currency;
    private OfferReading _reading = new();

    private OfferAssembly(Scene scene, Segment segment, Voice voice, List<Part> parts)
    {
        _scene = scene;
        _segment = segment;
        _voice = voice;
        _parts = parts;
        _currency = MainCurrency();
    }

    public static OfferReading Build(Scene scene, Segment segment, Voice voice, List<Part> parts)
    {
        var assembly = new OfferAssembly(scene, segment, voice, parts);
        assembly.HourlyTotals();
        assembly.Positions();
        assembly.Breakdown();
        assembly.YearlyBonuses();
        assembly.Bases();
        assembly.Bonuses();
        assembly.Equities();
        assembly.Cash();
        assembly.Totals();
        assembly.Prove();
        return assembly._reading with { Currency = Currency.TryFind(assembly._currency == CurrencyWords.Krone ? scene.KroneOf() : assembly._currency) };
    }

    private string? MainCurrency()
    {
        var own = _parts.Where(part => part.Cue is not (Cue.Strike or Cue.SharePrice) && part.Amount.HasCurrency).ToList();
        if (_parts.Exists(part => part.Amount is { IsIndian: true, Currency: null } && !part.IsEquity))
        {
            return "INR";
        }

        if (_parts.Exists(part => part.Amount is { HasLakhGroups: true, Currency: null } && part.IsBase))
        {
            return own.Exists(part => part.Amount.Currency == "INR") ? "INR" : null;
        }

        var first = own.Where(part => !part.IsEquity).Concat(own).Select(part => part.Amount.Currency).FirstOrDefault();
        return first ?? _parts.FirstOrDefault(part => part.Amount.HasCurrency).Amount?.Currency ?? (_parts.Exists(part => part.Amount.IsIndian) ? "INR" : null);
    }

    private string? Code => _currency == CurrencyWords.Krone ? "SEK" : _currency;

    private decimal Scaled(Amount amount, Cue cue) => amount.Value * _scene.Sizing.FactorFor(amount, cue);

    private PayRange RangeOf(Amount amount, Cue cue, decimal times = 1) =>
        new(amount.Value * _scene.Sizing.FactorFor(amount, cue) * times, amount.High * _scene.Sizing.FactorFor(amount, cue) * times, amount.IsOpen);

    /// <summary>Figures without a word for them: the first is the base, a percent the bonus, one over years the equity; a bare list is asked about.</summary>
    private void Positions()
    {
        _reading = _reading with { Positional = _parts.TrueForAll(part => part.Cue == Cue.None || part.Amount.IsPercent) || _parts.Exists(part => part.Cue == Cue.None) ? SlashList() : [] };
        for (var i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Cue == Cue.None)
            {
                _parts[i] = _parts[i] with { Cue = Guess(i) };
            }
        }
    }

    /// <summary>"年収1200万（ベース900万＋RSU 300万）", "salary 200k (150 base + 50 bonus)": the first is the sum of what the bracket lists.</summary>
    private void Breakdown()
    {
        var first = _parts.FindIndex(part => part.IsBase);
        if (first < 0 || first + 1 >= _parts.Count || HasPart(part => part.Cue == Cue.Total) || !_scene.OpensBracket(_parts[first].At) || !_parts.Skip(first + 1).Any(part => part.IsBase))
        {
            return;
        }

        _parts[first] = _parts[first] with { Cue = Cue.Total };
    }

    /// <summary>"comp is $72/hr": what is paid by the hour is no package.</summary>
    private void HourlyTotals()
    {
        for (var i = 0; i < _parts.Count && !HasPart(part => part.IsBase); i++)
        {
            if (_parts[i] is { Cue: Cue.Total, Amount.Rate: Rate.Hour or Rate.Day or Rate.Week })
            {
                _parts[i] = _parts[i] with { Cue = Cue.Base };
            }
        }
    }

    private Sequence<decimal> SlashList()
    {
        var values = new List<decimal>();
        if (HasPart(part => part.IsBase))
        {
            return [];
        }

        for (var i = 0; i < _parts.Count; i++)
        {
            var joined = i > 0 && IsSlash(_parts[i - 1].At, _parts[i].At) || i + 1 < _parts.Count && IsSlash(_parts[i].At, _parts[i + 1].At);
            if (_parts[i].Cue != Cue.None && joined)
            {
                return [];
            }

            if (joined)
            {
                values.Add(_parts[i].Amount.IsPercent ? _parts[i].Amount.Value : Scaled(_parts[i].Amount, Cue.None));
            }
        }

        return values.ToSequence();
    }

    private bool IsSlash(int from, int to) => to == from + 2 && (_scene.Pieces[from + 1].IsMark('/') || _parts.Count >= 3 && _scene.Pieces[from + 1].IsMark('+') && _parts.TrueForAll(part => !part.Amount.IsPercent && part.Amount.Rate == Rate.None && part.Amount.Years is null) || _scene.Pieces[from + 1].IsMark('|'));

    private Cue Guess(int index)
    {
        var amount = _parts[index].Amount;
        if (amount.IsPercent)
        {
            return amount.Value > MostBonus || !_scene.IsTerse && _voice == Voice.Offered && !HasPart(IsMoney) || _scene.SaysNone(_segment, _voice, cue => cue == Cue.Bonus) || amount.Rate == Rate.Year && HasPart(part => part.IsEquity) ? Cue.None : amount.Value <= LargestShare && !HasPart(part => part.IsEquity && !part.Amount.IsUnits) ? Cue.Stock : HasPart(part => part.Cue == Cue.Bonus) ? Cue.None : Cue.Bonus;
        }

        if (amount.Parts is not null && HasPart(part => part.Cue != Cue.None))
        {
            return HasPart(part => part.Cue == Cue.SignOn) ? Cue.None : Cue.SignOn;
        }

        if (amount.IsUnits)
        {
            return Cue.Stock;
        }

        var hasBase = HasPart(part => part.IsBase || part.Cue == Cue.Total && _voice != Voice.Offered);
        if (amount.Years is not null)
        {
            return HasPart(part => part.IsEquity) ? Cue.None : Cue.Stock;
        }

        if (_scene.IsNear(_parts[index].At, Cue.Vesting, 3) || _scene.IsNear(_parts[index].At, Cue.BackLoaded, 2) || _scene.HasScheduleBehind(_parts[index].At))
        {
            return HasPart(part => part.IsEquity) ? Cue.None : Cue.Stock;
        }

        if (index > 0 && _scene.IsInBrackets(_parts[index].At))
        {
            return _parts[index - 1].Amount.IsUnits ? Cue.Stock : Cue.None;
        }

        if (hasBase && amount.Rate == Rate.Year && _voice == Voice.Offered && !HasPart(part => part.IsEquity) && _scene.IsJoined(_parts[index].At))
        {
            return Cue.Stock;
        }

        if (amount.IsIndian && amount.IsScaled && !HasPart(part => part.Cue == Cue.Total) && _parts.Exists(part => part.IsBase && Scaled(part.Amount, Cue.Base) < amount.Value))
        {
            return Cue.Total;
        }

        if (hasBase && index > 0 && _scene.IsSum(_parts[index].At))
        {
            return HasPart(part => part.Cue == Cue.Total) ? Cue.None : Cue.Total;
        }

        if (hasBase && _scene.IsRevision(_parts[index].At) && IsCredible(index))
        {
            return Cue.Base;
        }

        if (hasBase || HasPart(part => part.Cue == Cue.Total && part.Amount.IsPackage) && amount.Rate is Rate.None or Rate.Year)
        {
            return Cue.None;
        }

        return !IsCredible(index) ? Cue.None : amount.IsPackage ? Cue.Total : _voice == Voice.Current ? Cue.Total : Cue.Base;
    }

    /// <summary>"Bonus: 20L first year, 15L second year" is paid for joining.</summary>
    private void YearlyBonuses()
    {
        for (var i = 0; i < _parts.Count && !HasPart(part => part.Cue == Cue.SignOn); i++)
        {
            if (_parts[i] is { Cue: Cue.Bonus, Amount.Parts: not null })
            {
                _parts[i] = _parts[i] with { Cue = Cue.SignOn };
            }
        }
    }

    /// <summary>A figure that a bare percent beside it could be a bonus on.</summary>
    private static bool IsMoney(Part part) =>
        !part.Amount.IsPercent && (part.Cue != Cue.None || part.Amount.HasCurrency || part.Amount.IsScaled || part.Amount.Value >= 40);

    private bool HasPart(Func<Part, bool> is_) => _parts.Any(is_);

    /// <summary>A bare figure is somebody's pay where it has a currency or a scale, or the message is about nothing else.</summary>
    private bool IsCredible(int index)
    {
        var amount = WithRate(_parts[index]);
        var yearly = Scaled(amount, Cue.Base) * (Sizing.TimesAYear(amount) ?? 220);
        return Sizing.IsPay(yearly, amount.Currency) && yearly >= 5_000
            && (amount.HasCurrency || amount.IsScaled || amount.Value >= 10_000 || amount.Rate is Rate.Hour or Rate.Day or Rate.Week || amount.Rate == Rate.Month && amount.Value >= 1_000 || amount.Value >= (_scene.Sizing.IsIndian ? 1 : 40) && (_scene.IsTerse || _scene.SpeaksOfOffer(_segment, _voice, _parts[index].At) || _reading.Positional.Count > 0 || HasPart(part => part.Cue != Cue.None)));
    }

    private void Bases()
    {
        foreach (var part in Current(part => part.IsBase))
        {
            var amount = WithRate(part);
            var net = amount.Rate != Rate.None && _scene.IsNear(part.At, Cue.Net);
            var times = net || _scene.IsFixedTerm(part.At) && amount.Rate is Rate.Week or Rate.Day or Rate.Hour ? null : Sizing.TimesAYear(amount);
            var rate = amount.Rate is Rate.None or Rate.Year ? null : new PayRate(Scaled(amount, Cue.Base), PeriodOf(amount.Rate), net);
            if (net && amount.Rate == Rate.Year)
            {
                continue;
            }

            SetBase(amount, times, rate);
            return;
        }
    }

    private void SetBase(Amount amount, decimal? times, PayRate? rate)
    {
        var yearly = Scaled(amount, Cue.Base) * (times ?? 1);
        if (amount.Rate == Rate.None && amount.High is null && MonthlyHabit.IsLikelyMonthly(yearly, Code ?? _scene.PlaceCurrency()))
        {
            _reading = _reading with { Rate = new PayRate(yearly, PayPeriod.Month, IsGuess: true) };
            return;
        }

        if (times is not null && !Sizing.IsPay(yearly, _currency))
        {
            return;
        }

        _reading = amount.High is null
            ? _reading with { Base = times is null ? null : yearly, Rate = rate }
            : _reading with { BaseRange = times is null ? null : RangeOf(amount, Cue.Base, times.Value), Rate = rate };
        if (rate is not null && times is { } count)
        {
            _reading = _reading with { Assumptions = _reading.Assumptions.Add(Assumption(amount.Rate, count)) };
        }
    }

    private static string Assumption(Rate rate, decimal times) => rate switch
    {
        Rate.Hour => "2,080 hours a year",
        Rate.Week => "52 weeks a year",
        Rate.Month => $"{times.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} monthly salaries a year",
        Rate.None or Rate.Year or Rate.Day => "",
        _ => "",
    };

    private static PayPeriod PeriodOf(Rate rate) => rate switch
    {
        Rate.Hour => PayPeriod.Hour,
        Rate.Day => PayPeriod.Day,
        Rate.Week => PayPeriod.Week,
        Rate.None or Rate.Year or Rate.Month => PayPeriod.Month,
        _ => PayPeriod.Month,
    };

    private Amount WithRate(Part part)
    {
        var rate = part.Amount.Rate != Rate.None ? part.Amount.Rate : part.Cue switch
        {
            Cue.MonthlyBase => Rate.Month,
            Cue.HourlyBase => Rate.Hour,
            Cue.DailyBase => Rate.Day,
            _ => _scene.RateNear(part.At),
        };
        var salaries = part.Amount.Salaries ?? _scene.Salaries(_segment);
        var small = Scaled(part.Amount, Cue.Base) < LargestMonthly && part.Amount.High is null;
        if (rate == Rate.None && small && (salaries is not null || _scene.IsNear(part.At, Cue.Net, 2)))
        {
            rate = Rate.Month;
        }

        return part.Amount with { Rate = rate == Rate.Month && part.Cue != Cue.MonthlyBase && salaries is null && part.Amount.Value >= 1000 && part.Amount.IsScaled && Scaled(part.Amount, Cue.Base) > 400_000 && _currency is null or "USD" or "EUR" or "GBP" ? Rate.None : rate, Salaries = salaries };
    }

    /// <summary>The figures of a part that still hold: a retracted or former one gives way to another; the last one wins after a correction.</summary>
    private List<Part> Current(Predicate<Part> is_)
    {
        var all = _parts.FindAll(is_);
        if (all.Count == 0)
        {
            return all;
        }

        var valid = all.FindAll(part => !_scene.IsRetracted(part.At));
        var kept = valid.Count > 0 ? valid : all.FindAll(part => !_scene.IsDenied(part.At));
        var last = kept.FindLastIndex(part => _scene.IsCorrected(part.At, kept[0].At));
        return last > 0 ? kept.GetRange(last, kept.Count - last) : kept;
    }

    private void Bonuses()
    {
        foreach (var part in Current(part => part.Cue == Cue.Bonus))
        {
            var amount = part.Amount;
            var upTo = _scene.IsNear(part.At, Cue.UpTo, 2);
            if (amount.IsPercent || !amount.IsScaled && !amount.HasCurrency && !amount.IsGrouped && amount.Value is >= 3 and <= 30 && !_scene.Sizing.IsIndian && !part.IsListed)
            {
                _reading = amount.High is not null ? _reading with { BonusRange = new PayRange(amount.Value, amount.High, amount.IsOpen) }
                    : upTo ? _reading with { BonusRange = new PayRange(0, amount.Value), Bonus = new Bonus(amount.Value, null, UpTo: true) }
                    : _reading with { Bonus = new Bonus(amount.Value, amount.IsPercent ? BonusBeside(part, false, amount.Value) : null) };
            }
            else if (amount.High is null && (amount.Value == 0 || Scaled(amount, Cue.Bonus) >= LeastBonus))
            {
                var times = amount.Rate == Rate.Month ? 12 : 1;
                _reading = _reading with { Bonus = new Bonus(BonusBeside(part, true, Scaled(amount, Cue.Bonus) * times), Scaled(amount, Cue.Bonus) * times, upTo) };
            }

            return;
        }

        if (_scene.SaysNone(_segment, _voice, cue => cue == Cue.Bonus))
        {
            _reading = _reading with { Bonus = new Bonus(null, 0) };
        }
        else if (_scene.IsPending(_segment, _voice, cue => cue == Cue.Bonus))
        {
            _reading = _reading with { Pending = _reading.Pending.Add(PayPart.Bonus) };
        }
    }

    /// <summary>"12% (~$24k)", "24k (12%)": the same bonus in its other form, where it fits the base.</summary>
    private decimal? BonusBeside(Part part, bool percent, decimal value)
    {
        var at = part.At + 1;
        while (at < _scene.Pieces.Count && at <= part.At + 4 && (_scene.Pieces[at].Kind == PieceKind.Mark && _scene.Pieces[at].Sign is '(' or '=' or '~' || _scene.Pieces[at].Is(Cue.About) || _scene.Pieces[at].Is(Cue.Small) || _scene.Pieces[at].Is(Cue.Bonus)))
        {
            at++;
        }

        if (at >= _scene.Pieces.Count || at == part.At + 1 || _scene.Pieces[at].Amount is not { High: null } other || other.IsPercent != percent || _reading.Base is not { } yearly)
        {
            return null;
        }

        var (share, money) = percent ? (other.Value, value) : (value, Scaled(other, Cue.Bonus));
        return Math.Abs((yearly * share / 100) - money) <= money * BonusSlack ? percent ? share : money : null;
    }

    private void Equities()
    {
        var parts = Current(part => part.IsEquity);
        var money = parts.Where(part => !part.Amount.IsPercent && !part.Amount.IsUnits).ToList();
        var mention = _scene.EquityMention(_segment, _voice);
        var kind = EquityWords.KindOf(parts.Select(part => part.Cue), mention, _scene.Mentions(_segment, Cue.PreIpoNote));
        kind = kind == EquityKind.Unknown && _parts.Exists(part => part.Amount.IsUnits) ? EquityWords.KindOf(_parts.Where(part => part.Amount.IsUnits).Select(part => _scene.CueBehind(part.At)), mention, false) : kind;
        var units = _parts.FirstOrDefault(part => part.Amount.IsUnits && (part.Amount.Value >= 400 || _scene.HasScaled || _scene.SaysShares(part.At))).Amount?.Value;
        var percent = parts.FirstOrDefault(part => part.Amount.IsPercent && part.Amount.Value < 10).Amount?.Value;
        SetPrices();
        if (money.Count > 0)
        {
            SetEquity(money[0], kind, units, percent);
        }
        else if (units is not null || percent is not null || parts.Count > 0)
        {
            _reading = _reading with { Equity = new EquityGrant { Kind = StrikeMakesOptions(kind), Units = units, PercentOfCompany = percent, Years = _scene.Years(_segment), Schedule = _scene.Schedule(_segment) } };
        }
        else if (_scene.SaysNone(_segment, _voice, EquityWords.IsEquity))
        {
            _reading = _reading with { Equity = new EquityGrant { Amount = 0, Period = EquityPeriod.Grant } };
        }
        else
        {
            MentionOnly(kind, mention);
        }
    }

    private EquityKind StrikeMakesOptions(EquityKind kind) => kind == EquityKind.Unknown && _reading.StrikePrice is not null ? EquityKind.Options : kind;

    private void MentionOnly(EquityKind kind, Cue mention)
    {
        if (_scene.IsPending(_segment, _voice, EquityWords.IsEquity))
        {
            _reading = _reading with { Pending = _reading.Pending.Add(PayPart.Equity) };
        }
        else if (mention != Cue.None && kind != EquityKind.Unknown && _parts.Count > 0)
        {
            _reading = _reading with { Equity = new EquityGrant { Kind = kind }, Pending = _reading.Pending.Add(PayPart.Equity) };
        }
        else if (_scene.Schedule(_segment) is { } schedule && _parts.Count > 0 && _voice == Voice.Offered)
        {
            _reading = _reading with { Equity = new EquityGrant { Schedule = schedule } };
        }
    }

    private void SetPrices()
    {
        var strike = _parts.FirstOrDefault(part => part.Cue == Cue.Strike).Amount;
        var price = _parts.FirstOrDefault(part => part.Cue == Cue.SharePrice).Amount;
        _reading = _reading with { StrikePrice = strike?.Value, SharePrice = price?.Value };
    }

    private void SetEquity(Part part, EquityKind kind, decimal? units, decimal? percent)
    {
        var amount = part.Amount;
        var years = amount.Years ?? _scene.YearsOf(_segment, part.At);
        var rate = amount.Rate != Rate.None ? amount.Rate : amount.IsPackage && years is null ? Rate.Year : _scene.RateNear(part.At);
        var schedule = _scene.Schedule(_segment);
        var period = rate == Rate.Year || kind == EquityKind.ProfitSharing ? EquityPeriod.Year : years is not null || schedule is not null || _scene.SaysGrant(_segment) ? EquityPeriod.Grant : EquityPeriod.Unknown;
        var own = amount.HasCurrency && _currency is not null && amount.Currency != _currency ? Currency.TryFind(amount.Currency) : null;
        var value = Scaled(amount, part.Cue) * (rate == Rate.Month ? 12 : 1);
        var equity = new EquityGrant
        {
            Amount = amount.High is null ? value : null,
            Period = period,
            Years = period == EquityPeriod.Year && amount.Years is null ? null : years,
            Kind = StrikeMakesOptions(kind),
            Schedule = schedule,
            Units = units,
            PercentOfCompany = percent,
            Currency = own,
        };
        if (Sizing.IsPart(value, amount.Currency ?? _currency))
        {
            _reading = _reading with { Equity = equity, EquityRange = amount.High is null ? null : RangeOf(amount, part.Cue) };
        }
    }

    /// <summary>A stated total shows what the parts are: yearly stock, and a bonus in thousands where it was said without a unit.</summary>
    private void Prove()
    {
        if (_reading is not { Total: { } total, Base: { } @base })
        {
            return;
        }

        if (!Proves(total, @base, ExactSlack) && !_scene.Sizing.IsIndian)
        {
            Proves(total, @base, Slack);
        }
    }

    private bool Proves(decimal total, decimal @base, decimal slack)
    {
        var bare = _reading.Bonus is { Percent: { } percent } && !_parts.Exists(part => part is { Cue: Cue.Bonus, Amount.IsPercent: true }) ? percent * 1000 : (decimal?)null;
        foreach (var bonus in (ReadOnlySpan<decimal?>)[_reading.Bonus?.YearlyOn(@base) ?? 0, bare])
        {
            foreach (var stock in (ReadOnlySpan<decimal>)[0, _reading.Equity?.Amount ?? 0, (_reading.Equity?.Amount ?? 0) / (_reading.Equity?.Years ?? 4)])
            {
                foreach (var once in (ReadOnlySpan<decimal>)[0, _reading.SignOn?.Sum ?? 0])
                {
                    if (bonus is { } yearly && Math.Abs(@base + yearly + stock + once - total) <= total * slack)
                    {
                        Conclude(bonus == bare ? bare : null, stock);
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void Conclude(decimal? bonus, decimal stock)
    {
        if (bonus is not null)
        {
            _reading = _reading with { Bonus = new Bonus(null, bonus) };
        }

        if (_reading.Equity is { Amount: > 0, Period: EquityPeriod.Unknown } equity)
        {
            var period = stock == equity.Amount ? EquityPeriod.Year : stock > 0 ? EquityPeriod.Grant : EquityPeriod.Unknown;
            _reading = _reading with { Equity = equity with { Period = period } };
        }
    }

    private void Cash()
    {
        foreach (var part in Current(part => part.Cue == Cue.SignOn && part.Amount.High is null && !part.Amount.IsPercent))
        {
            var factor = _scene.Sizing.FactorFor(part.Amount, Cue.SignOn);
            var parts = (part.Amount.Parts ?? [part.Amount.Value]).Map(value => value * factor);
            if (_scene.SplitOf(_segment, part, parts.Sum()) is { } split)
            {
                parts = split;
            }

            _reading = Sizing.IsPart(parts.Sum(), _currency) ? _reading with { SignOn = new SignOn(parts) } : _reading;
            break;
        }

        if (_reading.SignOn is null && _scene.SaysNone(_segment, _voice, cue => cue == Cue.SignOn))
        {
            _reading = _reading with { SignOn = SignOn.Once(0) };
        }
        else if (_reading.SignOn is null && _scene.IsPending(_segment, _voice, cue => cue == Cue.SignOn))
        {
            _reading = _reading with { Pending = _reading.Pending.Add(PayPart.SignOn) };
        }

        foreach (var part in Current(part => part.Cue == Cue.Relocation && part.Amount.High is null && !part.Amount.IsPercent))
        {
            _reading = _reading with { Relocation = Scaled(part.Amount, Cue.Relocation) };
            break;
        }

        if (_reading.Relocation is null && _scene.SaysNone(_segment, _voice, cue => cue == Cue.Relocation))
        {
            _reading = _reading with { Relocation = 0 };
        }
    }

    private void Totals()
    {
        foreach (var part in Current(part => part.Cue == Cue.Total && !part.Amount.IsPercent))
        {
            var times = part.Amount.Rate == Rate.Month ? 12 : part.Amount.Rate is Rate.Hour or Rate.Day or Rate.Week ? 0 : 1;
            var total = Scaled(part.Amount, Cue.Total) * times;
            if (Sizing.IsPay(total, _currency))
            {
                _reading = part.Amount.High is null ? _reading with { Total = total } : _reading with { TotalRange = RangeOf(part.Amount, Cue.Total, times) };
            }

            return;
        }
    }
}
