using CompBot.Core.Pay;
using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>By when an answer is due: beside an offer's figures, or told alone ("they need an answer by Friday"), or put off ("they extended it by a week").</summary>
internal sealed class Deadlines(Message message, FigureTable table)
{
    private const int Reach = 7;
    private const int Behind = 5;
    private const int MostShift = 90;

    private readonly List<DayMention> _days = new DayMentions(message, table).Find();

    /// <summary>The first deadline among the items that are own; null where none is said.</summary>
    public DayMention? Beside(Func<int, bool> isOwn) => Beside(0, message.Items.Count, isOwn);

    private DayMention? Beside(int start, int end, Func<int, bool> isOwn)
    {
        foreach (var strong in (ReadOnlySpan<bool>)[true, false])
        {
            for (var at = start; at < end; at++)
            {
                if (isOwn(at) && message.Items[at].Is(strong ? "deadline" : "until") && (strong || !IsOfSomethingElse(at) && !IsBySomebody(at)) && At(at) is { } day)
                {
                    return Passed(at, day);
                }
            }
        }

        return null;
    }

    /// <summary>"expired on Monday": the one that has passed.</summary>
    private DayMention Passed(int at, DayMention day) =>
        message.Words(message.Items[at]).StartsWith("expired", StringComparison.OrdinalIgnoreCase) && day.Day > DateOnly.FromDateTime(message.Asked.Now.DateTime) ? day with { Day = day.Day.Value.AddDays(-7) } : day;

    private DayMention? At(int at)
    {
        var after = _days.Find(day => day.From > at && day.From <= at + Reach && !IsChange(day));
        if (after is not null && IsOpen(at + 1, after.From))
        {
            return after;
        }

        var before = _days.FindLast(day => day.To <= at && day.To >= at - Behind && !IsChange(day));
        return before is not null && message.Context.SentenceOf[before.From] == message.Context.SentenceOf[at] && IsOpen(before.To, at) ? before : null;
    }

    /// <summary>"Time to respond from 6h to 2h": how long something took is no day.</summary>
    private bool IsChange(DayMention day)
    {
        bool IsLength(int at) => at < message.Items.Count && message.Items[at].Kind == ItemKind.Figure && message.Context.FigureOf(at) is { Kind: FigureKind.Duration or FigureKind.Number };
        bool IsFrom(int at) => at >= 0 && message.Items[at].Is("from");
        return IsLength(day.From) && (IsFrom(day.From - 1) || IsFrom(day.From - 3) && IsLength(day.From - 2));
    }

