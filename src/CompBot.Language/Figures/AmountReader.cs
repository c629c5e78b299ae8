using CompBot.Language.Text;

namespace CompBot.Language.Figures;

/// <summary>Reads one amount with what is written on it: currency, digits or number words, scale, percent or unit, and what it is paid per.</summary>
internal sealed class AmountReader(FigureTable table, TokenText text)
{
    private const decimal Largest = 1_000_000_000_000m;
    private const decimal LargestMoney = 999_999_999_999m;
    private const decimal LatestHour = 24;

    /// <summary>The amount that starts at a token, its currency included; null where none does.</summary>
    public Figure? Read(int at)
    {
        var from = at;
        var code = CurrencyBefore(ref at, out var bareDollar);
        while (at < text.Count && at > from && (text[at].Is('~') || text[at].Is('+')))
        {
            at++;
        }

        if (at >= text.Count)
        {
            return null;
        }

        var core = text[at].IsNumber ? Number(at) : code is null || text[at].IsWord ? Words(at) : null;
        if (core is null)
        {
            return null;
        }

        var figure = core with { From = from };
        figure = code is null ? figure : figure with { Currency = code, IsBareDollar = bareDollar, Kind = FigureKind.Money };
        figure = CurrencyBehind(Scaled(figure));
        figure = figure.Kind == FigureKind.Number || figure is { Kind: FigureKind.Money, Currency: null } ? Counted(figure) : figure;
        figure = IsNegative(from) || figure.Value > LargestMoney ? figure with { Kind = FigureKind.Other } : figure;
        return text.IsMark(figure.To, '+') && text[figure.To].Glued && !(figure.To + 1 < text.Count && text[figure.To + 1].Glued) ? figure with { IsOpen = true, To = figure.To + 1 } : figure;
    }

    private Figure Number(int at)
    {
        var token = text[at];
        return new Figure(FigureKind.Number, at, at + 1, token.Value) { Decimals = token.Decimals, IsGrouped = token.Grouped, IsIndian = token.Grouped && HasLakhGroups(at) };
    }

    /// <summary>"15,56,000".</summary>
    private bool HasLakhGroups(int at)
    {
        var digits = text.Of(at);
        var comma = digits.IndexOf(',');
        return comma > 0 && comma + 3 < digits.Length && digits[comma + 3] == ',';
    }

    private Figure? Words(int at)
    {
        if (NumberPhrases.Read(table, text, at) is not { } number || number.Value > Largest)
        {
            return null;
        }

        var figure = new Figure(FigureKind.Number, at, number.End, number.Value);
        var isMoney = number.Scaled && number.Value >= 1000;
        return isMoney ? figure with { Kind = FigureKind.Money, Scale = 1000 } : number.Value >= 1 && (number.Scaled || table.UnitAt(text, number.End) is not null || table.ScaleAt(text, number.End) is not null) ? figure : null;
    }

    /// <summary>"$", "R$", "US$", "CHF", "Rs."; at moves behind it.</summary>
    private string? CurrencyBefore(ref int at, out bool bareDollar)
    {
        bareDollar = false;
        if (text[at].IsWord && at + 2 < text.Count && text[at + 1] is { Kind: TokenKind.Mark, Glued: true } && CleanText.IsCurrencyMark(text[at + 1].Sign) && StandsBefore(at + 2) && table.Currency(text.Text.AsSpan(text[at].From, text[at + 1].To - text[at].From)) is { } two)
        {
            at += 2;
            return two;
        }

        if (at + 1 >= text.Count || table.Currency(text.Of(at)) is not { } code)
        {
            return null;
        }

        var next = text[at + 1].Is('.') && text[at].IsWord || text[at + 1].Is(':') && text[at + 1].Glued ? at + 2 : at + 1;
        if (next >= text.Count || !StandsBefore(next) || text[at].IsWord && text.Of(at) is "r" or "R" && !text[next].Glued)
        {
            return null;
        }

        // "USD $45,000", "$ USD 45,000": two marks of one currency.
        var more = next + 1 < text.Count && table.Currency(text.Of(next)) is { } second && StandsBefore(next + 1) ? second : null;
        bareDollar = text[at].Is('$') && more is null;
        code = more is not null && text[at].Is('$') ? more : code;
        at = more is null ? next : next + 1;
        return code;
    }

