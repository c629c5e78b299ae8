using CompBot.Core.Pay.Reading;

namespace CompBot.Core.Pay;

/// <summary>Reads offers from free text: pure, linear in the length, extracts nothing it is not sure of.</summary>
public static class OfferText
{
    public static MessageReading Read(string text, ReadingContext context) => Read(text, context, new Steps());

    /// <summary>A day by itself, as a form's field holds it ("28 November", "Friday", "in two weeks"); null where it is none.</summary>
    public static OfferReading? ReadDay(string text, ReadingContext context)
    {
        var (clean, tokens, pieces) = Pieces(Cleaning.Clean($"expires {text}", new Steps()), false, context, new Steps());
        return new DeadlineReader(clean, tokens, pieces, context).Read(0, pieces.Count) is { Day: { } day, Words: var words } ? new OfferReading { Deadline = day, DeadlineWords = words } : null;
    }

    /// <summary>As above; steps counts the work.</summary>
    internal static MessageReading Read(string text, ReadingContext context, Steps steps)
    {
        var clean = Cleaning.Clean(text, steps);
        if (!Masking.HasQuote(clean))
        {
            return ReadClean(clean, false, context, steps);
        }

        // A quoted line is what was said before; it counts only where the message says nothing by itself.
        var own = ReadClean(clean, true, context, steps);
        return own.HasFigures ? own : ReadClean(clean, false, context, steps);
    }

    private static MessageReading ReadClean(string clean, bool withoutQuotes, ReadingContext context, Steps steps)
    {
        var (text, tokens, pieces) = Pieces(clean, withoutQuotes, context, steps);
        return Statement.Read(text, tokens, pieces, steps) is { } voices
            ? MessageAssembly.Build(text, tokens, pieces, voices, context, steps)
            : MessageReading.Nothing;
    }

    private static (string Text, List<Token> Tokens, List<Piece> Pieces) Pieces(string clean, bool withoutQuotes, ReadingContext context, Steps steps)
    {
        var masked = clean.ToCharArray();
        Masking.Mask(masked, withoutQuotes, steps);
        Redaction.Redact(masked, steps);
        var text = new string(masked);
        var tokens = Lexer.Read(text, steps);
        var pieces = PieceReader.Read(text, tokens, context.Library.Guides.Names, steps);
        PartHeadings.Join(pieces, steps);
        FormLines.SetAside(text, tokens, pieces, steps);
        Instalments.Join(pieces, tokens, steps);
        VestShares.Settle(pieces, steps);
        Versus.Untwist(text, tokens, pieces, steps);
        return (text, tokens, pieces);
    }
}
