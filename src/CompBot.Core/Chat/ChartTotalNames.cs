namespace CompBot.Core.Chat;

/// <summary>What the drawing and the text of a chart's totals share.</summary>
internal static class ChartTotalNames
{
    public const string Title = "A year in total, by parts";

    public static decimal Sum(ChartTotal stack) => stack.Parts.Sum(part => part.Amount);

    /// <summary>Each name once, as they come.</summary>
    public static Sequence<string> Names(Sequence<ChartTotal> totals) => totals.SelectMany(stack => stack.Parts).Select(part => part.Name).Distinct().ToSequence();
}
