using System.Globalization;
using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>Makes names of tagged tokens: neighbours with one tag are one name, marks at its ends are not part of it, and a name that is known is taken whole.</summary>
internal static class NameSpans
{
    private const int Longest = 9;
    private const int LongestCode = 3;

    /// <summary>organisations: null where the tags are right as they are.</summary>
    public static List<NameSpan> Of(Surface surface, NameTag[] tags, IReadOnlySet<ulong> everyday, TitleWords titles, IReadOnlySet<ulong> plain, OrganisationWords? organisations = null)
    {
        Trust(surface, tags, titles);
        if (organisations is not null)
        {
            OfPlaces(surface, tags, organisations);
        }

        NameShapes.Complete(surface, tags, titles, plain);
        var letters = LetterNames.Tag(surface, tags);
        Repeat(surface, tags);
        var found = new List<NameSpan>();
        for (var at = 0; at < tags.Length; at++)
        {
            if (tags[at] == NameTag.None || surface.Text[at].Kind == TokenKind.Mark)
            {
                continue;
            }

            if (letters.TryGetValue(at, out var letter))
            {
                found.Add(new NameSpan(NameTag.Company, at, letter.To, letter.Name, null));
                at = letter.To - 1;
                continue;
            }

            var end = End(surface, tags, at);
            at = WithoutLead(surface, tags[at], at, end);
            if (Named(surface, tags[at], at, end) is var name && !IsOrdinary(surface, name, everyday) && !TitleChecks.IsNoName(surface, name, titles, everyday))
            {
                found.Add(TitleChecks.IsOnlyGrade(surface, name, titles) ? name with { Tag = NameTag.Level } : name);
            }

            at = end - 1;
        }

        return found;
    }

    /// <summary>A known name that is no ordinary word is one wherever it stands, and a known name of several words is not cut.</summary>
    private static void Trust(Surface surface, NameTag[] tags, TitleWords titles)
    {
        for (var at = 0; at < tags.Length; at++)
        {
            if (TitleChecks.TitleAtEmployer(surface, tags, titles, at) is > 0 and var to)
            {
                tags.AsSpan(at, to - at).Fill(NameTag.Title);
            }
        }

        for (var at = 0; at < tags.Length; at++)
        {
            if (surface.Known[at] is not { Kind: not NameKind.Title } known || surface.KnownLength[at] is not (> 0 and var length))
            {
                continue;
            }

            if (TitleChecks.IsTitleFirst(surface, tags, titles, at))
            {
                tags[at] = NameTag.Title;
                continue;
            }

            var tag = tags.AsSpan(at, Math.Min(length, tags.Length - at)).ToArray().FirstOrDefault(tag => tag != NameTag.None);
            var fits = known.Kind == NameKind.Place ? tag is NameTag.Place : tag is NameTag.Company or NameTag.OtherCompany;
            var isExpected = tag == NameTag.None && known is { Kind: NameKind.Company, IsOrdinary: true } && NameShapes.IsExpected(surface, at, at + length);
            if (fits || isExpected || tag == NameTag.None && !known.IsOrdinary || !known.IsOrdinary && known.Kind == NameKind.Place && tag != NameTag.Title)
            {
                Array.Fill(tags, fits ? tag : known.Kind == NameKind.Place ? NameTag.Place : NameTag.Company, at, Math.Min(length, tags.Length - at));
            }
        }
    }

    /// <summary>"I have AECOM at 84k. AECOM wants to know": a word in capitals that is a company in one place is it in all.</summary>
    private static void Repeat(Surface surface, NameTag[] tags)
    {
        var companies = new HashSet<ulong>();
        for (var at = 0; at < tags.Length; at++)
        {
            _ = tags[at] == NameTag.Company && IsCapitals(surface, at) && companies.Add(surface.Text[at].Key);
        }

        for (var at = 0; companies.Count > 0 && at < tags.Length; at++)
        {
            tags[at] = tags[at] == NameTag.None && IsCapitals(surface, at) && companies.Contains(surface.Text[at].Key) ? NameTag.Company : tags[at];
        }
    }

    private static bool IsCapitals(Surface surface, int at) => surface.Text[at].IsWord && surface.Text.Of(at) is { Length: > 2 } word && !word.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>"King County Metro": an employer that is named after its place.</summary>
    private static void OfPlaces(Surface surface, NameTag[] tags, OrganisationWords organisations)
    {
        for (var at = 0; at < tags.Length; at++)
        {
            if (surface.Known[at] is { Kind: NameKind.Place, IsOrdinary: false } && surface.KnownLength[at] is > 0 and var length && organisations.LengthAt(surface.Text, at + length) is > 0 and var more)
            {
                Array.Fill(tags, tags[at] is NameTag.OtherCompany ? NameTag.OtherCompany : NameTag.Company, at, length + more);
            }
        }
    }

    /// <summary>Small words in front of a company that is known are not part of its name ("von SAP").</summary>
    private static int WithoutLead(Surface surface, NameTag tag, int from, int end)
    {
        for (var at = from; tag is NameTag.Company or NameTag.OtherCompany && at < end; at++)
        {
            if (surface.KnownLength[at] > 0 && surface.Known[at] is { Kind: NameKind.Company })
            {
                return at;
            }

            if (!surface.Text[at].IsWord || !char.IsLower(surface.Text.Text[surface.Text[at].From]))
            {
                break;
            }
        }

        return from;
    }

