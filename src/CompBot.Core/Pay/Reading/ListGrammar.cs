namespace CompBot.Core.Pay.Reading;

/// <summary>Vesting schedules: "5/15/40/40", "(33/33/33)", "25x4", "40-30-20-10".</summary>
internal static class ListGrammar
{
    private const int MostYears = 8;
    private const decimal LeastSum = 97;
    private const decimal MostSum = 101;

    public static Piece? Schedule(string text, List<Token> tokens, int at) => Times(text, tokens, at) ?? Shares(text, tokens, at);

    /// <summary>"25x4", "25% x 4".</summary>
    private static Piece? Times(string text, List<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count && tokens[at + 1].Is('%') ? at + 2 : at + 1;
        if (next + 1 >= tokens.Count || !(tokens[next].IsWord && tokens[next].In(text) is "x" or "X" || tokens[next].Is('*')) || tokens[next + 1] is not { Kind: TokenKind.Number } count)
        {
            return null;
        }

        var share = tokens[at].Value;
        return AmountGrammar.IsYears(count.Value) && share * count.Value is >= LeastSum and <= MostSum
            ? new Piece(PieceKind.Schedule, at, next + 2) { Shares = Enumerable.Repeat(share, (int)count.Value).ToSequence() }
            : null;
    }

    private static Piece? Shares(string text, List<Token> tokens, int at)
    {
        var separator = '\0';
        List<decimal>? shares = null;
        var (next, end) = (at, at);
        var percents = 0;
        while (next < tokens.Count && tokens[next] is { Kind: TokenKind.Number, Value: <= 100, Grouped: false } number && (shares is null || shares.Count <= MostYears))
        {
            (shares ??= new List<decimal>(4)).Add(number.Value);
            end = next + 1;
            if (end < tokens.Count && tokens[end].Is('%'))
            {
                percents++;
                end++;
            }

            if (percents == shares.Count && separator is '\0' or ' ' && end < tokens.Count && tokens[end].Kind == TokenKind.Number)
            {
                (separator, next) = (' ', end);
                continue;
            }

            if (end >= tokens.Count || !(tokens[end].Is('/') || tokens[end].Is('-') || tokens[end].Is(',') || tokens[end].Is(':') || tokens[end].Is('+') && percents == shares.Count) || separator != '\0' && !tokens[end].Is(separator))
            {
                break;
            }

            separator = tokens[end].Sign;
            next = end + 1;
        }

        var enough = shares?.Count >= 3 || shares?.Count == 2 && (percents == 2 || separator == '/' && shares.Sum() == 100 && shares[0] >= 50 && (at == 0 || CurrencyWords.OfMark(tokens[at - 1].Sign) is null));
        var glued = end < tokens.Count && tokens[end].Glued && tokens[end].IsWord && Scales.Find(tokens[end].In(text)) is not null;
        return enough && !glued && shares!.Sum() is >= LeastSum and <= MostSum ? new Piece(PieceKind.Schedule, at, end) { Shares = shares!.ToSequence() } : null;
    }
}
