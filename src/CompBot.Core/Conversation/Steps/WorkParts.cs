using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Steps;

/// <summary>An answer about one's work, taken apart: what was done, for how many years, and one thing that came of it. "Video encoders, seven years; cut cost by 30%". Deeds come first.</summary>
internal sealed record WorkParts(Sequence<string> Works, int? Years, string? Result)
{
    private const int MostYears = 60;
    private const int LongestInitials = 2;

    public static WorkParts Of(string told, Library library, TalkBook book)
    {
        var parts = Parts(book.Read(told), library, book);
        var years = parts.Select(part => YearsIn(part, library, book)).FirstOrDefault(count => count is not null);
        var result = parts.Skip(1).FirstOrDefault(part => library.Speech.IsOutcome(part));
        var works = parts.Where(part => part != result && YearsIn(part, library, book) is null).OrderByDescending(library.Speech.IsDeed).ToSequence();
        return parts.Count < 2 || works.Count == 0 ? new([told], null, null) : new(works, years, result is null ? null : WithoutJoin(result, library));
    }

    private static string WithoutJoin(string result, Library library) =>
        result.Split(' ', 2) is [var first, { Length: > 0 } rest] && library.Speech.Joins.Contains(first.ToLowerInvariant()) ? rest : result;

    public PlaybookWishes AddedTo(PlaybookWishes wishes) => wishes with
    {
        Experience = wishes.Experience.Concat(Works).Distinct().ToSequence(),
        Years = Years ?? wishes.Years,
        Result = Result ?? wishes.Result,
    };

    private static List<string> Parts(Utterance told, Library library, TalkBook book)
    {
        var (parts, from) = (new List<string>(), 0);
        foreach (var cut in Enumerable.Range(0, told.Tokens.Count).Where(at => CutsAt(told, at, library, book)).Append(told.Tokens.Count))
        {
            parts.AddRange(Quoted(told, from, cut) is { Length: > 0 } part ? [part] : []);
            from = cut + 1;
        }

        return parts;
    }

    /// <summary>Parted at semicolons and line ends, and at a comma where years, an outcome or a deed follow it, or years stand before it.</summary>
    private static bool CutsAt(Utterance told, int at, Library library, TalkBook book) =>
        told.Tokens[at].Kind == WordKind.LineEnd || told.Tokens[at].Is(";") || EndsSentence(told, at)
        || told.Tokens[at].Is(",") && Quoted(told, at + 1, EndOf(told, at + 1)) is { } next
        && (library.Speech.IsOutcome(next) || library.Speech.IsDeed(next) || YearsIn(next, library, book) is not null || Quoted(told, StartOf(told, at), at) is { } before && YearsIn(before, library, book) is not null);

    /// <summary>A full stop behind a word, with a space and a new beginning behind it: "by 40%. 7 years", but not "Ph.D. in biology" or "St. Louis".</summary>
    private static bool EndsSentence(Utterance told, int at) =>
        told.Tokens[at].Is(".") && at > 0 && told.Tokens[at - 1].Form.Length > LongestInitials && at + 1 < told.Tokens.Count && told.Tokens[at + 1].At.From > told.Tokens[at].At.To
        && !char.IsLower(told.Text[told.Tokens[at + 1].At.From]);

    private static int StartOf(Utterance told, int end)
    {
        var at = end;
        while (at > 0 && told.Tokens[at - 1].Kind != WordKind.LineEnd && !told.Tokens[at - 1].Is(";") && !told.Tokens[at - 1].Is(","))
        {
            at--;
        }

        return at;
    }

    private static int EndOf(Utterance told, int from)
    {
        var at = from;
        while (at < told.Tokens.Count && told.Tokens[at].Kind != WordKind.LineEnd && !told.Tokens[at].Is(";") && !told.Tokens[at].Is(","))
        {
            at++;
        }

        return at;
    }

    private static string? Quoted(Utterance told, int from, int to) =>
        from < to ? told.Quote(new Span(told.Tokens[from].At.From, told.Tokens[to - 1].At.To)).Trim(' ', '.', ',') : null;

    /// <summary>The count of a part that is years and nothing else: "for over seven years".</summary>
    private static int? YearsIn(string part, Library library, TalkBook book)
    {
        var (utterance, lexicon) = (book.Read(part), library.Offers.Lexicon);
        var from = 0;
        while (book.LengthAt("years-lead", utterance, from, utterance.Tokens.Count) is > 0 and var length)
        {
            from += length;
        }

        var tokens = lexicon.Tokens(from < utterance.Tokens.Count ? part[utterance.Tokens[from].At.From..] : "", new Language.Text.Steps());
        var unit = tokens.Count > 2 && tokens[1].Is('+') ? 2 : 1;
        var count = tokens.Count == unit + 1 && lexicon.Figures.UnitAt(tokens, unit) == "year" ? tokens[0].IsNumber ? tokens[0].Value : lexicon.Figures.NumberAt(tokens, 0) : null;
        return count is > 0 and <= MostYears && count == decimal.Truncate(count.Value) ? (int)count.Value : null;
    }
}