    private bool StandsBefore(int at) =>
        text[at].IsNumber || text[at].Is('~') || text[at].Kind == TokenKind.Mark && CleanText.IsCurrencyMark(text[at].Sign) || text[at].IsWord && (table.NumberAt(text, at) is not null || table.Currency(text.Of(at)) is not null) && at + 1 < text.Count;

    private Figure Scaled(Figure figure)
    {
        var at = figure.To;
        at += text.IsMark(at, '-') && text[at].Glued && table.ScaleAt(text, at + 1) is not null && at + 1 < text.Count && text[at + 1].Glued ? 1 : 0;
        if (table.ScaleAt(text, at) is not { } scale || !FitsScale(figure, at, scale) || figure.Value * scale.Factor > Largest)
        {
            return figure;
        }

        var next = at + 1;
        return figure with { Value = figure.Value * scale.Factor, Scale = figure.Scale * scale.Factor, IsIndian = figure.IsIndian || scale.Code is not null, Kind = FigureKind.Money, To = next };
    }

    /// <summary>A letter alone must be glued ("5m"), unless it only scales ("100 k", "8 l"); "2 w" is weeks.</summary>
    private bool FitsScale(Figure figure, int at, Scale scale)
    {
        var word = text.Of(at);
        if (word.Length == 1 && !text[at].Glued && !(word is "k" or "K" or "l" or "L" or "m" or "M" || Tokenizer.IsIdeograph(word[0])))
        {
            return false;
        }

        return word is not ("w" or "W" or "t" or "T" or "man") || scale.Factor == 10_000 && text[at].Glued && figure.Value > 1 || word is "t" or "T" && text[at].Glued && figure.Value >= 10;
    }

    private Figure CurrencyBehind(Figure figure)
    {
        var at = figure.To;
        at += text.IsMark(at, '(') && text.IsMark(at + 2, ')') && table.Currency(text.Of(at + 1)) is not null ? 1 : 0;
        if (at >= text.Count)
        {
            return figure;
        }

        var two = text[at].IsWord && at + 1 < text.Count && text[at + 1] is { Kind: TokenKind.Mark, Glued: true } && CleanText.IsCurrencyMark(text[at + 1].Sign) ? table.Currency(text.Text.AsSpan(text[at].From, text[at + 1].To - text[at].From)) : null;
        var code = two ?? (text[at].IsWord || CleanText.IsCurrencyMark(text[at].Sign) && (text[at].Glued || !StartsAmount(at)) ? table.Currency(text.Of(at)) : null);
        if (code is null || text[at].IsWord && !FitsBehind(figure, at) || figure.Currency is not null && !figure.IsBareDollar && figure.Currency != code)
        {
            return figure;
        }

        var end = (two is null ? at + 1 : at + 2) + (at > figure.To ? 1 : 0);
        return figure with { Currency = figure.IsBareDollar || figure.Currency is null ? code : figure.Currency, IsBareDollar = text[at].Is('$') && (figure.Currency is null || figure.IsBareDollar), Kind = FigureKind.Money, To = end };
    }

    private bool StartsAmount(int at) => at + 1 < text.Count && text[at + 1].IsNumber;

    /// <summary>Short words that are a currency only glued or behind a scale: "10 r", "20 pen".</summary>
    private bool FitsBehind(Figure figure, int at) => text[at].To - text[at].From > 1 || text[at].Glued && !(text.Of(at) is "r" or "R") || Tokenizer.IsIdeograph(text.Of(at)[0]);

