using CompBot.Language.Concepts;
using CompBot.Language.Text;

namespace CompBot.Language.Figures;

/// <summary>Finds the figures of a text and types them by their own marks; what they mean is not asked here. Each token is visited a bounded number of times.</summary>
public sealed class FigureReader
{
    private readonly FigureTable _table;
    private readonly TokenText _text;
    private readonly ConceptMark[] _marks;
    private readonly AmountReader _amounts;
    private readonly DateReader _dates;

    private FigureReader(FigureTable table, TokenText text, ConceptMark[] marks)
    {
        (_table, _text, _marks) = (table, text, marks);
        _amounts = new AmountReader(table, text);
        _dates = new DateReader(table, text, marks);
    }

    /// <summary>The figures in their order, none over another. Numbers inside a phrase that is a concept ("401k", "year 1") are none.</summary>
    public static List<Figure> Read(FigureTable table, TokenText text, ConceptMark[] marks, Steps steps)
    {
        var reader = new FigureReader(table, text, marks);
        var found = new List<Figure>();
        steps.Add(text.Count);
        for (var at = 0; at < text.Count; at++)
        {
            if (marks[at] is { Length: > 0 } mark && mark.Length + at is var end && reader.HasNumber(at, end))
            {
                at = end - 1;
            }
            else if (reader.ReadAt(at) is { } figure)
            {
                found.Add(figure);
                at = figure.To - 1;
            }
        }

        return found;
    }

    private bool HasNumber(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (_text[at].IsNumber)
            {
                return true;
            }
        }

        return false;
    }

    private Figure? ReadAt(int at) => _text[at].Kind switch
    {
        TokenKind.Identity => new Figure(FigureKind.Other, at, at + 1, 0),
        TokenKind.Date => new Figure(FigureKind.Date, at, at + 1, 0),
        TokenKind.Number => _dates.Read(at) ?? Schedules.Read(_text, at) ?? VagueAt(at) ?? Ranged(at),
        TokenKind.Word => _dates.Read(at) ?? VagueWord(at) ?? (_marks[at].Length > 0 && _table.NumberAt(_text, at) is null && _table.Currency(_text.Of(at)) is null ? null : Ranged(at)),
        TokenKind.Mark => CleanText.IsCurrencyMark(_text[at].Sign) ? Ranged(at) : null,
        _ => null,
    };

    private Figure? Ranged(int at)
    {
        if (_amounts.Read(at) is not { } first)
        {
            return null;
        }

        var joined = first.Unit == Unit.Share || first.High is not null ? null : Ranges.Join(_table, _text, first, _amounts);
        return _amounts.WithRate(joined ?? first);
    }

    /// <summary>"200s", "300ks", "6 figures", "low/mid 300s": the words before belong to whoever shows it.</summary>
    private Figure? VagueAt(int at)
    {
        var scaled = _table.ScaleAt(_text, at + 1) is not null && at + 2 < _text.Count && _text[at + 2].Glued ? 1 : 0;
        var plural = at + 1 < _text.Count && _text[at + 1] is { IsWord: true, Glued: true } && _text.Of(at + 1) is "s" or "S" or "ks" or "Ks" && _text[at].Value >= 10;
        var figures = _text[at].Value is >= 5 and <= 8 && IsFigures(at + 1);
        return plural || figures ? new Figure(FigureKind.Vague, at, at + 2 + scaled, _text[at].Value) : null;
    }

    /// <summary>"six figures", "2xx".</summary>
    private Figure? VagueWord(int at)
    {
        if (_table.NumberAt(_text, at) is >= 5 and <= 8 && IsFigures(at + 1))
        {
            return new Figure(FigureKind.Vague, at, at + 2, 0);
        }

        var word = _text.Of(at);
        return word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[1] is 'x' or 'X' && word[2] is 'x' or 'X' ? new Figure(FigureKind.Vague, at, at + 1, 0) : null;
    }

    private bool IsFigures(int at) => at < _text.Count && _marks[at].Concept?.Name == "figures";
}