    private bool IsOpen(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var item = message.Items[at];
            if (item.IsLineBreak || item.IsMark('!') || item.IsMark('?') || item.Kind == ItemKind.Figure && message.Context.FigureOf(at).Kind is FigureKind.Money or FigureKind.Percent || item.Is("vesting"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Offered by Initech": no day stands behind that "by".</summary>
    private bool IsBySomebody(int at) => at + 1 < message.Items.Count && message.Items[at + 1].Kind is ItemKind.Company or ItemKind.OtherCompany;

    private bool IsOfSomethingElse(int at)
    {
        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[at]];
        return Has(start, end, item => item.Is("other_day") || item.Is("their_move") || item.Is("own_plan") || item.Is("wanted") || item.Is("vesting") || item.Concept?.Group == "asides") || message.Items[end - 1].IsMark('?');
    }

    private bool Has(int start, int end, Func<Item, bool> is_)
    {
        for (var at = start; at < end; at++)
        {
            if (is_(message.Items[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the message says of days alone, by company: for a message without figures.</summary>
    public IEnumerable<OfferReading> Alone(int[] groupOf, IReadOnlyList<OfferGroup> groups)
    {
        var told = false;
        foreach (var (start, end) in Clauses())
        {
            if (start < end && !message.IsFiction[start] && In(start, end, told) is { } reading)
            {
                told = true;
                var group = Enumerable.Range(start, end - start).Select(at => groupOf[at]).Append(-1).Max();
                yield return reading with { Company = group < 0 ? null : groups[group].Company };
            }
        }
    }

    /// <summary>Sentences, cut where another company starts its own, and where behind a comma something is asked.</summary>
    private IEnumerable<(int Start, int End)> Clauses()
    {
        foreach (var (start, end) in message.Context.Sentences)
        {
            var from = start;
            for (var at = start + 1; at < end; at++)
            {
                var opens = message.Items[at].Kind == ItemKind.Company || message.Items[end - 1].IsMark('?') && !Has(at, end - 1, item => item.IsMark(','));
                if (opens && message.Items[at - 1].IsMark(',') && _days.Exists(day => day.From >= from && day.To <= at))
                {
                    yield return (from, at);
                    from = at;
                }
            }

            yield return (from, end);
        }
    }

    private OfferReading? In(int start, int end, bool told)
    {
        var last = _days.FindLast(day => day.From >= start && day.To <= end);
        if (Has(start, end, item => item.Is("other_day") || item.Is("vesting") || item.Is("their_move") || item.Is("if") && !item.Is("deadline") && IsOpening(start, "if") || item.Concept?.Group == "asides") || message.Items[end - 1].IsMark('?') || IsOwnPlan(start, end))
        {
            return null;
        }

        var corrected = last is not null && Has(start, last.From, item => item.Is("correction") || item.Is("not")) && IsOnlyDay(start, end, last);
        if (Has(start, end, item => item.Is("moved")) && (last is not null || ByHowMuch(start, end)) || corrected)
        {
            return ByHowMuch(start, end) ? new OfferReading { DeadlineMoved = true, DeadlineMovedBy = Shift(start, end) }
                : last is { Day: not null } ? new OfferReading { Deadline = last.Day, DeadlineWords = last.Words, DeadlineMoved = true } : null;
        }

        var due = Beside(start, end, at => message.Items[at].Is("deadline")) ?? (told ? last : null);
        return due is { Day: not null } ? new OfferReading { Deadline = due.Day, DeadlineWords = due.Words } : null;
    }

    private bool IsOpening(int start, string concept) => message.Items[start].Is(concept) || start + 1 < message.Items.Count && message.Items[start + 1].Is(concept);

    /// <summary>What the person means to do is no day that was set.</summary>
    private bool IsOwnPlan(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (message.Items[at].Is("own_plan") || message.Items[at].Is("wanted"))
            {
                return true;
            }

            if (message.Items[at].Concept is { Group: "holders" or "moods" } || message.Items[at].Is("deadline"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"No wait, Thursday": words of correction and a day, and nothing else of weight.</summary>
    private bool IsOnlyDay(int start, int end, DayMention day)
    {
        var words = 0;
        for (var at = start; at < end; at++)
        {
            var item = message.Items[at];
            words += (at < day.From || at >= day.To) && item.Kind is ItemKind.Word or ItemKind.Figure or ItemKind.Company ? 1 : 0;
        }

        return words <= 1;
    }

    private bool ByHowMuch(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (UnitAt(at) is not null && at > start && (Has(Math.Max(start, at - 3), at, item => item.Is("until") && message.Words(item) is "by" or "BY" || item.Is("more_than") || item.Is("change_by") || message.Words(item) is "another" or "more" or "extra") || message.Items[at - 1].Is("moved")))
            {
                return true;
            }

            if (message.Items[at].Is("moved") && message.Words(message.Items[at]) is var words && (words.StartsWith("another", StringComparison.OrdinalIgnoreCase) || words.StartsWith("more ", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private string? UnitAt(int at)
    {
        var item = message.Items[at];
        return item.Kind == ItemKind.Figure ? message.Context.FigureOf(at) is { Kind: FigureKind.Duration, Unit: Unit.Day or Unit.Week or Unit.Month } figure ? figure.Unit.ToString().ToLowerInvariant() : null
            : table.UnitAt(message.Text, item.To - 1) is "day" or "week" or "month" ? table.UnitAt(message.Text, item.To - 1) : null;
    }

    /// <summary>Null where the length is vague ("a few days") or several are said.</summary>
    private DayShift? Shift(int start, int end)
    {
        var units = Enumerable.Range(start, end - start).Where(at => UnitAt(at) is not null).ToList();
        if (units.Count != 1 || CountOf(units[0], start) is not { } count)
        {
            return null;
        }

        var isWorking = message.Text.Words(message.Items[start].From, message.Items[units[0]].To).Contains("ing day", StringComparison.OrdinalIgnoreCase) || message.Text.Words(message.Items[start].From, message.Items[units[0]].To).Contains("business day", StringComparison.OrdinalIgnoreCase);
        return UnitAt(units[0]) switch
        {
            "month" => new DayShift(Months: count),
            "week" => new DayShift(Days: 7 * count),
            _ => isWorking ? new DayShift(WorkingDays: count) : new DayShift(Days: count),
        };
    }

    private int? CountOf(int at, int start)
    {
        if (message.Items[at].Kind == ItemKind.Figure)
        {
            return message.Context.FigureOf(at) is { High: null, Value: >= 1 and <= MostShift } figure ? (int)figure.Value : null;
        }

        for (var token = message.Items[at].To - 1; token >= message.Items[start].From && token > message.Items[at].To - 5; token--)
        {
            if ((table.NumberAt(message.Text, token) ?? (message.Text[token].IsNumber ? message.Text[token].Value : null)) is { } count && count is >= 1 and <= MostShift)
            {
                return message.Text.Of(token) is "couple" ? null : (int)count;
            }

            if (message.Text.Of(token) is "a" or "another" or "an" or "one")
            {
                return 1;
            }
        }

        return null;
    }
}
