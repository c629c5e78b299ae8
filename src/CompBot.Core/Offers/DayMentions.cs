using CompBot.Language.Figures;
using CompBot.Language.Time;

namespace CompBot.Core.Offers;

/// <summary>A day that is spoken of, by its items, with its words as written; Day is null where only its words are clear.</summary>
internal sealed record DayMention(int From, int To, DateOnly? Day, string Words);

/// <summary>Finds the days a message speaks of, as of the day of the message where the person is: "by Friday", "Nov 28", "24h", "two weeks", "EOD tmrw".</summary>
internal sealed class DayMentions(Message message, FigureTable table)
{
    private readonly DateTime _now = message.Asked.Now.ToOffset(message.Asked.UtcOffset ?? message.Asked.Now.Offset).DateTime;

    public DateOnly Today => DateOnly.FromDateTime(_now);

    public List<DayMention> Find()
    {
        var found = new List<DayMention>();
        for (var at = 0; at < message.Items.Count; at++)
        {
            if (IsTime(at) && From(at) is { } mention)
            {
                found.Add(mention);
                at = mention.To - 1;
            }
        }

        return found;
    }

    private bool IsTime(int at)
    {
        var item = message.Items[at];
        return item.Kind == ItemKind.Figure ? message.Context.FigureOf(at) is { Kind: FigureKind.Date } or { Kind: FigureKind.Duration, Unit: Unit.Hour or Unit.Day or Unit.Week or Unit.Month } && !IsRate(at) || IsClock(at)
            : item.Concept?.Group == "days" || Weekday(at) is not null || IsOneUnit(at);
    }

    /// <summary>"60 hours a week", "2 days a week": how much of it there is, and no day.</summary>
    private bool IsRate(int at) =>
        at + 2 < message.Items.Count && message.Context.FigureOf(at).Kind is FigureKind.Duration && message.Words(message.Items[at + 1]) is "a" or "per" or "each" or "every" && table.UnitAt(message.Text, message.Items[at + 2].From) is not null;

    private bool IsClock(int at) => at > 0 && IsDayWord(at - 1) && message.Context.FigureOf(at) is { Kind: FigureKind.Other, Value: <= 24 };

    private bool IsDayWord(int at) => message.Items[at].Concept?.Group == "days" || Weekday(at) is not null || message.Items[at].Kind == ItemKind.Figure && message.Context.FigureOf(at).Kind == FigureKind.Date;

    private int? Weekday(int at) => message.Items[at].Kind is ItemKind.Word or ItemKind.Concept or ItemKind.Title ? table.WeekdayAt(message.Text, message.Items[at].From) : null;

    /// <summary>"a week"; behind a figure it is what the figure is paid by.</summary>
    private bool IsOneUnit(int at) => !(at > 1 && message.Items[at - 2].Kind == ItemKind.Figure) && message.Items[at].Kind == ItemKind.Word && at > 0 && message.Items[at - 1].To - message.Items[at - 1].From == 1 && message.Words(message.Items[at - 1]) is "a" or "one" or "A" or "einer" && table.UnitAt(message.Text, message.Items[at].From) is "week" or "day" or "month";

    private DayMention? From(int at)
    {
        var next = at;
        DateOnly? day = null;
        while (next < message.Items.Count && IsTime(next))
        {
            day = Day(next) ?? day;
            next++;
            var gap = next + 1 < message.Items.Count && (message.Items[next].IsMark(',') || message.Items[next].Is("link")) && IsTime(next + 1) && message.Items[next + 1].Kind == ItemKind.Figure;
            next += gap ? 1 : 0;
        }

        var onlyModifier = next == at + 1 && message.Items[at].Concept?.Name is "following" or "previous";
        var zone = next < message.Items.Count && message.Items[next].Kind is ItemKind.Word or ItemKind.Place && message.Words(message.Items[next]) is { Length: 2 or 3 } word && word.All(char.IsAsciiLetterUpper) ? next + 1 : next;
        return onlyModifier ? null : new DayMention(at, zone, day, message.Text.Words(message.Items[at].From, message.Items[zone - 1].To));
    }

    private DateOnly? Day(int at)
    {
        var item = message.Items[at];
        if (item.Kind == ItemKind.Figure)
        {
            var figure = message.Context.FigureOf(at);
            return figure.Kind == FigureKind.Date ? WrittenDates.Read(message.Words(item), Month(item), Today) : figure.Kind == FigureKind.Duration ? Later(figure.Unit, figure.Value) : null;
        }

        return Weekday(at) is { } weekday ? NextDay(weekday, at > 0 && message.Items[at - 1].Is("following"), at > 0 && message.Items[at - 1].Is("previous")) : item.Concept?.Name switch
        {
            "today" or "end_of_day" => Today,
            "tomorrow" => Today.AddDays(1),
            "yesterday" => Today.AddDays(-1),
            "next_week" => Today.AddDays(7),
            "end_of_week" => Today.AddDays(((int)DayOfWeek.Friday - (int)Today.DayOfWeek + 7) % 7),
            "end_of_month" => new DateOnly(Today.Year, Today.Month, DateTime.DaysInMonth(Today.Year, Today.Month)),
            null => IsOneUnit(at) ? Later(FigureTable.UnitNamed(table.UnitAt(message.Text, item.From)!), 1) : null,
            _ => null,
        };
    }

    private int? Month(Item item)
    {
        for (var at = item.From; at < item.To; at++)
        {
            if (table.MonthAt(message.Text, at) is { } month)
            {
                return month;
            }
        }

        return null;
    }

    private DateOnly? Later(Unit unit, decimal count) => count > 400 ? null : unit switch
    {
        Unit.Hour => DateOnly.FromDateTime(_now.AddHours((double)count)),
        Unit.Day => Today.AddDays((int)count),
        Unit.Week => Today.AddDays(7 * (int)count),
        Unit.Month => Today.AddMonths((int)count),
        _ => null,
    };

    private DateOnly NextDay(int weekday, bool following, bool previous)
    {
        var today = previous ? Today.AddDays(-7) : Today;
        var ahead = (weekday - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(following && ahead < 7 - (((int)today.DayOfWeek + 6) % 7) ? ahead + 7 : ahead);
    }
}
