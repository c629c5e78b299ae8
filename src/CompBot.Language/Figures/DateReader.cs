using CompBot.Language.Concepts;
using CompBot.Language.Text;

namespace CompBot.Language.Figures;

/// <summary>Days that are written with a month's name ("Nov 28", "28th of November"), or as "3/14" and "28.11." where an answer is due.</summary>
internal sealed class DateReader(FigureTable table, TokenText text, ConceptMark[] marks)
{
    private const int LookBack = 5;
    private const decimal LatestDay = 31;
    private const decimal Months = 12;

    public Figure? Read(int at) => text[at].IsWord ? MonthFirst(at) : DayFirst(at) ?? Short(at);

    private bool IsDay(int at) => at < text.Count && text[at] is { IsNumber: true, Decimals: 0, Grouped: false, Value: >= 1 and <= LatestDay };

    private Figure? MonthFirst(int at)
    {
        if (table.MonthAt(text, at) is null)
        {
            return null;
        }

        var next = at + 1 + (text.IsMark(at + 1, '.') ? 1 : 0);
        if (!IsDay(next) || table.ScaleAt(text, next + 1) is not null || text.IsMark(next + 1, '%'))
        {
            return null;
        }

        var end = next + 1 + (table.UnitAt(text, next + 1) == "ordinal" ? 1 : 0);
        return new Figure(FigureKind.Date, at, WithYear(end), text[next].Value);
    }

    private Figure? DayFirst(int at)
    {
        if (!IsDay(at))
        {
            return null;
        }

        var next = at + 1;
        for (var turn = 0; turn < 2 && next < text.Count && (text[next].Is('.') || table.UnitAt(text, next) == "ordinal" || text[next].IsWord && text[next].To - text[next].From == 2 && table.MonthAt(text, next) is null && table.MonthAt(text, next + 1) is not null); turn++)
        {
            next++;
        }

        return table.MonthAt(text, next) is not null ? new Figure(FigureKind.Date, at, WithYear(next + 1), text[at].Value) : null;
    }

    private int WithYear(int at)
    {
        var next = at + (text.IsMark(at, ',') ? 1 : 0);
        return next < text.Count && text[next] is { IsNumber: true, Value: >= 2000 and <= 2100, Decimals: 0, Grouped: false } ? next + 1 : at;
    }

    private Figure? Short(int at)
    {
        if (text[at].Decimals == 2 && text[at].Value is var written && decimal.Truncate(written) is >= 1 and <= LatestDay and var day && (written - day) * 100 is >= 1 and <= Months)
        {
            return IsFree(at + 1) && IsNearDeadline(at) ? new Figure(FigureKind.Date, at, at + 1 + (text.IsMark(at + 1, '.') ? 1 : 0), day) : null;
        }

        var pair = IsDay(at) && at + 2 < text.Count && (text[at + 1].Is('/') || text[at + 1].Is('-') || text[at + 1].Is('.')) && text[at + 1].Glued && text[at + 2].Glued && IsDay(at + 2)
            && Math.Min(text[at].Value, text[at + 2].Value) <= Months && IsFree(at + 3);
        return pair && IsNearDeadline(at) ? new Figure(FigureKind.Date, at, at + 3 + (text.IsMark(at + 3, '.') ? 1 : 0), text[at].Value) : null;
    }

    private bool IsFree(int at) => at >= text.Count || !(text[at].Glued && (text[at].IsWord || text[at].Is('%') || text[at].Is('/')) || table.ScaleAt(text, at) is not null);

    private bool IsNearDeadline(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - LookBack && !text[back].IsNumber; back--)
        {
            if (marks[back].Concept?.Name == "deadline" || table.WeekdayAt(text, back) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
