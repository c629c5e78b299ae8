using System.Globalization;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>A month or a season that a message names, as it is spoken ("March").</summary>
internal static class SaidMonth
{
    /// <summary>The first one that is named; null where there is none.</summary>
    public static string? In(TalkBook book, Utterance utterance) => In(book, utterance, 0, utterance.Tokens.Count);

    private static string? In(TalkBook book, Utterance utterance, int from, int to) => Enumerable.Range(from, to - from).Select(at => At(book, utterance, at)).FirstOrDefault(name => name is not null);

    /// <summary>The month in which pay is looked at again, or is to be: named in a clause that speaks of a review.</summary>
    public static string? OfReview(TalkBook book, Utterance utterance) =>
        utterance.Clauses.Where(clause => Reviews.Any(list => book.Says(list, utterance, clause))).Select(clause => In(book, utterance, clause.From, clause.To)).FirstOrDefault(month => month is not null);

    private static readonly string[] Reviews = ["review", "home-review"];

    /// <summary>Behind a word of time, beside a number, or between "the" and a review ("the April review"), since "may" and "march" are verbs too; null where the token is none.</summary>
    public static string? At(TalkBook book, Utterance utterance, int at)
    {
        bool IsNumber(int other) => other >= 0 && other < utterance.Tokens.Count && utterance.Tokens[other].Kind == WordKind.Number;
        return book.Lists("month-lead", utterance, at - 1) || IsNumber(at - 1) || book.Lists("day-lead", utterance, at - 1) && (IsNumber(at + 1) || book.Lists("review", utterance, at + 1)) ? Name(book, utterance, at) : null;
    }

    /// <summary>"dec" is December.</summary>
    private static string? Name(TalkBook book, Utterance utterance, int at)
    {
        var form = utterance.Tokens[at].Form;
        var format = CultureInfo.InvariantCulture.DateTimeFormat;
        return book.Lists("home-months", utterance, at) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(form)
            : Array.FindIndex(format.AbbreviatedMonthNames, name => name.Length > 0 && string.Equals(name, form, StringComparison.OrdinalIgnoreCase)) is >= 0 and var month ? format.MonthNames[month] : null;
    }
}
