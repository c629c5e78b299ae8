namespace CompBot.Guides.Tables;

/// <summary>One cell that belongs to a band: what its heading announces, the heading, the text and where it stands.</summary>
internal sealed record PayCell(ColumnKind Kind, string Heading, string Text, int Line);

/// <summary>The cells of one band and where they belong.</summary>
internal sealed record BandCells(Place Place, string? Level, string? Title, int Line, IReadOnlyList<PayCell> Cells);
