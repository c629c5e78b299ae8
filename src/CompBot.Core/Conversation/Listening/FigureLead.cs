using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>What stands in front of a figure.</summary>
internal static class FigureLead
{
    private const int MostBetween = 8;

    /// <summary>One of the list's phrases right in front of the figure, with nothing between but marks and small words ("for about $66").</summary>
    public static bool IsBehind(string list, TalkBook book, Utterance utterance, Clause clause, int figure)
    {
        var from = figure;
        while (!book.EndsAt(list, utterance, clause.From, from) && from > clause.From && figure - from < MostBetween && (utterance.Tokens[from - 1].Kind is WordKind.Mark || book.Lists("figure-lead", utterance, from - 1)))
        {
            from--;
        }

        return book.EndsAt(list, utterance, clause.From, from);
    }
}
