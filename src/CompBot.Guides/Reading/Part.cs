namespace CompBot.Guides.Reading;

/// <summary>One piece of a guide in reading order; Line counts from 1.</summary>
internal abstract record Part(int Line);

/// <summary>A Markdown heading, or a bold line or label that serves as one. Level 7 for bold; IsLabel where text follows on the same line.</summary>
internal sealed record HeadingPart(int Line, int Level, string Title, bool IsLabel, bool InQuote) : Part(Line);

/// <summary>A paragraph line, an item of a list (Number where it is numbered, 0 for a bullet) or a line of a quote.</summary>
internal sealed record TextPart(int Line, string Text, bool InQuote, int? Item) : Part(Line);

/// <summary>A pipe table. Path holds the titles above it, nearest first.</summary>
internal sealed record TablePart(int Line, Sequence<string> Headers, Sequence<TableLine> Rows, Sequence<HeadingPart> Path) : Part(Line);

internal sealed record TableLine(int Line, Sequence<string> Cells);
