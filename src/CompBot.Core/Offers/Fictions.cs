namespace CompBot.Core.Offers;

/// <summary>Finds the sentences that state nothing: made-up stories, examples, attempts to steer the reader, and quoted lines of a message that says more than them.</summary>
internal static class Fictions
{
    public static bool[] Find(FigureContext context)
    {
        var fiction = new bool[context.Items.Count];
        foreach (var (start, end) in context.Sentences)
        {
            Mark(context, start, end, fiction);
        }

        Quotes(context, fiction);
        return fiction;
    }

    private static void Mark(FigureContext context, int start, int end, bool[] fiction)
    {
        var comma = start;
        for (var at = start; at < end; at++)
        {
            var item = context.Items[at];
            comma = item.IsMark(',') ? at : comma;
            var steers = item.Is("injection") || item.Is("command") && (at == start || context.Items[at - 1].Kind == ItemKind.Mark) || item.Is("machine") && at + 1 < end && context.Items[at + 1].IsMark(':');
            if (steers || item.Is("hypothetical") || item.Is("example"))
            {
                Array.Fill(fiction, true, steers ? start : comma, end - (steers ? start : comma));
                return;
            }
        }
    }

    /// <summary>A quoted line is what was said before; it counts only where the message says nothing by itself.</summary>
    private static void Quotes(FigureContext context, bool[] fiction)
    {
        var quoted = context.Lines.Where(line => line.Start < line.End && context.Items[line.Start].IsMark('>')).ToList();
        if (quoted.Count > 0 && context.FigureItems.Any(item => !quoted.Exists(line => item >= line.Start && item < line.End)))
        {
            quoted.ForEach(line => Array.Fill(fiction, true, line.Start, line.End - line.Start));
        }
    }
}
