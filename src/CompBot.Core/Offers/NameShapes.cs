using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>What a name's own shape adds to it: the words a title begins with, the number it ends with, the number behind "level".</summary>
internal static class NameShapes
{
    private const decimal HighestLevel = 80;

    public static void Complete(Surface surface, NameTag[] tags, TitleWords titles, IReadOnlySet<ulong> plain)
    {
        for (var at = 0; at < tags.Length; at++)
        {
            if (tags[at] == NameTag.None && IsSubject(surface, titles, plain, tags, at))
            {
                tags[at] = NameTag.Company;
            }

            if (tags[at] == NameTag.Title)
            {
                BeginTitle(surface, tags, titles, at);
                EndTitle(surface, tags, at);
            }
            else if (surface.Text[at].IsWord && surface.Marks[at].Concept is null && (tags[at] is NameTag.None or NameTag.Level || IsLevelOnly(surface, titles, at)) && Code(surface, titles, at) is { } isLevel)
            {
                tags[at] = isLevel ? NameTag.Level : tags[at] == NameTag.Level && at > 0 && tags[at - 1] != NameTag.Level ? NameTag.None : tags[at];
            }
            else if (tags[at] == NameTag.None && IsGradeAlone(surface, titles, at))
            {
                tags[at] = NameTag.Level;
            }
            else if (surface.Marks[at].Concept?.Name == "field_level" && surface.Text[at].IsWord && at + 1 < tags.Length && IsNumber(surface, at + 1, HighestLevel) && tags[at + 1] is NameTag.None or NameTag.Level)
            {
                (tags[at], tags[at + 1]) = (NameTag.Level, NameTag.Level);
            }
        }
    }

    /// <summary>An unfamiliar word with a capital that opens a clause and offers something, or has its figures behind it: "Initech says 97", "Orbex - 264k base".</summary>
    private static bool IsSubject(Surface surface, TitleWords titles, IReadOnlySet<ulong> plain, NameTag[] tags, int at)
    {
        var text = surface.Text;
        if (!text[at].IsWord || text[at].To - text[at].From < 3 || !char.IsUpper(text.Text[text[at].From]) || plain.Contains(text[at].Key) || surface.Marks[at].Length > 0 || surface.Known[at] is { Kind: NameKind.Place } || titles.Find(text[at].Key) != TitleWord.None || TitleWords.IsLevelShape(text.Of(at)) || at + 1 >= tags.Length)
        {
            return false;
        }

        var opens = at == 0 || text[at - 1].Kind == TokenKind.Mark && !text[at - 1].Is('(') && !text[at].Glued || surface.Marks[at - 1].Concept?.Name is "versus" or "slot" or "from" or "until" or "called" || tags[at - 1] == NameTag.Company;
        var next = at + 1;
        var isListed = (text[next].Is(':') || text[next].Is('-') && !text[next].Glued) && next + 1 < tags.Length && (surface.FigureAt[next + 1] >= 0 || surface.Marks[next + 1].Concept is { Group: "parts" });
        return surface.Marks.ElementAtOrDefault(at - 1).Concept?.Name == "called" || opens && (isListed || surface.Marks[next].Concept is { Name: "offered" } || surface.FigureAt[next] >= 0 && surface.Figures[surface.FigureAt[next]].HasMark && IsWritten(text.Of(at)) && at > 0);
    }

    /// <summary>Whether an ordinary word stands where an employer would: behind "from" or "at", before "offered me", before a dash or a colon with figures behind it.</summary>
    public static bool IsExpected(Surface surface, int from, int to)
    {
        var text = surface.Text;
        string? Said(int at) => at < 0 ? null : surface.Marks[at].Concept?.Name;
        var behind = Said(from - 1) is "slot" or "from" or "until" or "field_company" || from > 0 && text[from - 1].Is('@') || Said(from - 1) is "link" && Said(from - 2) is "field_company";
        if (Said(from - 1) is "from" && Said(from - 2) is "offered")
        {
            // "An offer from target": whatever the word means elsewhere.
            return true;
        }

        var opens = from == 0 || text[from - 1].Kind == TokenKind.Mark || surface.Marks[from - 1].Concept?.Name is "joined" or "versus";
        if (to >= text.Count)
        {
            return behind;
        }

        var starts = opens && !text.IsMark(from - 1, ':') && char.IsUpper(text.Of(from)[0]);

        var verb = to;
        while (verb + 1 < text.Count && verb < to + 2 && text[verb].IsWord && surface.Marks[verb].Concept?.Name is null or "link")
        {
            verb++;
        }

        var offers = surface.Marks[verb].Concept?.Name is "offered" or "written" or "verbal";
        var isOwn = from > 0 && surface.Marks[from - 1].Concept?.Name is "link" && verb == to && text.Of(to).StartsWith("offer");
        if (starts && IsPaying(surface, to))
        {
            return true;
        }

        var listed = (text[to].Is(':') || text[to].Is('-') && !text[to].Glued) && to + 1 < text.Count && surface.FigureAt[to + 1] >= 0 && surface.Figures[surface.FigureAt[to + 1]].HasMark;
        return behind && surface.Marks[from].Concept is null || offers && opens || isOwn && offers || listed && opens && surface.Marks[from].Concept is null;
    }