    private Figure Counted(Figure figure)
    {
        var at = figure.To;
        if (text.IsMark(at, '%'))
        {
            return figure.IsScaled ? figure : figure with { Kind = FigureKind.Percent, To = at + 1 };
        }

        at += text.IsMark(at, '-') && at + 1 < text.Count && table.UnitAt(text, at + 1) is not null ? 1 : 0;
        var name = table.UnitAt(text, at);
        if (name is not null && table.RateAt(text, at, out _) > 1)
        {
            // "41 an hour": the words for a rate say more than the one they begin with.
            return figure;
        }

        var letter = at < text.Count && text[at].To - text[at].From == 1 && !Tokenizer.IsIdeograph(text.Of(at)[0]);
        if (name is null || letter && !text[at].Glued && figure.Kind == FigureKind.Number || letter && !text[at].Glued)
        {
            return figure;
        }

        return name switch
        {
            "percent" => figure with { Kind = FigureKind.Percent, To = at + 1 },
            "share" => figure with { Kind = FigureKind.Count, Unit = Unit.Share, To = at + 1 },
            _ when figure.Kind == FigureKind.Money => figure,
            "clock" or "ordinal" => figure.Value <= LatestHour || name == "ordinal" ? figure with { Kind = FigureKind.Other, To = at + 1 } : figure,
            "experience" => figure with { Kind = FigureKind.Duration, Unit = Unit.Year },
            "times" => figure,
            _ => figure.Value < 1000 ? figure with { Kind = FigureKind.Duration, Unit = FigureTable.UnitNamed(name), To = at + 1 } : figure,
        };
    }

    /// <summary>"-90000", "minus 5": no money. A dash that stands for a colon ("Base -21L") is none.</summary>
    private bool IsNegative(int from) =>
        text.IsMark(from - 1, '-') && text[from].Glued && !text[from - 1].Glued && from > 1 && !text[from - 2].IsWord && text[from - 2].Kind != TokenKind.Mark
        || text.IsMark(from - 1, '-') && text[from].Glued && text.IsMark(from - 2, ':') || table.Joins(text, from - 1, "minus") || text.IsMark(from - 1, '-') && table.Joins(text, from - 2, "minus");

    /// <summary>What stands behind an amount and belongs to it: "/yr", "per month", "x 13", "p.a.".</summary>
    public Figure WithRate(Figure figure)
    {
        if (figure.Kind is not (FigureKind.Money or FigureKind.Number))
        {
            return figure;
        }

        var at = figure.To + (table.Joins(text, figure.To, "fillers") ? 1 : 0);
        var (unit, end) = Rate(at);
        if (unit == Unit.None && at > figure.To)
        {
            (unit, end) = Rate(figure.To);
        }

        figure = unit == Unit.None ? figure : figure with { Per = unit, To = end };
        return Times(figure);
    }

    private (Unit Unit, int End) Rate(int at)
    {
        if (at >= text.Count)
        {
            return (Unit.None, at);
        }

        if (table.RateAt(text, at, out var rate) is > 0 and var length)
        {
            return (rate, at + length);
        }

        var per = text[at].Is('/') || table.Joins(text, at, "per");
        var unit = per && table.UnitAt(text, at + 1) is { } name ? FigureTable.UnitNamed(name) : Unit.None;
        return unit is not (Unit.None or Unit.Share) ? (unit, at + 2) : per && Letter(at + 1) is var letter and not Unit.None ? (letter, at + 2) : (Unit.None, at);
    }

    private Unit Letter(int at) => at >= text.Count || !text[at].IsWord ? Unit.None : text.Of(at) switch
    {
        "m" or "M" => Unit.Month,
        "q" or "Q" => Unit.Quarter,
        "annum" => Unit.Year,
        _ => Unit.None,
    };

    /// <summary>"x 13", "*15": so many payments a year.</summary>
    private Figure Times(Figure figure)
    {
        var at = figure.To;
        var times = at + 1 < text.Count && (text[at].Is('*') || text[at].IsWord && text.Of(at) is "x" or "X") && text[at + 1] is { IsNumber: true, Value: >= 12 and <= 18 } ? text[at + 1].Value : (decimal?)null;
        return times is null || figure.Per is not (Unit.None or Unit.Month) ? figure : figure with { Times = times, Per = Unit.Month, To = at + 2 };
    }
}
