using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>What a name's own shape adds to it: the words a title begins with, the number it ends with, the number behind "level".</summary>
internal static class NameShapes
{
    private const decimal HighestLevel = 80;

    public static void Complete(Surface surface, NameTag[] tags, TitleWords titles)
    {
        for (var at = 0; at < tags.Length; at++)
        {
            if (tags[at] == NameTag.Title)
            {
                BeginTitle(surface, tags, titles, at);
                EndTitle(surface, tags, at);
            }
            else if (surface.Text[at].IsWord && surface.Marks[at].Concept is null && tags[at] is NameTag.None or NameTag.Level && Code(surface, titles, at) is { } isLevel)
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

    /// <summary>Whether a code of letters and digits is a level; null where it is neither code nor a level's word.</summary>
    private static bool? Code(Surface surface, TitleWords titles, int at)
    {
        var word = surface.Text.Of(at);
        var isCode = TitleWords.IsLevelShape(word);
        return !isCode && !(word.Length == 4 && word.IndexOfAnyInRange('a', 'z') < 0) ? null : titles.IsLevel(word) ? true : isCode ? false : null;
    }

    private static void BeginTitle(Surface surface, NameTag[] tags, TitleWords titles, int at)
    {
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
