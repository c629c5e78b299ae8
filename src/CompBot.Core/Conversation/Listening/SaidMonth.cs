using System.Globalization;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>A month or a season that a message names, as it is spoken ("March").</summary>
internal static class SaidMonth
{
    /// <summary>The first one behind a word of time or beside a number, since "may" and "march" are verbs too; null where there is none.</summary>
    public static string? In(TalkBook book, Utterance utterance)
    {
        var tokens = utterance.Tokens;
        bool IsNumber(int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == WordKind.Number;
        return Enumerable.Range(0, tokens.Count).Where(at => book.Lists("month-lead", utterance, at - 1) || IsNumber(at - 1) || IsNumber(at + 1) && book.Lists("day-lead", utterance, at - 1)).Select(at => Name(book, utterance, at)).FirstOrDefault(name => name is not null);
    }

    /// <summary>The month in which pay is looked at again, or is to be: the message speaks of a review beside it.</summary>
    public static string? OfReview(TalkBook book, Utterance utterance) => Reviews.Any(list => book.Says(list, utterance)) ? In(book, utterance) : null;

    private static readonly string[] Reviews = ["review", "home-review"];

    /// <summary>"dec" is December.</summary>
    private static string? Name(TalkBook book, Utterance utterance, int at)
    {
        var form = utterance.Tokens[at].Form;
        var format = CultureInfo.InvariantCulture.DateTimeFormat;
        return book.Lists("home-months", utterance, at) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(form)
            : Array.FindIndex(format.AbbreviatedMonthNames, name => name.Length > 0 && string.Equals(name, form, StringComparison.OrdinalIgnoreCase)) is >= 0 and var month ? format.MonthNames[month] : null;
    }
}
