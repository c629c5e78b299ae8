using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Guides.Money;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>Makes one band of its cells; whatever cannot be read or does not belong becomes a problem at its cell's line.</summary>
internal sealed class BandBuilder(BandCells cells, BandBasis payBasis, ProblemList problems)
{
    private readonly Dictionary<ColumnKind, (PayCell Cell, CellReading Reading)> _read = [];
    private readonly Dictionary<ColumnKind, MoneyRange> _second = [];

    /// <summary>Null where no currency is known, so that no figure can stand.</summary>
    public PayBand? Build()
    {
        foreach (var cell in cells.Cells)
        {
            Read(cell);
        }

        if ((Money(ColumnKind.Base) ?? Money(ColumnKind.Pay) ?? Money(ColumnKind.Total) ?? Money(ColumnKind.Equity))?.Currency is not { } currency)
        {
            return WithoutMoney();
        }

        SetApart(currency);
        var pay = Money(ColumnKind.Pay)?.Yearly;
        var ownBase = Money(ColumnKind.Base)?.Yearly ?? (payBasis == BandBasis.Total ? null : pay);
        var total = Money(ColumnKind.Total)?.Yearly ?? (payBasis == BandBasis.Total ? pay : null);
        return Band(currency) with
        {
            Basis = _read.ContainsKey(ColumnKind.Base) ? BandBasis.Base : pay is not null ? payBasis : total is not null ? BandBasis.Total : BandBasis.Unknown,
            Base = ownBase,
            Equity = Equity(),
            Bonus = Bonus(),
            SignOn = Money(ColumnKind.SignOn)?.Yearly,
            Total = total,
            Second = Second(currency),
        };
    }

    private PayBand Band(Currency currency) => new()
    {
        Region = cells.Place.Name,
        IsHeadquarters = cells.Place.IsHeadquarters,
        Level = cells.Level,
        Title = cells.Title,
        Currency = currency,
        Line = cells.Line,
    };

    private PayBand? WithoutMoney()
    {
        problems.Add(cells.Line, $"{Where()} gives no figure for base or total");
        var named = _read.Values.Select(read => CodeIn(read.Cell.Text)).FirstOrDefault(code => code is not null) ?? cells.Place.Context.Currency;
        return named is null ? null : Band(named) with { Basis = BandBasis.Unknown, Equity = Equity(), Bonus = Bonus() };
    }

    private static Currency? CodeIn(string text) =>
        text.Split(' ', ',', ';', '/', '(', ')').Select(word => word.Length == 3 && word.All(char.IsAsciiLetterUpper) ? Currency.TryFind(word) : null).FirstOrDefault(code => code is not null);

    private string Where() => cells.Level is { } level ? $"{cells.Place.Name}, {level}" : cells.Place.Name;

    private void Read(PayCell cell)
    {
        var heading = Place.Read(cell.Heading, null).Context;
        var own = cells.Place.Context;
        var reading = CellReader.Read(cell.Text, own with
        {
            Currency = heading.Currency ?? own.Currency ?? Money(ColumnKind.Base)?.Currency,
            Scale = heading.Scale ?? own.Scale,
            Per = cell.Kind == ColumnKind.Equity ? Per.Unsaid : heading.Per != Per.Unsaid ? heading.Per : own.Per,
            Percent = cell.Kind == ColumnKind.Bonus && cell.Heading.Contains('%'),
            Counts = cell.Kind == ColumnKind.Equity && EquityTerms.HeadsCounts(cell.Heading),
        });
        if (!_read.TryAdd(cell.Kind, (cell, reading)))
        {
            Again(cell, reading);
            return;
        }

        Complain(cell, reading);
        if (reading is CellReading.Figures { Second: { } second })
        {
            _second[cell.Kind] = second;
        }
    }

    /// <summary>A second column of the same kind is the second currency, or too much.</summary>
    private void Again(PayCell cell, CellReading reading)
    {
        if (reading is CellReading.Figures { Money: { } money } && Money(cell.Kind) is { } first && money.Currency != first.Currency && _second.TryAdd(cell.Kind, money))
        {
            return;
        }

        if (reading is CellReading.Figures or CellReading.Unreadable)
        {
            problems.Add(cell.Line, $"{Where()}: {ProblemList.Quote(cell.Heading)} comes beside another column of its kind and is not used");
        }
    }

    private void Complain(PayCell cell, CellReading reading)
    {
        var needsMoney = ColumnKinds.IsPay(cell.Kind);
        var why = reading.Match(
            nothing: _ => null,
            words: _ => needsMoney ? "gives words and no figure" : null,
            figures => figures.Money is null
                ? needsMoney || cell.Kind == ColumnKind.SignOn ? "gives a percent and no amount" : null
                : needsMoney && figures.Percent is not null ? "gives a percent beside the amount" : null,
            unreadable => unreadable.Why);
        if (why is not null)
        {
            problems.Add(cell.Line, $"{Where()}: {cell.Heading} {ProblemList.Quote(cell.Text)} {why}");
        }
    }

    /// <summary>Figures in another currency than the row's are no part of the band; they are kept as the second currency where that is free.</summary>
    private void SetApart(Currency currency)
    {
        foreach (var kind in _read.Keys.ToList())
        {
            if (Money(kind) is not { } money || money.Currency == currency)
            {
                continue;
            }

            var (cell, _) = _read[kind];
            problems.Add(cell.Line, $"{Where()}: {cell.Heading} is in {money.Currency.Code} and the row in {currency.Code}; it is kept beside the band and not used");
            _second.TryAdd(kind, money);
            _read[kind] = (cell, new CellReading.Words(cell.Text));
        }
    }

    private MoneyRange? Money(ColumnKind kind) => _read.TryGetValue(kind, out var read) && read.Reading is CellReading.Figures { Money: { } money } ? money : null;

    private EquityBand? Equity() => !_read.TryGetValue(ColumnKind.Equity, out var read) ? null : read.Reading.Match(
        _ => (EquityBand?)null,
        words => EquityTerms.Read(read.Cell.Heading, words.Text, null, words.Text),
        figures => EquityTerms.Read(read.Cell.Heading, figures.Rest, figures.Money, figures.Money is null ? read.Cell.Text : null),
        unreadable => null);

    private BonusBand? Bonus() => !_read.TryGetValue(ColumnKind.Bonus, out var read) ? null : read.Reading.Match(
        _ => (BonusBand?)null,
        words => new BonusBand(null, null, null, false, words.Text),
        figures => new BonusBand(
            figures.Percent?.Low, figures.Percent?.High, figures.Money?.Yearly, figures.Percent?.Open == true || figures.Money?.Open == true, BonusWords.Of(figures.Rest)),
        unreadable => null);

    private SecondCurrencyBand? Second(Currency currency)
    {
        if (_second.Values.FirstOrDefault(money => money.Currency != currency)?.Currency is not { } other)
        {
            return null;
        }

        PayRange? In(ColumnKind kind) => _second.TryGetValue(kind, out var money) && money.Currency == other ? money.Yearly : null;
        var pay = In(ColumnKind.Pay);
        return new SecondCurrencyBand(other,
            In(ColumnKind.Base) ?? (payBasis == BandBasis.Total ? null : pay), In(ColumnKind.Equity), In(ColumnKind.Total) ?? (payBasis == BandBasis.Total ? pay : null));
    }
}
