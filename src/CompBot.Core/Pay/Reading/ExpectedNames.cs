using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Whether a word that is also a name ("ramp", "remote") stands where a name would: behind "at", before "offered", or written with a capital.</summary>
internal sealed class ExpectedNames(string text, List<Token> tokens, NameIndex index, TitleReader titles)
{
    /// <summary>What only an employer does, and no river, apple or square.</summary>
    private static readonly FrozenSet<string> EmployersDoings = FrozenSet.ToFrozenSet(
        ["offer", "offered", "offers", "gave", "said", "came", "wants", "needs", "told", "rescinded", "withdrew", "extended", "emailed", "sent"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an ordinary word stands where a name would: behind "at", before "offered", or written with a capital.</summary>
    public bool IsExpected(int at, int length, NameEntry entry, Cue cue)
    {
        var word = tokens[at].In(text);
        if (entry.Kind == NameKind.Place)
        {
            return entry.Name is "Remote" or "remoto" or "remota" && !(at > 0 && titles.Word(at + 1, "work")) || (length > 1 || NameReader.IsUpper(word) || char.IsUpper(word[0]) && word.Length > 3) && !titles.Word(at + length, "$") && !IsDollar(at + length) || titles.Word(at - 1, "in") || titles.Word(at - 1, "based");
        }

        var next = at + length;
        if (at == 0 && next < tokens.Count && tokens[next].Is(','))
        {
            return true;
        }

        if (IsNamedCompany(at) || IsBesideCompany(at) || IsHead(at, next) || IsOfferedMe(next))
        {
            return true;
        }

        if (IsSlot(at) || IsEmployersDoing(next) || (titles.Word(next, "written") || titles.Word(next, "verbal")) && IsFirst(at))
        {
            return cue is Cue.None or Cue.Small || char.IsUpper(word[0]) || IsSlot(at);
        }

        return char.IsUpper(word[0]) && !(next < tokens.Count && tokens[next].IsWord && Lexicon.Match(tokens, next, out var part) > 0 && part is >= Cue.Total and <= Cue.Relocation && cue != Cue.None);
    }

    private static readonly FrozenSet<string> Lately = FrozenSet.ToFrozenSet(["just", "also", "has", "have", "already", "now", "finally"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Offering = FrozenSet.ToFrozenSet(["offering", "giving", "paying", "proposing"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Before a figure of pay these say what the figure is ("target 200K base", "gap: 20K"), and name nobody.</summary>
    private static readonly FrozenSet<string> SaysOfFigure = FrozenSet.ToFrozenSet(
        ["target", "gap", "scale", "figure", "line", "wish", "together", "nothing", "linear", "grab", "indeed", "box", "segment", "compass"], StringComparer.OrdinalIgnoreCase);

    private bool IsEmployersDoing(int at)
    {
        at = PastLately(at);
        return IsOneOf(EmployersDoings, at) || (titles.Word(at, "is") || titles.Word(at, "are")) && IsOneOf(Offering, at + 1);
    }

    /// <summary>"target just offered me": nothing but an employer does that.</summary>
    public bool IsOfferedMe(int at) => PastLately(at) is var doing && (titles.Word(doing, "offered") || titles.Word(doing, "gave")) && (titles.Word(doing + 1, "me") || titles.Word(doing + 1, "us"));

    private int PastLately(int at)
    {
        while (IsOneOf(Lately, at))
        {
            at++;
        }

        return at;
    }

    private bool IsOneOf(FrozenSet<string> words, int at) => at < tokens.Count && tokens[at].IsWord && words.Contains(tokens[at].In(text).ToString());

    /// <summary>"The company is ramp".</summary>
    private bool IsNamedCompany(int at) => titles.Word(at - 1, "is") && (titles.Word(at - 2, "company") || titles.Word(at - 2, "employer"));

    /// <summary>"Offers from stripe and square".</summary>
    private bool IsBesideCompany(int at) =>
        at > 2 && titles.Word(at - 1, "and") && titles.Word(at - 3, "from") && index.Match(text, tokens, at - 2, out var before) == 1 && before is { Kind: NameKind.Company };

    /// <summary>"ramp: 180K base" at the head of a clause.</summary>
    private bool IsHead(int at, int next)
    {
        if (SaysOfFigure.Contains(tokens[at].In(text).ToString()) || !(IsFirst(at) || tokens[at - 1].Is('\n') || tokens[at - 1].Is('¶')))
        {
            return false;
        }

        var figure = next < tokens.Count && (tokens[next].Is(':') || tokens[next].Is('-')) ? next + 1 : next;
        return figure < tokens.Count && tokens[figure].Kind == TokenKind.Number && (titles.Word(figure + 1, "base") || titles.Word(figure + 2, "base") || titles.Word(figure + 1, "salary") || titles.Word(figure + 2, "salary"));
    }

    private bool IsFirst(int at) => at == 0 || tokens[at - 1].Is('.') || tokens[at - 1].Is(',') || tokens[at - 1].Is(';') || titles.Word(at - 1, "and");

    private bool IsDollar(int at) => at < tokens.Count && tokens[at].Is('$');

    public bool IsSlot(int at) =>
        at > 0 && (tokens[at - 1].Is('@') || titles.Word(at - 1, "at") || titles.Word(at - 1, "from") || titles.Word(at - 1, "joining") || titles.Word(at - 1, "join") || titles.Word(at - 1, "with") && !tokens[at - 1].Glued || titles.Word(at - 1, "by") || titles.Word(at - 1, "bei") || titles.Word(at - 1, "chez") || titles.Word(at - 1, "vs") || titles.Word(at - 1, "versus"));
}
