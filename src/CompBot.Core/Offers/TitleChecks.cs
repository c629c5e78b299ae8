using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>What is a title, a grade or an employer where the words alone could be either.</summary>
internal static class TitleChecks
{
    private const int LongestTitle = 6;

    /// <summary>"Restaurant GM", "as GM": an employer's short name that is a title too is the title, unless it stands where an employer does.</summary>
    public static bool IsTitleFirst(Surface surface, NameTag[] tags, TitleWords titles, int at) =>
        surface is { Text: var text } && surface.KnownLength[at] == 1 && surface.Known[at] is { Kind: NameKind.Company, IsOrdinary: true } && titles.Find(text[at].Key) is TitleWord.Alone or TitleWord.Head
        && (tags[at] is NameTag.Company or NameTag.OtherCompany or NameTag.Title || IsCapitals(text.Of(at))) && at > 0 && text[at - 1].IsWord && !NameShapes.IsExpected(surface, at, at + 1);

    /// <summary>"Foreman at Rosendin": words of a title that begin a clause and stand before an employer are one. To: behind its last word; 0 where there is none.</summary>
    public static int TitleAtEmployer(Surface surface, NameTag[] tags, TitleWords titles, int at)
    {
        if (at > 0 && surface.Text[at - 1].Kind != TokenKind.Mark && !surface.Text[at - 1].IsBreak)
        {
            return 0;
        }

        var end = at;
        while (end < tags.Length && end - at < LongestTitle && tags[end] == NameTag.None && surface.Text[end].IsWord && titles.Find(surface.Text[end].Key) != TitleWord.None)
        {
            end++;
        }

        return end > at && end + 1 < tags.Length && titles.Find(surface.Text[end - 1].Key) is TitleWord.Head or TitleWord.Alone
            && surface.Marks[end].Concept?.Name == "slot" && tags[end + 1] is NameTag.Company ? end : 0;
    }

    /// <summary>"Senior", "staff": how high, not what. It is the level.</summary>
    public static bool IsOnlyGrade(Surface surface, NameSpan name, TitleWords titles) =>
        name.Tag == NameTag.Title && Enumerable.Range(name.From, name.To - name.From).All(at => titles.Find(surface.Text[at].Key) == TitleWord.Grade);

    /// <summary>Everyday words in small letters that were taken for a title, and what a title is followed by ("scientist, cell biology", "engineer, new grad").</summary>
    public static bool IsNoName(Surface surface, NameSpan name, TitleWords titles, IReadOnlySet<ulong> everyday) => name.Tag switch
    {
        NameTag.Title when IsDenied(surface, name) => true,
        NameTag.Title => name.To == name.From + 1 && name.Known is null && IsSmall(surface, name.From) && titles.Find(surface.Text[name.From].Key) == TitleWord.None && everyday.Contains(surface.Text[name.From].Key),
        NameTag.Company => name.Known is null && IsSmall(surface, name.From) && (IsOfTitle(surface, name, titles) || FollowsTitle(surface, name.From, titles) && !IsSubject(surface, name.To)),
        _ => false,
    };

    /// <summary>"So no Scientist II this time": the title they did not get.</summary>
    private static bool IsDenied(Surface surface, NameSpan name) =>
        surface.Marks[name.From].Concept?.Name == "none" || name.From > 0 && surface.Marks[name.From - 1] is { Length: 1, Concept.Name: "none" };

    private static bool IsCapitals(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('A', 'Z');

    private static bool IsSmall(Surface surface, int at) => surface.Text[at].IsWord && char.IsLower(surface.Text.Of(at)[0]);

    private static bool IsOfTitle(Surface surface, NameSpan name, TitleWords titles) =>
        Enumerable.Range(name.From, name.To - name.From).All(at => titles.Find(surface.Text[at].Key) != TitleWord.None || surface.Marks[at].Concept is not null);

    private static bool FollowsTitle(Surface surface, int at, TitleWords titles) =>
        at > 1 && surface.Text.IsMark(at - 1, ',') && titles.Find(surface.Text[at - 2].Key) is TitleWord.Head or TitleWord.Alone;

    private static bool IsSubject(Surface surface, int at) => at < surface.Text.Count && surface.Marks[at].Concept is { Group: "holders" };
}