    /// <summary>"Target in Chicago 138k base", "Block 190k base": a place, or the sum of a base or a whole, behind the name.</summary>
    private static bool IsPaying(Surface surface, int at)
    {
        var gap = surface.Marks[at] is { Length: 1, Concept.Name: "link" } ? 1 : 0;
        return at + gap < surface.Text.Count && (gap > 0 && surface.Known[at + gap] is { Kind: NameKind.Place, IsOrdinary: false }
            || surface.FigureAt[at + gap] >= 0 && surface.Figures[surface.FigureAt[at + gap]] is { HasMark: true, To: var to } && to < surface.Text.Count && surface.Marks[to].Concept is { Name: "base" or "total" });
    }

    /// <summary>Written as a name, not as an abbreviation.</summary>
    private static bool IsWritten(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('a', 'z') > 0;

    /// <summary>A level's code that is nobody's name.</summary>
    private static bool IsLevelOnly(Surface surface, TitleWords titles, int at) => surface.Known[at] is null && TitleWords.IsLevelShape(surface.Text.Of(at)) && titles.IsLevel(surface.Text.Of(at));

    /// <summary>Whether a code of letters and digits is a level; null where it is neither code nor a level's word.</summary>
    private static bool? Code(Surface surface, TitleWords titles, int at)
    {
        var word = surface.Text.Of(at);
        var isCode = TitleWords.IsLevelShape(word);
        return !isCode && !(word.Length == 4 && word.IndexOfAnyInRange('a', 'z') < 0) ? null : titles.IsLevel(word) ? true : isCode ? false : null;
    }

    private static void BeginTitle(Surface surface, NameTag[] tags, TitleWords titles, int at)
    {
        if (at > 0 && surface.Marks[at - 1] is { Length: 1, Concept.Name: "field_place" } && tags[at - 1] == NameTag.None)
        {
            // "Office dog trainer": what is called a place and has a title behind it belongs to the title.
            tags[--at] = NameTag.Title;
        }

        while (at > 0)
        {
            var joined = surface.Text[at - 1].Kind == TokenKind.Mark && surface.Text[at - 1].Sign is '/' or '&' && surface.Text[at - 1].Glued && surface.Text[at].Glued;
            var before = joined ? at - 2 : at - 1;
            if (before < 0 || tags[before] is not (NameTag.None or NameTag.Title) || !surface.Text[before].IsWord || titles.Find(surface.Text[before].Key) == TitleWord.None || surface.Marks[before].Concept is not null)
            {
                return;
            }

            Array.Fill(tags, NameTag.Title, before, at - before);
            at = before;
        }
    }

    /// <summary>"SDE-3", "Engineer II", "SDE 2".</summary>
    private static void EndTitle(Surface surface, NameTag[] tags, int at)
    {
        var next = at + 1;
        next += surface.Text.IsMark(next, '-') && surface.Text[next].Glued ? 1 : 0;
        if (next >= tags.Length || tags[next] != NameTag.None)
        {
            return;
        }

        var isRoman = surface.Text[next].IsWord && surface.Text.Of(next) is "I" or "II" or "III" or "IV" or "V";
        var ends = next + 1 >= tags.Length || surface.Text[next + 1].Kind == TokenKind.Mark && !surface.Text[next + 1].Is('%') && !surface.Text[next + 1].Is('-') || surface.Text[next + 1].IsWord && !surface.Text[next + 1].Glued;
        if (isRoman || IsNumber(surface, next, 5) && ends && (next > at + 1 || !surface.Text[next].Glued))
        {
            Array.Fill(tags, NameTag.Title, at + 1, next - at);
        }
    }

    private static bool IsNumber(Surface surface, int at, decimal most) => surface.Text[at] is { IsNumber: true, Decimals: 0, Grouped: false, Value: >= 1 } number && number.Value <= most && (surface.FigureAt[at] < 0 || surface.Figures[surface.FigureAt[at]].IsBare);

    /// <summary>"senior at Databricks", "Staff, 230K".</summary>
    private static bool IsGradeAlone(Surface surface, TitleWords titles, int at) =>
        surface.Text[at].IsWord && titles.Find(surface.Text[at].Key) == TitleWord.Grade && at + 1 < surface.Text.Count && surface.Text.Of(at).Length > 4
        && (surface.Text.IsMark(at + 1, '@') || surface.Text.IsMark(at + 1, ',') || surface.Text[at + 1].IsWord && surface.Text.Of(at + 1) is "at" or "level");
}
