using CompBot.Core.Conversation.Listening;
using CompBot.Core.Guides;
using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Two or three names between commas or line ends: company, role and place in the order that fits what is known of each best. A title is taken as typed.</summary>
internal static class NameParts
{
    private const int MostWords = 7;
    private const int LongestList = 3 * MostWords;
    private const int Fits = 4;
    private const int Clashes = -4;

    private static readonly Slot[] Slots = [Slot.Company, Slot.Role, Slot.Region];

    /// <summary>Null where the message is no such list, or nothing in it is known as a company, a title or a place. known: the case whose names are held; a part of which nothing is known then stands only for what is missing.</summary>
    public static NamesTogether? Of(Heard heard, Scene scene, CaseDraft? known = null)
    {
        var parts = WholePlaces(Parts(heard, scene), scene);
        var tellsElse = heard.Meanings.Any(meaning => meaning.IsQuestion && (meaning.IsSure || heard.Utterance.Clauses.Any(clause => clause.IsAsked)) || meaning.IsFact && meaning.Topic != Understanding.Topics.Case && meaning.IsLikely);
        if (parts.Count is < 2 or > 3 || tellsElse || parts.Exists(part => part.Words is 0 or > MostWords || part.HasFigure))
        {
            return null;
        }

        var kinds = parts.ConvertAll(part => IsCompanyOf(known, part.Text) ? Slot.Company : KindOf(part.Text, scene));
        if (kinds.TrueForAll(kind => kind is null))
        {
            return null;
        }

        // "Scientist, molecular biology": what stands behind a title and is no name of its own says more about the title.
        if (known is not null && kinds is [Slot.Role, null])
        {
            return new NamesTogether(null, Names.Clean($"{parts[0].Text}, {parts[1].Text}"), null);
        }

        bool IsOpen(Slot slot) => slot switch { Slot.Company => known?.Company is null, Slot.Role => known?.Role is null, Slot.Region => known?.Region is null, Slot.Level => true };
        var best = Orders(parts.Count).Where(order => order.Select((slot, at) => kinds[at] is not null || IsOpen(slot)).All(fits => fits))
            .MaxBy(order => order.Select((slot, at) => Score(kinds[at], slot, at)).Sum());
        if (best is null)
        {
            return null;
        }

        string? Named(Slot slot) => Array.IndexOf(best, slot) is >= 0 and var at ? Names.Clean(parts[at].Text) : null;
        return new NamesTogether(Named(Slot.Company), Named(Slot.Role), Named(Slot.Region));
    }

    /// <summary>"Tulsa, OK" is one place.</summary>
    private static List<(string Text, int Words, bool HasFigure)> WholePlaces(List<(string Text, int Words, bool HasFigure)> parts, Scene scene)
    {
        for (var at = parts.Count - 1; at > 0; at--)
        {
            if (KindOf(parts[at].Text, scene) is Slot.Region && KindOf(parts[at - 1].Text, scene) is Slot.Region)
            {
                parts[at - 1] = ($"{parts[at - 1].Text}, {parts[at].Text}", parts[at - 1].Words + parts[at].Words, false);
                parts.RemoveAt(at);
            }
        }

        return parts;
    }

    private static List<(string Text, int Words, bool HasFigure)> Parts(Heard heard, Scene scene)
    {
        var (parts, tokens, from) = (new List<(string, int, bool)>(), heard.Utterance.Tokens, 0);
        var isList = tokens.Count <= LongestList && tokens.Any(token => token.Kind == WordKind.LineEnd || token.Is(","));
        for (var at = 0; at <= tokens.Count; at++)
        {
            if (at == tokens.Count || isList && IsInPlace(heard, from, at, scene) || IsPartedBy(tokens[at]))
            {
                Add(from, at);
                from = at + 1;
            }
        }

        return parts;

        void Add(int first, int end)
        {
            while (heard.Book.LengthAt("name-lead", heard.Utterance, first, end) is > 0 and var length && first + length < end)
            {
                first += length;
            }

            while (first < end && tokens[first].Kind == WordKind.Mark)
            {
                first++;
            }

            if (first < end)
            {
                parts.Add((heard.Utterance.Text[tokens[first].At.From..tokens[end - 1].At.To], end - first, Enumerable.Range(first, end - first).Any(at => tokens[at].IsFigure)));
            }
        }
    }

    private static bool IsPartedBy(WordForm token) => token.Kind == WordKind.LineEnd || token.Kind == WordKind.Mark && token.Form is "," or ";" or "|" or "/" or "—";

    /// <summary>"Northgate Hospital in Tulsa, OK": in a list, the word between a name and a place that is known.</summary>
    private static bool IsInPlace(Heard heard, int from, int at, Scene scene)
    {
        var tokens = heard.Utterance.Tokens;
        if (at == from || tokens[at].Kind != WordKind.Word || heard.Book.LengthAt("in-place", heard.Utterance, at, at + 1) != 1)
        {
            return false;
        }

        var end = at + 1;
        while (end < tokens.Count && tokens[end].Kind == WordKind.Word)
        {
            end++;
        }

        return end > at + 1 && KindOf(heard.Utterance.Text[tokens[at + 1].At.From..tokens[end - 1].At.To], scene) is Slot.Region;
    }

    private static bool IsCompanyOf(CaseDraft? known, string part) => known?.Company is { } company && (Names.SameEmployer(company, part) || Names.Begins(part, company));

    /// <summary>What a name by itself is known as; null where it is not known.</summary>
    public static Slot? KindOf(string part, Scene scene)
    {
        var lexicon = scene.Library.Offers.Lexicon;
        var tokens = lexicon.Tokens(part, new Language.Text.Steps());
        var known = lexicon.Names.Match(tokens, 0, out var name) == tokens.Count ? name : null;
        return scene.Library.Guides.MatchCompany(part) is NameMatch.Found || known is { Kind: NameKind.Company, IsOrdinary: false } ? Slot.Company
            : known is { Kind: NameKind.Place } ? Slot.Region
            : tokens.Count > 0 && lexicon.Titles.Find(tokens[tokens.Count - 1].Key) is TitleWord.Head or TitleWord.Alone ? Slot.Role
            : known is { Kind: NameKind.Company } ? Slot.Company
            : null;
    }

    /// <summary>The usual order decides between parts of which nothing is known.</summary>
    private static int Score(Slot? kind, Slot slot, int at) => kind == slot ? Fits : kind is not null ? Clashes : slot == Slots[at] ? 1 : 0;

    private static IEnumerable<Slot[]> Orders(int parts) =>
        from first in Slots
        from second in Slots.Where(slot => slot != first)
        from third in parts == 2 ? [Slot.Level] : Slots.Where(slot => slot != first && slot != second)
        select parts == 2 ? new[] { first, second } : [first, second, third];
}
