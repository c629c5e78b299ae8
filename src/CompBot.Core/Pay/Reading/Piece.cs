namespace CompBot.Core.Pay.Reading;

internal enum PieceKind : byte
{
    Word,
    Cue,
    Amount,
    Count,
    Schedule,
    Years,
    Date,
    Vague,
    Company,
    Place,
    Role,
    Level,
    Mark,
    Junk,
}

/// <summary>A stretch of tokens with one meaning. Start and End are token indices, End behind the last.</summary>
internal readonly record struct Piece(PieceKind Kind, int Start, int End)
{
    public Cue Cue { get; init; }

    public char Sign { get; init; }

    public Amount? Amount { get; init; }

    public NameEntry? Name { get; init; }

    public Sequence<decimal>? Shares { get; init; }

    public int Number { get; init; }

    public bool Is(Cue cue) => Kind == PieceKind.Cue && Cue == cue;

    public bool IsMark(char sign) => Kind == PieceKind.Mark && Sign == sign;

    public bool IsPart => Kind == PieceKind.Cue && Cue is >= Cue.Total and <= Cue.Aside;

    public bool EndsSentence => Kind == PieceKind.Mark && Sign is '.' or '!' or '?' or '\n' or '¶' && Kind == PieceKind.Mark;
}
