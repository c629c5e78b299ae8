using CompBot.Language.Text;

namespace CompBot.Language.Figures;

/// <summary>Shares that make up a whole: "5/15/40/40", "(38,32,20,10)", "33-33-22-12", "25x4", "5% 15% 40% 40%", "40%+30%+20%+10%".</summary>
internal static class Schedules
{
    private const int Fewest = 3;
    private const int Most = 6;
    private const decimal LeastSum = 99;
    private const decimal MostSum = 101;

    public static Figure? Read(TokenText text, int at)
    {
        if (Repeated(text, at) is { } even)
        {
            return even;
        }

        var shares = new List<decimal>(Most);
        var (next, separator) = (at, '\0');
        while (shares.Count < Most && next < text.Count && text[next] is { Kind: TokenKind.Number, Grouped: false, Value: >= 1 and <= 80 })
        {
            shares.Add(text[next].Value);
            next += text.IsMark(next + 1, '%') ? 2 : 1;
            var between = next + 1 < text.Count && text[next].Kind == TokenKind.Mark && text[next + 1].IsNumber ? text[next].Sign : text.IsMark(next - 1, '%') && next < text.Count && text[next].IsNumber ? ' ' : '\0';
            if (between is not ('/' or ',' or '-' or '+' or ' ') || separator != '\0' && between != separator)
            {
                break;
            }

            separator = between;
            next += between == ' ' ? 0 : 1;
        }

        var isWhole = shares.Count >= Fewest && shares.Sum() is >= LeastSum and <= MostSum;
        return isWhole && !(next < text.Count && text[next].IsWord && text[next].Glued) ? new Figure(FigureKind.Schedule, at, next, shares[0]) { Shares = shares } : null;
    }

    /// <summary>"25x4".</summary>
    private static Figure? Repeated(TokenText text, int at) =>
        at + 2 < text.Count && text[at + 1] is { IsWord: true, Glued: true } && text.Of(at + 1) is "x" or "X" && text[at + 2] is { IsNumber: true, Glued: true, Value: >= 2 and <= Most } times && text[at].Value * times.Value is >= LeastSum and <= MostSum
            ? new Figure(FigureKind.Schedule, at, at + 3, text[at].Value) { Shares = [.. Enumerable.Repeat(text[at].Value, (int)times.Value)] } : null;
}