    private static int End(Surface surface, NameTag[] tags, int at)
    {
        var isCompany = tags[at] is NameTag.Company or NameTag.OtherCompany;
        if (isCompany && surface.Known[at] is { Kind: NameKind.Company, IsOrdinary: false } && surface.KnownLength[at] > 0)
        {
            return at + surface.KnownLength[at];
        }

        var end = at + 1;
        while (end < tags.Length && end - at < Longest && (tags[end] == tags[at] || isCompany && tags[end] is NameTag.Company or NameTag.OtherCompany) && !surface.Text[end].IsBreak && !(isCompany && (surface.Text[end].Is(',') || surface.KnownLength[end] > 0 && surface.Known[end] is { IsOrdinary: false, Kind: NameKind.Company })))
        {
            end++;
        }

        while (end > at + 1 && surface.Text[end - 1].Kind == TokenKind.Mark && !surface.Text.IsMark(end - 1, ')'))
        {
            end--;
        }

        return end;
    }

    /// <summary>A word of everyday talk is no company by itself, unless it is written as a name where one stands.</summary>
    private static bool IsOrdinary(Surface surface, NameSpan name, IReadOnlySet<ulong> everyday)
    {
        if (name.Tag == NameTag.Place)
        {
            return IsUnlikelyPlace(surface, name);
        }

        if (name.Tag is not (NameTag.Company or NameTag.OtherCompany) || name.Known is { IsOrdinary: false })
        {
            return name is { Tag: NameTag.Company, Known.Kind: NameKind.Company } && IsLikened(surface, name);
        }

        if (name.Known is { Kind: NameKind.Place })
        {
            return true;
        }

        if (name.Known is not null)
        {
            return IsLikened(surface, name) || IsOfPart(surface, name) || char.IsLower(surface.Text.Text[surface.Text[name.From].From]) && surface.Marks[name.From].Concept is not null && !NameShapes.IsExpected(surface, name.From, name.To) || name.From > 0 && surface.Marks[name.From - 1].Concept?.Name == "link" && !NameShapes.IsExpected(surface, name.From, name.To);
        }

        var at = name.From;
        if (Enumerable.Range(name.From, name.To - name.From).Any(token => surface.Marks[token].Concept is { Group: "parts" or "terms" }))
        {
            return true;
        }

        if (name.To - name.From > 1)
        {
            return !char.IsUpper(surface.Text.Text[surface.Text[at].From]) && everyday.Contains(surface.Text[at].Key) && everyday.Contains(surface.Text[name.To - 1].Key);
        }

        var word = surface.Text.Of(at);
        if (word.Length == 1 || TitleWords.IsLevelShape(word) || word.IndexOf('\'') > 0 && !word.EndsWith("'s") || at > 0 && surface.Text[at].Glued && surface.Text.IsMark(at - 1, '-'))
        {
            return true;
        }

        var isSlot = at > 0 && surface.Marks[at - 1].Concept?.Name is "slot" or "from" or "until" || surface.Text.IsMark(at - 1, '@') || surface.Text.IsMark(at + 1, ':');
        var isSubject = at + 1 < surface.Text.Count && surface.Marks[at + 1].Concept is { Group: "holders" };
        var opens = at == 0 || surface.Text[at - 1].Kind == TokenKind.Mark || surface.Marks[at - 1].Concept?.Name is "versus" or "link" or "joined" or "field_company";
        if (!isSlot && !isSubject && (char.IsLower(word[0]) || !opens))
        {
            return true;
        }

        return everyday.Contains(surface.Text[at].Key) && !(char.IsUpper(surface.Text.Text[surface.Text[at].From]) && (isSlot || isSubject)) || surface.Marks[at].Concept is not null && !isSlot;
    }

    /// <summary>"Variable at target": behind a part of pay that has such words, in small letters.</summary>
    private static bool IsOfPart(Surface surface, NameSpan name) =>
        name.From > 1 && char.IsLower(surface.Text.Text[surface.Text[name.From].From]) && surface.Marks[name.From].Concept is { Group: "parts" } && surface.Marks[name.From - 1].Concept?.Name == "slot" && surface.Marks[name.From - 2].Concept is { Group: "parts" };

    /// <summary>"An amazon-type competitor" is somebody else.</summary>
    private static bool IsLikened(Surface surface, NameSpan name) =>
        name.To + 1 < surface.Text.Count && surface.Text.IsMark(name.To, '-') && surface.Text[name.To].Glued && surface.Text[name.To + 1] is { Glued: true, IsWord: true } && char.IsLower(surface.Text.Of(name.To + 1)[0]);

    /// <summary>A place typed in small letters is written as one writes places: "nyc" in capitals, "san francisco" with them. Remote work is no place of its own.</summary>
    private static string Spelled(string words) =>
        words.Any(char.IsUpper) || words.Contains("remote", StringComparison.Ordinal) ? words
        : words.Length <= LongestCode ? words.ToUpperInvariant()
        : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words);

    /// <summary>An unknown word in small letters is a place only behind a comma or a word like "in".</summary>
    private static bool IsUnlikelyPlace(Surface surface, NameSpan name) =>
        name.Known is null && name.From > 0 && char.IsLower(surface.Text.Text[surface.Text[name.From].From])
        && surface.Text[name.From - 1].IsWord && surface.Known[name.From - 1] is null && surface.Marks[name.From - 1].Concept?.Name is not ("slot" or "from" or "field_place");

    private static NameSpan Named(Surface surface, NameTag tag, int from, int to)
    {
        var isCompany = tag is NameTag.Company or NameTag.OtherCompany;
        var known = surface.KnownLength[from] >= to - from ? surface.Known[from] : null;
        var words = surface.Text.Words(from, to).TrimEnd('.', ',');
        var name = tag == NameTag.Place && known is { Kind: NameKind.Place } ? Spelled(words) : isCompany && known is { Kind: NameKind.Company } ? known.Name : isCompany && words.EndsWith("'s", StringComparison.Ordinal) ? words[..^2] : words;
        return new NameSpan(tag, from, to, name, known);
    }
}
